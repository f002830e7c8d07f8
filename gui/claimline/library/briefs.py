"""Briefs that are kept: a choice as a row of the library, and what the last briefs of a name held."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from types import UnionType
from typing import Any, get_args, get_type_hints

import apsw

from claimline.domain import Amount, BriefChoice, Kind, Selection, SinceLast, Status
from claimline.language import LANGUAGES
from claimline.library.encoding import as_json
from claimline.library.rows import BriefMade, SavedBrief

_LISTS = {"companies": str, "articles": int, "order": str, "article_order": int}
_ENUMS = {"kind": Kind, "status": Status}
NO_CHOICE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What comes of a text that is no choice."""


def choice_as_text(choice: BriefChoice) -> str:
    """A choice as JSON, without what is as it is by default."""
    plain = BriefChoice()
    said = {each.name: getattr(choice, each.name) for each in fields(choice)}
    kept = {name: value for name, value in said.items() if value != getattr(plain, name)}
    if "selection" in kept:
        usual = asdict(plain.selection)
        kept["selection"] = {name: value for name, value in asdict(choice.selection).items() if value != usual[name]}
    return as_json(kept)


def choice_of_text(text: str) -> BriefChoice:
    """What was written; raises ValueError, TypeError or KeyError for what no program of ours wrote."""
    kept: dict[str, Any] = json.loads(text)
    for name in _LISTS:
        if name in kept:
            kept[name] = tuple(kept[name])
    if "since_last" in kept:
        kept["since_last"] = SinceLast(kept["since_last"])
    if "selection" in kept:
        kept["selection"] = _selection(kept["selection"])
    return _checked(BriefChoice(**kept))


def _checked(choice: BriefChoice) -> BriefChoice:
    """A choice whose values are of their kinds; raises ValueError for another."""
    for value in (choice, choice.selection, *choice.selection.amounts):
        for name, kind in get_type_hints(type(value)).items():
            said = getattr(value, name)
            wanted = get_args(kind) if isinstance(kind, UnionType) else (kind,)
            if name in ("paper", "language"):
                is_right = said in (get_args(kind) or LANGUAGES)
            elif name in _LISTS:
                is_right = all(type(each) is _LISTS[name] for each in said)
            else:
                is_right = name == "amounts" or isinstance(said, wanted) or (float in wanted and type(said) is int)
            if not is_right:
                raise ValueError(f"{name}: {said!r}")
    return choice


def _selection(kept: dict[str, Any]) -> Selection:
    for name, enum in _ENUMS.items():
        if name in kept:
            kept[name] = enum(kept[name])
    if "amounts" in kept:
        kept["amounts"] = tuple(Amount(**amount) for amount in kept["amounts"])
    return Selection(**kept)


def briefs_in(connection: apsw.Connection) -> tuple[SavedBrief, ...]:
    """Every brief that is kept, by name; without its choice where no program of ours wrote that."""
    rows = connection.execute("SELECT id, name, choice FROM saved_brief ORDER BY name COLLATE NOCASE, id").fetchall()
    return tuple(SavedBrief(int(str(number)), str(name), _read(str(choice))) for number, name, choice in rows)


def _read(text: str) -> BriefChoice | None:
    try:
        return choice_of_text(text)
    except NO_CHOICE:
        return None


def made_in(connection: apsw.Connection, name: str) -> tuple[BriefMade, ...]:
    """What the last brief of a name held, and the one before it that differed."""
    rows = connection.execute("SELECT day, held FROM brief_made WHERE name = ? ORDER BY place", (name,)).fetchall()
    return tuple(BriefMade(str(day), str(held)) for day, held in rows)


def remember_made(connection: apsw.Connection, name: str, made: BriefMade) -> None:
    """Lets a brief be the last one of its name; the one before moves on where it held something else."""
    before = made_in(connection, name)
    if not before or before[0].held != made.held:
        connection.execute("DELETE FROM brief_made WHERE name = ? AND place = 1", (name,))
        connection.execute("UPDATE brief_made SET place = 1 WHERE name = ?", (name,))
        connection.execute("INSERT INTO brief_made VALUES (?, 0, ?, ?)", (name, made.day, made.held))


def save_brief(connection: apsw.Connection, brief: SavedBrief) -> int:
    """Keeps a choice under a name, in the place of one that is called so; returns its id."""
    assert brief.choice is not None
    values = (brief.name, choice_as_text(brief.choice))
    row = connection.execute("SELECT id FROM saved_brief WHERE name = ?", (brief.name,)).fetchone()
    if row is not None:
        connection.execute("UPDATE saved_brief SET choice = ? WHERE id = ?", (values[1], row[0]))
        return int(row[0])
    connection.execute("INSERT INTO saved_brief (name, choice) VALUES (?, ?)", values)
    return connection.last_insert_rowid()
