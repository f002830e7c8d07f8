"""Typst, held to what a brief must be: PDF/A-3a and PDF/UA-1, with our own fonts and no others."""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path
from typing import Any, Literal

import typst

from claimline.domain import Reason, Unreadable, WrongTemplate
from claimline.paths import resource

_PLACE = re.compile(r"┌─ (.+):(\d+):\d+")
_PACKAGE = re.compile(r"""["']@[\w-]+/""")


def typeset(data: dict[str, Any], timestamp: int, attached: bytes, template: Path | None = None) -> bytes:
    """The PDF that the template makes of the data, with the file attached. `timestamp` is in seconds since 1970.

    `template` is one of the user's, None for ours. Raises WrongTemplate and Unreadable for the user's alone.
    """
    if template is not None:
        check_template(template)
    main = template or resource("brief", "brief.typ")
    try:
        pdf = typst.compile(
            main,
            root=main.parent,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"brief": json.dumps(data, ensure_ascii=False), "attached": attached.decode()},
            pdf_standards=["a-3a", "ua-1"],
            timestamp=timestamp,
        )
    except typst.TypstError as error:
        if template is None:
            raise
        place = _PLACE.search(error.diagnostic)
        name, line = (Path(place[1]).name, int(place[2])) if place else (template.name, 0)
        raise WrongTemplate(name, line, error.message) from error
    assert isinstance(pdf, bytes)
    return pdf


def check_template(template: Path) -> None:
    """Refuses a template that is not there, and one that would fetch packages from the network.

    Raises Unreadable and WrongTemplate.
    """
    if not template.is_file():
        raise Unreadable(template.name, Reason.MISSING)
    for path in sorted(template.parent.glob("**/*.typ")):
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if _PACKAGE.search(line):
                raise WrongTemplate(path.name, number, WrongTemplate.PACKAGES)


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
