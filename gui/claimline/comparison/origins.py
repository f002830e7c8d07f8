"""Whether two claims that say the same come from one source: which, and how that shows."""

from __future__ import annotations

from claimline.comparison.profile import Profile


def origin_of(first: Profile, second: Profile, similar: float) -> tuple[str, str] | None:
    """The origin's name and the rule that tells, None where the articles are independent.

    `similar` is how much of one passage stands in the other, 0 where that is no more than chance.
    """
    one, other = first.source, second.source
    shared = _named(first) & _named(second)
    if shared:
        return min(shared), f"origin:{min(shared)}"
    for here, there in ((second, one), (first, other)):
        if there.publisher and there.publisher in _named(here):
            return there.publisher, f"cites:{there.publisher}"
    if one.publisher and one.publisher == other.publisher:
        return one.publisher, f"publisher:{one.publisher}"
    return ("", f"words:{similar:.0%}") if similar else None


def _named(profile: Profile) -> frozenset[str]:
    """The publishers from which a claim says to come: those that it cites, and the agency of its article."""
    return profile.outlets | profile.source.agencies
