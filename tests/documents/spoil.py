# SPDX-License-Identifier: Apache-2.0
"""Writes a copy of a record in which the first form is not what was printed.

spoil.py HOW RECORD COPY: `options` changes places of the first item's first two options,
`key` says another letter for it, `judged` turns the first true-false key, `items` changes
places of the first two items, `digest` is of another paper. The proof must find each.
"""
import pathlib
import re
import sys


def swap_options(text):
    return re.sub(r"options: (.)(.)", r"options: \2\1", text, count=1)


def change_key(text):
    return re.sub(r"key: ([A-Z])", lambda match: "key: " + ("B" if match[1] == "A" else "A"), text, count=1)


def turn_judged(text):
    other = {"true": "false", "false": "true"}
    return re.sub(r"key: (true|false)", lambda match: "key: " + other[match[1]], text, count=1)


def swap_items(text):
    return re.sub(r"(    - \{id: .*\n)(    - \{id: .*\n)", r"\2\1", text, count=1)


def change_digest(text):
    return re.sub(r"(path: paper-A.txt, sha256: )(.)", lambda match: match[1] + ("0" if match[2] != "0" else "1"), text)


WAYS = {
    "options": swap_options,
    "key": change_key,
    "judged": turn_judged,
    "items": swap_items,
    "digest": change_digest,
}


def main(how, record, copy):
    text = pathlib.Path(record).read_text(encoding="utf-8")
    spoilt = WAYS[how](text)
    if spoilt == text:
        sys.exit(f"nothing to spoil by '{how}'")
    pathlib.Path(copy).write_text(spoilt, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
