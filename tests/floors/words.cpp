// SPDX-License-Identifier: Apache-2.0
#include "words.hpp"

#include <algorithm>
#include <array>

namespace floors {
namespace {

constexpr std::string_view locale = "depends on the locale";
constexpr std::string_view clock = "reads a clock";
constexpr std::string_view unseeded = "draws or shuffles beside our streams";
constexpr std::string_view prints = "prints";
constexpr std::string_view ends = "ends the program";
constexpr std::string_view ordered = "has no order that others could repeat";

constexpr std::array libraries = {
    Library{"yaml-cpp/", "lib/src/document/"},
    Library{"boost/random/", "lib/src/random/"},
    Library{"sodium", "lib/src/text/digest.cpp"},
    Library{"utf8proc.h", "lib/src/text/utf8.cpp"},
    Library{"nlohmann/", "lib/src/diagnostic/print_json.cpp"},
    Library{"Cbc_C_Interface.h", "lib/src/draw/exact/solver_cbc.cpp"},
    Library{"zlib.h", "lib/src/load/png.cpp"},
    Library{"xlsxwriter.h", "lib/src/render/"},
    Library{"zip.h", "lib/src/render/docx/package.cpp"},
    Library{"hb", "lib/src/render/pdf/fonts.cpp"},
    Library{"cairo-ft.h", "lib/src/render/pdf/embedded_fonts.cpp"},
    Library{"ft2build.h", "lib/src/render/pdf/embedded_fonts.cpp"},
    Library{"cairo-pdf.h", "lib/src/render/pdf/canvas.cpp"},
    Library{"cairo.h", "lib/src/render/pdf/pictures.cpp"},
    Library{"fontconfig/", "lib/src/render/pdf/svg.cpp"},
    Library{"librsvg/", "lib/src/render/pdf/svg.cpp"},
    Library{"pango/", "lib/src/render/pdf/svg.cpp"},
    Library{"qpdf/", "lib/src/render/pdf/finish.cpp"},
    Library{"qrencode.h", "lib/src/render/card/qr_code.cpp"},
    Library{"boost/program_options", "cli/"},
    // The system, where files and terminals are.
    Library{"dirent.h", "lib/src/disk/", "cli/"},
    Library{"fcntl.h", "lib/src/disk/", "cli/"},
    Library{"sys/", "lib/src/disk/", "cli/"},
    Library{"unistd.h", "lib/src/disk/", "cli/"},
};

constexpr std::array denied = std::to_array<Denied>({
    {"rand", unseeded},
    {"srand", unseeded},
    {"random_shuffle", unseeded},
    {"std::shuffle", unseeded},
    {"std::sample", unseeded},
    {"random_device", unseeded},
    {"default_random_engine", unseeded},
    {"std::mt19937", unseeded},
    {"std::mt19937_64", unseeded},
    {"<random>", unseeded, "lib/src/random/"},
    {"<chrono>", clock},
    {"std::chrono", clock},
    {"std::time", clock},
    {"clock_gettime", clock},
    {"gettimeofday", clock},
    {"localtime", clock},
    {"gmtime", clock},
    {"<ctime>", clock},
    {"getenv", "reads the environment"},
    {"secure_getenv", "reads the environment"},
    {"setlocale", locale},
    {"std::locale", locale},
    {"<locale>", locale},
    {"<regex>", locale},
    {"<sstream>", locale},
    {"<iomanip>", locale},
    {"std::format", "is not in GCC 12"},
    {"<format>", "is not in GCC 12"},
    {"<cctype>", locale},
    {"isalnum", locale},
    {"isalpha", locale},
    {"isdigit", locale},
    {"isspace", locale},
    {"isupper", locale},
    {"islower", locale},
    {"ispunct", locale},
    {"isxdigit", locale},
    {"tolower", locale},
    {"toupper", locale},
    {"strcoll", locale},
    {"strtod", locale},
    {"strtol", locale},
    {"strtoul", locale},
    {"atoi", locale},
    {"atof", locale},
    {"stoi", locale},
    {"stol", locale},
    {"stoul", locale},
    {"stoull", locale},
    {"stod", locale},
    {"snprintf", locale},
    {"printf", prints},
    {"fprintf", prints},
    {"puts", prints},
    {"fputs", prints},
    {"std::cout", prints},
    {"std::cerr", prints},
    {"std::clog", prints},
    {"<iostream>", prints},
    {"exit", ends},
    {"_exit", ends},
    {"quick_exit", ends},
    {"abort", ends},
    {"std::terminate", ends},
    {"unordered_map", ordered},
    {"unordered_set", ordered},
    {"unordered_multimap", ordered},
    {"<fstream>", "opens files", "lib/src/disk/"},
    {"<filesystem>", "touches files", "lib/src/disk/"},
    {"<cstdio>", "opens files or prints", "lib/src/disk/"},
});

bool is_part_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

const Library* find_library(std::string_view header) {
  const auto* const found =
      std::find_if(libraries.begin(), libraries.end(),
                   [&](const Library& library) { return header.starts_with(library.prefix); });
  return found == libraries.end() ? nullptr : &*found;
}

bool is_standard_header(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos;
}

std::span<const Denied> denied_words() { return denied; }

bool has_word(std::string_view code, std::string_view word) {
  for (std::size_t at = code.find(word); at != std::string_view::npos;
       at = code.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_part_of_word(code[at - 1]);
    const bool is_whole = end == code.size() || !is_part_of_word(code[end]);
    if (begins && is_whole) return true;
  }
  return false;
}

}  // namespace floors
