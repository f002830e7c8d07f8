"""How well extraction does on the gold set beside this file; run it as a script.

usage: python tests/gold/score.py [en|ko|zh] [open|held-out|all] [--show | --agreement]

`--show` lists every difference (not for held-out texts), `--agreement` scores the second annotation instead of the
program. Precision, recall and F1 are end to end: what a claim that was missed holds counts as missed. README.md says
what each field means.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimline.domain.date import days

FOLDER = Path(__file__).parent
LAST_OPEN = 8
FIELDS = ("claims", "companies", "speaker", "quantities", "dates", "releases", "models")
Data = dict[str, Any]


@dataclass
class Tally:
    """How many were right, said and wanted."""

    right: int = 0
    said: int = 0
    wanted: int = 0

    def add(self, right: int, said: int, wanted: int) -> None:
        """Count more."""
        self.right, self.said, self.wanted = self.right + right, self.said + said, self.wanted + wanted

    @property
    def precision(self) -> float:
        """The share of what was said that is right."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was said."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Score:
    """The figures of some texts; `kinds` are those of matched claims, `close` counts an alternative as right."""

    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    kinds: Tally = field(default_factory=Tally)
    close: Tally = field(default_factory=Tally)
    listed_wrongly: int = 0
    differences: list[str] = field(default_factory=list)


class Names:
    """Under which other names something is the same."""

    def __init__(self, groups: dict[str, list[str]]) -> None:
        self._groups: dict[str, set[str]] = {}
        for name, others in groups.items():
            for each in (name, *others):
                self._groups.setdefault(_bare(each), set()).add(name)

    def same(self, one: str, other: str) -> bool:
        """Whether two names mean the same."""
        first, second = _bare(one), _bare(other)
        return first == second or bool(self._groups.get(first, set()) & self._groups.get(second, set()))


def _bare(name: str) -> str:
    kept = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in kept if letter.isalnum())


def score_text(text: str, gold: Data, found: Data, names: dict[str, Names], into: Score) -> None:
    """Compares what was found in a text with what was to be found."""
    spans = [_spans_of(text, claim, gold.get("body_start", 0)) for claim in gold["claims"]]
    pairs, unmatched = _paired(spans, [_spans_of(text, claim) for claim in found["claims"]])
    show = into.differences.append
    for place, claim in enumerate(gold["claims"]):
        matches = [found["claims"][number] for number in pairs.get(place, ())]
        if claim.get("optional"):
            continue
        if not matches:
            show(f"MISSED   {claim['quote']}")
        into.fields["claims"].add(bool(matches), bool(matches), 1)
        _score_claim(claim, _joined(matches), names, into)
    for number in unmatched:
        claim = found["claims"][number]
        show(f"NO CLAIM {claim['quote']}")
        into.fields["claims"].add(0, 1, 0)
        into.fields["companies"].add(0, len(claim["companies"]), 0)
        into.fields["speaker"].add(0, bool(claim["speaker"]), 0)
        for name in ("quantities", "dates"):
            into.fields[name].add(0, len(claim[name]), 0)
        into.listed_wrongly += any(each in claim["quote"] or claim["quote"] in each for each in gold["not_claims"])
    _score_releases(gold["releases"], found["releases"], names, into)


def _spans_of(text: str, claim: Data, body_start: int = 0) -> list[tuple[int, int]]:
    """Where a claim stands: in the body, should a portal's summary before it hold the same sentence."""
    quotes = [claim["quote"], *claim.get("alt_quotes", ())]
    if "start" in claim:
        return [(claim["start"], claim["end"])]
    return [(start, start + len(quote)) for quote in quotes if (start := text.find(quote, body_start)) >= 0]


def _paired(
    gold: Sequence[list[tuple[int, int]]], found: Sequence[list[tuple[int, int]]]
) -> tuple[dict[int, list[int]], list[int]]:
    """Which findings cover which gold claim by half of either; a finding may stand for two or three sentences."""
    pairs: dict[int, list[int]] = {}
    left = []
    for number, mine in enumerate(found):
        hits = [place for place, theirs in enumerate(gold) if _covers(mine, theirs)]
        for place in hits[:3]:
            pairs.setdefault(place, []).append(number)
        if not hits:
            left.append(number)
    return pairs, left


