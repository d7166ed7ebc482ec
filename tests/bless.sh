#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the tool and writes what comes out into the expectations of case files: of all, or of
# those at PATH… (see README.md). Refused where CI is set.
set -eu
cd "$(dirname "$0")/.."
[ "$#" -gt 0 ] || set -- tests/cases
cmake --preset release >/dev/null
cmake --build --preset release --target tiku_cli case_runner >/dev/null
exec build/release/tests/case_runner --programs build/release/bin --bless "$@"
