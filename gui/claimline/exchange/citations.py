"""The sources of claims as other programs cite them: RIS, BibTeX and CSL-JSON, each as Zotero takes it in.

RIS after the specification of 2011 (Research Information Systems), `TY  - NEWS`; BibTeX with `@misc`, `url` and the
day, in UTF-8; CSL-JSON after version 1.0 of the schema of the Citation Style Language, `article-newspaper`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from claimline.domain import Article
from claimline.domain.date import days

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "#": r"\#", "&": r"\&", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_SPACE = re.compile(r"\s+")
_NO_KEY = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Cited:
    """An article as a citation has it: all texts on one line; `day` holds year, month and day as far as known."""

    key: str
    title: str
    byline: str
    publisher: str
    day: tuple[int, ...]
    address: str
    language: str
    note: str


def write_ris(articles: Sequence[Article]) -> bytes:
    """RIS: a record an article, CRLF at the end of each line, UTF-8."""
    return "".join(f"{line}\r\n" for each in _cited(articles) for line in _ris(each)).encode()


def _ris(each: _Cited) -> Iterable[str]:
    tags = [("TY", "NEWS"), ("ID", each.key), ("TI", each.title), ("AU", each.byline), ("T2", each.publisher)]
    if each.day:
        tags += [("PY", f"{each.day[0]:04d}"), ("DA", "/".join([*(f"{part:02d}" for part in each.day), "", ""][:3]))]
    tags += [("UR", each.address), ("LA", each.language), ("N1", each.note)]
    yield from (f"{tag}  - {value}" for tag, value in tags if value)
    yield "ER  - "


def write_bibtex(articles: Sequence[Article]) -> bytes:
    """BibTeX: an entry an article, UTF-8; what has a meaning in LaTeX is escaped."""
    return "\n".join(_bibtex(each) for each in _cited(articles)).encode()


def _bibtex(each: _Cited) -> str:
    fields = [("title", f"{{{_latex(each.title)}}}"), ("author", f"{{{_latex(each.byline)}}}" if each.byline else "")]
    fields += [("howpublished", _latex(each.publisher)), ("url", each.address.replace("}", "%7D").replace("{", "%7B"))]
    fields += [(name, str(part)) for name, part in zip(("year", "month", "day"), each.day, strict=False)]
    fields += [("langid", each.language), ("note", _latex(each.note))]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@misc{{{each.key},\n{lines}}}\n"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in text)


def write_csl(articles: Sequence[Article]) -> bytes:
    """CSL-JSON: a list of items."""
    return json.dumps([_csl(each) for each in _cited(articles)], ensure_ascii=False, indent=1).encode() + b"\n"


def _csl(each: _Cited) -> dict[str, Any]:
    item: dict[str, Any] = {"id": each.key, "type": "article-newspaper", "title": each.title}
    if each.byline:
        item["author"] = [{"literal": each.byline}]
    if each.day:
        item["issued"] = {"date-parts": [list(each.day)]}
    rest = {"container-title": each.publisher, "URL": each.address, "language": each.language, "note": each.note}
    return item | {name: value for name, value in rest.items() if value}


CITATIONS: dict[str, Callable[[Sequence[Article]], bytes]] = {
    "ris": write_ris,
    "bibtex": write_bibtex,
    "csl-json": write_csl,
}
"""What writes each form."""


def _cited(articles: Iterable[Article]) -> list[_Cited]:
    """Articles as citations, each with a key of its own."""
    found: list[_Cited] = []
    taken: set[str] = set()
    for article in articles:
        day = _day(article.published)
        key = _key(article, day, taken)
        taken.add(key)
        found.append(
            _Cited(
                key,
                _line(article.title) or _line(article.name),
                _line(article.byline),
                _line(article.publisher),
                day,
                _SPACE.sub("", article.address),
                article.language,
                f"SHA-256 {article.sha256}",
            )
        )
    return found


def _line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _key(article: Article, day: tuple[int, ...], taken: set[str]) -> str:
    """A key that says whose article it is and of which year where that can be said in ASCII; else by its SHA-256."""
    name = _NO_KEY.sub("", article.publisher.casefold())[:20] or "article"
    key = f"{name}{day[0] if day else ''}-{article.sha256[:6] or len(taken)}"
    return key if key not in taken else f"{key}-{len(taken)}"


def _day(published: str | None) -> tuple[int, ...]:
    """Year, month and day of an EDTF day as far as it says them; empty where it says none."""
    try:
        first, last = days(published) if published else (None, None)
    except ValueError:
        return ()
    if first is None or last is None or first.year != last.year:
        return ()
    if first == last:
        return first.year, first.month, first.day
    return (first.year, first.month) if first.month == last.month else (first.year,)