def _covers(mine: list[tuple[int, int]], theirs: list[tuple[int, int]]) -> bool:
    return any(
        max(0, min(a[1], b[1]) - max(a[0], b[0])) >= 0.5 * min(a[1] - a[0], b[1] - b[0]) > 0
        for a in mine
        for b in theirs
    )


def _joined(matches: list[Data]) -> Data:
    """Findings of one sentence as one."""
    lists = {name: [each for match in matches for each in match[name]] for name in ("companies", "quantities", "dates")}
    speaker = next((match["speaker"] for match in matches if match["speaker"]), None)
    return {**lists, "speaker": speaker, "kind": matches[0]["kind"] if matches else None}


def _score_claim(gold: Data, found: Data, names: dict[str, Names], into: Score) -> None:
    quote, show = gold["quote"][:70], into.differences.append

    def count(name: str, wanted: Sequence[Any], said: Sequence[Any], same: Callable[[Any, Any], bool]) -> None:
        right, extra, missing = _settled(wanted, said, same)
        into.fields[name].add(right, right + len(extra), right + len(missing))
        if found["kind"] and (extra or missing):
            show(f"{name:<10} {quote} | missing {_brief(missing)} | extra {_brief(extra)}")

    companies = [{"name": name} for name in gold["companies"]]
    companies += [{"name": name, "optional": True} for name in gold.get("companies_ok", ())]
    said = [{"name": name} for name in dict.fromkeys(found["companies"])]
    count("companies", companies, said, lambda one, other: names["companies"].same(one["name"], other["name"]))
    count("quantities", gold["quantities"], found["quantities"], _same_quantity)
    count("dates", gold["dates"], [date for date in found["dates"] if date.get("value")], _same_date)
    _score_speaker(gold, found, names, into)
    if found["kind"]:
        alternatives = (gold["kind"], *gold.get("kind_alt", ()))
        into.kinds.add(found["kind"] == gold["kind"], 1, 1)
        into.close.add(found["kind"] in alternatives, 1, 1)
        if found["kind"] not in alternatives:
            show(f"kind       {quote} | {found['kind']} for {'/'.join(alternatives)}")


def _score_speaker(gold: Data, found: Data, names: dict[str, Names], into: Score) -> None:
    alternatives = [name for name in (gold["speaker"], *gold.get("speaker_alt", ())) if name]
    said = found["speaker"]
    right = bool(said) and any(_same_speaker(said, name, names) for name in alternatives)
    optional = (
        gold.get("speaker_optional") or (gold["speaker"] is None and right) or None in gold.get("speaker_alt", ())
    )
    wanted = bool(gold["speaker"]) and not (optional and not right)
    neutral = optional and right and not gold["speaker"]
    into.fields["speaker"].add(right and not neutral, bool(said) and not neutral, wanted)
    if found["kind"] and (wanted or said) and not right:
        into.differences.append(f"speaker    {gold['quote'][:70]} | {said} for {alternatives}")


def _same_speaker(one: str, other: str, names: dict[str, Names]) -> bool:
    if any(kind.same(one, other) for kind in names.values()):
        return True
    first, second = sorted((_bare(one), _bare(other)), key=len)
    return len(first) > 1 and first in second


def _settled(
    wanted: Sequence[Any], said: Sequence[Any], same: Callable[[Any, Any], bool]
) -> tuple[int, list[Any], list[Any]]:
    """How many are right, what was said beyond, and what is missing; the optional counts neither way."""
    left, missing, right = list(said), [], 0
    for each in sorted(wanted, key=lambda one: bool(one.get("optional"))):
        hit = next((other for other in left if same(each, other)), None)
        if hit is not None:
            left.remove(hit)
            right += not each.get("optional")
        elif not each.get("optional"):
            missing.append(each)
    return right, left, missing


def _same_quantity(gold: Data, found: Data) -> bool:
    alike = gold["unit"] == found["unit"] or {gold["unit"], found["unit"]} <= {"count", "ratio", "score"}
    values = [gold["value"], *((100 * gold["value"],) if (gold["unit"], found["unit"]) == ("ratio", "percent") else ())]
    alike = alike or len(values) > 1
    candidates = [found["value"], *(found[end] for end in ("low", "high") if found.get(end) is not None)]
    return alike and any(abs(a - b) <= 0.005 * abs(a) for a in values for b in candidates)


def _same_date(gold: Data, found: Data) -> bool:
    alternatives = gold.get("alt", ())
    values = (gold["value"], *(alternatives if isinstance(alternatives, list | tuple) else (alternatives,)))
    return any(_days(value) == _days(found["value"]) for value in values if value)


