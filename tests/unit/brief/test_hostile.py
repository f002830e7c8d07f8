"""Texts of others never become markup, and none can stop a brief: Typst's own syntax, odd characters, anything."""

from __future__ import annotations

import itertools
import re
import unicodedata

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from claimline.brief import make_brief
from claimline.brief.glyphs import Glyphs

WORDS = (
    *("import", "include", "let", "set", "show", "if", "else", "for", "while", "return", "break", "context", "none"),
    *("eval", "read", "json", "sys.inputs.brief", "image", "link", "pagebreak", "panic", "counter", "state", "here"),
    *("metadata", "query", "locate", "place", "hide", "raw", "page", "text", "heading", "outline", "pdf.attach"),
    *(
        "plugin",
        "bibliography",
        "cite",
        "footnote",
        "figure",
        "table",
        "grid",
        "stack",
        "block",
        "box",
        "align",
        "move",
    ),
    *("rotate", "scale", "columns", "document", "numbering", "measure", "layout", "style", "math.equation", "datetime"),
)
SHAPES = (
    *("#{0}", "#{0}()", '#{0}("x")', "#{0}[x]", "#{{ {0} }}", "#({0})", "#{0}.with(x)", "#{0}: none", "#show {0}: it"),
    *("#set {0}()", "#let {0} = 1", "#[#{0}]", "$#{0}$", "*#{0}*", "_#{0}_", "<{0}>", "@{0}[x]", "`#{0}`"),
)
SYNTAX = (
    *("*strong*", "_emphasis_", "= Heading", "== Heading", "- item", "+ item", "/ term: said", "`raw`", "```py x```"),
    *(
        "$x^2$",
        "$ sum_(i=1)^n i $",
        "<label>",
        "@reference",
        "\\#escaped",
        "\\u{41}",
        "\\",
        "\\\\",
        "a \\ b",
        "~",
        "--",
    ),
    *(
        "---",
        "...",
        "-?",
        "//",
        "// comment",
        "/* comment */",
        "/*",
        "*/",
        "'single'",
        '"double"',
        "https://x.example/",
    ),
    *(
        "#",
        "##",
        "#(",
        "#)",
        "#[",
        "#]",
        "#{",
        "#}",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "$",
        "$$",
        "`",
        "``",
        "```",
        "*",
        "_",
    ),
    *(
        "**",
        "__",
        "<",
        ">",
        "<>",
        "@",
        "@@",
        "=",
        "==",
        "+",
        "/",
        ";",
        ":",
        ",",
        ".",
        "!",
        "?",
        "&",
        "|",
        "^",
        "%",
        "'",
    ),
    *('"', "#let x = 1", "#set page(width: 1pt)", "#show: x => none", "#while true {}", '#panic("x")', "#1/0"),
    *('#read("/etc/passwd")', '#import "@preview/x:1.0.0"', '#include "brief.typ"', '#eval("1+1")', "#pagebreak()"),
    *("#import sys: inputs", '#image("a.png")', "#box(width: 0pt)[x]", "#hide[all]", "#place(top)[x]", "#v(-100cm)"),
    *("->", "<-", "=>", "<=>", "!=", ">=", "-->", "3x4", "\\n", "\\t", "\\r\\n", "%s", "{0}", "{name}", "${x}", "$(x)"),
    *("<b>bold</b>", "<script>alert(1)</script>", "&amp;", "&#65;", "\\textbf{x}", "{{ x }}", "{% x %}", "%PDF-1.7"),
    *(") Tj ET", "endstream endobj", "<< /S /JavaScript >>", "null", "true", "-1", "1e999", "NaN", "auto", "()", "(:)"),
)
HOSTILE = tuple(dict.fromkeys((*SYNTAX, *(shape.format(word) for word, shape in itertools.product(WORDS, SHAPES)))))


def test_there_are_many() -> None:
    assert len(HOSTILE) >= 1000


def test_markup_in_passages_comes_out_as_it_is_written(made, of_passages) -> None:
    document = made(of_passages([f"Before{number} {text} after{number}." for number, text in enumerate(HOSTILE)]))
    for number, text in enumerate(HOSTILE):
        assert document.holds(f"Before{number} {text} after{number}."), text


