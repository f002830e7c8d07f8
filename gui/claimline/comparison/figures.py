"""Figures of two claims beside each other: one measure, one period, one unit; equal, rounded from one another, or not.

Currencies stay as they are written: two amounts are compared only where both articles give one in the same currency.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from claimline.domain import Figures

_DAYS_APART_UNDATED = 10
"""Within how many days two articles that name no period are taken to mean the same one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of a claim: `measure` is empty where nothing tells it, `way` is 1 or -1 for a change up or down.

    `period` holds the first and last day as ordinals, None where the claim names none. `number` is its place in the
    claim's list. `is_standing` says that it tells how things stand, not what came about in a period.
    """

    measure: str
    unit: str
    value: float
    low: float
    high: float
    is_loose: bool
    way: int
    period: tuple[int, int] | None
    number: int
    is_standing: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What two figures are to each other. `is_dated` says that both name the period."""

    first: Figure
    second: Figure
    outcome: Figures
    is_dated: bool

    @property
    def is_measured(self) -> bool:
        """Whether both sides say what is measured."""
        return bool(self.first.measure and self.second.measure)


def match(first: Figure, second: Figure, days_apart: int | None) -> Match | None:
    """How two figures stand; None where they cannot be compared. `days_apart` is between the articles' days."""
    if first.unit != second.unit or (first.measure and second.measure and first.measure != second.measure):
        return None
    both = first.period == second.period or None in (first.period, second.period)
    is_standing = first.is_standing and second.is_standing and both
    period = False if is_standing else _same_period(first.period, second.period, days_apart)
    if period is None:
        return None
    outcome = compare(first, second)
    if first.way * second.way < 0:
        outcome = Figures.DIFFER
    if outcome is Figures.DIFFER and not (first.measure and second.measure):
        return None
    return Match(first, second, outcome, period)


def _same_period(first: tuple[int, int] | None, second: tuple[int, int] | None, apart: int | None) -> bool | None:
    """True where both name the same period, False where that is only likely, None where it is another."""
    if first is None or second is None:
        return None if apart is not None and apart > _DAYS_APART_UNDATED * (3 if first or second else 1) else False
    shared = min(first[1], second[1]) - max(first[0], second[0]) + 1
    whole = max(first[1], second[1]) - min(first[0], second[0]) + 1
    return True if shared / whole > 0.8 else None


def compare(first: Figure, second: Figure) -> Figures:
    """Equal, one rounded from the other (or within what an "about" or a bound allows), or different."""
    if math.isclose(first.value, second.value, rel_tol=1e-9) and (first.low, first.high) == (second.low, second.high):
        return Figures.AGREE
    if first.low <= second.high and second.low <= first.high and (first.low < first.high or second.low < second.high):
        return Figures.ROUNDED
    if is_rounded(first.value, second.value) or is_rounded(second.value, first.value):
        return Figures.ROUNDED
    if first.is_loose or second.is_loose:
        near = abs(first.value - second.value) <= 0.05 * max(abs(first.value), abs(second.value))
        return Figures.ROUNDED if near else Figures.DIFFER
    return Figures.DIFFER


def is_rounded(rough: float, precise: float) -> bool:
    """Whether a value is another one given with fewer digits (to the nearest, or cut off), losing at most 5 %."""
    if not rough or not precise or rough * precise < 0 or abs(rough - precise) > 0.05 * abs(precise):
        return False
    rough_digits, precise_digits = significant(rough), significant(precise)
    if rough_digits >= precise_digits:
        return False
    step = 10.0 ** (math.floor(math.log10(abs(rough))) + 1 - rough_digits)
    return abs(rough - precise) <= step / 2 * 1.0001 or 0 <= abs(precise) - abs(rough) < step


def significant(value: float) -> int:
    """How many digits a value is given with: 3 of 21.1 billion."""
    digits = Decimal(repr(value)).normalize().as_tuple().digits
    return max(1, len(digits))
