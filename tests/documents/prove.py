# SPDX-License-Identifier: Apache-2.0
"""Proves that the documents of a draw hold what its record says, and nothing more.

prove.py RECORD BATCH FOLDER: reads each document in the folder back and goes through it
from the first section's head to its end: all of it must be what is expected there. Says
what differs, a line for each document, and fails where one does.
"""
import functools
import pathlib
import re
import sys
from dataclasses import dataclass
from typing import Callable

import expected
import readers
from readers import Difference, squeeze


@dataclass
class Format:
    read: Callable
    spell: Callable
    figure: Callable  # its name and SHA-256 -> how it shows in what was read
    remark: str  # how a staff copy names what it says of an item


FORMATS = {
    "pdf": Format(readers.read_pdf, expected.on_page, lambda name, digest: "", "【{}】"),
    "docx": Format(readers.read_docx, expected.raised, lambda name, digest: "!{" + digest + "}", "【{}】"),
    "html": Format(readers.read_html, expected.marked, lambda name, digest: "!{" + digest + "}", "【{}】"),
    "txt": Format(readers.read_text, expected.readable, lambda name, digest: "〔见图〕", "{}："),
}
CELLS = Format(readers.read_xlsx, expected.in_cell, lambda name, digest: "〔见图〕", "{}：")
SHEET_TITLES = ("答案", "解析", "评分标准")
BOXES = re.compile("(得分：?_*评分人：?_*)?")  # to be filled in; before or after the section's head
SIGNS = re.compile("(填写字母。|填“√”或“×”。)?")  # what a section's grid takes
ROOM = re.compile("_*")  # for an answer
AGAIN = re.compile("(采分点分值)?")  # the head of a table that goes on on another page
POLICY = re.compile("(全部选对[^一二三四五六七八九十]*。)?")


class Pieces:
    """What a document must hold, in order: texts, and patterns for what an office may word."""

    def __init__(self, batch, form, target):
        self.batch = batch
        self.form = form
        self.target = target
        self.pieces = []

    def add(self, text):
        self.pieces.append(squeeze(text))

    def add_pattern(self, pattern):
        self.pieces.append(pattern)

    def spell(self, text):
        """A text of the bank as it shows in this format; the width of a figure is layout."""

        def figure(match):
            return self.target.figure(match[1], self.batch.figures[match[1]])

        return re.sub(r"!\{([^ {}]+)[^{}]*\}", figure, self.target.spell(text))

    def head(self, index):
        """The wording between the range of numbers and the marks is the office's."""
        section = self.form.sections[index]
        first = sum(each.count for each in self.form.sections[:index]) + 1
        last = first + section.count - 1
        numbers = f"第{first}题" + (f"～第{last}题" if last > first else "")
        start = "一二三四五六七八九十"[index] + "、" + squeeze(section.title) + "（" + numbers
        self.add_pattern(re.compile(re.escape(start) + f"[。，][^（）]*?满分{section.marks}分。?）"))

    def question(self, item):
        """An item as candidates see it, from its number to its last option."""
        bracket = "（　　）" if item.type == "true-false" else ""
        self.add(bracket + label(item.label) + self.spell(item.source["stem"]) + marks_note(item))
        for each in item.source.get("figures", []):
            name = each["file"] if isinstance(each, dict) else each
            self.add(self.target.figure(name, self.batch.figures[name]))
        for letter, text in item.options:
            self.add(f"{letter}. " + self.spell(text))

    def remarks(self, item):
        """What a staff copy says after an item."""

        def remark(name, text):
            self.add(self.target.remark.format(name) + text)

        if item.key:
            remark("答案", self.spell(item.key))
        for point in item.source.get("marking", []):
            remark("采分点", f"{self.spell(point['text'])}（{point['marks']}分）")
        if "explanation" in item.source:
            remark("解析", self.spell(item.source["explanation"]))
        if "source" in item.source:
            remark("出处", self.spell(item.source["source"]))
        point = f"{item.point} {self.batch.points[item.point]}"
        remark("试题", f"{item.id}　{point}　难度 {item.source['difficulty']}")


def marks_note(item):
    return f"（{item.marks}分）" if item.marks else ""


