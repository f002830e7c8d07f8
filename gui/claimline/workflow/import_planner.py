"""Goes through the rows of tables and says what becomes of each; what is unsure is asked, never guessed."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from claimline.domain import LISTING, ROLLING, ROW, FuzzyDate, Release, ReleaseEvent, Ticket
from claimline.exchange.columns import Field, is_field
from claimline.exchange.dates import is_suspicious
from claimline.exchange.entries import Entry, is_later
from claimline.exchange.names import Named, cleaned, parted
from claimline.knowledge import load_catalogue
from claimline.language import _
from claimline.timeline.model_names import model_key
from claimline.workflow.import_plan import LEAVE_OUT, Doubt, ImportChoice, Planned, Question, Verdict
from claimline.workflow.matching import KnownModels
from claimline.workflow.tables import Loaded

_ROLLING_DAYS = 30
_ROWS_A_STEP = 100
_COLUMNS_ALIKE = 5

Key = tuple[str, str, ReleaseEvent, tuple[str | None, str] | None, str]


class Planner:
    """Goes through the tables in their order; what one has made known, the next may mean."""

    def __init__(self, known: KnownModels, held: Sequence[Release], choice: ImportChoice) -> None:
        self._known = known
        self._answers = {
            cleaned(name).casefold(): said
            for name, said in choice.mapping.items()
            if said == LEAVE_OUT or not is_field(said)
        }
        self._exact = (*held, *load_catalogue())
        self._held = {_key(release, release.source) for release in held}
        self._columns: list[frozenset[str]] = []
        self._publisher = -1

    def planned(self, table: Loaded, ticket: Ticket) -> list[Planned]:
        """What becomes of a table's rows."""
        self._publisher = self._publisher_of(frozenset(table.samples))
        if (doubt := self._of_columns(table)) is not None:
            return [doubt]
        twice = _same_name_of_other_ids(table.entries)
        rows: list[Planned] = []
        for place, entry in enumerate(table.entries):
            if place % _ROWS_A_STEP == 0:
                ticket.checkpoint(place, len(table.entries))
            rows += self._rows(entry, twice)
        for row in rows:
            for release in row.releases:
                if release.is_release:
                    self._known.add(release.model, release.company)
        return rows

    def as_they_were(self, name: str, releases: Sequence[Release]) -> Iterator[Planned]:
        """What becomes of releases that Claimline exported: they come in unchanged, unless they are here already."""
        there = {_bare(release) for release in self._exact}
        for line, release in enumerate(releases, start=1):
            named = Named((release.model,), is_sure=True)
            entry = Entry(
                name, line, named, (release.company,), release.event, release.date, release.source, release.address
            )
            if _bare(release) in there:
                yield Planned(entry, Verdict.HELD, reason=_("it is there already"))
                continue
            there.add(_bare(release))
            is_known = self._known.find(release.model, release.company).model is not None
            self._known.add(release.model, release.company)
            verdict = Verdict.LISTED if not release.is_release else Verdict.KNOWN if is_known else Verdict.NEW
            yield Planned(entry, verdict, (release,))

    def _publisher_of(self, columns: frozenset[str]) -> int:
        """A number that tables of the same columns share: several of one publisher give the same rows again."""
        for number, known in enumerate(self._columns):
            least = min(len(columns), len(known))
            if least >= _COLUMNS_ALIKE and len(columns & known) >= 0.9 * least:
                return number
        self._columns.append(columns)
        return len(self._columns) - 1

    def _of_columns(self, table: Loaded) -> Planned | None:
        """A question about the table as a whole, in the place of its rows."""
        columns = table.columns
        for wanted, those in columns.doubts.items():
            question = Question(Doubt.COLUMN, those[0] if those else "COLUMN", those, table.name, 1, said=wanted.value)
            return Planned(table.nothing, Verdict.UNSURE, question=question)
        if columns.is_order_open:
            forms = ("date:DD/MM/YYYY", "date:MM/DD/YYYY")
            question = Question(Doubt.ORDER, columns.one(Field.DATE), forms, table.name, 1)
            return Planned(table.nothing, Verdict.UNSURE, question=question)
        return None

    def _rows(self, entry: Entry, twice: Collection[str]) -> Iterator[Planned]:
        """What becomes of a row, once for each of the models that it surely names."""
        if entry.event is None:
            reason = _("“{word}” is no event of a release").format(word=entry.said_event)
            yield Planned(entry, Verdict.LEFT_OUT, reason=reason)
            return
        company = self._known.company(entry.companies)
        is_listing = bool(entry.host and entry.named.names) and not self._is_own(entry, company)
        if entry.host and not is_listing:
            company = company or self._known.company([entry.host])
        cell = ", ".join(entry.named.names)
        answer = self._answer(entry, cell)
        if answer is not None:
            yield self._answered(entry, company, answer)
        elif is_listing:
            yield self._listing(entry, company)
        elif _is_rolling(entry):
            yield self._kept(entry, [self._beside(entry, company, f"{ROLLING}{entry.id or cell}")], Verdict.LISTED)
        elif not entry.named.names:
            yield self._asked(entry, Doubt.NAMELESS, f"{entry.file}:{entry.line}", ())
        elif not entry.named.is_sure:
            parts = tuple(parted(cell))
            yield self._asked(entry, Doubt.SEVERAL, cell, (", ".join(parts),) if len(parts) > 1 else parts, company)
        elif entry.id in twice:
            yield self._asked(entry, Doubt.TWICE, entry.id, (cell, f"{cell} ({_snapshot(entry)})"), company)
        else:
            yield from (self._one(entry, name, company) for name in entry.named.names)

    def _one(self, entry: Entry, name: str, company: str) -> Planned:
        """What becomes of one of a row's names."""
        answer = self._answers.get(name.casefold())
        if answer is not None:
            return self._answered(entry, company, answer)
        match = self._known.find(name, company)
        if match.model is None and match.candidates:
            own = name if match.company else f"{match.owner}: {name}" if match.owner else name
            return self._asked(entry, Doubt.CLOSE, name, (*match.candidates, own), match.company or match.owner)
        if not match.company:
            likely = (f"{match.owner}: {name}",) if match.owner else ()
            return self._asked(entry, Doubt.WHOSE, name, likely, match.owner)
        return self._kept(entry, [self._release(entry, match.model or match.name, match.company)])

    def _is_own(self, entry: Entry, company: str) -> bool:
        """Whether the host is the model's maker."""
        makers = {company, *(self._known.maker(name) for name in entry.named.names)} - {""}
        return any(self._known.is_of(entry.host, maker) for maker in makers)

    def _answer(self, entry: Entry, cell: str) -> str | None:
        for name in (f"{entry.file}:{entry.line}", entry.id, cell):
            if name and (said := self._answers.get(name.casefold())) is not None:
                return said
        return None

    def _answered(self, entry: Entry, company: str, answer: str) -> Planned:
        if answer.strip() == LEAVE_OUT:
            return Planned(entry, Verdict.LEFT_OUT, reason=_("you left it out"))
        releases = self._said(entry, company, answer)
        if any(not release.company for release in releases):
            return self._asked(entry, Doubt.WHOSE, answer, (), "")
        return self._kept(entry, releases)

    def _said(self, entry: Entry, company: str, answer: str) -> list[Release]:
        """The releases of the models that the user names, each with its company in front where that is not known."""
        if answer.strip() == LEAVE_OUT:
            return []
        found = []
        is_own = answer.casefold() in {name.casefold() for name in entry.named.names}
        for part in [answer] if is_own else parted(answer):
            owner, colon, name = ("", "", "") if is_own else part.partition(": ")
            whose = self._known.company([owner]) if colon else company
            match = self._known.find(name if colon else part, whose)
            if match.model is None and not colon and not match.company:
                match = self._known.find(part, "")
            found.append(self._release(entry, match.model or (name if colon else part), match.company))
        return found

    def _listing(self, entry: Entry, company: str) -> Planned:
        """A listing by another host is no release: it is kept beside the model, and makes no mark."""
        release = self._beside(entry, company, f"{LISTING}{entry.host}")
        if not release.company:
            reason = _("{host} lists it, and whose model it is nothing says").format(host=entry.host)
            return Planned(entry, Verdict.LEFT_OUT, reason=reason)
        return self._kept(entry, [release], Verdict.LISTED)

    def _beside(self, entry: Entry, company: str, why: str) -> Release:
        """What is no release of a model, and is kept beside those: nobody is asked which version it is of."""
        name = entry.named.names[0].rpartition("/")[2] if entry.named.names else entry.id
        match = self._known.find(name, company)
        model = match.model or (match.candidates[0] if len(match.candidates) == 1 else match.name)
        return self._release(entry, model, match.company or match.owner, why)

    def _release(self, entry: Entry, model: str, company: str, *why: str) -> Release:
        place = f"{ROW}{entry.file}:{entry.line} · {', '.join(entry.named.names)}"
        assert entry.event is not None
        return Release(
            model, company, entry.event, entry.date, why=(*why, place), source=entry.source, address=entry.address
        )

    def _kept(self, entry: Entry, releases: Sequence[Release], verdict: Verdict | None = None) -> Planned:
        """Those that the library does not hold already, from this source or from the same page."""
        new = [release for release in releases if not (self._keys(release) & self._held)]
        for release in new:
            self._held |= self._keys(release)
        if not new:
            return Planned(entry, Verdict.HELD, reason=_("it is there already"))
        if verdict is None:
            is_known = all(self._known.find(release.model, release.company).model for release in new)
            verdict = Verdict.KNOWN if is_known else Verdict.NEW
        suspicious = entry.date is not None and is_suspicious(entry.date)
        return Planned(entry, verdict, tuple(new), is_suspicious=suspicious)

    def _keys(self, release: Release) -> set[Key]:
        """By what a release is known again: the same of the same source, or of the same page and publisher."""
        keys = {_key(release, release.source)}
        if release.address:
            keys.add(_key(release, f"{self._publisher}\n{release.address}"))
        return keys

    @staticmethod
    def _asked(entry: Entry, doubt: Doubt, name: str, candidates: tuple[str, ...], company: str = "") -> Planned:
        date = entry.date.text or entry.date.edtf or "" if entry.date else ""
        question = Question(doubt, name, tuple(dict.fromkeys(candidates)), entry.file, entry.line, company, said=date)
        return Planned(entry, Verdict.UNSURE, question=question)


