#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The installed library, static and shared, as a stranger meets it: through CMake, through
# pkg-config, and as the tool. All strangers must say the same.
# Needs TIKU_BUILD, a build folder that is up to date.
. "$(dirname "$0")/check.sh"
cp -r tests/package "$scratch/stranger"
cp examples/draw_paper.cpp "$scratch/stranger"

# The shared library has a build folder of its own beside the static one's.
install_shared() {
  shared=$(dirname "$TIKU_BUILD")/shared
  cmake --preset release -B "$shared" -DBUILD_SHARED_LIBS=ON -DTIKU_BUILD_TESTS=OFF \
    -DTIKU_BUILD_BENCH=OFF &&
    cmake --build "$shared" &&
    cmake --install "$shared" --prefix "$scratch/shared"
}

with_cmake() {
  cmake -S "$scratch/stranger" -B "$scratch/build-$1" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/$1" &&
    cmake --build "$scratch/build-$1" &&
    (cd "$scratch" && "build-$1/stranger" >"$1-cmake.out")
}

with_pkg_config() {
  static=
  [ "$1" = shared ] || static=--static
  library=$(dirname "$(find "$scratch/$1" -name 'libtiku.*' | head -n 1)")
  # shellcheck disable=SC2046,SC2086 # words
  g++ -std=c++20 "$scratch/stranger/main.cpp" -o "$scratch/stranger-$1" \
    $(PKG_CONFIG_PATH=$library/pkgconfig pkg-config --cflags --libs $static tiku) &&
    (cd "$scratch" && LD_LIBRARY_PATH=$library "./stranger-$1" >"$1-pkg-config.out")
}

check 'install static' cmake --install "$TIKU_BUILD" --prefix "$scratch/static"
check 'install shared' install_shared
for kind in static shared; do
  check "$kind: the tool" "$scratch/$kind/bin/tiku" --version
  check "$kind: through CMake" with_cmake "$kind"
  check "$kind: through pkg-config" with_pkg_config "$kind"
  for way in cmake pkg-config; do
    check "$kind: the same through $way" cmp "$scratch/static-cmake.out" "$scratch/$kind-$way.out"
  done
done
"$scratch/build-static/draw_paper" examples/tea-artist-batch.yaml example >"$scratch/paper.txt"
check 'the example draws a paper' grep -q '理论知识试卷' "$scratch/paper.txt"
check 'the output is the draw' grep -q ' record.yaml$' "$scratch/static-cmake.out"

conclude
