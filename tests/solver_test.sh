#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What depends on the solver, with another library in its place (solver/stand_in.cpp): verifying
# asks none, a wrong answer is our bug and nothing is written, and Ctrl-C ends the tool while the
# solver is at work.
. "$(dirname "$0")/check.sh"
root=$(cd "$(dirname "$0")/.." && pwd)

# ends CODE STAND_IN COMMAND…: with this exit code; its talk in `said` and shown.
ends() {
  code=$1 part=$2
  shift 2
  STAND_IN=$part LD_PRELOAD=$TIKU_BUILD/tests/libstand_in.so "$@" >"$scratch/files" 2>"$scratch/said" &&
    found=0 || found=$?
  cat "$scratch/said"
  [ "$found" -eq "$code" ]
}

cd "$scratch"
cp -R "$root"/tests/cases/shared/bank "$root"/tests/cases/shared/hidden-paper "$root"/tests/cases/shared/batch.yaml .
check "the draw needs the solver" ends 99 absent sh hidden-paper/draw.sh
check "a wrong answer is our bug" ends 70 wrong sh hidden-paper/draw.sh
check "which is said" grep -q 'a bug of ours: CBC .* do not meet the demand' said
check "Ctrl-C ends the tool" ends 130 slow timeout --preserve-status --signal INT 3 sh -c 'exec tiku draw batch.yaml -o out --effort 3'
check "nothing was written" [ ! -e out ]
check "the solver finds the start" ends 0 '' sh hidden-paper/draw.sh
check "the start is in the record" grep -q '^start:' out/record.yaml
check "verifying asks no solver" ends 0 absent tiku verify out
check "unless it is told to" ends 99 absent tiku verify out --solver
sed -i '/^start:/,/^- - /d' out/record.yaml
check "nor where nothing can be drawn" ends 1 absent tiku verify out
conclude
