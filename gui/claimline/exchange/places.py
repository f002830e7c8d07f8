"""What the folders say around a file that holds one model: who made it, who offers it, and its id."""

from __future__ import annotations

from dataclasses import replace

from claimline.exchange.columns import Columns, Field
from claimline.exchange.table import Cell, Row, Table

MODELS, PROVIDERS = "models", "providers"
_PATH = {Field.ID: "(id)", Field.COMPANY: "(maker)", Field.HOST: "(host)"}
"""Columns that are no column of the file; their brackets keep them apart from those that are."""


def with_place(table: Table, columns: Columns, parts: tuple[str, ...]) -> tuple[Table, Columns]:
    """A table of one row, with what its path says where it has no column for it.

    `parts` are the folders and the file's name without its ending. Read are `models/MAKER/ID`, where the last may be a
    folder in which the file is called `model`, and `providers/HOST/models/…/ID` (models.dev, LLMStats).
    """
    said = _said(parts)
    if len(table.rows) != 1 or not said:
        return table, columns
    missing = {field: word for field, word in said.items() if not columns.one(field)}
    cells: dict[str, Cell] = {**table.rows[0].cells, **{_PATH[field]: word for field, word in missing.items()}}
    names = tuple(_PATH[field] for field in missing)
    of = {**columns.of, **{field: (_PATH[field],) for field in missing}}
    row = Row(table.rows[0].line, cells)
    return replace(table, columns=(*table.columns, *names), rows=(row,)), replace(columns, of=of)


def _said(parts: tuple[str, ...]) -> dict[Field, str]:
    if MODELS not in parts[:-1]:
        return {}
    at = len(parts) - 2 - parts[-2::-1].index(MODELS)
    below = parts[at + 1 :]
    if len(below) > 1 and below[-1] in ("model", "index"):
        below = below[:-1]
    said = {Field.ID: below[-1]}
    if len(below) > 1:
        said[Field.COMPANY] = below[-2] if below[0].startswith(("pro", "workers")) else below[0]
    if at >= 2 and parts[at - 2] == PROVIDERS:
        said[Field.HOST] = parts[at - 1]
    return said
