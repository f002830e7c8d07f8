"""Companies put right once and everywhere: what their names mean is changed, for what is there and what comes later."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import apsw

from claimline.domain import Claim
from claimline.library.facets import follow
from claimline.library.meanings import Meanings

_CLAIMS = """
    SELECT claim.id, claim.article, claim.start, claim.stop, exact
    FROM facet JOIN claim ON claim.id = facet.claim JOIN claim_detail ON claim_detail.claim = claim.id
    WHERE facet.name = (SELECT id FROM named WHERE sort = 'company' AND name = ?)
"""
_MOVES = (
    "DELETE FROM company_place WHERE (company = ?1 AND becomes = ?2) OR (company = ?2 AND becomes = ?1)",
    "UPDATE OR REPLACE company_rule SET becomes = ?2 WHERE becomes = ?1",
    "UPDATE OR REPLACE company_rule SET company = ?2 WHERE company = ?1 AND alias <> ''",
    "UPDATE company_place SET becomes = ?2 WHERE becomes = ?1",
    "UPDATE OR REPLACE company_place SET company = ?2 WHERE company = ?1",
    "UPDATE company_alias SET company = ?2 WHERE company = ?1",
    "UPDATE OR REPLACE collection_company SET company = ?2 WHERE company = ?1",
    "INSERT INTO company_rule VALUES (?1, '', ?2) ON CONFLICT DO NOTHING",
)
_IDLE = "DELETE FROM company_rule WHERE company = becomes"


def aliases_in(connection: apsw.Connection) -> tuple[tuple[str, str], ...]:
    """Each name that the user gave to a company of this library, with the company."""
    rows = connection.execute("SELECT alias, company FROM company_alias ORDER BY company, alias")
    return tuple((str(alias), str(company)) for alias, company in rows)


def is_company(connection: apsw.Connection, name: str) -> bool:
    """Whether a claim or a release names a company."""
    claims = "SELECT EXISTS (SELECT 1 FROM company_tally JOIN named ON id = company_tally.name WHERE named.name = ?)"
    releases = "SELECT EXISTS (SELECT 1 FROM model_release WHERE company = ?)"
    return any(connection.execute(question, (name,)).get for question in (claims, releases))


class CompanyNames:
    """What the names of companies become, in an edit: claims keep the names under which they were found, and what those
    mean is changed. `settle` brings in step what is derived from the claims that the edit has changed so far.
    """

    def __init__(self, connection: apsw.Connection, settle: Callable[[], None]) -> None:
        self._connection, self._settle = connection, settle
        self.meanings = Meanings.of(connection)

    def hold(self, claim: Claim) -> None:
        """Lets a claim of the user's be about just the companies that it names, whatever those mean elsewhere."""
        place = (claim.article, claim.passage.start, claim.passage.end)
        for name in claim.companies:
            if self.meanings and self.meanings.company(name, claim.passage.exact, place) != name:
                self._place([(*place, *self.meanings.settle(name, place))])

    def _place(self, places: Iterable[tuple[Any, ...]]) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO company_place VALUES (?, ?, ?, ?, ?)", places)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        self._settle()
        yield
        before, self.meanings = self.meanings, Meanings.of(self._connection)
        follow(self._connection, before, self.meanings)

    def move(self, company: str, becomes: str) -> None:
        """Renames a company, or merges it into another; nothing where both are the same."""
        if company == becomes:
            return
        with self._changing():
            self._connection.execute("UPDATE model_release SET company = ? WHERE company = ?", (becomes, company))
            for statement in _MOVES:
                self._connection.execute(statement, (company, becomes))
            self._connection.execute(_IDLE)

    def split(self, company: str, new: str, aliases: Sequence[str], claims: Iterable[int]) -> int:
        """Gives a new company the claims of another in which one of the aliases stands, and those that are named.

        Returns how many claims went to it.
        """
        words, chosen = [alias.casefold() for alias in aliases], set(claims)
        with self._changing():
            held = self._connection.execute(_CLAIMS, (company,)).fetchall()
            self._place((*row[1:4], company, new) for row in held if row[0] in chosen)
            rules = [(company, alias, new) for alias in aliases]
            self._connection.executemany("INSERT OR REPLACE INTO company_rule VALUES (?, ?, ?)", rules)
            self._connection.executemany(
                "UPDATE OR REPLACE company_alias SET company = ? WHERE alias = ?", [(new, alias) for alias in aliases]
            )
            self._split_releases(company, new, words)
        return sum(row[0] in chosen or any(word in str(row[4]).casefold() for word in words) for row in held)

    def _split_releases(self, company: str, new: str, words: Sequence[str]) -> None:
        released = self._connection.execute(
            "SELECT id, exact FROM model_release WHERE company = ? AND exact IS NOT NULL", (company,)
        ).fetchall()
        moved = [(new, number) for number, exact in released if any(word in str(exact).casefold() for word in words)]
        self._connection.executemany("UPDATE model_release SET company = ? WHERE id = ?", moved)

    def add_alias(self, alias: str, company: str) -> None:
        """Lets a name mean a company in this library."""
        self._connection.execute("INSERT OR REPLACE INTO company_alias VALUES (?, ?)", (alias, company))
