# SPDX-License-Identifier: Apache-2.0
"""Makes a batch that asks much of its documents.

hostile.py KIND FOLDER: writes `batch.yaml` and the folder `bank` there. What a kind is like
stands at its function below.
"""
import json
import pathlib
import struct
import sys
import zlib

CHINESE = "茶水火壶杯盏盘炉叶芽香味色形冲泡煮沸温凉干湿轻重快慢先后左右上下"
SIGNS = "<&\"'>"
SIZES = [(1, 1), (10000, 4000), (10000, 1), (1, 10000)]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


GAP = "（　　）。"
ALL = {"marks": 1, "text": "答全得分"}


def prose(start, characters, end="。"):
    """So many characters; no two starts give the same text."""
    text = f"第{start}句"
    while len(text) < characters:
        number = len(text) * 7 + start
        text += CHINESE[number % len(CHINESE)] * (1 + number % 2) + ("，" if number % 9 == 0 else "")
    return text[: characters - len(end)] + end


def picture(width, height):
    """A grey PNG."""

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def drawing(width, height):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<rect width="{width}" height="{height}" fill="#808080"/></svg>'
    ).encode()


def part(number, stem):
    """Of a case."""
    texts = {"stem": stem, "answer": f"小题{number}的答案。", "marking": [{"marks": 0.01, "text": f"小题{number}的采分点"}]}
    return {"id": f"PART-{number:03}", "type": "short-answer", "difficulty": 2, "explanation": f"解析PART-{number}。"} | texts


class Kind:
    """A bank of one point, whose items are all drawn, a section for each type."""

    def __init__(self):
        self.occupation = "茶艺师"
        self.standard = "茶艺师国家职业标准"
        self.point = "基本知识"
        self.organisation = "某中心"
        self.batch = "2026-11-28-01"
        self.title = "各种难题"
        self.labels = ["A"]
        self.titles = {}  # of sections, by type
        self.template = {}
        self.items = []
        self.files = {}  # contents by path

    def add(self, type, stem, **more):
        number = len(self.items) + 1
        item = {"id": f"ITEM-{number:03}", "point": "A-001", "type": type, "difficulty": 2, "cognition": "recall"}
        item |= {"explanation": f"解析{number}。", "source": f"出处{number}", "status": "approved"}
        self.items.append(item | {"stem": stem} | more)

    def add_choice(self, stem, options, answer="A", **more):
        self.add("single-choice", stem, options=dict(zip(LETTERS, options)), answer=answer, **more)

    def sections(self):
        types = [item["type"] for item in self.items]
        for each in dict.fromkeys(types):
            title = {"title": self.titles[each]} if each in self.titles else {}
            yield {"type": each, "count": types.count(each), "marks": 1} | title

    def write(self, folder):
        bank = {
            "occupation": {"code": "4-03-02-07", "name": self.occupation},
            "level": 3,
            "standard": {"title": self.standard, "edition": 2018},
            "outline": [{"code": "A", "name": "要求", "points": [{"code": "A-001", "name": self.point}]}],
        }
        blueprint = {"title": self.title, "bank": "..", "total": len(self.items), "sections": list(self.sections())}
        batch = {"id": self.batch, "organisation": self.organisation, "blueprint": "bank/blueprints/all.yaml"}
        batch |= {"forms": self.labels, "seed": "4165 2336 1524"}
        if self.template:
            batch["template"] = "office.yaml"
            self.files["office.yaml"] = document("template/1", self.template)
        self.files |= {
            "bank/bank.yaml": document("bank/1", bank),
            "bank/blueprints/all.yaml": document("blueprint/1", blueprint) + "forms: {overlap: 100%}\n",
            "bank/items/all.yaml": document("items/1", {"items": self.items}),
            "batch.yaml": document("batch/1", batch) + "date: 2026-11-28\n",
        }
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())