def add_paper(pieces):
    for index, section in enumerate(pieces.form.sections):
        add_head(pieces, index)
        for top in section.items:
            for item in [top, *top.parts]:
                pieces.question(item)
                pieces.add_pattern(ROOM)


def add_staff(pieces):
    for index, section in enumerate(pieces.form.sections):
        pieces.head(index)
        for top in section.items:
            for item in [top, *top.parts]:
                pieces.question(item)
                pieces.remarks(item)


def add_head(pieces, index, added=None):
    pieces.add_pattern(BOXES)
    pieces.head(index)
    if added:
        pieces.add_pattern(added)
    pieces.add_pattern(BOXES)


def answered(section):
    """Items that have an answer of their own, with their whole numbers."""
    for item in section.items:
        if not item.parts:
            yield item.label, item
        for part in item.parts:
            yield item.label + part.label, part


def label(number):
    return number if number.endswith("）") else number + "."


def add_key(pieces):
    for index, section in enumerate(pieces.form.sections):
        pieces.head(index)
        pieces.add_pattern(POLICY)
        for number, item in answered(section):
            pieces.add(label(number) + pieces.spell(item.key) + marks_note(item))
            if "marking" in item.source:
                pieces.add("采分点 分值")
            for point in item.source.get("marking", []):
                pieces.add_pattern(AGAIN)
                pieces.add(f"{pieces.spell(point['text'])} {point['marks']}分")
    pieces.add("命题人 审核人 日期")


def add_sheet(pieces):
    for index, section in enumerate(pieces.form.sections):
        add_head(pieces, index, SIGNS)
        in_grid = []
        for number, item in [*answered(section), ("", None)]:
            if item and item.type not in expected.OPEN_TYPES - {"fill-in"}:
                in_grid.append(number)
                continue
            if in_grid:  # however many stand in a line
                numbers = "(?:答案题号)?".join(map(re.escape, in_grid))
                pieces.add_pattern(re.compile(f"题号{numbers}答案"))
            in_grid = []
            if item:
                pieces.add(label(number) + marks_note(item))
                pieces.add_pattern(ROOM)


WHAT = {"paper": add_paper, "large": add_paper, "staff": add_staff, "key": add_key, "sheet": add_sheet}
FOR_CANDIDATES = ("paper", "large", "sheet")


def go_through(text, pieces):
    """The pieces are the text, from the first to its end."""
    first = next(piece for piece in pieces if isinstance(piece, re.Pattern) and piece is not BOXES)
    begin = first.search(text)
    if not begin:
        raise Difference(f"no section head like {first.pattern}")
    at = begin.start()
    before = ""
    for piece in pieces[pieces.index(first) :]:
        if text[at : at + 1] == " ":  # a blank kept between the letters of two pieces
            at += 1
        match = piece.match(text, at) if isinstance(piece, re.Pattern) else None
        if match:
            at = match.end()
        elif isinstance(piece, str) and text.startswith(piece, at):
            at += len(piece)
        else:
            wanted = piece if isinstance(piece, str) else piece.pattern
            found = text[at : at + len(wanted) + 12]
            raise Difference(f"after '{before[-12:]}' there should be '{wanted}', but there is '{found}'")
        before = text[:at]
    if text[at:].strip():
        raise Difference(f"after '{before[-12:]}' it should end, but there is '{text[at : at + 40]}'")
    return text[: begin.start()]


def check_heading(heading, batch, form):
    """What the batch is, before the first section."""
    wanted = [batch.organisation, f"{batch.occupation} {batch.level}", form.name, batch.id, batch.date]
    for each in wanted:
        if squeeze(each) not in heading:
            raise Difference(f"'{each}' is not in its heading")


def check_secrets(path, batch, form, pieces):
    """Nothing of keys, explanations and ids is anywhere in a candidate's file, nor in what
    a reader does not see of it. What the questions themselves say is no secret."""
    shown = "".join(piece for piece in pieces if isinstance(piece, str))
    secrets = set()
    for item in form.all_items():
        secrets |= {item.id, item.point}
        secrets |= {item.source.get(name, "") for name in ("explanation", "source")}
        secrets |= {point["text"] for point in item.source.get("marking", [])}
        if item.type in expected.OPEN_TYPES:
            secrets.add(item.key)
    content = squeeze(readers.read_all(path))
    for secret in sorted(squeeze(text) for text in secrets if text):
        for spelling in {secret, squeeze(expected.on_page(secret)), squeeze(expected.readable(secret))}:
            if spelling in content and spelling not in shown:
                raise Difference(f"tells candidates '{spelling}'")


