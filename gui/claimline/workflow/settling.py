"""Dates that sources dispute: who says what, and the user's word for one of them, which undo takes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimline.domain import SETTLED, FuzzyDate, Release, ReleaseEvent
from claimline.domain.date import days
from claimline.knowledge import load_catalogue
from claimline.language import _
from claimline.library import Library, Reader
from claimline.timeline import Look, gather
from claimline.timeline.model_names import model_key


@dataclass(frozen=True, slots=True)
class Dispute:
    """One event of a model and what every source says of its day; `beside` is what is said that is no release of it:
    listings by other hosts, and names that move on. `settled` is the user's word, where there is one.
    """

    model: str
    company: str
    event: ReleaseEvent
    sayings: tuple[Release, ...]
    beside: tuple[Release, ...] = ()
    settled: Release | None = None

    @property
    def dates(self) -> tuple[FuzzyDate, ...]:
        """Each date that a source gives, once, the earliest first."""
        said = {each.date.edtf: each.date for each in self.sayings if each.date and each.date.edtf}
        return tuple(sorted(said.values(), key=lambda date: (date.earliest or date.latest, date.edtf)))


def disputes(releases: Sequence[Release]) -> Iterator[Dispute]:
    """Every event whose sources cannot all be right, by company; those that the user has settled are none any more."""
    for lane in gather(releases).lanes:
        for number, column in enumerate(lane.columns):
            for place in range(len(column)):
                if column.span(place).look is Look.DISPUTED:
                    yield _dispute(lane.members(number, place))


def _dispute(members: Sequence[Release]) -> Dispute:
    first = members[0]
    told = tuple(release for release in members if release.settled is None)
    settled = next((release for release in reversed(members) if release.settled is not None), None)
    return Dispute(first.model, first.company, first.event, told, (), settled)


def what_is_said(reader: Reader, model: str, company: str, event: ReleaseEvent | None = None) -> tuple[Dispute, ...]:
    """What every source says of a model, in the library or in the catalogue, an entry for each event."""
    key = model_key(model, company)
    found = [
        release
        for release in (*reader.releases(), *load_catalogue())
        if release.company == company and model_key(release.model, company) == key
    ]
    events = dict.fromkeys(release.event for release in found if release.is_release)
    beside = tuple(release for release in found if not release.is_release)
    said = []
    for each in [event] if event else events:
        members = [release for release in found if release.event is each and release.is_release]
        if members:
            dispute = _dispute(members)
            listed = tuple(release for release in beside if release.event is each)
            said.append(Dispute(model, company, each, dispute.sayings, listed, dispute.settled))
    return tuple(said)


def settle(library: Library, dispute: Dispute, edtf: str, reason: str) -> None:
    """Say which date counts, and why; what the sources say stays beside it. Raises ValueError for what is no date, and
    for no reason.
    """
    days(edtf)
    if not reason.strip():
        raise ValueError("a reason is needed")
    word = Release(dispute.model, dispute.company, dispute.event, FuzzyDate(edtf), why=(f"{SETTLED}{reason.strip()}",))
    with library.edit(_("Settle the date of {model}").format(model=dispute.model)):
        library.delete_releases(_own(dispute))
        library.add_releases([word])


def unsettle(library: Library, dispute: Dispute) -> None:
    """Take the user's word back, so that the sources differ again."""
    own = _own(dispute)
    if own:
        with library.edit(_("Leave the date of {model} open").format(model=dispute.model)):
            library.delete_releases(own)


def _own(dispute: Dispute) -> tuple[int, ...]:
    return (dispute.settled.id,) if dispute.settled is not None and dispute.settled.id else ()
