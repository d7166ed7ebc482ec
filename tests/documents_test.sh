#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The content proof: all documents of two draws are read back and hold what the record says
# (documents/prove.py). Then what the proof must find: a record that says something else, and
# documents that tell candidates too much.
. "$(dirname "$0")/check.sh"
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tests/documents/run.sh"
cd "$scratch" || exit 1
cp -R "$root/banks" "$root/examples" "$root/tests/documents/bank" "$root/tests/documents/everything.yaml" .

# print_all BATCH DRAWN PRINTED OPTION…: draws, and makes all documents.
print_all() {
  batch=$1 drawn=$2 printed=$3
  shift 3
  tiku draw "$batch" -o "$drawn" "$@" &&
    tiku render "$drawn" -o "$printed" --to pdf,docx,html,txt,xlsx --what paper,key,sheet,staff,large,cover
}

# differ DOCUMENTS BATCH RECORD PRINTED: exactly these differ, by name without what follows the dot.
differ() {
  run prove "$3" "$2" "$4" >differences && return 1
  cat differences
  [ "$(sed -n 's/\.[a-z]*: .*//p' differences | sort | uniq -c | awk '{printf "%s:%s ", $2, $1}')" = "$1 " ]
}

# spoilt HOW DOCUMENTS: where the record is spoilt, the proof names all documents that show it.
spoilt() {
  run spoil "$1" one/record.yaml spoilt.yaml && differ "$2" examples/one-form.yaml spoilt.yaml one-printed
}

# changed DOCUMENTS: where documents are changed, the proof names these, and no more.
changed() {
  differ "$1" everything.yaml everything/record.yaml changed
}

check "the tea artist's draw" print_all examples/tea-artist-batch.yaml tea tea-printed --seed 4165-2336-1524
check "its documents hold the record's content" run prove tea/record.yaml examples/tea-artist-batch.yaml tea-printed
check "the draw with everything" print_all everything.yaml everything everything-printed
check "its documents hold the record's content" run prove everything/record.yaml everything.yaml everything-printed

sed 's/^forms: .*/forms: [A]/' examples/tea-artist-batch.yaml >examples/one-form.yaml
check "a draw of one form" print_all examples/one-form.yaml one one-printed --seed 4165-2336-1524
check "other order of options" spoilt options "large-A:4 paper-A:5 staff-A:5"
check "another letter as key" spoilt key "key-A:5 staff-A:5"
check "another truth as key" spoilt judged "key-A:5 staff-A:5"
check "other order of items" spoilt items "key-A:5 large-A:4 paper-A:5 staff-A:5"
check "digest of another paper" spoilt digest "cover:4"

# In place of what candidates get: the staff's copy, the key, marks that mean something else, and an
# id that no eye sees.
cp -R everything-printed changed
for format in pdf docx html txt; do
  cp "everything-printed/staff-A.$format" "changed/large-A.$format"
  cp "everything-printed/key-B.$format" "changed/sheet-B.$format"
done
cp everything-printed/staff-A.xlsx changed/paper-A.xlsx
sed -i 's|<sub>2</sub>|<sup>2</sup>|' changed/paper-A.html
sed -i 's|<main|<!-- ITEM-S-2 -->&|' changed/paper-B.html
check "changed documents" changed "large-A:4 paper-A:2 paper-B:1 sheet-B:4"
check "the staff's copy tells too much" test "$(grep -c '^large-A.*tells candidates' differences)" -eq 4
check "the key tells too much" test "$(grep -c '^sheet-B.*tells candidates' differences)" -eq 4
check "so does the staff's workbook" grep -q "^paper-A.xlsx: tells candidates" differences
check "so does what no eye sees" grep -q "^paper-B.html: tells candidates 'ITEM-S-2'" differences
conclude
