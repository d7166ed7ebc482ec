# SPDX-License-Identifier: Apache-2.0
"""Says which files of a folder a reader could not open, or would show cut off.

sound.py FOLDER [MILLIMETRES]: PDF opens, and no character is nearer to the edges of a page
than it should be, by the margins where no template says otherwise; the parts of DOCX and
XLSX are well-formed XML that names nothing outside the file, and no cell is a formula; HTML
closes what it opens, runs nothing and loads nothing; text holds no control characters.
"""
import functools
import html.parser
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

POINTS = 72 / 25.4  # to a millimetre
# From the left, right, upper and lower edge: the strip and the foot stand in the margins, and a
# sign at the end of a line has a blank half that hangs over.
EDGES = (8, 14, 14, 8)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULAS = (SHEET + "f", SHEET + "ddeLink")
WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')


class Fault(Exception):
    """A file is not sound."""


def check_pdf(path, edges):
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    shown = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True).stdout.decode()
    from_left, from_right, from_top, from_bottom = (each * POINTS for each in edges)
    pages = re.split(r"<page ", shown)[1:]
    for number, page in enumerate(pages, 1):
        width, height = (float(each) for each in re.match(r'width="(.*?)" height="(.*?)"', page).groups())
        for word in WORD.finditer(page):
            left, top, right, bottom = (float(each) for each in word.groups()[:4])
            is_beside = left < from_left or right > width - from_right
            if is_beside or top < from_top or bottom > height - from_bottom:
                raise Fault(f"page {number}: '{word[5][:40]}' reaches to {left:.0f}, {top:.0f}, {right:.0f}, {bottom:.0f}")


class Tags(html.parser.HTMLParser):
    VOID = {"meta", "img", "br", "col", "hr", "link", "input"}
    SOURCES = {"src", "href", "srcset", "data", "action", "background"}

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name.startswith("on") or (name in self.SOURCES and not (value or "").startswith("data:image/")):
                raise Fault(f"<{tag} {name}={value[:40]}>")
        if tag in ("script", "iframe", "object", "embed", "link", "base", "form"):
            raise Fault(f"<{tag}>")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise Fault(f"line {self.getpos()[0]}: </{tag}> closes nothing")


def check_html(path):
    tags = Tags()
    text = path.read_text(encoding="utf-8")
    tags.feed(text)
    tags.close()
    if tags.open:
        raise Fault(f"<{tags.open[-1]}> is never closed")
    style = text[text.index("<style>") : text.index("</style>")]
    if re.search(r"url\(|@import|expression\(", style):
        raise Fault("its style loads something")


def check_package(path):
    with zipfile.ZipFile(path) as parts:
        if parts.testzip():
            raise Fault(f"'{parts.testzip()}' is damaged")
        names = set(parts.namelist())
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            try:
                tree = ET.fromstring(parts.read(name))
            except ET.ParseError as problem:
                raise Fault(f"'{name}' is no XML: {problem}") from None
            if name.endswith(".rels"):
                check_relations(tree, name, names)
            elif any(node.tag in FORMULAS or node.tag.endswith("}hyperlink") for node in tree.iter()):
                raise Fault(f"'{name}' holds a formula or a link")


def check_relations(tree, name, names):
    folder = pathlib.PurePosixPath(name).parent.parent
    for each in tree:
        target = str(folder / each.get("Target")).lstrip("/")
        if each.get("TargetMode") == "External" or target not in names:
            raise Fault(f"'{name}' leads to '{each.get('Target')}'")


def check_text(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if any(unicodedata.category(sign) == "Cc" for sign in line):
            raise Fault(f"line {number} holds a control character")


CHECKS = {".html": check_html, ".docx": check_package, ".xlsx": check_package, ".txt": check_text}


def main(folder, *edge):
    checks = CHECKS | {".pdf": functools.partial(check_pdf, edges=[float(each) for each in edge * 4] or EDGES)}
    faults = 0
    for path in sorted(pathlib.Path(folder).iterdir()):
        try:
            if path.suffix in checks:
                checks[path.suffix](path)
        except (Fault, subprocess.CalledProcessError, zipfile.BadZipFile) as fault:
            faults += 1
            print(f"{path.name}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
