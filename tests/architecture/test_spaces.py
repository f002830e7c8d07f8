"""Spaces come from one scale: no layout and no rule of the style sheet has a number of its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.ui.looks.palettes import DARK, LIGHT, Palette
from claimline.ui.looks.spaces import SCALE
from claimline.ui.looks.style import style_sheet

UI = Path(__file__).parents[2] / "gui" / "claimline" / "ui"
CALLS = {"setContentsMargins", "setSpacing", "addSpacing", "setHorizontalSpacing", "setVerticalSpacing"}
NONE_AND_A_LINE = (0, 1)
SPACES = re.compile(r"\b(?:padding|margin|spacing)[a-z-]*:\s*([^;}]+)[;}]")


def own_numbers(source: str) -> Iterator[str]:
    """The calls that set a space by a number."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS):
            continue
        if any(isinstance(part, ast.Constant) and part.value not in NONE_AND_A_LINE for part in node.args):
            yield ast.unparse(node)


def test_a_number_is_found() -> None:
    assert list(own_numbers("layout.setSpacing(10)\nlayout.setContentsMargins(0, EDGE, 0, 5)")) == [
        "layout.setSpacing(10)",
        "layout.setContentsMargins(0, EDGE, 0, 5)",
    ]
    assert not list(own_numbers("layout.setSpacing(PART)\nlayout.setContentsMargins(0, EDGE, 0, 1)"))


def test_no_layout_has_a_number_of_its_own() -> None:
    found = {
        str(path.relative_to(UI)): list(own_numbers(path.read_text(encoding="utf-8"))) for path in UI.rglob("*.py")
    }
    assert len(found) > 50
    assert {path: calls for path, calls in found.items() if calls} == {}


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_style_sheet_keeps_to_the_scale(palette: Palette) -> None:
    rules = SPACES.findall(style_sheet(palette))
    assert len(rules) > 20
    values = {int(number) for rule in rules for number in re.findall(r"(\d+)px", rule)}
    assert values <= {*SCALE, *NONE_AND_A_LINE}
