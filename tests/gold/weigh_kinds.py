"""Learns resources/knowledge/kind_weights.json: what kind of claim a Chinese sentence reads like.

    python tests/gold/weigh_kinds.py rows FOLDER OUT.json      what the program finds out about each marked sentence
    python tests/gold/weigh_kinds.py try OUT.json ...          how well each text is read by what others teach
    python tests/gold/weigh_kinds.py learn OUT.json ...        the weights

A folder holds texts and what readers found in them, `NAME.txt` beside `NAME.json` in the form of the gold set; of the
gold set itself the open half is taken. Rules know the texts that they were written by better than others, and would be
trusted too much: rows of such texts are made with the program as it was before. The weights that ship were learned from
real articles, too, which are not ours to hand on.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimline.domain import Kind
from claimline.extraction import extract
from claimline.extraction.lexicon import lexicon_of
from claimline.extraction.sentences import Script
from claimline.extraction.view import View
from claimline.extraction.weighing import FEW, Told, Weights, best, forms, signs, strength_of
from claimline.knowledge import load_knowledge
from claimline.paths import resource
from claimline.reading import read

GOLD = Path(__file__).parent
HELD_OUT = 9
KINDS = [kind.value for kind in Kind]
TEXTS = 4
"""In how many texts a feature must stand to count."""
PENALTY, STEP, ROUNDS, FOLDS = 10.0, 0.2, 60, 5
OPTIONAL = 0.5
"""What a sentence counts that a reader could as well leave out."""
Row = dict[str, Any]


class Overheard(Weights):
    """Weights that change nothing and note what they are asked."""

    def __init__(self) -> None:
        super().__init__({})
        self.asked: list[tuple[View, Told]] = []

    def weigh(self, view: View, told: Told) -> tuple[Kind, *tuple[str, ...]]:
        self.asked.append((view, told))
        return told.kind, told.because


def rows_of(folder: Path) -> Iterator[Row]:
    """The claims of a folder's Chinese texts that both a reader and the program found."""
    knowledge, overheard = load_knowledge(), Overheard()
    lexicon_of(knowledge).weights[Script.CHINESE] = overheard  # type: ignore[index]
    for path in sorted(folder.glob("*.json")):
        found, text = json.loads(path.read_text("utf-8")), path.with_suffix(".txt")
        held_out = folder.resolve() == GOLD and path.stem.partition("_")[2] >= f"{HELD_OUT:02}"
        if held_out or not text.exists():
            continue
        article = replace(read(text.read_bytes(), text.name), published=found["published"])
        overheard.asked.clear()
        extract(article, knowledge)
        for claim in found["claims"]:
            start = article.text.find(claim["quote"])
            match = _asked_of(overheard.asked, start, start + len(claim["quote"])) if start >= 0 else None
            if match:
                kinds = [claim["kind"], *claim.get("kind_alt", [])]
                yield row(path.stem, kinds, bool(claim.get("optional")), *match)


def _asked_of(asked: Sequence[tuple[View, Told]], start: int, end: int) -> tuple[View, Told] | None:
    for view, told in asked:
        low, high = view.sentence.start, view.sentence.end
        if 2 * (min(end, high) - max(start, low)) >= min(end - start, high - low):
            return view, told
    return None


def row(text: str, kinds: Sequence[str], optional: bool, view: View, told: Told) -> Row:
    """A sentence as it is learned from."""
    return {
        "text": text,
        "kinds": list(kinds),
        "optional": optional,
        "ruled": told.kind.value,
        "forms": list(forms(view, told)),
        "signs": sorted(signs(view)),
    }


def vector(row: Row, known: set[str] | dict[str, list[float]]) -> dict[str, float]:
    """A sentence's features with their strength."""
    read = [sign for sign in row["signs"] if sign in known]
    kept = dict.fromkeys(["", *[form for form in row["forms"] if form in known]], 1.0)
    return kept | dict.fromkeys(read, strength_of(len(read)))


def learned(rows: Sequence[Row]) -> dict[str, list[float]]:
    """The weights by which the rows' kinds are likeliest, kept small: multinomial logistic regression by descent."""
    texts = defaultdict(set)
    for each in rows:
        for feature in (*each["forms"], *each["signs"]):
            texts[feature].add(each["text"])
    known = {feature for feature, where in texts.items() if len(where) >= TEXTS}
    vectors = [
        (vector(each, known), KINDS.index(each["kinds"][0]), OPTIONAL if each["optional"] else 1) for each in rows
    ]
    weights = {feature: [0.0] * len(KINDS) for feature in ("", *known)}
    steep = {feature: [1e-9] * len(KINDS) for feature in weights}
    for _round in range(ROUNDS):
        slope = {feature: [PENALTY * each for each in kept] for feature, kept in weights.items()}
        slope[""] = [0.0] * len(KINDS)
        for features, kind, counts in vectors:
            for place, share in enumerate(shares(scores(features, weights))):
                wrong = counts * (share - (place == kind))
                for feature, strength in features.items():
                    slope[feature][place] += wrong * strength
        for feature, kept in weights.items():  # each weight at its own pace: the steeper it was, the slower
            steep[feature] = [so_far + each**2 for so_far, each in zip(steep[feature], slope[feature], strict=True)]
            pace = [STEP * each / so_far**0.5 for each, so_far in zip(slope[feature], steep[feature], strict=True)]
            weights[feature] = [weight - each for weight, each in zip(kept, pace, strict=True)]
    return weights


def scores(features: dict[str, float], weights: dict[str, list[float]]) -> list[float]:
    kept = [(strength, weights[feature]) for feature, strength in features.items()]
    return [sum(strength * each[place] for strength, each in kept) for place in range(len(KINDS))]


def shares(scored: Sequence[float]) -> list[float]:
    highest = max(scored)
    raised = [math.exp(score - highest) for score in scored]
    return [each / sum(raised) for each in raised]


def try_out(rows: Sequence[Row]) -> str:
    """How often the rules alone and the weights are right, each text read by what the other folds teach."""
    names = sorted({each["text"] for each in rows})
    right = [0, 0, 0, 0]
    for fold in range(FOLDS):
        left_out = set(names[fold::FOLDS])
        weights = learned([each for each in rows if each["text"] not in left_out])
        for each in rows:
            if each["text"] in left_out and not each["optional"]:
                known = vector(each, weights)
                enough = sum(sign in known for sign in each["signs"]) >= FEW
                kind = best(scores(known, weights), Kind(each["ruled"])) if enough else each["ruled"]
                for place, found in enumerate((each["ruled"], kind)):
                    right[2 * place] += found == each["kinds"][0]
                    right[2 * place + 1] += found in each["kinds"]
    count = sum(not each["optional"] for each in rows)
    rules, rules_alt, weighed, weighed_alt = (each / count for each in right)
    return f"{count} claims: rules {rules:.3f} ({rules_alt:.3f}), weighed {weighed:.3f} ({weighed_alt:.3f})"


def main(verb: str, *paths: str) -> None:
    if verb == "rows":
        Path(paths[1]).write_text(json.dumps(list(rows_of(Path(paths[0]))), ensure_ascii=False), "utf-8")
        return
    rows = [each for path in paths for each in json.loads(Path(path).read_text("utf-8"))]
    if verb == "try":
        print(try_out(rows))
        return
    kept = {name: [round(100 * each) for each in weights] for name, weights in sorted(learned(rows).items())}
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(weights)}" for name, weights in kept.items()
    )
    (resource("knowledge") / "kind_weights.json").write_text(f'{{"zh": {{\n{lines}\n}}}}\n', "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
