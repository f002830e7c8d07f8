"""Companies put right once and everywhere: what is stored is rewritten, and what is found later follows the same rules.

A found name goes first through the rules with no alias (renamed, merged), then through those of its passage and of the
aliases that stand in it (split). The rules are kept flat: one step leads to the company that is meant.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import apsw

from claimline.domain import Claim, Release
from claimline.library.encoding import as_json
from claimline.library.rows import CompanyRule

_CLAIMS = """
    SELECT claim.id, claim.article, claim.start, claim.stop, exact, companies
    FROM facet JOIN claim ON claim.id = facet.claim JOIN claim_detail ON claim_detail.claim = claim.id
    WHERE facet.sort = 'company' AND facet.name = ?
"""
_RULES = "SELECT company, alias, becomes FROM company_rule ORDER BY company, alias"
_MOVES = (
    "UPDATE OR REPLACE company_rule SET becomes = ?2 WHERE becomes = ?1",
    "UPDATE OR REPLACE company_rule SET company = ?2 WHERE company = ?1 AND alias <> ''",
    "UPDATE company_place SET becomes = ?2 WHERE becomes = ?1",
    "UPDATE OR REPLACE company_place SET company = ?2 WHERE company = ?1",
    "UPDATE company_alias SET company = ?2 WHERE company = ?1",
    "UPDATE OR REPLACE collection_company SET company = ?2 WHERE company = ?1",
    "INSERT OR REPLACE INTO company_rule VALUES (?1, '', ?2)",
)
_IDLE = ("DELETE FROM company_rule WHERE company = becomes", "DELETE FROM company_place WHERE company = becomes")


def rules_in(connection: apsw.Connection) -> tuple[CompanyRule, ...]:
    """Every rule about names."""
    return tuple(map(CompanyRule._make, connection.execute(_RULES)))


def aliases_in(connection: apsw.Connection) -> tuple[tuple[str, str], ...]:
    """Each name that the user gave to a company of this library, with the company."""
    rows = connection.execute("SELECT alias, company FROM company_alias ORDER BY company, alias")
    return tuple((str(alias), str(company)) for alias, company in rows)


def is_company(connection: apsw.Connection, name: str) -> bool:
    """Whether a claim or a release names a company."""
    claims = "SELECT EXISTS (SELECT 1 FROM company_tally WHERE name = ?)"
    releases = "SELECT EXISTS (SELECT 1 FROM model_release WHERE company = ?)"
    return any(connection.execute(question, (name,)).get for question in (claims, releases))


class CompanyNames:
    """What the names of companies become, in an edit."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._load()

    def _load(self) -> None:
        rules = rules_in(self._connection)
        self._plain = {rule.company: rule.becomes for rule in rules if not rule.alias}
        self._aliases: dict[str, list[tuple[str, str]]] = {}
        for rule in rules:
            if rule.alias:
                self._aliases.setdefault(rule.company, []).append((rule.alias.casefold(), rule.becomes))
        places = self._connection.execute("SELECT article, start, stop, company, becomes FROM company_place")
        self._places = {tuple(row[:4]): str(row[4]) for row in places}

    def claim_as_meant(self, claim: Claim, article: int) -> Claim:
        """A found claim with the companies that the user means."""
        if not (self._plain or self._aliases or self._places):
            return claim
        passage = claim.passage
        place = (article, passage.start, passage.end)
        meant = tuple(dict.fromkeys(self._meant(name, passage.exact, place) for name in claim.companies))
        return claim if meant == claim.companies else replace(claim, companies=meant)

    def release_as_meant(self, release: Release) -> Release:
        """A found release with the company that the user means."""
        exact = release.passage.exact if release.passage else ""
        meant = self._meant(release.company, exact, (0, 0, 0))
        return release if meant == release.company else replace(release, company=meant)

    def _meant(self, name: str, exact: str, place: tuple[int, int, int]) -> str:
        name = self._plain.get(name, name)
        if (*place, name) in self._places:
            return self._places[*place, name]
        if name in self._aliases:
            words = exact.casefold()
            return next((becomes for alias, becomes in self._aliases[name] if alias in words), name)
        return name

    def move(self, company: str, becomes: str) -> None:
        """Renames a company, or merges it into another; nothing where both are the same."""
        if company == becomes:
            return
        self._rewrite_claims(company, lambda _row: becomes)
        self._connection.execute("UPDATE model_release SET company = ? WHERE company = ?", (becomes, company))
        for statement in _MOVES:
            self._connection.execute(statement, (company, becomes))
        for statement in _IDLE:
            self._connection.execute(statement)
        self._load()

    def split(self, company: str, new: str, aliases: Sequence[str], claims: Iterable[int]) -> int:
        """Gives a new company the claims of another in which one of the aliases stands, and those that are named.

        Returns how many claims went to it.
        """
        words, chosen = [alias.casefold() for alias in aliases], set(claims)

        def goes(row: Sequence[object]) -> str:
            exact = str(row[4]).casefold()
            return new if row[0] in chosen or any(word in exact for word in words) else company

        rows = self._rewrite_claims(company, goes)
        places = [(*row[1:4], company, new) for row in rows if row[0] in chosen]
        self._connection.executemany("INSERT OR REPLACE INTO company_place VALUES (?, ?, ?, ?, ?)", places)
        rules = [(company, alias, new) for alias in aliases]
        self._connection.executemany("INSERT OR REPLACE INTO company_rule VALUES (?, ?, ?)", rules)
        self._connection.executemany(
            "UPDATE OR REPLACE company_alias SET company = ? WHERE alias = ?", [(new, alias) for alias in aliases]
        )
        released = self._connection.execute(
            "SELECT id, exact FROM model_release WHERE company = ? AND exact IS NOT NULL", (company,)
        ).fetchall()
        moved = [(new, number) for number, exact in released if any(word in str(exact).casefold() for word in words)]
        self._connection.executemany("UPDATE model_release SET company = ? WHERE id = ?", moved)
        self._load()
        return len(rows)

    def add_alias(self, alias: str, company: str) -> None:
        """Lets a name mean a company in this library."""
        self._connection.execute("INSERT OR REPLACE INTO company_alias VALUES (?, ?)", (alias, company))

    def _rewrite_claims(self, company: str, meant: Callable[[Sequence[object]], str]) -> list[tuple[Any, ...]]:
        """Writes another company into the claims of one; the rows of those that changed."""
        changed = [row for row in self._connection.execute(_CLAIMS, (company,)).fetchall() if meant(row) != company]
        values = []
        for row in changed:
            names = (meant(row) if name == company else str(name) for name in json.loads(str(row[5])))
            values.append((as_json(list(dict.fromkeys(names))), row[0]))
        self._connection.executemany("UPDATE claim_detail SET companies = ? WHERE claim = ?", values)
        return changed
