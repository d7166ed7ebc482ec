# SPDX-License-Identifier: Apache-2.0
"""Reads documents back into text, each by other means than those that wrote it.

HTML and DOCX come back in the markup of the banks, with figures as the digest of their
bytes, so that emphasis, indices, formulas and pictures are compared too; cells of workbooks
with emphasis, underlines and indices. PDF comes back as the characters on its pages.
"""
import base64
import functools
import hashlib
import html.parser
import json
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
GREEK = {"α": r"\alpha"}  # what tests/documents/bank uses
SEAL = ["姓名", "准考证号", "单位", *"答题不得超过密封线"]


class Difference(Exception):
    """A document is not what the record says."""


def traced(text):
    """Without joiners, marks of direction and variations, which formats may drop."""
    return re.sub("[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]", "", text)


@functools.cache
def squeeze(text):
    """Without what a layout may change: blanks, line ends and the width of the gap, which
    is blanks too, and signs that leave no trace in print. Between Latin letters one blank
    stays, or words would run together."""
    text = traced(text)
    text = re.sub(r"(?<=[A-Za-z])\s+(?=[A-Za-z])", "\0", text)
    return re.sub(r"\s+", "", text).replace("\0", " ")


def figure(content):
    return "!{" + hashlib.sha256(content).hexdigest() + "}"


def local_name(node):
    return node.tag.rsplit("}", 1)[-1]


def tex(node):
    """A formula in MathML or OMML as the banks write it, without blanks."""
    name = local_name(node)
    inner = [tex(child) for child in node if not local_name(child).endswith("Pr")]
    if name in ("mfrac", "f"):
        return r"\frac{%s}{%s}" % tuple(inner)
    if name in ("msqrt", "rad"):
        return r"\sqrt{%s}" % "".join(inner)
    if name in ("msup", "sSup"):
        return "%s^{%s}" % tuple(inner)
    if name in ("msub", "sSub"):
        return "%s_{%s}" % tuple(inner)
    text = (node.text or "").strip()
    return GREEK.get(text, text) + "".join(inner)


class HtmlReader(html.parser.HTMLParser):
    """What stands in `main`; the end of each block is a line end."""

    OPEN = {"strong": "**", "sub": "_{", "sup": "^{", "u": "__{"}
    CLOSE = {"strong": "**", "sub": "}", "sup": "}", "u": "}"}
    BLOCKS = {"p", "div", "li", "td", "th", "tr", "h1", "h2", "table", "section"}

    def __init__(self):
        super().__init__()
        self.parts = []
        self.inside = False
        self.formula = None

    def handle_starttag(self, tag, attributes):
        if tag == "main":
            self.inside = True
        elif tag == "math":
            self.formula = ET.TreeBuilder()
        if self.formula:
            self.formula.start(tag, {})
        elif tag == "img":
            head, data = dict(attributes)["src"].split(",")
            if head != "data:image/png;base64":
                raise Difference(f"a figure is {head}")
            self.parts.append(figure(base64.b64decode(data)))
        else:
            self.parts.append(self.OPEN.get(tag, ""))

    def handle_endtag(self, tag):
        if self.formula:
            self.formula.end(tag)
            if tag == "math":
                self.parts.append(r"\(" + tex(self.formula.close()) + r"\)")
                self.formula = None
        elif tag == "main":
            self.inside = False
        else:
            self.parts.append("\n" if tag in self.BLOCKS else self.CLOSE.get(tag, ""))

    def handle_data(self, data):
        if self.formula:
            self.formula.data(data)
        elif self.inside:
            self.parts.append(data)


def read_html(path):
    reader = HtmlReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return "".join(reader.parts).replace("****", "")  # where one emphasis goes on in the next run


def run_text(run, pictures):
    parts = []
    for node in run:
        name = local_name(node)
        if name == "t":
            parts.append(node.text or "")
        elif name in ("tab", "br"):
            parts.append("\n")
        else:  # a picture; the words of the sealed strip are in a drawing without one
            parts.extend(pictures[blip.get(EMBED)] for blip in node.iter() if EMBED in blip.attrib)
    text = "".join(parts)
    properties = run.find(WORD + "rPr")
    kinds = {local_name(p): p.get(WORD + "val") for p in properties} if properties is not None else {}
    before = {"subscript": "_{", "superscript": "^{"}.get(kinds.get("vertAlign"))
    if before:
        text = before + text + "}"
    if "u" in kinds:
        text = "__{" + text + "}"
    return "**" + text + "**" if kinds.get("rStyle") == "Strong" else text


def read_docx(path):
    with zipfile.ZipFile(path) as parts:
        relations = ET.fromstring(parts.read("word/_rels/document.xml.rels"))
        pictures = {
            each.get("Id"): figure(parts.read("word/" + each.get("Target")))
            for each in relations
            if each.get("Type").endswith("/image")
        }
        document = ET.fromstring(parts.read("word/document.xml"))
    lines = []
    for paragraph in document.iter(WORD + "p"):
        parts = []
        for node in paragraph:
            if local_name(node) == "r":
                parts.append(run_text(node, pictures))
            elif local_name(node) == "oMath":
                parts.append(r"\(" + tex(node) + r"\)")
            elif local_name(node) not in ("pPr", "bookmarkStart", "bookmarkEnd"):
                raise Difference(f"a paragraph holds '{local_name(node)}', which no reader knows")
        lines.append("".join(parts))
    return "\n".join(lines).replace("****", "")


