#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# card_report.sh [CARDS]: so many answer cards, filled in, turned by up to 3 degrees, scaled,
# noisy and kept as JPEG at 150 dots to the inch, are read back by their maps.
set -eu
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
/usr/bin/python3 -B tests/card/card_trial.py build/release/tests/card_maker "$scratch" 0 "${1:-500}"