def prove_document(path, what, batch, form):
    target = FORMATS[path.suffix[1:]]
    pieces = Pieces(batch, form, target)
    WHAT[what](pieces)
    if what in FOR_CANDIDATES:
        check_secrets(path, batch, form, pieces.pieces)
    heading = go_through(squeeze(target.read(path)), pieces.pieces)
    check_heading(heading, batch, form)
    total = "%g" % sum(float(section.marks) for section in form.sections)
    if what == "key" and f"满分：{total}分" not in heading:
        raise Difference(f"does not say that there are {total} marks")
    if path.suffix == ".pdf":
        titles = ["一二三四五六七八九十"[i] + "、" + each.title for i, each in enumerate(form.sections)]
        if readers.read_bookmarks(path) != titles:
            raise Difference(f"has the bookmarks {readers.read_bookmarks(path)} for {titles}")
        in_text = Pieces(batch, form, FORMATS["txt"])  # there a figure is a word to be counted
        WHAT[what](in_text)
        wanted = sum(piece.count("〔见图〕") for piece in in_text.pieces if isinstance(piece, str))
        if readers.count_pictures(path) != wanted:
            raise Difference(f"holds {readers.count_pictures(path)} pictures of {wanted}")


def prove_key_workbook(path, batch, form):
    """Its first sheet is the key as printed; in the others each cell is compared."""
    sheets = readers.read_xlsx(path)
    pieces = Pieces(batch, form, CELLS)
    add_key(pieces)
    explained, marked = [], []
    for number, item in numbered(form):
        explained.append(explained_row(number, item, pieces))
        add_marking(marked, number, item, pieces)
    text = squeeze("\n".join(" ".join(cell for cell in row if cell) for row in sheets[SHEET_TITLES[0]]))
    text = re.sub("：＿+", "", text)  # to be written upon
    check_heading(go_through(text, pieces.pieces), batch, form)
    compare_rows(sheets, SHEET_TITLES[1], explained)
    if marked:
        compare_rows(sheets, SHEET_TITLES[2], marked)
    if list(sheets) != list(SHEET_TITLES[: 3 if marked else 2]):
        raise Difference(f"holds the sheets {list(sheets)}")


def numbered(form):
    """All items with their whole numbers, the parts of a case after it."""
    for section in form.sections:
        for item in section.items:
            yield item.label, item
            yield from ((item.label + part.label, part) for part in item.parts)


def prove_item_workbook(path, what, batch, form):
    """The items of a paper or of a staff copy, each cell."""
    pieces = Pieces(batch, form, CELLS)
    WHAT[what](pieces)
    if what in FOR_CANDIDATES:
        check_secrets(path, batch, form, pieces.pieces)
    options = max(len(item.options) for item in form.all_items())
    rows = []
    for index, section in enumerate(form.sections):
        title = "一二三四五六七八九十"[index] + "、" + section.title
        each = "%g" % (float(section.marks) / section.count)
        for item in section.items:
            rows.append(item_row(item.label, title, item, each, options, pieces))
            for part in item.parts:
                rows.append(item_row(item.label + part.label, title, part, part.marks, options, pieces))
            if what == "staff":
                count = 1 + len(item.parts)
                for row, each_item in zip(rows[-count:], [item, *item.parts]):
                    row += staff_cells(each_item, pieces)
    compare_rows(readers.read_xlsx(path), "试题", rows)


def item_row(number, section, item, marks, options, pieces):
    texts = [pieces.spell(text) for _, text in item.options] + [""] * (options - len(item.options))
    return [number, section, expected.TYPES[item.type], stem_cell(item, pieces), *texts, marks]


