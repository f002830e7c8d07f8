"""Typst, held to what a brief must be: PDF/A-3a and PDF/UA-1, with our own fonts and no others."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import typst

from claimline.domain import Reason, Unreadable, WrongTemplate
from claimline.paths import resource

_PLACE = re.compile(r"┌─ (.+):(\d+):\d+")
_PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy")
_NO_PROXY = ("NO_PROXY", "no_proxy")


def typeset(data: dict[str, Any], timestamp: int, attached: bytes, template: Path | None = None) -> bytes:
    """The PDF that the template makes of the data, with the file attached. `timestamp` is in seconds since 1970.

    `template` is one of the user's, None for ours. Raises WrongTemplate and Unreadable for the user's alone.
    """
    if template is not None and not template.is_file():
        raise Unreadable(template.name, Reason.MISSING)
    main = template or resource("brief", "brief.typ")
    try:
        with _without_network():
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
        is_package = error.message.startswith("failed to download package")
        raise WrongTemplate(name, line, WrongTemplate.PACKAGES if is_package else error.message) from error
    assert isinstance(pdf, bytes)
    return pdf


@contextlib.contextmanager
def _without_network() -> Iterator[None]:
    """Typst would fetch the packages that a template names, and has no switch for it: a name could carry words of an
    article out. It takes the environment's proxy, and at port 0 nobody can listen.
    """
    before = {name: os.environ.get(name) for name in (*_PROXIES, *_NO_PROXY)}
    os.environ.update(dict.fromkeys(_PROXIES, "http://127.0.0.1:0"))
    for name in _NO_PROXY:
        os.environ.pop(name, None)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


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
