"""Rows of a table as entries: names, company, event, date, source, each as the row has it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimline.domain import FuzzyDate, ReleaseEvent, TableFault
from claimline.exchange.columns import Columns, Field, event_of
from claimline.exchange.dates import NoDate, date_of
from claimline.exchange.names import Named, named
from claimline.exchange.table import Row, Table

_ADDRESS = re.compile(r"https?://[^\s,;，<>\"']+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `companies` are the company's names, several where a list is given; `host` is who offers the model,
    where the row says so; `updated` tells that its day was moved later; `event` is None where the row names something
    that is no event of a release, `said_event`.
    """

    file: str
    line: int
    named: Named
    companies: tuple[str, ...]
    event: ReleaseEvent | None
    date: FuzzyDate | None
    source: str
    address: str
    id: str = ""
    host: str = ""
    updated: str = ""
    said_event: str = ""


def entries_of(table: Table, columns: Columns, event: ReleaseEvent = ReleaseEvent.ANNOUNCED) -> Iterator[Entry]:
    """Every row; `event` is what happened where the table does not say. Raises WrongTable."""
    for row in table.rows:
        names = named(row.texts(columns.one(Field.MODEL)))
        said = row.text(columns.one(Field.EVENT))
        happened = event_of(said) if said else event
        if happened is not None and not names.names and not isinstance(row.cells.get(columns.one(Field.MODEL)), tuple):
            raise table.wrong(TableFault.NO_MODEL, row.line, columns.one(Field.MODEL))
        yield Entry(
            file=table.name,
            line=row.line,
            named=names,
            companies=row.texts(columns.one(Field.COMPANY)),
            event=happened,
            date=_date(table, row, columns) if happened is not None else None,
            source=row.text(columns.one(Field.SOURCE)) or table.source,
            address=_address(row, columns),
            id=row.text(columns.one(Field.ID)),
            host=row.text(columns.one(Field.HOST)),
            updated=row.text(columns.one(Field.UPDATED)),
            said_event=said,
        )


def _date(table: Table, row: Row, columns: Columns) -> FuzzyDate | None:
    column = columns.one(Field.DATE)
    text = row.text(column)
    if not text and columns.one(Field.YEAR):
        column, text = columns.one(Field.YEAR), _composed(row, columns)
    try:
        return date_of(text, columns.order)
    except NoDate as wrong:
        raise table.wrong(TableFault.NO_DATE, row.line, column, wrong.text) from wrong


def _composed(row: Row, columns: Columns) -> str:
    """The date of a year, a month and a day that stand in columns of their own."""
    year, month, day = (row.text(columns.one(part)) for part in (Field.YEAR, Field.MONTH, Field.DAY))
    if not month:
        return year
    if month.isdigit():
        return f"{year}-{month}" + (f"-{day}" if day else "")
    return f"{day} {month} {year}".strip()


def _address(row: Row, columns: Columns) -> str:
    """The first web address of the columns that hold one."""
    for column in columns.of.get(Field.ADDRESS, ()):
        for match in _ADDRESS.finditer(row.text(column)):
            address = match[0].rstrip(".)]")
            try:
                if urlsplit(address).hostname:
                    return address
            except ValueError:
                continue
    return ""


def is_later(updated: str, date: FuzzyDate | None, days: int) -> bool:
    """Whether a row was updated more than so many days after its date: a name that moves on, not one release."""
    try:
        after = date_of(updated)
    except NoDate:
        return False
    if after is None or date is None or not after.earliest or not date.latest:
        return False
    return after.earliest - date.latest > datetime.timedelta(days)
