"""The rules of extraction that live in code, each of which can be switched off: the named patterns of its modules.

    python tests/gold/rules.py

prints, for each, in how many gold texts it changes what is found, and how many claims of the development articles it
changes, where these lie beside the checkout. A rule that changes more than one of their claims and nothing in the gold
set was made for them; the command ends with 1 if there is one.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import claimline.extraction
from claimline.domain import Article, Findings
from claimline.extraction import extract
from claimline.extraction.dates import finding as dates
from claimline.extraction.dates.calendar_spans import Rule as DateRule
from claimline.extraction.dates.finding import find_dates
from claimline.extraction.quantities.finding import find_quantities
from claimline.knowledge import Knowledge, load_knowledge
from claimline.reading import read

GOLD = Path(__file__).parent
ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "acceptance" / "dev"
NEVER = re.compile(r"(?!)")
MODULES = tuple(
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(claimline.extraction.__path__, f"{claimline.extraction.__name__}.")
)


@dataclass(frozen=True)
class Rule:
    """A pattern of a module, by its name there; of a table of patterns, with its place in it."""

    module: str
    name: str
    pattern: re.Pattern[str] | DateRule

    def __str__(self) -> str:
        return f"{self.module}.{self.name}"

    def off(self) -> object:
        """What stands for it where it is switched off: a pattern that never matches."""
        return replace(self.pattern, pattern="(?!)") if isinstance(self.pattern, DateRule) else NEVER


class Watched:
    """A pattern that notes whether it has matched."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern, self.matched = pattern, False

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._pattern, name)
        if not callable(found):
            return found

        def watched(*args: Any, **named: Any) -> Any:
            result = list(found(*args, **named)) if name == "finditer" else found(*args, **named)
            self.matched = self.matched or bool(result if name != "sub" else result != args[1])
            return iter(result) if name == "finditer" else result

        return watched


class WatchedDate:
    """A rule for dates that notes whether it was asked for one."""

    def __init__(self, rule: DateRule) -> None:
        self._resolve, self.matched = rule.resolve, False
        self.rule = replace(rule, resolve=self._noted)

    def _noted(self, *args: Any) -> str | None:
        self.matched = True
        return self._resolve(*args)


def rules() -> list[Rule]:
    """Every rule once; by its own name where it has one, else by its place in a table."""
    found: dict[int, Rule] = {}
    named = [(module, name, value) for module in MODULES for name, value in vars(module).items()]
    for wanted in (re.Pattern, object):
        for module, name, value in named:
            for place, pattern in _patterns_in(value) if isinstance(value, wanted) else ():
                found.setdefault(id(pattern), Rule(room_and_file(module), f"{name}{place}", pattern))
    return sorted(found.values(), key=str)


def room_and_file(module: ModuleType) -> str:
    """Where a rule stands, as one looks for it: `dates.english`."""
    return module.__name__.removeprefix(f"{claimline.extraction.__name__}.")


def _patterns_in(value: object) -> Iterator[tuple[str, re.Pattern[str] | DateRule]]:
    if isinstance(value, DateRule):
        yield f"[{value.name}]", value
    elif isinstance(value, re.Pattern):
        yield "", value
    elif isinstance(value, (tuple, list)):
        for place, inner in enumerate(value):
            yield from ((key or f"[{place}]", pattern) for key, pattern in _patterns_in(inner))
    elif type(value) is dict:
        for key, inner in value.items():
            yield from ((f"[{key}]{place}", pattern) for place, pattern in _patterns_in(inner))


def _put(value: object, new: dict[int, object]) -> object:
    """A value with others put in the place of patterns, wherever it holds them."""
    if id(value) in new:
        return new[id(value)]
    if isinstance(value, (tuple, list)):
        inner = [_put(one, new) for one in value]
        return type(value)(inner) if any(a is not b for a, b in zip(inner, value, strict=True)) else value
    if type(value) is dict:
        changed = {key: _put(one, new) for key, one in value.items()}
        return changed if any(changed[key] is not value[key] for key in value) else value
    return value


