#!/bin/sh
# Installs what is missing, builds tiku, and draws forms A and B of the tea-artist bank.
#   sh examples/first-paper.sh [FOLDER [SEED]]     (FOLDER must not be there yet)
set -eu
cd "$(dirname "$0")/.."
folder=${1:-out/first-paper}
seed=${2:-random}

sh .ci/setup build
cmake --preset release -B build/tool -DTIKU_BUILD_TESTS=OFF -DTIKU_BUILD_BENCH=OFF
cmake --build build/tool
PATH=$PWD/build/tool/bin:$PATH

set -- examples/tea-artist-batch.yaml -o "$folder" --seed "$seed" \
  --to pdf,docx,html,txt,xlsx --what paper,key
if [ -e "$folder" ]; then
  tiku draw "$@" --force
else
  mkdir -p "$(dirname "$folder")"
  tiku draw "$@"
fi
