"""Pages nested deeper than any that a person made: their markup is made flat, so that no word below is lost."""

from __future__ import annotations

import re

DEEPEST = 100
"""Levels that are kept; libxml2 drops all that stands below its 256th, and all that stands behind it."""

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40})(?=[\s/>])[^<>]{0,4000}>")
_INLINE = frozenset(
    ("a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strong",
     "sub", "sup", "tt", "u", "var")
)  # fmt: skip
_KEPT = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
     "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "option", "canvas", "math")
)  # fmt: skip
"""Elements without content, and those whose content is never text: taking their tags away would set it free."""


def flattened(page: str) -> str:
    """The page with the tags below the deepest level taken out, those of blocks for a line break."""
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag["name"].lower()
        if name in _KEPT or tag[0].endswith("/>"):
            return tag[0]
        level = depth if tag["closing"] else depth + 1
        depth = max(0, depth - 1) if tag["closing"] else level
        if level <= DEEPEST:
            return tag[0]
        return "" if name in _INLINE else "<br>"

    return _TAG.sub(kept, page)
