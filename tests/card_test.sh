#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Answer cards are filled in, scanned badly and read back by their maps.
# Needs CARD_MAKER, the program that makes cards of made-up papers.
. "$(dirname "$0")/check.sh"
# Debian's own Python, for which its OpenCV is made.
/usr/bin/python3 -B tests/card/card_trial.py "$CARD_MAKER" "$scratch" 0 20