def document(kind, fields):
    """JSON is YAML; each entry of a list has a line of its own."""
    lines = [f"tiku: {kind}"]
    for name, value in fields.items():
        if isinstance(value, list):
            lines += [f"{name}:", *("- " + json.dumps(entry, ensure_ascii=False) for entry in value)]
        else:
            lines.append(f"{name}: " + json.dumps(value, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def long(kind):
    """Texts as long as they may be, and as many options as there are letters."""
    kind.add_choice(prose(1, 3000, GAP), [prose(10 + i, 300) for i in range(26)], explanation=prose(50, 10000))
    kind.add_choice(prose(2, 3000, GAP), [f"{letter}项" for letter in LETTERS], "Z")
    options = {letter: prose(100 + i, 300) for i, letter in enumerate(LETTERS)}
    kind.add("multiple-choice", prose(3, 3000, GAP), options=options, answer=list(LETTERS[::3]), source=prose(51, 10000))
    kind.add("true-false", prose(4, 3000), answer=True)
    kind.add("fill-in", prose(5, 3000, GAP), answer=prose(6, 10000))
    marking = [{"marks": 0.01, "text": prose(200 + i, 10000 if i == 0 else 300)} for i in range(30)]
    kind.add("essay", prose(7, 3000), answer=prose(8, 10000), marking=marking)
    kind.add("case", prose(9, 3000), items=[part(i, prose(400 + i, 3000)) for i in range(100)])


def many(kind):
    """300 items, and one of as many lines as characters."""
    for i in range(300):
        kind.add_choice(prose(i, 20 + i % 50, GAP), [f"{i}甲", f"{i}乙", f"{i}丙", f"{i}丁"], "ABCD"[i % 4])
    kind.add("short-answer", "\n".join("行" * 1500), answer="\n".join("答" * 1500), marking=[ALL])


def figures(kind):
    """The smallest and the largest pictures, alone, within texts, and a whole heap of them."""
    add_figures(kind, {f"{width}x{height}.png": picture(width, height) for width, height in SIZES})


def drawings(kind):
    """The same as SVG, and letters at which the library that draws them would end the program."""
    add_figures(kind, {f"{width}x{height}.svg": drawing(width, height) for width, height in SIZES})
    letters = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><text font-size="{}">图</text></svg>'
    for size in ("100000", "1e9", "99999em"):
        kind.files[f"bank/items/{size}.svg"] = letters.format(size)
        kind.add_choice(f"{size}号字是" + GAP, ["甲", "乙", "丙", "丁"], figures=[f"{size}.svg"])


def add_figures(kind, files):
    kind.files |= {"bank/items/" + name: content for name, content in files.items()}
    for number, name in enumerate(files):
        kind.add_choice(f"{number}号图中是" + GAP, [f"甲!{{{name}}}甲", f"!{{{name} 170mm}}", "丙", "丁"], figures=[name])
    heap = [{"file": name, "width": "170mm"} for name in files]
    small = "".join(f"!{{{name} 1mm}}" for name in files)
    kind.add("short-answer", "各图。", answer=small, figures=heap, marking=[ALL])


def characters(kind):
    """Characters that are rare, of two UTF-16 units, or leave no trace."""
    kind.add_choice("㎡、℃、Ω、①、⑳、㈠、№、℡、𠮷、𰻝、〇、々、㏒、㎎（　　）。", ["𠮷", "①②", "25℃", "100㎡"])
    kind.add_choice("向右\u200f向左\u200e零宽\u200b连\u200d不连\u200c词\u2060软\u00ad标\ufeff（　　）。", ["甲\u200f", "乙", "丙", "丁"])
    kind.add_choice("变体葛\U000e0100与神\ufe00，H₂O与m³、10⁻⁶（　　）。", ["x¹²", "x₃₄", "xₙ", "yⁱ"])
    kind.add_choice("é与e\u0301，ｆｕｌｌ，‐‑–—―…‥（　　）。", ["Ⅳ", "ⅳ", "½", "‰"])
    kind.add_choice("_x0041_、_x000D_、_x4e00_x005F_、&#65;、&amp;、\\u0041、%s、%n、$(x)、`x`（　　）。", ["{0}", "\\", "\\n", "''"])
    kind.add("true-false", "不换行\u00a0空格，竖线\u2016，星★，圈◎，方□，勾√，叉×。", answer=True)


def emoji(kind):
    """A picture in the place of a character, and others made of several."""
    kind.add_choice("图标" + GAP, ["😀", "👨\u200d👩\u200d👧", "👍🏽", "丁"], pin=["A", "B"])


def unbroken(kind):
    """Texts that give no place to break a line."""
    signs = ["0", "。", "！", "%", "“", "（", "-", "/", "·", "…", "《", "９", "x^{2}", "_{1}", "^{0}_{1}", "\\(9\\)"]
    for sign in signs:
        text = sign * (300 // len(sign))
        kind.add_choice(text + GAP, ["x" + text[: 290 // len(sign) * len(sign)], "乙", "丙", "丁"], explanation=text * 5)
    kind.add_choice("x^{" + "9" * 300 + "}" + GAP, ["_{" + "9" * 290 + "}", "乙", "丙", "丁"])
    kind.add_choice("**9**8" * 100 + GAP, ["__{9}8" * 45, "乙", "丙", "丁"])
    kind.add_choice("__{" + "9" * 300 + "}" + GAP, ["**" + "9" * 290 + "**", "乙", "丙", "丁"])
    kind.add_choice("\\(" + "x+" * 300 + "x\\)" + GAP, ["\\(" + "9" * 290 + "\\)", "乙", "丙", "丁"])
    kind.add_choice("甲" + "　" * 300 + GAP, ["乙" + " " * 290 + "乙", "乙" + "　" * 290 + "丙", "丙", "丁"])


def formulas(kind):
    """Formulas as deep as may be, and wider than a line where they cannot be broken."""
    for start, around, depth in [
        ("1", r"\frac{%s}{2}", 18),
        ("1", r"\frac{2}{1+%s}", 18),
        ("x", r"x^{%s}", 15),
        ("1", r"\sqrt{%s}", 18),
        ("1", r"\left(%s+1\right)", 12),
        ("x+" * 100 + "1", r"\frac{%s}{2}", 1),
        ("字" * 200, r"\text{%s}", 1),
    ]:
        for _ in range(depth):
            start = around % start
        formula = r"\(" + start + r"\)"
        options = [formula if len(formula) < 300 else "甲", "乙", "丙", "丁"]
        kind.add_choice(formula + GAP, options, explanation=formula)


def names(kind):
    """Signs of markup and formulas of tables wherever a text may stand."""
    kind.organisation = '=HYPERLINK("http://example.org")' + SIGNS
    kind.occupation, kind.standard, kind.point = "茶&G艺&[Picture]师_x0041_" + SIGNS, "+1" + SIGNS, "@SUM(1)" + SIGNS
    kind.title = "</title><script>alert(1)</script>" + SIGNS
    kind.batch, kind.labels = "A-1.b_2", ["A.b-c_d", "甲"]
    kind.titles = {"single-choice": "-2+3" + SIGNS, "case": "{title}[{number}]\\" + SIGNS}
    texts = ["=1+1" + SIGNS, "@SUM(1)" + SIGNS, "+1" + SIGNS, "-1]]>" + SIGNS]
    kind.add_choice("<script>alert(1)</script>" + SIGNS + GAP, texts, explanation="=A1" + SIGNS, source="--><!--" + SIGNS)
    kind.add("essay", "'=1" + SIGNS, answer="=1+1" + SIGNS, marking=[{"marks": 1, "text": "=1+1" + SIGNS}])
    kind.add("case", "<![CDATA[" + SIGNS, items=[part(1, "&nbsp;&lt;" + SIGNS)])


def roomy(kind):
    """Names as long as they may be."""
    kind.organisation, kind.occupation = prose(1, 200), prose(2, 200)
    kind.standard, kind.point, kind.title = prose(3, 200), prose(4, 200), prose(5, 200)
    kind.batch, kind.labels = "1" * 64, ["甲" * 64, "9" * 64]
    kind.titles = {"single-choice": prose(6, 200), "essay": "9" * 200}
    kind.add_choice("一" + GAP, ["甲", "乙", "丙", "丁"])
    kind.add("essay", "二。", answer="参考答案。", marking=[ALL])


def wordy(kind):
    """A template whose every text is as long as it may be."""
    label, phrase, title, wording = prose(1, 12), prose(2, 60), prose(3, 100), prose(4, 500)
    kind.template = {
        "strip": {"fields": [label] * 6, "words": phrase},
        "foot": {"left": phrase, "centre": "第{page}页 共{pages}页" + prose(5, 42), "right": phrase},
        "secrecy": phrase,
        "issuer": title,
        "name": prose(6, 93) + "{level}",
        "facts": [title] * 10,
        "notices": {"title": title, "texts": [wording] * 30},
        "score-table": [label] * 6,
        "score-boxes": [label[:6]] * 6,
        "section": {"title": "{number}、{title}" + prose(7, 83), "directions": wording},
        "sheet": {"notices": [wording] * 30, "score-table": [label] * 6, "score-boxes": [label[:6]] * 6},
        "signatures": [label] * 6,
        "policies": {"single-choice": wording},
        "card": {"title": title, "digits": 20, "fields": [label] * 4, "notices": [title] * 6},
        "answer-lines": {"essay": 60},
    }
    for title in range(20):
        kind.add_choice(f"第{title}题" + GAP, ["甲", "乙", "丙", "丁"])
    kind.add("essay", "题。", answer="参考答案。", marking=[ALL])


def giant(kind):
    """The largest types; that of items so large that words still stand in the cells of tables."""
    types = dict.fromkeys(["issuer", "name", "section", "small"], 72) | {"body": 30}
    kind.template = {"page": {"size": "A3", "leading": 3, "types": types}}
    mixed(kind)


def narrow(kind):
    """The least room for columns."""
    margins = dict.fromkeys(["top", "right", "bottom", "left"], 80)
    kind.template = {"page": {"size": "A3", "columns": 3, "leading": 1, "types": {"body": 11}, "margins": margins}}
    mixed(kind)


def edge(kind):
    """The least margins."""
    kind.template = {"page": {"margins": dict.fromkeys(["top", "right", "bottom", "left"], 5)}}
    mixed(kind)


def mixed(kind):
    kind.files |= {"bank/items/wide.png": picture(400, 300), "bank/items/tall.png": picture(200, 4000)}
    options = ["甲" * 20, "\\(\\frac{1}{2}\\)", "!{tall.png}", "丁"]
    kind.add_choice("图中!{wide.png}是" + GAP, options, figures=["wide.png", "tall.png"])
    kind.add("true-false", prose(1, 100), answer=False)
    kind.add("essay", prose(2, 100), answer=prose(3, 100), marking=[ALL])
    kind.add("case", prose(4, 100), items=[part(1, prose(5, 100)), part(2, prose(6, 100))])


KINDS = {each.__name__: each for each in (long, many, figures, drawings, characters, emoji, unbroken, formulas, names, roomy, wordy, giant, narrow, edge)}


def main(name, folder):
    kind = Kind()
    KINDS[name](kind)
    kind.write(pathlib.Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
