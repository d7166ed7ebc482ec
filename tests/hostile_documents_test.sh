#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Banks that ask much of documents (documents/hostile.py): each document is sound
# (documents/sound.py) and holds all of its texts in order (documents/prove.py), or nothing is
# written and a finding says why. Cases show what is refused before anything is printed:
#   damaged, huge and foreign figures, decompression and entity bombs   hostile/figures
#   figures outside the bank's folder                                   hostile/paths-…
#   control characters and marks that turn the direction of writing     hostile/bytes-…
#   texts of nothing but blanks or signs without width                  hostile/texts-…
#   templates of hostile texts, and texts that a browser would run      hostile/templates, …/markup-in-texts
. "$(dirname "$0")/check.sh"
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tests/documents/run.sh"
cd "$scratch" || exit 1

# render KIND WHAT FORMATS: the documents of a draw of that kind.
render() {
  tiku render "$1/out" -o "$1/printed" --what "$2" --to "$3" >files
}

# sound KIND [MILLIMETRES]: it is drawn, all documents are made, and a reader can open them.
sound() {
  run hostile "$1" "$1" && tiku draw "$1/batch.yaml" -o "$1/out" --to txt >files &&
    render "$1" paper,key,sheet,staff,large,cover pdf,docx,html,txt,xlsx && run sound "$1/printed" ${2:+"$2"}
}

# holds KIND [MILLIMETRES]: and they hold what the record says.
holds() {
  sound "$@" && run prove "$1/out/record.yaml" "$1/batch.yaml" "$1/printed"
}

for kind in long many figures characters unbroken names roomy narrow; do
  check "$kind: all documents are sound and whole" holds $kind
done
# Nothing leaves the page, however little room a template leaves.
for kind in giant edge; do
  check "$kind: all documents are sound and whole" holds $kind 0
done
# The proof knows SVG pictures, nested formulas and other wordings of heads as little as a reader does.
check "drawings: all documents are sound" sound drawings
check "formulas: all documents are sound" sound formulas
check "wordy: all documents are sound" sound wordy 0

# refused KIND WHAT CODE TEXT: nothing is written, not even what could be, and a finding says why.
refused() {
  ! render "$1" "$2" txt,pdf 2>said && cat said && [ ! -e "$1/printed" ] && grep -q "error\[$3\]: .*$4" said &&
    grep -q '^help: ' said
}

rm -r long/printed roomy/printed
check "no card of items with 26 options" refused long paper,card T0810 "item 1 ('ITEM-001') has 26 options"
check "no card whose QR code has no room" refused roomy paper,card T0809 "QR code: no room for tiku1|"

# Other formats leave the fonts to who reads them.
run hostile emoji emoji && tiku draw emoji/batch.yaml -o emoji/out --to txt >files 2>&1
check "no PDF with what no font has" refused emoji paper T0807 "no font has the character '😀' (U+1F600) (in 1.)"
check "but DOCX, HTML and text" render emoji paper,key,staff docx,html,txt,xlsx
check "which are sound" run sound emoji/printed
check "and hold it" grep -q '😀.*👨‍👩‍👧' emoji/printed/paper-A.txt
conclude