def _days(value: str | None) -> object:
    try:
        return days(value) if value else None
    except ValueError:
        return value


def _score_releases(gold: Sequence[Data], found: Sequence[Data], names: dict[str, Names], into: Score) -> None:
    def same_model(one: Data, other: Data) -> bool:
        alternatives = (one["model"], *one.get("model_alt", ()))
        return any(names["models"].same(name, other["model"]) for name in alternatives)

    def same(one: Data, other: Data) -> bool:
        dates = {_days(date) for date in (one["date"], *one.get("date_alt", ()))}
        return same_model(one, other) and _days(other["date"]) in dates

    for name, alike in (("releases", same), ("models", same_model)):
        right, extra, missing = _settled(gold, found, alike)
        into.fields[name].add(right, right + len(extra), right + len(missing))
        if extra or missing:
            into.differences.append(f"{name:<10} missing {_brief(missing)} | extra {_brief(extra)}")


def _brief(items: Iterable[Any]) -> str:
    def one(item: Any) -> str:
        if "model" in item:
            return f"{item['model']} {item['date']}"
        return str(item.get("name") or item.get("surface") or item.get("text") or "") + f" {item.get('value', '')}"

    return "; ".join(one(item).strip() for item in items) or "–"


# --- the texts ------------------------------------------------------------------------------------------------------


def texts(language: str = "", part: str = "all") -> Iterator[Path]:
    """The texts of a language (all where empty) and a part: open, held-out or all."""
    for path in sorted(FOLDER.glob(f"{language or '??'}_??_*.txt")):
        is_open = int(path.name[3:5]) <= LAST_OPEN
        if part == "all" or is_open == (part == "open"):
            yield path


def load_names() -> dict[str, Names]:
    """The other names of companies, speakers and models."""
    groups = json.loads((FOLDER / "aliases.json").read_text("utf-8"))
    return {kind: Names(groups[kind]) for kind in ("companies", "speakers", "models")}


def extracted(path: Path, gold: Data) -> Data:
    """What the program finds in a text, as `claimline read --json` writes it."""
    from claimline.workflow.findings import as_data
    from claimline.workflow.opening import read_and_extract

    return as_data(*read_and_extract(path.read_bytes(), path.name, gold["published"]))


def second_annotation(path: Path, _gold: Data) -> Data:
    """What the second reader found."""
    found: Data = json.loads((FOLDER / "second" / f"{path.stem}.json").read_text("utf-8"))
    return found


def score(paths: Iterable[Path], find: Callable[[Path, Data], Data] = extracted, show: bool = False) -> Score:
    """The figures of some texts."""
    total, names = Score(), load_names()
    for path in paths:
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        total.differences.append(f"## {path.stem}")
        text = path.read_bytes().decode("utf-8")
        score_text(text, gold, find(path, gold), names, total)
    if show:
        print(*total.differences, sep="\n")
    return total


def told(name: str, total: Score) -> None:
    """Prints a table."""
    print(f"\n{name:14}{'P':>8}{'R':>8}{'F1':>8}   right/said/wanted")
    for title, tally in total.fields.items():
        figures = f"{tally.precision:8.3f}{tally.recall:8.3f}{tally.f1:8.3f}"
        print(f"{title:14}{figures}   {tally.right}/{tally.said}/{tally.wanted}")
    print(f"{'kind':14}{total.kinds.precision:8.3f}   with alternatives {total.close.precision:.3f}")
    print(f"{'not claims':14}{total.listed_wrongly:8}   listed although they are named as none")


def main(arguments: Sequence[str]) -> None:
    """Prints the figures of each language, and of all."""
    languages = [each for each in arguments if each in ("en", "ko", "zh")] or ["en", "ko", "zh"]
    part = next((each for each in arguments if each in ("open", "held-out", "all")), "all")
    if "--agreement" in arguments:
        told(
            "agreement",
            score((p for p in texts() if (FOLDER / "second" / f"{p.stem}.json").exists()), second_annotation),
        )
        return
    for language in languages:
        told(f"{language}, {part}", score(texts(language, part), show="--show" in arguments and part == "open"))
    if len(languages) > 1:
        told(f"all, {part}", score(texts(part=part)))


if __name__ == "__main__":
    main(sys.argv[1:])
