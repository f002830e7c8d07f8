"""Each rule of extraction that lives in code is needed: switched off, what is found changes, in the gold texts or in a
sentence that the tests of this room give as an example."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claimline.domain import Article, Block
from claimline.extraction.sentences import script_of

HERE = Path(__file__).parent
GOLD = HERE.parents[1] / "gold"
DAY = "2025-06-10"
PARAGRAPH = re.compile(r"\S(?:(?!\n[ \t]*\n)[\s\S])*")


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claimline_rules", GOLD / "rules.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    return module


HARNESS = _loaded()
UNPROVEN = frozenset(("speakers.sources_english._BOUNDARY",))
"""Rules whose work others do as well in every text so far: write an example that needs them, or take them out."""


def examples() -> list[Article]:
    """Each example beside this file, and each sentence or more that a test of this room holds, as an article."""
    strings = set((HERE / "examples.txt").read_text("utf-8").split("\n---\n"))
    strings |= {
        node.value
        for path in sorted(HERE.glob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and 5 < len(node.value) < 5000
    }
    return [
        Article(text, blocks, script_of(text).value, "", "test", published=DAY)
        for text in sorted(strings)
        if (blocks := tuple(Block(match.start(), match.end()) for match in PARAGRAPH.finditer(text)))
    ]


@cache
def texts() -> Any:
    """The gold texts and the examples, read once."""
    return HARNESS.Texts.of((*HARNESS.articles_in(GOLD), *examples()), HARNESS.rules())


@pytest.mark.parametrize("rule", HARNESS.rules(), ids=str)
def test_a_rule_that_is_switched_off_is_missed(rule: Any) -> None:
    missed = next(texts().without(rule), None) is not None
    assert missed != (str(rule) in UNPROVEN), "write a text into examples.txt that needs it"
