# SPDX-License-Identifier: Apache-2.0
# find_package(tiku) gives the target tiku::tiku. A shared library brings its dependencies along;
# for a static one they have to be found here.
include("${CMAKE_CURRENT_LIST_DIR}/tiku-targets.cmake")
get_target_property(tiku_type tiku::tiku TYPE)
if(tiku_type STREQUAL "STATIC_LIBRARY")
  include(CMakeFindDependencyMacro)
  find_dependency(Threads)
  find_dependency(yaml-cpp)
  find_dependency(PkgConfig)
  pkg_check_modules(tiku_pdf QUIET IMPORTED_TARGET
    cairo-ft cairo-pdf fontconfig freetype2 harfbuzz-subset libqpdf librsvg-2.0 pangocairo pangoft2)
  if(NOT tiku_pdf_FOUND)
    set(tiku_FOUND FALSE)
    set(tiku_NOT_FOUND_MESSAGE "pkg-config finds not all of cairo, fontconfig, freetype2, harfbuzz-subset, libqpdf, librsvg-2.0 and pango")
  endif()
  pkg_check_modules(tiku_c QUIET IMPORTED_TARGET
    cbc libqrencode libsodium libutf8proc libzip xlsxwriter zlib)
  if(NOT tiku_c_FOUND)
    set(tiku_FOUND FALSE)
    set(tiku_NOT_FOUND_MESSAGE "pkg-config finds not all of cbc, libqrencode, libsodium, libutf8proc, libzip, xlsxwriter and zlib")
  endif()
endif()
