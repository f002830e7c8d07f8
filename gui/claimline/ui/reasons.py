"""Why a claim was suggested, in words: the rules and data that fired, each with what of the passage made it fire."""

from __future__ import annotations

from claimline.domain import Claim, Kind
from claimline.language import N_, _
from claimline.ui.words import kind_word

_KINDS = frozenset(kind.value for kind in Kind)
_REASONS = {
    "company": N_("About {evidence}, which the passage names"),
    "carried": N_("About {evidence}, carried over from the sentences before"),
    "cue": N_("Attributed by “{evidence}”"),
    "quantity": N_("Holds a figure in {evidence}"),
    "date": N_("Holds the date “{evidence}”"),
    "model": N_("Names the model {evidence}"),
    "edited": N_("Put right by you"),
    "added": N_("Added by you"),
    "curated": N_("Put down by hand"),
}


def reasons(claim: Claim) -> tuple[str, ...]:
    """A sentence for each rule that fired, in the order in which they did; a rule without words shows its name."""
    return tuple(dict.fromkeys(_reason(*why.partition(":")[::2]) for why in claim.why))


def _reason(rule: str, evidence: str) -> str:
    if rule in _KINDS:
        return _("{kind}, because of “{evidence}”").format(kind=kind_word(Kind(rule)), evidence=evidence)
    if rule in _REASONS:
        return _(_REASONS[rule]).format(evidence=evidence)
    return f"{rule}: {evidence}" if evidence else rule
