"""The releases of the timeline as rows: one an event, with what each source says of its day."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from claimline.domain import Release
from claimline.language import N_, _
from claimline.timeline import Lane, Lanes, Look, Span, Wording
from claimline.timeline.wording import DAY

Index = QModelIndex | QPersistentModelIndex

_NUMBERS = re.compile(r"\d+")
_COLUMN, _PLACE = 4, 32
"""How many bits of a row's number are its column in the lane, and how many its place there."""
UNDATED = (1 << _COLUMN) - 1
"""In the place of a column: those without a day."""
_QUOTED = 160
_KEPT = 2000


class Field(IntEnum):
    """The columns of the table."""

    MODEL = 0
    COMPANY = 1
    EVENT = 2
    DATE = 3
    EARLIEST = 4
    LATEST = 5
    SOURCES = 6
    ARTICLES = 7


_TITLES = {
    Field.MODEL: N_("Model"),
    Field.COMPANY: N_("Company"),
    Field.EVENT: N_("Event"),
    Field.DATE: N_("Date"),
    Field.EARLIEST: N_("Earliest day"),
    Field.LATEST: N_("Latest day"),
    Field.SOURCES: N_("Sources"),
    Field.ARTICLES: N_("Article"),
}


class ReleasesModel(QAbstractTableModel):
    """Holds a number for each event of some lanes, and puts an event into words when its row is looked at."""

    ModelRole = Qt.ItemDataRole.UserRole + 1
    CompanyRole = Qt.ItemDataRole.UserRole + 2
    DisputedRole = Qt.ItemDataRole.UserRole + 3

    order_wanted = Signal()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._lanes: Lanes | None = None
        self._titles: Mapping[int, str] = {}
        self._all: array[int] = array("q")
        self._rows: array[int] = self._all
        self._wanted: list[str] = []
        self._kept: dict[int, tuple[Release, ...]] = {}
        self._order = (Field.DATE, True)
        self.is_ordered_elsewhere = False

    # What there is ---------------------------------------------------------------------------------------------------

    def show_lanes(self, lanes: Lanes, titles: Mapping[int, str], words: str = "") -> None:
        """Show the events of other lanes that hold some words; `titles` are the articles' by id."""
        self.beginResetModel()
        self._kept.clear()
        self._lanes, self._titles = lanes, titles
        self.is_ordered_elsewhere, self._wanted = False, words.casefold().split()
        self._all = self._sorted(_numbers(lanes.lanes))
        self._rows = self._sifted()
        self.endResetModel()

    def show_rows(self, lanes: Lanes, titles: Mapping[int, str], rows: array[int]) -> None:
        """Show some events of lanes, as numbers of rows, in this order; `order_wanted` then asks for another."""
        self.beginResetModel()
        self._kept.clear()
        self._lanes, self._titles, self._all, self._rows, self._wanted = lanes, titles, rows, rows, []
        self.is_ordered_elsewhere = True
        self.endResetModel()

    def look_for(self, words: str) -> None:
        """Show only rows that hold these words, each in any of their columns."""
        self.beginResetModel()
        self._wanted = words.casefold().split()
        self._rows = self._sifted()
        self.endResetModel()

    def _sifted(self) -> array[int]:
        if not self._wanted:
            return self._all
        return array("q", [number for number in self._all if self._holds(number)])

    def _holds(self, number: int) -> bool:
        text = "\n".join(self._words(number, field) for field in Field).casefold()
        return all(word in text for word in self._wanted)

    @property
    def wording(self) -> Wording:
        """The words in use."""
        return self._wording

    @property
    def order(self) -> tuple[Field, bool]:
        """By which column the rows stand, and whether the last comes first."""
        return self._order

    @property
    def count(self) -> int:
        """How many rows there are, whether or not they hold the words that are looked for."""
        return len(self._all)

    def speak(self, wording: Wording) -> None:
        """Use another language's words."""
        self.beginResetModel()
        self._wording = wording
        self.endResetModel()

    def releases(self, row: int) -> tuple[Release, ...]:
        """What is known of a row's event, one a source."""
        return self._releases(self._rows[row])

    def row_of(self, model: str, company: str | None = None) -> int:
        """The first row of a model, by its name as a release writes it; -1 where there is none."""
        return min(self._rows_of(self._events_of(model, company)), default=-1)

    def row_of_company(self, company: str) -> int:
        """The first row of a company, -1 where it has none."""
        place = self._lanes.places.get(company) if self._lanes is not None else None
        if place is None:
            return -1
        return next((row for row, number in enumerate(self._rows) if number >> _COLUMN + _PLACE == place), -1)

    def _rows_of(self, numbers: Iterable[int]) -> Iterator[int]:
        for number in numbers:
            with suppress(ValueError):
                yield self._rows.index(number)

    def _events_of(self, model: str, company: str | None) -> Iterator[int]:
        """The numbers of a model's events."""
        if self._lanes is None:
            return
        for release, told in self._lanes.releases.named(model):
            place = self._lanes.number_of(told)
            if place is None or company not in (None, self._lanes.lanes[place].name):
                continue
            lane = self._lanes.lanes[place]
            member = lane.joined.member_of(release)
            for column, events in enumerate(lane.columns):
                if member in events.member:
                    yield row_number(place, column, events.member.index(member))
            if release in lane.undated:
                yield row_number(place, UNDATED, lane.undated.index(release))

    def _releases(self, number: int) -> tuple[Release, ...]:
        """What is known of an event; kept for a while: each cell asks for it, and a library may have to answer."""
        known = self._kept.get(number)
        if known is None:
            lane, column, place = self._event(number)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = lane.releases.many([lane.undated[place]]) if column == UNDATED else lane.members(column, place)
            self._kept[number] = known
        return known

    def _span(self, number: int) -> Span | None:
        lane, column, place = self._event(number)
        return None if column == UNDATED else lane.columns[column].span(place)

    def _event(self, number: int) -> tuple[Lane, int, int]:
        assert self._lanes is not None
        lane = self._lanes.lanes[number >> _COLUMN + _PLACE]
        return lane, number >> _PLACE & UNDATED, number & (1 << _PLACE) - 1

    # Qt's own --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """How many events there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Field)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(Field):
            return _(_TITLES[Field(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's words, or what a row's event is."""
        if not index.isValid():
            return None
        number = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(number, Field(index.column()))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._told(number)
        if role == self.ModelRole:
            return self._releases(number)[0].model
        if role == self.CompanyRole:
            return self._event(number)[0].name
        if role == self.DisputedRole:
            span = self._span(number)
            return span is not None and span.look is Look.DISPUTED
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows into the order of a column, those without a day last; persistent rows stay on their events."""
        if column < 0:
            return
        self._order = Field(column), order is Qt.SortOrder.DescendingOrder
        if self.is_ordered_elsewhere:
            self.order_wanted.emit()
            return
        self.layoutAboutToBeChanged.emit()
        before, shown = self._rows, set(self._rows)
        self._all = self._sorted(self._all)
        self._rows = array("q", [number for number in self._all if number in shown])
        held = self.persistentIndexList()
        if held:
            rows = {number: row for row, number in enumerate(self._rows)}
            moved = [self.index(rows[before[index.row()]], index.column()) for index in held]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    # Words -----------------------------------------------------------------------------------------------------------

    def _words(self, number: int, field: Field) -> str:
        releases = self._releases(number)
        if field is Field.MODEL:
            return ", ".join(dict.fromkeys(release.model for release in releases))
        if field is Field.COMPANY:
            return self._event(number)[0].name
        if field is Field.EVENT:
            return self._wording.event(releases[0].event)
        if field is Field.DATE:
            return self._date(number, releases)
        if field in (Field.EARLIEST, Field.LATEST):
            day = self._edge(number, field)
            return "" if day is None else self._wording.moment(DAY, day)
        if field is Field.SOURCES:
            return self._sources(releases)
        named = [self._titles.get(release.article, "") for release in releases if release.article]
        return "; ".join(dict.fromkeys(filter(None, named)))

    def _date(self, number: int, releases: tuple[Release, ...]) -> str:
        span = self._span(number)
        said = dict.fromkeys(self._wording.dated(release.date) for release in releases)
        if span is None or len(said) == 1:
            return next(iter(said))
        if span.look is Look.DISPUTED:
            each = "; ".join(f"{self._wording.dated(release.date)} ({self._source(release)})" for release in releases)
            return f"{self._wording.disputed()}: {each}"
        if span.look is Look.BEFORE:
            return self._wording.before(span.last)
        return self._wording.after(span.first) if span.look is Look.AFTER else self._wording.span(span.first, span.last)

    def _edge(self, number: int, field: Field) -> int | None:
        """The earliest or the latest day that it may be; None where that is open."""
        span = self._span(number)
        if span is None or span.look is (Look.BEFORE if field is Field.EARLIEST else Look.AFTER):
            return None
        return span.first if field is Field.EARLIEST else span.last

    def _source(self, release: Release) -> str:
        return self._wording.source(release, self._titles.get(release.article, ""))

    def _sources(self, releases: tuple[Release, ...]) -> str:
        """Who says it; where they say it in different words, each with its own."""
        dates = [self._wording.dated(release.date) for release in releases]
        names = [self._source(release) for release in releases]
        if len(set(dates)) > 1:
            names = [f"{name} ({date})" for name, date in zip(names, dates, strict=True)]
        return "; ".join(dict.fromkeys(names))

    def _told(self, number: int) -> str:
        """Each date with its source, its address and its passage, a line each."""
        lines = []
        for release in self._releases(number):
            said = f"{release.model}: {self._wording.dated(release.date)} — {self._source(release)}"
            lines.append(f"{said} · {release.address}" if release.address else said)
            if release.passage is not None:
                exact = release.passage.exact
                lines.append(f"“{exact if len(exact) <= _QUOTED else exact[:_QUOTED].rstrip() + '…'}”")
        return "\n".join(lines)

    # Order -----------------------------------------------------------------------------------------------------------

    def _sorted(self, rows: Iterable[int]) -> array[int]:
        field, is_falling = self._order
        if field is Field.DATE:
            key: Callable[[int], Any] = self._span
        elif field in (Field.EARLIEST, Field.LATEST):
            key = lambda number: self._edge(number, field)  # noqa: E731
        else:
            key = lambda number: natural(self._words(number, field)) or None  # noqa: E731
        keys = [(key(number), number) for number in rows]
        known = sorted(
            (each for each in keys if each[0] is not None), key=lambda each: (each[0], each[1]), reverse=is_falling
        )
        return array("q", [number for _key, number in known] + [number for found, number in keys if found is None])


def row_number(lane: int, column: int, place: int) -> int:
    """An event's row as a number: its lane, its column there (or `UNDATED`), its place in it."""
    return lane << _COLUMN + _PLACE | column << _PLACE | place


def _numbers(lanes: tuple[Lane, ...]) -> Iterator[int]:
    """A number for each event: its lane, its column there, its place in it."""
    for number, lane in enumerate(lanes):
        start = number << _COLUMN + _PLACE
        for column, events in enumerate(lane.columns):
            yield from range(start | column << _PLACE, (start | column << _PLACE) + len(events))
        yield from range(start | UNDATED << _PLACE, (start | UNDATED << _PLACE) + len(lane.undated))


def natural(text: str) -> str:
    """A text in whose order R2 comes before R10: of a number, how many figures it has comes first."""
    return _NUMBERS.sub(_in_figures, text.casefold())


def _in_figures(number: re.Match[str]) -> str:
    figures = number[0].lstrip("0")
    return f"\0{chr(len(figures))}{figures}"
