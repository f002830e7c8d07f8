"""How claims of many articles stand to each other, in words: on a claim's card and beside one another."""

from __future__ import annotations

from collections.abc import Mapping

from claimline.domain import Figures, Quantity, Relation, Tie
from claimline.language import N_, _, ngettext
from claimline.ui.words import amount, quantity_note
from claimline.workflow.ties import Ties

_TIES = {
    Tie.CORROBORATED: N_("Corroborated"),
    Tie.REPEATED: N_("Repeated"),
    Tie.CONTRADICTED: N_("Contradicted"),
    Tie.UPDATED: N_("Updated"),
}
TIE_ICONS = {
    Tie.CORROBORATED: "check",
    Tie.REPEATED: "copy",
    Tie.CONTRADICTED: "triangle-alert",
    Tie.UPDATED: "clock",
}
_OUTCOMES = {
    Figures.AGREE: N_("agree"),
    Figures.ROUNDED: N_("one is rounded"),
    Figures.DIFFER: N_("differ"),
}
_REASONS = {
    "passage": N_("{evidence} of the shorter passage stands in the other"),
    "words": N_("Nearly the same words: {evidence}"),
    "agree": N_("Both give the same figure: {evidence}"),
    "rounded": N_("One figure is rounded from the other: {evidence}"),
    "differ": N_("The figures differ: {evidence}"),
    "model": N_("Both name the model {evidence}"),
    "day": N_("Both name the same day"),
    "period": N_("Both speak of the same period"),
    "days": N_("They name different days for the same thing"),
    "speaker": N_("Both quote {evidence}"),
    "company": N_("Both are about {evidence}"),
    "origin": N_("Both go back to {evidence}"),
    "cites": N_("One of them cites {evidence}"),
    "publisher": N_("Both were published by {evidence}"),
    "denied": N_("One denies what the other says"),
    "fulfilled": N_("What one says was planned, the other says came about"),
}


def tie_word(tie: Tie) -> str:
    """What a relation is, as a word."""
    return _(_TIES[tie])


def outcome_word(outcome: Figures) -> str:
    """How two figures stand, as a word; nothing where there is only one."""
    return _(_OUTCOMES[outcome]) if outcome in _OUTCOMES else ""


def tie_reasons(relation: Relation, measures: Mapping[str, str]) -> tuple[str, ...]:
    """Why two claims are related, a sentence for each rule; `measures` are the words for what figures measure."""
    found = []
    for why in relation.why:
        rule, _colon, evidence = why.partition(":")
        words = _(_REASONS[rule]) if rule in _REASONS else f"{rule}: {{evidence}}"
        found.append(words.format(evidence=measures.get(evidence, evidence)))
    return tuple(dict.fromkeys(found))


def value_words(quantity: Quantity) -> str:
    """A figure in its unit, so that two can be compared at a glance; the article's words where that says it best."""
    note = quantity_note(quantity)
    if note:
        return note
    if quantity.unit == "percent":
        return f"{amount(quantity.value)}%"
    return quantity.text


def tie_line(ties: Ties) -> str:
    """What other articles make of a claim, in one line."""
    parts = []
    if ties.differing:
        count = len(ties.differing)
        if ties.differs is not None:
            parts.append(_("differs: {value}").format(value=value_words(ties.differs)))
    if ties.differing and ties.differs is None:
        parts.append(ngettext("contradicted by {count} claim", "contradicted by {count} claims", count))
        parts[-1] = parts[-1].format(count=count)
    if ties.independent:
        words = ngettext("also in {count} article", "also in {count} articles", ties.independent)
        parts.append(words.format(count=ties.independent))
    if ties.repeated and ties.origin:
        parts.append(_("from {origin}, repeated").format(origin=ties.origin))
    elif ties.repeated:
        parts.append(ngettext("repeated {count} time", "repeated {count} times", ties.repeated))
        parts[-1] = parts[-1].format(count=ties.repeated)
    if ties.newer:
        parts.append(_("brought up to date later"))
    if ties.older:
        parts.append(_("brings an earlier claim up to date"))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]
