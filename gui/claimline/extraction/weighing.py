"""What kind of claim a sentence reads like, where its signs and forms together say more than one rule: by weights that
`tests/gold/weigh_kinds.py` learned from texts in which readers marked the kinds.

A sentence's score for a kind is the sum of the weights of its features: what the rules found, how it is attributed,
what is counted, and each run of up to three signs (a multinomial logistic regression). It is used where it proved
better than the rules on texts that neither had seen, which so far is in Chinese only, and never for or against a plan,
of which the rules know more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import add

from claimline.domain import Kind, Quantity
from claimline.extraction.attribution import Attribution
from claimline.extraction.view import BLANK, View

WORDS_WEIGH = 6.0
"""How much all signs of a sentence weigh together beside its forms: the length of the vector of their features."""
KINDS = tuple(Kind)
_NAME, _DIGIT = "@", "#"
_BORDERS = str.maketrans(dict.fromkeys("，。、；：“”‘’《》（）()#！？!?", " "))
_DIGITS = str.maketrans(dict.fromkeys("0123456789", _DIGIT))
_CLAUSE_ENDS = "，。；："
_AT_THE_END = "。！；”"
_LISTS = ("kind deal", "kind number", "kind done", "kind assessment", "kind event", "kind release", "kind plan")
FEW, MANY = 27, 40
"""Of a sentence with fewer signs that are known the rules know more; up to so many, more of them say more."""
_STRONGEST, _EVIDENCE = 6, 2
_FIGURES = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules found out about the sentence of a claim."""

    kind: Kind
    because: str
    attribution: Attribution | None
    third_party: bool
    speaker: str | None
    quantities: Sequence[Quantity]
    dated: bool
    carried: bool


class Weights:
    """The weights of one language."""

    def __init__(self, learned: Mapping[str, Sequence[int]]) -> None:
        self._of = {feature: tuple(each / 100 for each in weights) for feature, weights in learned.items()}
        self._known = frozenset(self._of)

    def weigh(self, view: View, told: Told) -> tuple[Kind, *tuple[str, ...]]:
        """The kind and why: the signs that speak most for it and against the rules' own, and what that was."""
        if told.kind is Kind.PLAN:
            return told.kind, told.because
        known = signs(view) & self._known
        scores = self._scores(known, view, told) if len(known) >= FEW else [0.0] * len(KINDS)
        kind, ruled = best(scores, told.kind), told.kind
        if kind is ruled:
            return ruled, told.because
        here, there = KINDS.index(kind), KINDS.index(ruled)
        gain = {sign: self._of[sign][here] - self._of[sign][there] for sign in known}
        return kind, f"{kind.value}:{_evidence(gain, view) or 'reported'}", f"weighed:{ruled.value}"

    def _scores(self, known: Set[str], view: View, told: Told) -> list[float]:
        share = strength_of(len(known))
        of_signs = map(sum, zip(*[self._of[sign] for sign in known], strict=True))
        of_forms = map(
            sum, zip(*[self._of[form] for form in ("", *forms(view, told)) if form in self._of], strict=True)
        )
        return [form + share * sign for form, sign in zip(of_forms, of_signs, strict=True)]


def best(scores: Sequence[float], ruled: Kind) -> Kind:
    """The kind that is ahead of the one that the rules found; theirs where none is, and for plans, which they know."""
    if ruled is Kind.PLAN:
        return ruled
    score, kind = max((score, kind) for score, kind in zip(scores, KINDS, strict=True) if kind is not Kind.PLAN)
    return kind if score > scores[KINDS.index(ruled)] else ruled


def strength_of(count: int) -> float:
    """What each of so many signs weighs beside a form: together they weigh alike, but few signs say little."""
    return float(WORDS_WEIGH / max(MANY, count) ** 0.5)


def forms(view: View, told: Told) -> Iterator[str]:
    """The features of a sentence that are no signs of it."""
    attribution = told.attribution
    yield f"rule={told.kind.value}"
    yield f"rule={told.kind.value}{'?' if told.because.endswith(':reported') else '!'}"
    yield f"manner={attribution.manner.value if attribution else 'none'}"
    yield "third party" if told.third_party else "own"
    yield "speaker" if told.speaker else "no speaker"
    units = {"money" if each.unit.isupper() and len(each.unit) == 3 else each.unit for each in told.quantities}
    yield from sorted(f"unit={unit}" for unit in units or {"none"})
    asked = {"many figures": len(told.quantities) > _FIGURES, "dated": told.dated, "carried over": told.carried}
    yield from (name for name, holds in asked.items() if holds)
    yield from (listed for listed in _LISTS if listed in view.lists)


def signs(view: View) -> set[str]:
    """The runs of up to three signs, the end of the sentence and the beginning of its last clause.

    Names, quotations and numbers are a sign each, for which they are stands in no text but one.
    """
    words = _plain(view)
    found: set[str] = set()
    for part in words.translate(_BORDERS).split():
        pairs = list(map(add, part, part[1:]))
        found.update(part, pairs, map(add, pairs, part[2:]))
    last = words.rstrip(_AT_THE_END)
    found.update(f"{last[-length:]}$" for length in (1, 2, 3))
    found.add(f"^{last[max(map(last.rfind, _CLAUSE_ENDS)) + 1 :][:2]}")
    return found


def _plain(view: View) -> str:
    """A sentence without white space, in which each name, quotation and number is one sign."""
    words = view.bare.translate(_DIGITS)
    for mention in reversed(view.mentions):
        start, end = view.place(mention)
        words = words[: max(0, start)] + _NAME * (end - max(0, start)) + words[end:]
    words = "".join(words.split()).replace("#.#", "###").replace("#,#", "###")
    for sign in (_NAME, BLANK, _DIGIT):
        while sign * 2 in words:
            words = words.replace(sign * 2, sign)
    return words


def _evidence(gain: Mapping[str, float], view: View) -> str:
    """The two stretches of the sentence that weighed most, of its strongest runs of two or three signs."""
    strong = [sign for sign in gain if gain[sign] > 0 and len(sign) > 1 and sign in view.words]
    strong = sorted(strong, key=lambda sign: (-gain[sign], sign))[:_STRONGEST]
    stretches: list[tuple[float, int, int]] = []
    for start, sign in sorted((view.words.find(sign), sign) for sign in strong):
        weight, low, high = stretches.pop() if stretches and stretches[-1][2] > start else (0.0, start, start)
        stretches.append((weight + gain[sign], low, max(high, start + len(sign))))
    chosen = sorted(sorted(stretches, reverse=True)[:_EVIDENCE], key=lambda stretch: stretch[1])
    return "…".join(view.words[low:high] for _weight, low, high in chosen)
