"""Whether two claims speak of the same thing, and how they stand to each other then.

Each hint that they do has a weight; the sum must reach `_ENOUGH`. The weights were set on the examples in
tests/unit/comparison/tuned.txt and measured on those in unseen.txt.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimline.comparison.figures import Match, match, significant
from claimline.comparison.origins import origin_of
from claimline.comparison.profile import Profile
from claimline.domain import Figures, Kind, Relation, Tie

_ENOUGH = 3.0
_SIMILAR = 0.55
_FEWEST_SHINGLES = 4
_NEAR_DAYS = 3
_ZONES = 1
"""A day told from the other side of the world may be one off."""
_UPDATE_DAYS = 4
"""From how many days on a later figure of how things stand is news."""
_LATEST_DAYS = 100
"""For how many days after its end a quarter is the latest of which figures are given."""
_FORECASTS = frozenset({Kind.PLAN, Kind.ASSESSMENT})


def judge(first: Profile, second: Profile) -> Relation | None:
    """How two claims stand to each other, None where they do not; `first` is of the earlier article (`in_order`)."""
    if first.source.article == second.source.article or not _share_a_name(first, second):
        return None
    apart = _days_apart(first, second)
    matches = _matches(first, second, apart)
    similar = similarity(first, second)
    weight, why = _weigh(first, second, matches, similar, apart)
    figures = _figures(matches)
    odd = _contradiction(first, second, matches, weight)
    if odd:
        tie = Tie.UPDATED if _is_update(first, second, odd, matches) else Tie.CONTRADICTED
        return Relation(first.claim, second.claim, tie, figures, why=(*odd, *why))
    if weight < _ENOUGH:
        return None
    if _is_fulfilled(first, second):
        return Relation(first.claim, second.claim, Tie.UPDATED, figures, why=("fulfilled", *why))
    origin = origin_of(first, second, similar if similar >= _SIMILAR else 0.0)
    if origin is not None:
        return Relation(first.claim, second.claim, Tie.REPEATED, figures, origin[0], (origin[1], *why))
    return Relation(first.claim, second.claim, Tie.CORROBORATED, figures, why=why)


def figure_pairs(first: Profile, second: Profile) -> tuple[Match, ...]:
    """The figures of one claim that can be laid beside those of another, each with how they stand."""
    return tuple(_matches(first, second, _days_apart(first, second)))


def in_order(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    """Both, the one of the article that was published first before the other; of one day, the older one here."""

    def place(profile: Profile) -> tuple[int, int, int]:
        return profile.source.day or 10**7, profile.source.article, profile.claim

    return (one, other) if place(one) <= place(other) else (other, one)


def _share_a_name(first: Profile, second: Profile) -> bool:
    return bool(first.companies & second.companies or first.models & second.models)


def _days_apart(first: Profile, second: Profile) -> int | None:
    days = first.source.day, second.source.day
    return abs(days[0] - days[1]) if all(days) else None


def similarity(first: Profile, second: Profile) -> float:
    """How much of the shorter passage stands in the other, word by word, from 0 to 1."""
    if first.source.language != second.source.language:
        return 0.0
    least = min(len(first.shingles), len(second.shingles))
    return len(first.shingles & second.shingles) / least if least >= _FEWEST_SHINGLES else 0.0


def _matches(first: Profile, second: Profile, apart: int | None) -> list[Match]:
    """Each figure of the one beside the one of the other that fits it best."""
    found: list[Match] = []
    taken: set[int] = set()
    for figure in first.figures:
        pairs = [match(figure, other, apart) for other in second.figures if other.number not in taken]
        fitting = [pair for pair in pairs if pair is not None]
        if fitting:
            best = min(fitting, key=lambda pair: (list(Figures).index(pair.outcome), not pair.is_measured))
            found.append(best)
            if best.outcome is not Figures.DIFFER:
                taken.add(best.second.number)
    return found


def _figures(matches: Sequence[Match]) -> Figures:
    outcomes = {each.outcome for each in matches if each.is_measured} or {each.outcome for each in matches}
    return next((each for each in (Figures.DIFFER, Figures.ROUNDED, Figures.AGREE) if each in outcomes), Figures.NONE)


def _weigh(
    first: Profile, second: Profile, matches: Sequence[Match], similar: float, apart: int | None
) -> tuple[float, tuple[str, ...]]:
    """How much speaks for one thing, and what."""
    weight, why = 0.0, []
    if similar >= _SIMILAR:
        weight += _ENOUGH
        why.append(f"passage:{similar:.0%}")
    for each in matches:
        if each.outcome is not Figures.DIFFER:
            weight += _weight_of(each)
            why.append(f"{each.outcome.value}:{each.first.measure or each.second.measure or each.first.unit}")
    models = first.models & second.models
    if models:
        both_new = first.kind in (Kind.RELEASE, Kind.PLAN) and second.kind in (Kind.RELEASE, Kind.PLAN)
        weight += 2.0 if both_new and first.is_of_weights == second.is_of_weights else 1.0
        weight += 0.5 if both_new and apart is not None and apart <= _NEAR_DAYS else 0.0
        why.append(f"model:{min(models)}")
    if _shared_day(first, second):
        weight += 1.0
        why.append("day")
    elif set(first.spans) & set(second.spans):
        weight += 0.5
        why.append("period")
    if first.speaker and first.speaker == second.speaker:
        weight += 0.5
        why.append(f"speaker:{first.speaker}")
    if first.companies & second.companies and why:
        why.append(f"company:{min(first.companies & second.companies)}")
    weight += 0.5 if first.kind is second.kind and weight else 0.0
    return weight, tuple(why)


def _weight_of(each: Match) -> float:
    """Of one figure that both give: more where both say what is measured and when, and where it has many digits."""
    digits = significant(each.first.value)
    if each.is_measured:
        return 3.0 if each.is_dated or digits > 1 else 2.6
    return {1: 0.8, 2: 1.3}.get(digits, 2.2) if each.outcome is Figures.AGREE else 0.5


def _shared_day(first: Profile, second: Profile) -> bool:
    """A day that both name, other than the one on which they were published."""
    return any(abs(one - other) <= _ZONES for one in first.days for other in second.days)


def _contradiction(first: Profile, second: Profile, matches: Sequence[Match], weight: float) -> tuple[str, ...]:
    """What of two claims cannot both be so: rules with what they speak of, none where all can."""
    found = []
    agreed = {each.first.measure for each in matches if each.outcome is not Figures.DIFFER and each.is_measured}
    for each in matches:
        is_open = each.outcome is Figures.DIFFER and each.first.measure not in agreed
        if is_open and _is_one_matter(first, second) and not _is_period_past(each, first, second):
            found.append(f"differ:{each.first.measure}")
    if first.is_denial != second.is_denial and weight >= 1.0 and first.companies & second.companies:
        found.append("denied")
    if _days_clash(first, second):
        found.append("days")
    return tuple(found)


def _is_period_past(pair: Match, first: Profile, second: Profile) -> bool:
    """Whether only one of two figures names its period, and one long over: where none is named the latest is meant."""
    named = [
        (figure.period[1], profile.source.day)
        for figure, profile in ((pair.first, first), (pair.second, second))
        if figure.period is not None and not figure.is_standing
    ]
    return len(named) == 1 and named[0][1] - named[0][0] > _LATEST_DAYS


def _is_one_matter(first: Profile, second: Profile) -> bool:
    """Whether figures that differ are of one thing: about the same companies, and no models that differ."""
    apart = first.models and second.models and not first.models & second.models
    return first.companies == second.companies and not apart


def _days_clash(first: Profile, second: Profile) -> bool:
    """Two releases, or two plans for one, of the same model, each on one day, and the days are not the same."""
    kinds = {first.kind, second.kind}
    if not (first.models & second.models and first.is_of_weights == second.is_of_weights):
        return False
    if not kinds <= {Kind.RELEASE, Kind.PLAN} or len(first.models) > 1 or len(second.models) > 1:
        return False
    if Kind.PLAN in kinds and Kind.RELEASE in kinds:
        return False
    spans = _single_span(first), _single_span(second)
    if not spans[0] or not spans[1]:
        return False
    return spans[0][1] + _ZONES < spans[1][0] or spans[1][1] + _ZONES < spans[0][0]


def _single_span(profile: Profile) -> tuple[int, int] | None:
    """The one day that a claim names, beside whatever spans, or its one span."""
    if len(profile.days) == 1:
        return profile.days[0], profile.days[0]
    return profile.spans[0] if len(profile.spans) == 1 else None


def _is_update(first: Profile, second: Profile, odd: Sequence[str], matches: Sequence[Match]) -> bool:
    """Whether what differs is news of a later day rather than a contradiction."""
    apart = second.source.day - first.source.day if first.source.day and second.source.day else 0
    if "denied" in odd or apart <= 0:
        return False
    if "days" in odd:
        return first.kind is Kind.PLAN and second.kind is Kind.PLAN
    if first.kind in _FORECASTS and (second.kind not in _FORECASTS or apart >= _UPDATE_DAYS):
        return True
    differ = [each.first for each in matches if each.outcome is Figures.DIFFER]
    return apart >= _UPDATE_DAYS and all(each.is_standing for each in differ)


def _is_fulfilled(first: Profile, second: Profile) -> bool:
    """A plan, and a later claim that it came about."""
    done = (Kind.RELEASE, Kind.EVENT, Kind.FIGURE)
    if second.source.day and any(last > second.source.day for _first, last in second.spans):
        return False  # it speaks of a time that is not over yet
    return first.kind is Kind.PLAN and second.kind in done and first.source.day < second.source.day
