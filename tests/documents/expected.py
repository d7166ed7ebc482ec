# SPDX-License-Identifier: Apache-2.0
"""What the documents of a draw must hold, from its record and the bank's own files.

Written anew here, not taken from the tool: the printed options are those of the bank in
the recorded order, the keys are the recorded ones.
"""
import functools
import pathlib
import re
from dataclasses import dataclass, field

import yaml

TYPES = {
    "single-choice": "单项选择题",
    "multiple-choice": "多项选择题",
    "true-false": "判断题",
    "fill-in": "填空题",
    "short-answer": "简答题",
    "calculation": "计算题",
    "essay": "论述题",
    "case": "案例分析题",
}
OPEN_TYPES = {"fill-in", "short-answer", "calculation", "essay"}
LEVELS = {"1": "一级/高级技师", "2": "二级/技师", "3": "三级/高级工", "4": "四级/中级工", "5": "五级/初级工"}


@dataclass
class Item:
    label: str  # 12, or （1） within a case
    id: str
    type: str
    point: str
    source: dict  # as in the bank's file
    options: list  # printed letter and text, in printed order
    key: str  # as printed: BD, √, or the answer of an open item
    parts: list = field(default_factory=list)
    marks: str = ""  # of a part of a case, where its file tells them


@dataclass
class Section:
    title: str
    count: int
    marks: str  # of all its items
    items: list


@dataclass
class Form:
    name: str  # A卷
    label: str
    sections: list

    def all_items(self):
        for section in self.sections:
            for item in section.items:
                yield item
                yield from item.parts


@dataclass
class Batch:
    id: str
    date: str
    organisation: str
    occupation: str
    level: str
    points: dict  # names by code
    figures: dict  # SHA-256 by name
    outputs: dict  # SHA-256 by name
    forms: list


def load(path):
    # All values as texts, as the banks' own fields of text are read.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def points_of(ranges):
    for each in ranges:
        yield from ((point["code"], point["name"]) for point in each.get("points", []))
        yield from points_of(each.get("ranges", []))


def printed_key(key):
    return {"true": "√", "false": "×"}.get(key, key) if isinstance(key, str) else "".join(key)


def make_item(label, source, drawn, point):
    order = drawn.get("options") or sorted(source.get("options", {}))
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    item = Item(
        label=label,
        id=source["id"],
        type=source["type"],
        point=source.get("point", point),
        source=source,
        options=[(letters[i], source["options"][letter]) for i, letter in enumerate(order)],
        key=printed_key(drawn.get("key", source.get("answer", ""))),
    )
    for number, part in enumerate(source.get("items", []), 1):
        item.parts.append(make_item(f"（{number}）", part, {}, item.point))
    return item


def share_marks(case, marks):
    """Parts have the sum of their marking points; one part without any has what remains."""
    sums = [sum(float(each["marks"]) for each in part.source.get("marking", [])) for part in case.parts]
    if sums.count(0) == 1:
        sums[sums.index(0)] = marks - sum(sums)
    for part, each in zip(case.parts, sums, strict=True):
        part.marks = "%g" % each if each > 0 else ""


def make_form(drawn, blueprint, items):
    form = Form("备用卷" if drawn["label"] == "spare" else drawn["label"] + "卷", drawn["label"], [])
    number = 0
    for plan, section in zip(blueprint["sections"], drawn["sections"], strict=True):
        made = []
        for entry in section["items"]:
            number += 1
            made.append(make_item(str(number), items[entry["id"]], entry, ""))
            share_marks(made[-1], float(plan["marks"]))
        marks = "%g" % (float(plan["marks"]) * len(made))
        form.sections.append(Section(plan.get("title", TYPES[plan["type"]]), len(made), marks, made))
    return form