@contextmanager
def instead(new: dict[int, object]) -> Iterator[None]:
    """For a while, others in the place of patterns (by their id), wherever the modules hold them."""
    before: list[tuple[ModuleType, str, object]] = []
    for module in MODULES:
        for name, value in list(vars(module).items()):
            changed = value if name.startswith("__") else _put(value, new)
            if changed is not value:
                before.append((module, name, value))
                setattr(module, name, changed)
    dates._language.cache_clear()
    try:
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)
        dates._language.cache_clear()


@dataclass
class Texts:
    """Articles, what is found in them with every rule, and which rules match anything in each."""

    articles: Sequence[Article]
    found: list[Any]
    met: list[frozenset[int]]
    knowledge: Knowledge

    @classmethod
    def of(cls, articles: Sequence[Article], all_rules: Sequence[Rule]) -> Texts:
        """Reads them with every rule watched."""
        knowledge = load_knowledge()
        watched: dict[int, Watched | WatchedDate] = {}
        new: dict[int, object] = {}
        for rule in all_rules:
            kept = WatchedDate(rule.pattern) if isinstance(rule.pattern, DateRule) else Watched(rule.pattern)
            watched[id(rule.pattern)] = kept
            new[id(rule.pattern)] = kept.rule if isinstance(kept, WatchedDate) else kept
        found, met = [], []
        with instead(new):
            for article in articles:
                found.append(look(article, knowledge))
                met.append(frozenset(key for key, one in watched.items() if one.matched))
                for one in watched.values():
                    one.matched = False
        return cls(articles, found, met, knowledge)

    def without(self, rule: Rule) -> Iterator[tuple[Any, Any]]:
        """What is found with a rule and without it, of each article in which it makes a difference."""
        with instead({id(rule.pattern): rule.off()}):
            for article, found, met in zip(self.articles, self.found, self.met, strict=True):
                if id(rule.pattern) in met and (now := look(article, self.knowledge)) != found:
                    yield found, now


def look(article: Article, knowledge: Knowledge) -> tuple[Findings, Any, Any]:
    """What is found in an article, and the dates and figures of its text, in claims or not."""
    text, end = article.text, len(article.text)
    named = find_dates(text, 0, end, article.published), find_quantities(text, 0, end)
    return extract(article, knowledge), *named


def articles_in(folder: Path) -> list[Article]:
    """The articles of a folder that have an annotation beside them, with the day that it states."""
    paths = [path for path in sorted(folder.glob("*")) if path.suffix in (".txt", ".html")]
    return [
        replace(
            read(path.read_bytes(), path.name),
            published=json.loads(path.with_suffix(".json").read_text("utf-8")).get("published"),
        )
        for path in paths
        if path.with_suffix(".json").exists()
    ]


def claims_changed(pairs: Iterator[tuple[Any, Any]]) -> int:
    """How many claims are others."""
    changed = 0
    for (before, *_), (after, *_) in pairs:
        old, new = set(before.claims), set(after.claims)
        changed += max(len(old - new), len(new - old))
    return changed


def main() -> int:
    """Prints the table."""
    all_rules = rules()
    gold = Texts.of(articles_in(GOLD), all_rules)
    development = Texts.of(articles_in(ARTICLES), all_rules)
    made_for_them = 0
    print(f"{'rule':54}{'gold texts':>12}{'development claims':>20}")
    for rule in all_rules:
        texts, claims = sum(1 for _ in gold.without(rule)), claims_changed(development.without(rule))
        made_for_them += claims > 1 and not texts
        print(f"{rule!s:54}{texts:>12}{claims:>20}{'  !' if claims > 1 and not texts else ''}")
    print(f"{len(all_rules)} rules; more than one claim changed and no gold text: {made_for_them}")
    return int(made_for_them > 0)


if __name__ == "__main__":
    sys.exit(main())