@functools.cache
def read_pages(path):
    """Each page of a PDF in the order in which it was drawn."""
    done = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")[:-1]


def read_pdf(path):
    """Without the foot of each page, which must count them, and without the sealed strip."""
    pages = read_pages(path)
    bodies = []
    for number, page in enumerate(pages, 1):
        lines = page.rstrip("\n").split("\n")
        if f"第{number}页 共{len(pages)}页" not in lines[-1]:
            raise Difference(f"page {number} of {len(pages)} has the foot '{lines[-1]}'")
        del lines[-1]
        if lines[-len(SEAL) :] == SEAL:
            del lines[-len(SEAL) :]
        bodies.append("\n".join(lines))
    return "\n".join(bodies)


def by_columns(line):
    """With a null behind each wide character, so that places in it are columns."""
    return "".join(c + "\0" * (unicodedata.east_asian_width(c) in "WF") for c in line)


def cells(rule, lines):
    """The texts between the bars of a row; a bar stands where the rule above has a cross."""
    lines = [by_columns(line) for line in lines]
    bars = [at for at, sign in enumerate(rule) if sign == "+" and all(line[at : at + 1] == "|" for line in lines)]
    for begin, end in zip(bars, bars[1:]):
        yield " ".join(line[begin + 1 : end].strip() for line in lines).replace("\0", "")


def read_text(path):
    """Tables with rules come back cell by cell, not line by line."""
    shown, rule, row = [], "", []
    for line in path.read_text(encoding="utf-8").split("\n"):
        is_rule = re.fullmatch(r" *\+[-+]+\+", line)
        if rule and not is_rule and line.lstrip().startswith("|"):
            row.append(line)
            continue
        if row:
            shown.extend(cells(rule, row))
        rule, row = line if is_rule else "", []
        if not is_rule:
            shown.append(line)
    return "\n".join(shown)


def read_bookmarks(path):
    told = subprocess.run(["qpdf", "--json", "--json-key=outlines", path], check=True, capture_output=True)
    return [outline["title"] for outline in json.loads(told.stdout)["outlines"]]


def count_pictures(path):
    done = subprocess.run(["pdfimages", "-list", path], check=True, capture_output=True)
    return len(done.stdout.splitlines()) - 2  # below two lines of heads


def unescaped(text):
    """As Excel reads a text of a workbook (ECMA-376, ST_Xstring)."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def in_face(text, font):
    """A text of a cell in the markup of the banks; what is in the face of headings is bold anyway."""
    kinds = {local_name(p): p.get("val") for p in font}
    before = {"subscript": "_{", "superscript": "^{"}.get(kinds.get("vertAlign"))
    if before:
        text = before + text + "}"
    if "u" in kinds:
        text = "__{" + text + "}"
    name = kinds.get("rFont", kinds.get("name"))
    return "**" + text + "**" if "b" in kinds and name != "黑体" else text


def cell_text(string, font):
    """A shared string; where it has but one face, the cell's font tells of it."""
    runs = string.findall(SHEET + "r")
    if not runs:
        text = unescaped(string.findtext(SHEET + "t", ""))
        return in_face(text, font) if text else ""
    pieces = (in_face(unescaped(run.findtext(SHEET + "t")), run.find(SHEET + "rPr")) for run in runs)
    return "".join(pieces).replace("****", "")


def read_xlsx(path):
    """Sheets by name: rows of texts, without empty rows."""
    with zipfile.ZipFile(path) as parts:
        strings = list(ET.fromstring(parts.read("xl/sharedStrings.xml")))
        styles = ET.fromstring(parts.read("xl/styles.xml"))
        fonts = styles.findall(f"{SHEET}fonts/{SHEET}font")
        formats = [fonts[int(xf.get("fontId"))] for xf in styles.iterfind(f"{SHEET}cellXfs/{SHEET}xf")]
        names = [s.get("name") for s in ET.fromstring(parts.read("xl/workbook.xml")).iter(SHEET + "sheet")]
        sheets = {}
        for number, name in enumerate(names, 1):
            sheet = ET.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
            if sheet.find(f".//{SHEET}f") is not None or sheet.find(f".//{SHEET}hyperlink") is not None:
                raise Difference(f"sheet '{name}' holds a formula or a link")
            sheets[name] = rows = []
            for row in sheet.iter(SHEET + "row"):
                cells = []
                for cell in row.iter(SHEET + "c"):
                    value = cell.findtext(SHEET + "v", "")
                    if cell.get("t") == "s":
                        value = cell_text(strings[int(value)], formats[int(cell.get("s"))])
                    cells.append(value)
                if any(cells):
                    rows.append(cells)
    return sheets


def read_all(path):
    """All that is in the file, seen or not: properties, names and attributes too."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            texts = [parts.read(name).decode() for name in parts.namelist() if "/media/" not in name]
        shown = "\n".join(re.sub("<[^>]*>", "", text) for text in texts)
        return html.unescape(shown + "\n" + "\n".join(texts))
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as parts:
            texts = [parts.read(name).decode() for name in parts.namelist()]
        shown = "\n".join(re.sub("<[^>]*>", "", text) for text in texts)
        return html.unescape(shown + "\n" + "\n".join(texts))
    if path.suffix == ".pdf":
        facts = subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout.decode()
        return "\n".join([*read_pages(path), facts, *read_bookmarks(path)])
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text += re.sub("<[^>]*>", "", text)
        return html.unescape(text)
    return text
