#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, runs all tests; the last line says how many passed.
# Logs are in build/log.
set -u
cd "$(dirname "$0")/.." || exit 1
mkdir -p build/log

# step NAME COMMAND…: quiet while it goes well.
step() {
  name=$1
  shift
  echo "$name" >&2
  "$@" >"build/log/$name.log" 2>&1 || {
    tail -n 40 "build/log/$name.log"
    echo "$name failed"
    echo '0 passed, 1 failed'
    exit 1
  }
}

step setup sh .ci/setup
for preset in release sanitize; do
  step "configure-$preset" cmake --preset "$preset"
done
# The second target compiles each public header by itself.
step build-release cmake --build --preset release --target all tiku_verify_interface_header_sets
step build-sanitize cmake --build --preset sanitize

# test PRESET OPTION…: runs its tests; what they wrote is judged below.
run_tests() {
  preset=$1
  shift
  echo "test-$preset" >&2
  ctest --preset "$preset" "$@" >"build/log/test-$preset.log" 2>&1 || sound=false
}
sound=true
run_tests release
run_tests sanitize --label-regex code

cat build/release/Testing/Temporary/LastTest.log build/sanitize/Testing/Temporary/LastTest.log |
  awk -f tests/sum.awk
$sound