def read_batch(record_path, batch_path):
    """The batch's file is named as the record may be a copy at another place."""
    record = load(record_path)
    batch = load(batch_path)
    paths = [batch_path.parent / entry["path"] for entry in record["inputs"]]
    files = {path: load(path) for path in paths if path.suffix == ".yaml"}
    items = {item["id"]: item for file in files.values() for item in file.get("items", [])}
    bank = next(file for file in files.values() if file["tiku"] == "bank/1")
    blueprint = next(file for file in files.values() if file["tiku"] == "blueprint/1")
    pictures = [entry for entry in record["inputs"] if entry["path"].endswith(".png")]
    return Batch(
        id=batch["id"],
        date="{}年{}月{}日".format(*map(int, batch["date"].split("-"))),
        organisation=batch["organisation"],
        occupation=bank["occupation"]["name"],
        level=LEVELS[bank["level"]],
        points=dict(points_of(bank["outline"])),
        figures={pathlib.PurePath(each["path"]).name: each["sha256"] for each in pictures},
        outputs={entry["path"]: entry["sha256"] for entry in record["outputs"]},
        forms=[make_form(form, blueprint, items) for form in record["forms"]],
    )


# How a text of the bank comes out in a format. The formulas of tests/documents/bank nest nothing.


def replace_formulas(text, spell):
    return re.sub(r"\\\((.*?)\\\)", lambda match: spell(re.sub(r"\s", "", match[1])), text)


@functools.cache
def marked(text):
    """In the bank's own markup, which the readers of HTML and DOCX restore."""
    return replace_formulas(text, lambda formula: r"\(" + formula + r"\)")


SMALL = {
    "^": ("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", "0123456789+−=()n"),
    "_": ("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+−=()"),
}


@functools.cache
def raised(text):
    """The same with small figures as the plain ones that DOCX raises and lowers."""
    text = marked(text)
    for mark, (small, plain) in SMALL.items():
        signs = str.maketrans(small, plain)
        text = re.sub(f"[{small}]+", lambda found: mark + "{" + found[0].translate(signs) + "}", text)
    return text


def small_index(match):
    """Small characters where there are."""
    small, plain = SMALL[match[1]]
    wanted = match[2].replace("-", "−")
    if all(sign in plain for sign in wanted):
        return wanted.translate(str.maketrans(plain, small))
    return match[0]


def index(match):
    """The bank has no others of more than one."""
    small = small_index(match)
    if small != match[0]:
        return small
    return match[2] if match[0] == "^{%}" else match[1] + match[2]


def in_line(formula):
    formula = re.sub(r"\\frac\{(.*?)\}\{(.*?)\}", r"\1/\2", formula)
    return re.sub(r"\\sqrt\{(.*?)\}", r"√\1", formula).replace(r"\alpha", "α")


def joined(text):
    """With neighbouring indices as one."""
    shorter = re.sub(r"((?<!_)_|\^)\{([^{}]*)\}\1\{", r"\1{\2", text)
    return text if shorter == text else joined(shorter)


@functools.cache
def in_cell(text):
    """In a cell of a workbook: the bank's markup, but for small characters where there are,
    formulas in characters, and gaps of blanks that end no line. A cell takes no more than some
    hundred faces; the tests' texts have far fewer or more."""
    whole = re.sub("（[　 ]+）", lambda gap: gap[0].replace("　", "  ").replace(" ", "\u00a0"), text)
    text = joined(re.sub(r"(?<!_)([_^])\{(.*?)\}", small_index, whole))
    if len(re.findall(r"\*\*|[_^]\{", text)) > 120:
        return readable(whole)
    return replace_formulas(text, lambda formula: re.sub(r"([_^])\{(.*?)\}", index, in_line(formula)))


@functools.cache
def readable(text):
    """In a text without any means but characters."""
    text = re.sub(r"__\{(.*?)\}", r"_\1_", replace_formulas(text, in_line))
    return re.sub(r"\*\*(.*?)\*\*", r"\1", re.sub(r"([_^])\{(.*?)\}", index, text))


@functools.cache
def on_page(text):
    """The characters on a page; bars, roots, lines and dots are drawn beside them."""

    def spell(formula):
        formula = re.sub(r"\\frac\{(.*?)\}\{(.*?)\}", r"\1 \2", formula)
        return re.sub(r"\\sqrt\{(.*?)\}", r"\1", formula).replace(r"\alpha", "α")

    text = re.sub(r"(__|[_^])\{(.*?)\}", r"\2", replace_formulas(text, spell))
    return re.sub(r"\*\*(.*?)\*\*", r"\1", text)