def _bare(release: Release) -> Release:
    """A release as another library would have it; of an article's, its passage says enough."""
    if release.passage is None:
        return replace(release, id=0, article=0)
    return replace(release, id=0, article=0, source="", address="", date=None)


def _key(release: Release, who: str) -> Key:
    """An event with the day that somebody gives it."""
    event = (release.company, model_key(release.model, release.company), release.event)
    date = (release.date.edtf, release.date.text) if release.date else None
    return (*event, date, f"{who}\n{release.listing or ''}")


def _is_rolling(entry: Entry) -> bool:
    """Whether a name moves on with the newest version, so that its day is no day of one release."""
    names = (entry.id, *entry.named.names)
    if len(entry.named.names) == 1 and any("latest" in name.casefold() for name in names):
        return True
    has_version = any(letter.isdigit() for letter in entry.id)
    return bool(entry.id) and not has_version and is_later(entry.updated, entry.date, _ROLLING_DAYS)


def _same_name_of_other_ids(entries: Iterable[Entry]) -> set[str]:
    """The ids of rows of one name that cannot all be of one day: versions or news that it does not tell apart."""
    by_name: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.id and not entry.host and entry.event is not None:
            by_name[tuple(name.casefold() for name in entry.named.names)].append(entry)
    return {
        entry.id
        for same in by_name.values()
        if len({each.id for each in same}) > 1 and not _agree([each.date for each in same if each.date])
        for entry in same
    }


def _agree(dates: Sequence[FuzzyDate]) -> bool:
    """Whether some day fits every date."""
    first = max((date.earliest or datetime.date.min for date in dates), default=datetime.date.min)
    return all(first <= (date.latest or datetime.date.max) for date in dates)


def _snapshot(entry: Entry) -> str:
    return entry.date.edtf if entry.date and entry.date.edtf else entry.id