def test_markup_in_every_other_text_comes_out_as_it_is_written(made, of_passages) -> None:
    several = [" ".join(HOSTILE[start : start + 8]) for start in range(0, len(HOSTILE), 8)]
    for text in several:
        names = {name: f"{name} {text} end" for name in ("title", "publisher", "byline")}
        spoken = {"speaker": f"speaker {text} end", "companies": (f"company {text} end",), "cue": f"cue {text} end"}
        given_ = {"title": f"brief {text} end", "note": f"note {text} end", "author": f"author {text} end"}
        document = made(of_passages(["Acme grew."], names, spoken, **given_))
        wanted = (*names.values(), spoken["speaker"], spoken["companies"][0], spoken["cue"], *given_.values())
        assert [each for each in wanted if not document.holds(each)] == []


def test_signs_are_not_drawn_as_other_signs(of_passages) -> None:
    """A font may draw "->" as one arrow; a passage is to be seen as it was written."""
    page = pypdfium2.PdfDocument(make_brief(of_passages(["From a -> b it went."])))[0].get_textpage()
    place = page.get_text_range().index("->")
    _left, _bottom, end_of_hyphen, _top = page.get_charbox(place)
    start_of_bracket, *_rest = page.get_charbox(place + 1)
    assert end_of_hyphen <= start_of_bracket + 0.5
    assert page.get_charbox(place) != page.get_charbox(place + 1)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("an emoji 🚀 here", "an emoji ⟨U+1F680⟩ here"),
        ("private \ue000 use", "private ⟨U+E000⟩ use"),
        ("a null \x00 here", "a null ⟨U+0000⟩ here"),
        ("turned \u202e text", "turned ⟨U+202E⟩ text"),
        ("not a character \ufffe", "not a character ⟨U+FFFE⟩"),
        ("beyond all \U0010ffff planes", "beyond all ⟨U+10FFFF⟩ planes"),
        ("Devanagari क and Arabic ع", "Devanagari ⟨U+0915⟩ and Arabic ⟨U+0639⟩"),
        ("a rare 𠮷 Han character", "a rare ⟨U+20BB7⟩ Han character"),
        ("ﬁne ligature", "fine ligature"),
        ("half ㌔ wide", "half キロ wide"),
    ],
)
def test_what_no_font_has_is_shown_as_its_code(text: str, shown: str, made, of_passages) -> None:
    document = made(of_passages([text]))
    assert document.holds(shown)
    if "⟨" in shown:
        assert document.holds("Characters that no font here has are shown as their codes: U+")
    else:
        assert not document.holds("shown as their codes")


def test_many_odd_characters_stop_nothing(made, of_passages) -> None:
    """One of each category of Unicode in each plane, alone, doubled, and after a letter."""
    kinds = {}
    for point in range(0x110000):
        if not 0xD800 <= point < 0xE000:
            kinds.setdefault((unicodedata.category(chr(point)), point >> 12), chr(point))
    passages = [f"x{each}{each}, {each}" for each in kinds.values()]
    assert len(passages) > 300
    document = made(of_passages(passages, {"title": "".join(kinds.values())}))
    assert len(re.findall("source 1", document.text)) == len(passages)


@settings(max_examples=60, deadline=None)
@given(text=some.text(some.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_any_text_at_all_can_be_set(text: str, of_passages) -> None:
    pdf = make_brief(of_passages([text], {"title": text, "address": text}, {"speaker": text, "companies": (text,)}))
    assert pdf.startswith(b"%PDF-")


@given(text=some.text(max_size=200))
def test_what_is_shown_needs_nothing_more(text: str) -> None:
    """Shown again, a text is the same, and no character of it is missing."""
    glyphs = Glyphs()
    shown = glyphs.shown(text)
    missing = dict(glyphs.missing)
    assert glyphs.shown(shown) == shown
    assert glyphs.missing == missing


@given(text=some.text("abc 가나다 中文，。 0123456789 “”·—%", max_size=200))
def test_usual_texts_are_left_alone(text: str) -> None:
    glyphs = Glyphs()
    assert glyphs.shown(text) == " ".join(re.split(" +", unicodedata.normalize("NFC", text)))
    assert glyphs.missing == {}
