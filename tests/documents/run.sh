# SPDX-License-Identifier: Apache-2.0
# Read by the tests of documents, which say what `root` is: runs a program of this folder.

# Debian's own, which has the package of .ci/packages, before another on PATH.
python=$(command -v /usr/bin/python3 || command -v python3)

# run PROGRAM ARGUMENT…
run() {
  program=$1
  shift
  "$python" -B "$root/tests/documents/$program.py" "$@"
}
