"""Briefs that are kept: a choice as a row of the library, and what the last briefs of a name held."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

import apsw

from claimline.domain import Amount, BriefChoice, Kind, Selection, SinceLast, Status
from claimline.library.encoding import as_json
from claimline.library.rows import BriefMade, SavedBrief

_LISTS = ("companies", "articles", "order")
_ENUMS = {"kind": Kind, "status": Status}


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
    return BriefChoice(**kept)


def _selection(kept: dict[str, Any]) -> Selection:
    for name, enum in _ENUMS.items():
        if name in kept:
            kept[name] = enum(kept[name])
    if "amounts" in kept:
        kept["amounts"] = tuple(Amount(**amount) for amount in kept["amounts"])
    return Selection(**kept)


def briefs_in(connection: apsw.Connection) -> tuple[SavedBrief, ...]:
    """Every brief that is kept, by name."""
    rows = connection.execute("SELECT id, name, choice FROM saved_brief ORDER BY name COLLATE NOCASE, id").fetchall()
    return tuple(SavedBrief(int(str(number)), str(name), choice_of_text(str(choice))) for number, name, choice in rows)


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
    values = (brief.name, choice_as_text(brief.choice))
    row = connection.execute("SELECT id FROM saved_brief WHERE name = ?", (brief.name,)).fetchone()
    if row is not None:
        connection.execute("UPDATE saved_brief SET choice = ? WHERE id = ?", (values[1], row[0]))
        return int(row[0])
    connection.execute("INSERT INTO saved_brief (name, choice) VALUES (?, ?)", values)
    return connection.last_insert_rowid()
