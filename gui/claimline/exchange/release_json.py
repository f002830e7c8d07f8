"""Releases as JSON that comes in again as it went out: every date, passage, source and reason."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any, TypeVar

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent, TableFault, WrongTable
from claimline.domain.date import days

MARK, VERSION = "claimline-releases", 1
"""What the file says it is, under `format`, and which version of that."""

Value = TypeVar("Value", FuzzyDate, Passage)


def write_json(releases: Iterable[Release]) -> bytes:
    """The file; what a release leaves out is not written."""
    rows = [_row(release) for release in releases]
    data = {"format": MARK, "version": VERSION, "releases": rows}
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def _row(release: Release) -> dict[str, Any]:
    row: dict[str, Any] = {"model": release.model, "company": release.company, "event": release.event.value}
    if release.date is not None:
        row["date"] = _sparse(release.date)
    if release.passage is not None:
        row["passage"] = asdict(release.passage)
    for name in ("source", "address"):
        if getattr(release, name):
            row[name] = getattr(release, name)
    if release.why:
        row["why"] = list(release.why)
    return row


def _sparse(date: FuzzyDate) -> dict[str, Any]:
    return {each.name: value for each in fields(date) if (value := getattr(date, each.name)) != each.default}


def is_ours(whole: Any) -> bool:
    """Whether parsed JSON is such a file."""
    return isinstance(whole, dict) and whole.get("format") == MARK


def read_json(whole: Any, name: str) -> tuple[Release, ...]:
    """The releases of parsed JSON that is ours; raises WrongTable with the number of the release at fault."""
    rows = whole.get("releases")
    if whole.get("version") != VERSION or not isinstance(rows, list):
        raise WrongTable(name, TableFault.BROKEN_EXPORT, 0, "", f"version {whole.get('version')}")
    found = []
    for number, row in enumerate(rows, start=1):
        try:
            found.append(_release(row))
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            detail = f"release {number}: {error}"
            raise WrongTable(name, TableFault.BROKEN_EXPORT, 0, "", detail) from error
    return tuple(found)


def _release(row: dict[str, Any]) -> Release:
    texts = [row["model"], row["company"], row.get("source", ""), row.get("address", ""), *row.get("why", ())]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a text was expected")
    date = _made(FuzzyDate, row["date"]) if "date" in row else None
    if date is not None and date.edtf is not None:
        days(date.edtf)
    return Release(
        model=row["model"],
        company=row["company"],
        event=ReleaseEvent(row["event"]),
        date=date,
        passage=_made(Passage, row["passage"]) if "passage" in row else None,
        why=tuple(row.get("why", ())),
        source=row.get("source", ""),
        address=row.get("address", ""),
    )


def _made(kind: type[Value], values: dict[str, Any]) -> Value:
    """A value of its fields, each of the type that it has."""
    value = kind(**values)
    for each in fields(value):
        kept = getattr(value, each.name)
        wanted = {"int": int, "str": str, "bool": bool}.get(str(each.type).split(" ")[0], str)
        if not (kept is None and "None" in str(each.type)) and type(kept) is not wanted:
            raise TypeError(f"{each.name} is {kept!r}")
    return value
