#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The README's commands do what it says: each line of its `sh` blocks is run, in order, in a
# copy of the examples and banks. The two commands of the first block build and test
# everything; the first is run here with a folder of the test's own, the second is running.
# Also builds the C++ example in the tree.
. "$(dirname "$0")/check.sh"
cd "$(dirname "$0")/.." || exit 1

# block N: the N-th `sh` block without its comments.
block() {
  awk -v wanted="$1" '
    /^```sh$/ { ++number; inside = 1; next }
    /^```/ { inside = 0 }
    inside && number == wanted { sub(/ +#.*/, ""); print }' README.md
}

block 1 >"$scratch/first"
printf 'sh examples/first-paper.sh\nsh tests/run.sh\n' >"$scratch/expected"
check 'the two commands' diff "$scratch/expected" "$scratch/first"
check 'first paper' sh examples/first-paper.sh "$scratch/first-paper"
check 'first paper, once more' sh examples/first-paper.sh "$scratch/first-paper"
for file in paper-A.pdf paper-A.docx key-A.pdf paper-A.html paper-A.txt paper-B.html key-A.xlsx key-B.xlsx conformance.xlsx record.yaml; do
  check "first paper gives $file" test -s "$scratch/first-paper/$file"
done

mkdir "$scratch/copy"
cp -R banks examples "$scratch/copy"
number=2
while block "$number" >"$scratch/commands" && [ -s "$scratch/commands" ]; do
  while read -r command; do
    check "$command" sh -c "cd '$scratch/copy' && $command" </dev/null
  done <"$scratch/commands"
  number=$((number + 1))
done
check 'blocks were found' test "$number" -ge 5
check 'the findings are JSON' grep -q '"findings"' "$scratch/copy/findings.json"

conclude
