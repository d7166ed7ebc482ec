#!/bin/sh
# A script as a CI runs it: the bank must be sound, a paper must be there for the seed,
# and an earlier draw must still come out the same. Needs `tiku` on the PATH.
#   sh examples/draw-in-ci.sh FOLDER SEED
set -eu
cd "$(dirname "$0")"
folder=$1
seed=$2

tiku validate --strict ../banks
code=0
tiku draw tea-artist-batch.yaml -o "$folder" --seed "$seed" || code=$?
case $code in
  0) tiku verify "$folder/record.yaml" ;;
  3) echo "the bank cannot carry this batch: see the rules above" >&2; exit 3 ;;
  *) exit "$code" ;;
esac
