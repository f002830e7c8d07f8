"""Typst, held to what a brief must be: PDF/A-3a and PDF/UA-1, with our own fonts and no others."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any, Literal

import typst

from claimline.paths import resource


def typeset(data: dict[str, Any], timestamp: int, attached: bytes, template: Path | None = None) -> bytes:
    """The PDF that the template makes of the data, with the file attached. `timestamp` is in seconds since 1970."""
    template = template or resource("brief", "brief.typ")
    pdf = typst.compile(
        template,
        root=template.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"brief": json.dumps(data, ensure_ascii=False), "attached": attached.decode()},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=timestamp,
    )
    assert isinstance(pdf, bytes)
    return pdf


def draw(data: dict[str, Any], template: Path, form: Literal["svg", "png"], scale: float = 1) -> bytes:
    """One page as a picture: an SVG whose letters are shapes, which need no font, or a PNG."""
    made = typst.compile(
        template,
        root=template.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"timeline": json.dumps(data, ensure_ascii=False)},
        format=form,
        ppi=72.0 * scale,
    )
    assert isinstance(made, bytes)
    return made


@functools.cache
def _fonts() -> typst.Fonts:
    """Our fonts, read once a process: 0.1 s."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
