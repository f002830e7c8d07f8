"""What stands on a claim's card: its chips, and the words of its passage that are set in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimline.domain import Claim, Status
from claimline.language import _
from claimline.ui.words import date_note, date_words, quantity_note

_SPACE = re.compile(r"[\r\n\t\u2028\u2029\ufeff\ufffe]")
_WORD_BREAK = re.compile(r"[\s-]+")
_QUANTITY_ICONS = {"percent": "percent", "params": "layers", "count": "hash", "score": "goal", "ratio": "scale"}


class Chip(NamedTuple):
    """One thing that a claim holds: an icon, its words, and a quieter note."""

    icon: str
    words: str
    note: str = ""


class Button(NamedTuple):
    """One thing that can be done with the selected claim, with its key."""

    action: str
    icon: str
    words: str
    key: str


def chips(claim: Claim) -> tuple[Chip, ...]:
    """The chips of a claim, in the order dates, figures, models, and what was carried over."""
    found = [Chip("calendar", date_words(date), date_note(date)) for date in claim.dates]
    found += [
        Chip(_QUANTITY_ICONS.get(quantity.unit, "coins"), on_one_line(quantity.text), quantity_note(quantity))
        for quantity in claim.quantities
    ]
    found += [Chip("box", model) for model in claim.models]
    found += [Chip("tag", tag) for tag in claim.tags]
    if claim.note:
        found.append(Chip("pencil", on_one_line(claim.note)))
    if claim.carried_over:
        found.append(Chip("building-2", ", ".join(claim.companies), _("carried over")))
    return tuple(found)


def buttons(claim: Claim) -> tuple[Button, ...]:
    """What can be done with a claim, as its status is."""
    confirm = Button("confirmClaim", "check", _("Confirm"), "C")
    reject = Button("rejectClaim", "x", _("Reject"), "R")
    back = Button("unreviewClaim", "undo-2", _("Set back"), "U")
    return {
        Status.SUGGESTED: (confirm, reject),
        Status.CONFIRMED: (back, reject),
        Status.REJECTED: (confirm, back),
    }[claim.status]


def on_one_line(text: str) -> str:
    """A text without breaks, each character where it was."""
    return _SPACE.sub(" ", text)


def marked(claim: Claim) -> tuple[tuple[int, int], ...]:
    """The stretches of the passage (code points of `passage.exact`) that are figures or models, in order."""
    first, last = claim.passage.start, claim.passage.end
    found = [
        (quantity.start - first, quantity.end - first)
        for quantity in claim.quantities
        if first <= quantity.start < quantity.end <= last
    ]
    for model in claim.models:
        found += _mentions(model, claim.passage.exact)
    return tuple(sorted(found))


def _mentions(model: str, passage: str) -> Iterator[tuple[int, int]]:
    """Where a model is named: by its whole name, or by the longest end that the passage has (V3 of DeepSeek-V3)."""
    ends = [0, *(match.end() for match in _WORD_BREAK.finditer(model))]
    for end in ends:
        name = model[end:]
        if len(name) < 2 or (end and not any(letter.isdigit() for letter in name)):
            continue
        place = passage.find(name)
        if place >= 0:
            yield place, place + len(name)
            return
