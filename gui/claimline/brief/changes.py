"""What changed since the last brief of a name: what that one held, kept in few words, against what this one holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimline.brief.events import Event
from claimline.domain import Claim, Release, Status


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new since the last brief of the name, whose day (EDTF) is `day`.

    Claims go by their ids, releases by `release_key`. `rejected` are the claims themselves, for no brief shows them.
    """

    day: str
    new: frozenset[int] = frozenset()
    confirmed: frozenset[int] = frozenset()
    rejected: tuple[Claim, ...] = ()
    disputed: frozenset[int] = frozenset()
    releases: frozenset[str] = frozenset()
    disputed_releases: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.shown or self.rejected or self.changed_releases)

    @property
    def shown(self) -> frozenset[int]:
        """The claims that are new, newly confirmed or newly disputed."""
        return self.new | self.confirmed | self.disputed

    @property
    def changed_releases(self) -> frozenset[str]:
        """The releases that are new or newly disputed."""
        return self.releases | self.disputed_releases


@dataclass(frozen=True, slots=True)
class Held:
    """What a brief held: of each claim its id, by what it is known where it is found again, its status, and whether
    another contradicts it; and each release, with whether its sources differ.
    """

    claims: Mapping[int, tuple[str, str, bool]]
    releases: Mapping[str, bool]

    def as_text(self) -> str:
        """For the library; equal for equal briefs."""
        claims = [[number, *kept] for number, kept in sorted(self.claims.items())]
        return json.dumps([claims, dict(sorted(self.releases.items()))], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of_text(cls, text: str) -> Held:
        """What was written; raises ValueError, TypeError or KeyError for anything else."""
        claims, releases = json.loads(text)
        return cls({int(row[0]): (str(row[1]), str(row[2]), bool(row[3])) for row in claims}, dict(releases))


def held_by(claims: Iterable[Claim], contradicted: frozenset[int], events: Iterable[Event]) -> Held:
    """What a brief of these claims, rejected ones among them, and of these events holds."""
    kept = {claim.id: (_known_by(claim), claim.status.value, claim.id in contradicted) for claim in claims}
    return Held(kept, {release_key(event.releases[0]): event.is_disputed for event in events})


def release_key(release: Release) -> str:
    """By what the releases of one event are known."""
    return "\t".join((release.company, release.model, release.event.value))


def _known_by(claim: Claim) -> str:
    """A claim that was found anew is the one before where it stands in the same article with the same passage."""
    return hashlib.blake2b(f"{claim.article}\n{claim.passage.exact}".encode(), digest_size=8).hexdigest()


def changes_since(before: Held, day: str, now: Held, claims: Iterable[Claim]) -> Changes:
    """What is in a brief now and was not, or was otherwise, in the one of that day."""
    by_passage = {known: (status, disputed) for known, status, disputed in before.claims.values()}
    new, confirmed, disputed, rejected = set(), set(), set(), []
    for claim in claims:
        known, status, is_disputed = now.claims[claim.id]
        old = before.claims[claim.id][1:] if claim.id in before.claims else by_passage.get(known)
        if status == Status.REJECTED.value:
            if old and old[0] != status:
                rejected.append(claim)
            continue
        if old is None or old[0] == Status.REJECTED.value:
            new.add(claim.id)
        elif status == Status.CONFIRMED.value != old[0]:
            confirmed.add(claim.id)
        if is_disputed and old and not old[1]:
            disputed.add(claim.id)
    releases = frozenset(key for key in now.releases if key not in before.releases)
    differing = frozenset(key for key, differs in now.releases.items() if differs and before.releases.get(key) is False)
    return Changes(day, frozenset(new), frozenset(confirmed), tuple(rejected), frozenset(disputed), releases, differing)