def stem_cell(item, pieces):
    figures = len(item.source.get("figures", []))
    return pieces.spell(item.source["stem"]) + "\n" * bool(figures) + "〔见图〕" * figures


def staff_cells(item, pieces):
    points = item.source.get("marking", [])
    marking = "".join(f"\n采分点：{pieces.spell(point['text'])}（{point['marks']}分）" for point in points)
    explanation = pieces.spell(item.source.get("explanation", ""))
    point = [item.point, pieces.batch.points[item.point]]
    facts = [item.source["difficulty"], item.source.get("source", "")]
    return [pieces.spell(item.key) + marking, explanation, item.id, *point, *facts]


def explained_row(number, item, pieces):
    source = item.source
    texts = [pieces.spell(item.key), stem_cell(item, pieces), pieces.spell(source.get("explanation", ""))]
    point = [item.point, pieces.batch.points[item.point]]
    return [number, item.id, expected.TYPES[item.type], *point, source["difficulty"], *texts, source.get("source", "")]


def add_marking(rows, number, item, pieces):
    first = [number, pieces.spell(item.source["stem"]), pieces.spell(item.key)]
    for point in item.source.get("marking", []):
        rows.append([*first, pieces.spell(point["text"]), point["marks"]])
        first = ["", "", ""]


def compare_rows(sheets, name, wanted):
    """Below the headings of the sheet and of its columns."""
    heads = next(i for i, row in enumerate(sheets[name]) if len(row) > 2 and row[2])
    found = sheets[name][heads + 1 :]
    for want, row in zip(wanted, found):
        if [readers.traced(cell) for cell in want] != [readers.traced(cell) for cell in row]:
            raise Difference(f"sheet '{name}' should hold {want}, but holds {row}")
    if len(wanted) != len(found):
        raise Difference(f"sheet '{name}' has {len(found)} rows of {len(wanted)}")


def prove_cover(path, batch):
    """Each form with the digest of its paper as recorded, and no other."""
    target = FORMATS[path.suffix[1:]]
    text = "\n".join(readers.read_pages(path)) if path.suffix == ".pdf" else target.read(path)
    text = squeeze(text)
    for each in (batch.organisation, f"{batch.occupation} {batch.level}", batch.id, batch.date):
        if squeeze(each) not in text:
            raise Difference(f"'{each}' is not in it")
    text = text.replace(" ", "")  # digests are in groups
    at = 0
    for form in batch.forms:
        file = f"paper-{form.label}.txt"
        wanted = f"{file}（文本格式的试卷）的SHA-256：{batch.outputs[file]}开封与考场记录"
        name = text.find(form.name, at)
        at = text.find(file, name)
        if name < 0 or not text.startswith(wanted, at):
            raise Difference(f"should hold '{form.name}', then '{wanted}'")
        at += len(wanted)
    if "SHA-256" in text[at:]:
        raise Difference("names a form too many")


def documents(batch):
    """All documents that a draw can have, with their proofs."""
    for suffix in FORMATS:
        yield f"cover.{suffix}", functools.partial(prove_cover, batch=batch)
        for form in batch.forms:
            for what in WHAT:
                proof = functools.partial(prove_document, what=what, batch=batch, form=form)
                yield f"{what}-{form.label}.{suffix}", proof
    for form in batch.forms:
        yield f"key-{form.label}.xlsx", functools.partial(prove_key_workbook, batch=batch, form=form)
        for what in ("paper", "staff"):
            proof = functools.partial(prove_item_workbook, what=what, batch=batch, form=form)
            yield f"{what}-{form.label}.xlsx", proof


def main(record, batch_file, folder):
    batch = expected.read_batch(pathlib.Path(record), pathlib.Path(batch_file))
    folder = pathlib.Path(folder)
    proofs = dict(documents(batch))
    differ = 0
    for name in sorted(proofs.keys() | {path.name for path in folder.iterdir()}):
        try:
            if name not in proofs:
                raise Difference("is no document of this draw")
            if not (folder / name).exists():
                raise Difference("is missing")
            proofs[name](folder / name)
        except Difference as difference:
            differ += 1
            print(f"{name}: {str(difference)[:300]}")
    print(f"{len(proofs)} documents, {differ} differ from the record")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
