#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The same inputs and seed give the same bytes: twice, in other locales and time zones, from
# another working folder, with the files created in another order, by another compiler and
# without optimisation.
. "$(dirname "$0")/check.sh"
root=$(cd "$(dirname "$0")/.." && pwd)

# A copy of bank and batch in a fixed place beside its outputs.
place() {
  mkdir -p "$1/in"
  (cd "$root" && cp -R --parents banks/tea-artist examples/tea-artist-batch.yaml "$1/in")
}

# draw NAME PLACE TOOL [ENV…]: draws in PLACE and compares with the first draw.
draw() {
  name=$1 place=$2 tool=$3
  shift 3
  if ! env "$@" "$tool" draw "$place/in/examples/tea-artist-batch.yaml" -o "$place/$name" \
    --seed determinism >"$scratch/log" 2>&1; then
    cat "$scratch/log"
    failed=$((failed + 1))
  elif [ "$name" = first ] || diff -r "$scratch/here/first" "$place/$name"; then
    passed=$((passed + 1))
  else
    echo "differs: $name"
    failed=$((failed + 1))
  fi
}

here=$scratch/here
place "$here"
draw first "$here" tiku LC_ALL=C TZ=UTC
draw again "$here" tiku LC_ALL=C TZ=UTC
draw chinese "$here" tiku LC_ALL=zh_CN.UTF-8 TZ=Asia/Shanghai
draw turkish "$here" tiku LC_ALL=tr_TR.UTF-8 TZ=America/New_York
draw sanitized "$here" "$TIKU_BUILD/../sanitize/bin/tiku" LC_ALL=C
[ ! -x "$TIKU_BUILD/../debug/bin/tiku" ] || draw debug "$here" "$TIKU_BUILD/../debug/bin/tiku" LC_ALL=C

# The same tree made file by file in reverse order, drawn from within.
there=$scratch/elsewhere/here
mkdir -p "$there"
(cd "$here" && find in -type f | sort -r) | while read -r file; do
  mkdir -p "$there/$(dirname "$file")"
  cp "$here/$file" "$there/$file"
done
cd "$there"
draw relative . tiku LC_ALL=C

for form in A B spare; do
  check "paper $form" cmp "$here/first/paper-$form.html" "$here/chinese/paper-$form.html"
done
conclude
