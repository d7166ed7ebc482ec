#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Papers of the tea-artist bank as PDF: by tiku from the record, and by LibreOffice from
# tiku's DOCX of the same papers. Processor time (start of the program included) and bytes,
# each pinned to one core, in turns; the least of the runs counts.
#   sh tests/bench/render_beside.sh [RUNS [CORE]]     (from the repository's root; `tiku` on PATH or in $TIKU)
set -eu
runs=${1:-3}
core=${2:-0}
tiku=${TIKU:-tiku}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

# Prints the seconds of processor time that a command took with all its children.
seconds() {
  (
    taskset -c "$core" "$@" >"$scratch/said" 2>&1 || {
      cat "$scratch/said" >&2
      exit 1
    }
    times >"$scratch/times"
    awk 'NR == 2 {
      for (i = 1; i <= 2; ++i) { split($i, part, "m"); sum += part[1] * 60 + part[2] }
      printf "%.2f\n", sum
    }' "$scratch/times"
  )
}

by_tiku() {
  rm -rf "$scratch/tiku"
  seconds "$tiku" render "$scratch/$1" -o "$scratch/tiku" --to pdf --what paper --threads 1
}

by_office() {
  rm -rf "$scratch/office"
  seconds soffice "-env:UserInstallation=file://$scratch/profile" --headless \
    --convert-to pdf --outdir "$scratch/office" "$scratch/$1"/paper-*.docx
}

# Least of numbers, one to a line.
least() { sort -n "$1" | head -n 1; }

# kB of each file in a folder.
size() { cat "$1"/paper-*.pdf | wc -c | awk -v papers="$2" '{printf "%.0f", $1 / papers / 1000}'; }

row() { printf '| %s | %s | %s s | %s kB |\n' "$@"; }

cp -R banks examples "$scratch"
for labels in A 'A, B, spare'; do
  papers=$(echo "$labels" | wc -w)
  batch=$scratch/examples/batch-$papers.yaml
  sed "s|^forms:.*|forms: [$labels]|" examples/tea-artist-batch.yaml >"$batch"
  "$tiku" draw "$batch" -o "$scratch/$papers" --seed 'dice 4 1 6 2 5 3' --to docx --what paper \
    >"$scratch/said" 2>&1 || {
    cat "$scratch/said" >&2
    exit 1
  }
done

has_office=$(command -v soffice || true)
[ -z "$has_office" ] || by_office 1 >/dev/null # makes its profile

echo '| papers | by | processor time | each file |'
echo '|---|---|---|---|'
for papers in 1 3; do
  i=0
  while [ "$i" -lt "$runs" ]; do
    by_tiku "$papers" >>"$scratch/tiku-$papers"
    [ -z "$has_office" ] || by_office "$papers" >>"$scratch/office-$papers"
    i=$((i + 1))
  done
  row "$papers" tiku "$(least "$scratch/tiku-$papers")" "$(size "$scratch/tiku" "$papers")"
  [ -z "$has_office" ] ||
    row "$papers" LibreOffice "$(least "$scratch/office-$papers")" "$(size "$scratch/office" "$papers")"
done
