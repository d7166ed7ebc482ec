# SPDX-License-Identifier: Apache-2.0
"""Fills, spoils and reads answer cards: card_trial.py CARD_MAKER FOLDER FIRST END

For each number a card of a made-up paper is printed at 150 dots to the inch, filled in at
random, turned by up to 3 degrees, scaled, made noisy and kept as JPEG. Read back it must say
what was filled in. That the map tells the truth is asked of the text of the PDF, not of what
was filled in by the map itself. Ends with what was measured and `N passed, M failed`.
"""

import json
import os
import re
import subprocess
import sys

import cv2
import numpy as np

import card_reader

DPI = 150
MM = DPI / 25.4


def words_of(pdf):
    """Per page the words and the boxes in which they stand, in millimetres."""
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True,
                          text=True).stdout
    pages = []
    for page in text.split("<page ")[1:]:
        words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">'
                           r"([^<]*)<", page)
        pages.append([([float(place) * 25.4 / 72 for place in word[:4]], word[4])
                      for word in words])
    return pages


def misplaced(card, pdf):
    """Bubbles in which the PDF does not have the letter that the map gives them."""
    faults = []
    for page, words in zip(card["pages"], words_of(pdf), strict=True):
        bubbles = [(b["letter"], b) for item in page["items"] for b in item["bubbles"]]
        bubbles += [(str(b["digit"]), b) for column in page["number"] for b in column]
        places = [((left + right) / 2, (top + bottom) / 2, text)
                  for (left, top, right, bottom), text in words]
        for letter, bubble in bubbles:
            if not any(text == letter and abs(x - bubble["x"]) < 0.3 and abs(y - bubble["y"]) < 0.9
                       for x, y, text in places):
                faults.append((letter, bubble))
    return faults


def print_pages(pdf, stem):
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", pdf, stem], check=True)
    folder, name = os.path.split(stem)
    files = sorted(f for f in os.listdir(folder) if re.fullmatch(name + r"-\d+\.png", f))
    pictures = [cv2.imread(os.path.join(folder, f)) for f in files]
    for file in files:
        os.remove(os.path.join(folder, file))
    return pictures


def fill(picture, bubble, random):
    """A pencil's mark: not quite in place, not quite straight, grey and streaky."""
    x = (bubble["x"] + random.normal(0, 0.15)) * MM
    y = (bubble["y"] + random.normal(0, 0.12)) * MM
    size = (bubble["width"] * MM * random.uniform(0.85, 1.05),
            bubble["height"] * MM * random.uniform(0.85, 1.05))
    corners = cv2.boxPoints(((x, y), size, random.uniform(-4, 4)))
    left, top = np.int32(corners.min(axis=0)) - 1
    right, bottom = np.int32(corners.max(axis=0)) + 2
    patch = picture[top:bottom, left:right]
    mask = np.zeros(patch.shape[:2], np.uint8)
    cv2.fillPoly(mask, [np.int32(np.round(corners - (left, top)))], 255)
    tone = random.uniform(35, 105) + random.normal(0, 14, mask.shape)
    patch[mask > 0] = np.clip(tone, 0, 255)[mask > 0][:, None]


def choose(card, random):
    """Answers to fill in: most items one letter, some none, multiple ones any number."""
    filled = []
    digits = "".join(str(d) for d in random.integers(0, 10, 20))
    for page in card["pages"]:
        chosen, answers = [], []
        for item in page["items"]:
            bubbles = item["bubbles"]
            if item["type"] == "multiple-choice":
                full = [b for b in bubbles if random.random() < 0.5]
            elif random.random() < 0.05:
                full = []
            else:
                full = [bubbles[random.integers(len(bubbles))]]
            chosen += full
            letters = "".join(b["letter"] for b in bubbles if b in full)
            answers.append((item["section"], item["number"], item["part"], letters))
        number = digits[:len(page["number"])]
        chosen += [column[int(d)] for column, d in zip(page["number"], number)]
        is_absent = page["absent"] is not None and random.random() < 0.1
        if is_absent:
            chosen.append(page["absent"])
        filled.append((chosen, answers, number, is_absent))
    return filled


