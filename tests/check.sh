# SPDX-License-Identifier: Apache-2.0
# Read by each *_test.sh: a scratch folder, counts of what passed and failed, and their last line.
set -u
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# check NAME COMMAND…: counts, and shows what a failing command wrote.
check() {
  name=$1
  shift
  if "$@" >"$scratch/log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $name"
    tail -n 40 "$scratch/log" | sed 's/^/  /'
  fi
}

# conclude: the counts; fails where a check did.
conclude() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
