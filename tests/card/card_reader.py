# SPDX-License-Identifier: Apache-2.0
"""Reads a scanned answer card by nothing but its map.

The corner marks give the perspective and which way up the page lies; each bubble is then
looked at where the map says that it is.
"""

import cv2
import numpy as np
import zbar

DOTS = 6.0  # to the millimetre in the straightened page; 150 to the inch are 5.9
FULL = 0.5  # of a bubble's middle that is dark when it is filled


class Unreadable(Exception):
    pass


def find_marks(grey):
    """Middle, width and height of the black marks, one for each corner of the picture."""
    # Blurred, so that noise makes no holes; what is red on the card is far lighter.
    dark = (cv2.GaussianBlur(grey, (5, 5), 0) < 100).astype(np.uint8)
    count, _, stats, middles = cv2.connectedComponentsWithStats(dark, connectivity=8)
    height, width = grey.shape
    found = []
    for i in range(1, count):
        wide, high, area = stats[i, 2:5]
        millimetre = max(width / 210, 1) * 0.9  # a scan is about as wide as a page
        if not 4 * millimetre < min(wide, high) <= max(wide, high) < 16 * millimetre:
            continue
        if area < 0.75 * wide * high:
            continue
        found.append((middles[i], wide, high))
    marks = []
    for corner in ((0, 0), (width, 0), (0, height), (width, height)):
        if not found:
            raise Unreadable("no marks")
        marks.append(min(found, key=lambda mark: np.hypot(*(mark[0] - corner))))
    if len({tuple(mark[0]) for mark in marks}) != 4:
        raise Unreadable("not four marks")
    return marks


def straighten(grey, card, page):
    """The page upright, DOTS to the millimetre."""
    marks = find_marks(grey)
    wide = [mark[1] > 1.5 * mark[2] for mark in marks]
    if sum(wide) != 1 or not (wide[0] or wide[3]):
        raise Unreadable("no way up")
    if wide[3]:
        marks.reverse()
    seen = np.float32([mark[0] for mark in marks])
    meant = np.float32([(mark["x"] * DOTS, mark["y"] * DOTS) for mark in page["corners"]])
    size = (round(card["width"] * DOTS), round(card["height"] * DOTS))
    return cv2.warpPerspective(grey, cv2.getPerspectiveTransform(seen, meant), size,
                               flags=cv2.INTER_LINEAR, borderValue=255)


def cut(picture, box, margin=0.0, part=1.0):
    """The box, or its middle, with so many millimetres around it."""
    across = box["width"] / 2 * part + margin
    down = box["height"] / 2 * part + margin
    left, right = round((box["x"] - across) * DOTS), round((box["x"] + across) * DOTS)
    top, bottom = round((box["y"] - down) * DOTS), round((box["y"] + down) * DOTS)
    return picture[max(top, 0):bottom, max(left, 0):right]


def read_code(picture, page):
    """Text of the QR code."""
    code = np.ascontiguousarray(cv2.resize(cut(picture, page["code"], margin=2.5), None, fx=2, fy=2,
                                           interpolation=cv2.INTER_CUBIC))
    scanner = zbar.ImageScanner()
    scanner.parse_config("disable")
    scanner.parse_config("qrcode.enable")
    image = zbar.Image(code.shape[1], code.shape[0], "Y800", code.tobytes())
    scanner.scan(image)
    return next((symbol.data for symbol in image), None)


class Sheet:
    """What was read from one page."""

    def __init__(self, grey, card, page):
        picture = straighten(grey, card, page)
        paper = np.median(picture)
        self.dark = picture < paper * 0.55
        self.shares = []  # of every bubble that was looked at
        self.code = read_code(picture, page)
        self.absent = page["absent"] is not None and self.is_full(page["absent"])
        self.number = "".join(self.digit(column) for column in page["number"])
        self.answers = [
            (item["section"], item["number"], item["part"],
             "".join(b["letter"] for b in item["bubbles"] if self.is_full(b)))
            for item in page["items"]
        ]

    def is_full(self, bubble):
        share = float(cut(self.dark, bubble, part=0.75).mean())
        self.shares.append(share)
        return share > FULL

    def digit(self, column):
        full = [str(bubble["digit"]) for bubble in column if self.is_full(bubble)]
        return full[0] if len(full) == 1 else "?"