def scan(picture, random):
    """What a careless scan gives: turned, scaled, uneven, noisy, some upside down."""
    height, width = picture.shape[:2]
    border = 90
    angle = random.uniform(-3, 3) + (180 if random.random() < 0.1 else 0)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, random.uniform(0.94, 1.04))
    turn[0, :] *= random.uniform(0.99, 1.01)  # not the same across and down
    turn[:, 2] += border + random.uniform(-15, 15, 2)
    seen = cv2.warpAffine(picture, turn, (width + 2 * border, height + 2 * border),
                          flags=cv2.INTER_AREA, borderValue=(255, 255, 255)).astype(np.float32)
    seen = seen * random.uniform(0.86, 1.0) + random.uniform(0, 12)
    seen += np.linspace(0, random.uniform(-12, 12), seen.shape[1])[None, :, None]
    seen = cv2.GaussianBlur(seen, (0, 0), random.uniform(0.3, 0.8))
    seen += random.normal(0, random.uniform(3, 10), seen.shape)
    seen = np.clip(seen, 0, 255).astype(np.uint8)
    coded = cv2.imencode(".jpg", seen, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(55, 90))])[1]
    return cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)


class Tally:
    def __init__(self):
        self.passed = self.failed = self.pages = self.bubbles = self.wrong = self.codes = 0
        self.faintest = 1.0
        self.darkest = 0.0

    def read(self, name, card, pdf, random):
        faults = [f"{len(wrong)} bubbles are elsewhere: {wrong[0]}"
                  for wrong in [misplaced(card, pdf)] if wrong]
        for i, (picture, filled) in enumerate(zip(print_pages(pdf, pdf[:-4]),
                                                  choose(card, random), strict=True)):
            faults += [f"page {i + 1}: {fault}"
                       for fault in self.read_page(card, card["pages"][i], picture, filled, random)]
        for fault in faults:
            print(f"card {name}: {fault}")
        self.failed += bool(faults)
        self.passed += not faults

    def read_page(self, card, page, picture, filled, random):
        chosen, answers, number, is_absent = filled
        for bubble in chosen:
            fill(picture, bubble, random)
        self.pages += 1
        try:
            sheet = card_reader.Sheet(scan(picture, random), card, page)
        except card_reader.Unreadable as problem:
            return [str(problem)]
        self.bubbles += len(sheet.shares)
        full = sorted(sheet.shares, reverse=True)
        self.faintest = min([self.faintest] + full[:len(chosen)])
        self.darkest = max([self.darkest] + full[len(chosen):])
        self.codes += sheet.code == page["code"]["text"]
        wrong = [(a, b) for a, b in zip(answers, sheet.answers, strict=True) if a != b]
        self.wrong += len(wrong)
        faults = [f"{len(wrong)} items, first {wrong[0]}"] if wrong else []
        for what, meant, read in (("number", number, sheet.number),
                                  ("absent", is_absent, sheet.absent),
                                  ("code", page["code"]["text"], sheet.code)):
            if meant != read:
                faults.append(f"{what} is {meant}, read as {read}")
        return faults


def main(maker, folder, first, end):
    subprocess.run([maker, folder, first, end], check=True)
    tally = Tally()
    for number in range(int(first), int(end)):
        stem = os.path.join(folder, str(number))
        with open(stem + ".json", encoding="utf-8") as file:
            card = json.load(file)
        tally.read(number, card, stem + ".pdf", np.random.default_rng(number))
    print(f"{tally.pages} pages, {tally.bubbles} bubbles looked at, {tally.wrong} items read wrong, "
          f"{tally.codes} QR codes read; the faintest mark covers {tally.faintest:.2f} of its "
          f"bubble, an empty bubble at most {tally.darkest:.2f}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 0 if tally.failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
