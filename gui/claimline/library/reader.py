"""The read-only connection: short questions, each answered from one state of the library."""

from __future__ import annotations

import contextlib
import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

import apsw

from claimline.domain import Article, Claim, LibraryUnusable, Reason, Relation, Release, Selection
from claimline.library.article_words import articles_saying, days_between, newest_in
from claimline.library.briefs import briefs_in, made_in
from claimline.library.companies import aliases_in
from claimline.library.derived import unpacked_ids
from claimline.library.encoding import RELEASE_COLUMNS, day_number, release_of
from claimline.library.files import connect_to_read, problems_of
from claimline.library.history import HISTORY_BYTES
from claimline.library.kept import articles_in, collections_in, scope_of, searches_in
from claimline.library.loading import load_article, load_article_text, load_claims, load_content
from claimline.library.meanings import Meanings, rules_in
from claimline.library.relating import load_relations
from claimline.library.release_sources import ReleaseSources, sources_of
from claimline.library.rows import (
    ArticleRow,
    ArticleText,
    BriefMade,
    Collection,
    CompanyCount,
    CompanyRule,
    Counts,
    DatedClaim,
    DatedEvent,
    HistoryRow,
    SavedBrief,
    SavedSearch,
    Sizes,
    VersionRow,
)
from claimline.library.selecting import SEARCH_CAP, query_of
from claimline.library.versions import adrift_of, load_versions
from claimline.library.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from claimline.timeline import Lane

_ARTICLE_ROWS = """
    SELECT article.id, title, publisher, published, language, coalesce(length(ids) / 8, 0), coalesce(reviewed, 0), name,
        article_read.article IS NOT NULL
    FROM article INDEXED BY article_row
        LEFT JOIN article_claims ON article_claims.article = article.id
        LEFT JOIN article_read ON article_read.article = article.id
        LEFT JOIN (
            SELECT article, count(*) AS reviewed FROM claim INDEXED BY claim_status
            WHERE status IN ('confirmed', 'rejected') GROUP BY article
        ) AS decided ON decided.article = article.id
    ORDER BY article.day DESC, article.id DESC
"""
_LISTS = "SELECT ids FROM article_claims WHERE day >= ? ORDER BY day DESC, article DESC"
_COUNTS = """
    SELECT (SELECT count(*) FROM article), (SELECT coalesce(sum(length(ids) / 8), 0) FROM article_claims),
        (SELECT count(*) FROM claim INDEXED BY claim_status WHERE status IN ('confirmed', 'rejected')),
        (SELECT count(*) FROM company_tally)
"""

_COMPANIES = """
    SELECT named.name, claims, articles FROM company_tally JOIN named ON named.id = company_tally.name
    ORDER BY claims DESC, named.name
"""

_ORIGINALS = "SELECT original FROM article UNION SELECT original FROM article_version"
_SIZES = (
    "SELECT coalesce(sum(size), 0), coalesce(sum(iif(sha256 IN"
    f" ({_ORIGINALS}), 0, length(packed))), 0) FROM content WHERE sha256 IN (SELECT text FROM article)",
    f"SELECT coalesce(sum(length(packed)), 0) FROM content WHERE sha256 IN ({_ORIGINALS})",
    "SELECT count(*), coalesce(sum(size), 0) FROM history",
)
"""Texts, what they were read from, and the history."""

_SAID = "coalesce(json_extract(said.value, '$[0]'), json_extract(said.value, '$.edtf'))"
_DATED = f"""
    SELECT claim.id, companies, {_SAID}, models, exact, article, start, stop
    FROM claim_detail JOIN claim ON claim.id = claim_detail.claim, json_each(claim_detail.dates) AS said
    WHERE claim_detail.dates <> '[]' AND claim.status <> 'rejected' AND {_SAID} IS NOT NULL
"""

_DATED_EVENTS = f"""
    SELECT DISTINCT claim.id, event, {_SAID}
    FROM model_release JOIN claim ON claim.article = model_release.article
        AND claim.start <= model_release.start AND model_release.stop <= claim.stop
    JOIN claim_detail ON claim_detail.claim = claim.id, json_each(claim_detail.dates) AS said
    WHERE claim.status <> 'rejected' AND {_SAID} IS NOT NULL
"""

Answer = TypeVar("Answer")


LARGEST_VALUE = 256 * 1024**2
"""Bytes of one value, the packed text of an article among them; more is no work of ours, and not to be held."""


class Reader:
    """A library to be asked, by the thread that made it; any number may be open beside the one that writes.

    Every method may raise LibraryUnusable. Ids that no longer exist are passed over.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._connection = connect_to_read(self.path)
        self._connection.limit(apsw.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        self._answered = -1
        self._answers: dict[str, Any] = {}

    @contextlib.contextmanager
    def _asking(self) -> Iterator[None]:
        """A row that no program of ours wrote is damage, as a broken page is."""
        with problems_of(self.path):
            try:
                yield
            except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
                raise LibraryUnusable(self.path.name, Reason.DAMAGED, str(error)) from error

    def state(self) -> int:
        """A number that differs from the one before when the library was changed in between."""
        with problems_of(self.path):
            # Not the method data_version(), which tells what was seen when a page was last read.
            return int(self._connection.pragma("data_version"))

    def _remembered(self, question: str, ask: Callable[[], Answer]) -> Answer:
        """An answer about the library as a whole, asked once for each state of it. Nobody may change what is given."""
        state = self.state()
        if state != self._answered:
            self._answers.clear()
            self._answered = state
        if question not in self._answers:
            self._answers[question] = ask()
        return cast("Answer", self._answers[question])

    def companies(self) -> tuple[CompanyCount, ...]:
        """The companies of all claims, those with most claims first."""
        return self._remembered("companies", self._companies)

    def _companies(self) -> tuple[CompanyCount, ...]:
        with self._asking():
            return tuple(map(CompanyCount._make, self._connection.execute(_COMPANIES)))

    def _meanings(self) -> Meanings:
        return self._remembered("meanings", lambda: Meanings.of(self._connection))

    def company_rules(self) -> tuple[CompanyRule, ...]:
        """What the names of companies become."""
        with self._asking():
            return rules_in(self._connection)

    def company_aliases(self) -> tuple[tuple[str, str], ...]:
        """Each name that the user gave to a company of this library, with the company."""
        with self._asking():
            return aliases_in(self._connection)

    def collections(self) -> tuple[Collection, ...]:
        """The matters that the user follows, by name."""
        with self._asking():
            return collections_in(self._connection)

    def articles_in(self, collection: int | None) -> frozenset[int] | None:
        """The articles of a collection; None for no collection, and for one that has none."""
        with self._asking():
            return articles_in(self._connection, collection)

    def searches(self) -> tuple[SavedSearch, ...]:
        """The searches that are kept, by name."""
        with self._asking():
            return searches_in(self._connection)

    def briefs(self) -> tuple[SavedBrief, ...]:
        """The choices for briefs that are kept, by name."""
        with self._asking():
            return briefs_in(self._connection)

    def briefs_made(self, name: str) -> tuple[BriefMade, ...]:
        """What the last brief of a name held, and the one before it that differed."""
        with self._asking():
            return made_in(self._connection, name)

    def claim_ids(self, selection: Selection, cap: int = SEARCH_CAP) -> array[int]:
        """The claims of a selection, of the newest article first, then as they stand in the text (`q`).

        A search for words gives the `cap` newest, or all with 0. Raises ValueError for a `since` that is no date.
        """
        if selection == Selection():
            return self._remembered("claims", lambda: self._since(None))
        if selection == Selection(since=selection.since):
            return self._since(selection.since)
        with self._asking():
            scope = scope_of(self._connection, selection.collection)
            query = query_of(selection, cap, vocabulary_of(self._connection, "claim_words"), scope, self._meanings())
            if query is None:
                return array("q")
            statement, values = query
            # One text of all ids is read faster than a row for each.
            ids = self._connection.execute(f"SELECT json_group_array(id) FROM ({statement})", values).get
            return array("q", json.loads(ids))

    def _since(self, since: str | None) -> array[int]:
        first = day_number(since)
        with self._asking():
            lists = self._connection.execute(_LISTS, (first,))
            return unpacked_ids(b"".join(row[0] for row in lists))

    def claims_of_model(self, model: str) -> array[int]:
        """The claims that speak of a model, in order."""
        return self.claim_ids(Selection(model=model))

    def claims(self, ids: Iterable[int]) -> tuple[Claim, ...]:
        """Claims in the order of their ids."""
        with self._asking():
            return load_claims(self._connection, ids, self._meanings())

    def claims_of_article(self, number: int) -> tuple[Claim, ...]:
        """The claims of an article, as they stand in the text."""
        return self.claims(self.claim_ids(Selection(article=number)))

    def relations_of(self, claims: Iterable[int]) -> tuple[Relation, ...]:
        """The relations of claims, on whichever side they stand, each once."""
        with self._asking():
            return load_relations(self._connection, claims)

    def versions_of(self, article: int) -> tuple[VersionRow, ...]:
        """The earlier versions of an article, the oldest first."""
        with self._asking():
            return load_versions(self._connection, article)

    def version_text(self, version: int) -> str:
        """The text of an earlier version; raises LookupError where there is none."""
        with self._asking():
            row = self._connection.execute("SELECT text FROM article_version WHERE id = ?", (version,)).fetchone()
        if row is None:
            raise LookupError(f"no version {version}")
        with problems_of(self.path):
            return load_content(self._connection, self.path, row[0]).decode()

    def adrift(self, article: int) -> dict[int, str]:
        """The claims of an article whose passages have no place in its newest text, with the hash of theirs."""
        with self._asking():
            return adrift_of(self._connection, article)

    def uncompared(self) -> int:
        """How many claims wait to be compared."""
        with self._asking():
            return int(self._connection.execute("SELECT count(*) FROM uncompared").get)

    def dated_claims(self) -> tuple[DatedClaim, ...]:
        """Each date of each claim that is not rejected. It looks at every claim: a question for the background."""
        meant = self._meanings().companies
        with self._asking():
            return tuple(
                DatedClaim(
                    row[0],
                    meant(map(str, json.loads(row[1])), row[4], row[5:8]),
                    str(row[2]),
                    tuple(map(str, json.loads(row[3]))),
                )
                for row in self._connection.execute(_DATED)
            )

    def dated_events(self) -> tuple[DatedEvent, ...]:
        """As `dated_claims`, each date of each claim that tells of a release, with the events that it tells of."""
        with self._asking():
            return tuple(map(DatedEvent._make, self._connection.execute(_DATED_EVENTS)))

    def article_rows(self) -> tuple[ArticleRow, ...]:
        """All articles, the newest first."""
        with self._asking():
            return tuple(
                ArticleRow._make((*row[:-1], bool(row[-1]))) for row in self._connection.execute(_ARTICLE_ROWS)
            )

    def article(self, number: int) -> Article:
        """An article with its text; raises LookupError where there is none."""
        with problems_of(self.path):
            return load_article(self._connection, self.path, number)

    def articles_saying(self, words: str, since: str | None = None, until: str | None = None) -> tuple[int, ...]:
        """The newest articles that may say all of some words, the newest first; of days of their publication (EDTF).
        Raises ValueError for what is no date.
        """
        days = days_between(since, until)
        newest = self._remembered("newest", lambda: newest_in(self._connection))
        with self._asking():
            return articles_saying(self._connection, words, days, newest)

    def article_text(self, number: int) -> ArticleText:
        """An article's text with the stretches of its claims; an empty one where it is gone or not held."""
        with self._asking():
            return load_article_text(self._connection, number)

    def article_of(self, sha256: str) -> int | None:
        """The article that is made of these bytes, None where there is none."""
        with self._asking():
            row = self._connection.execute("SELECT id FROM article WHERE original = ?", (sha256,)).fetchone()
            return row[0] if row else None

    def original(self, number: int) -> bytes:
        """The very bytes of an article; raises LookupError where there is none, or where they are not held."""
        with self._asking():
            row = self._connection.execute("SELECT original FROM article WHERE id = ?", (number,)).fetchone()
        if row is None or row[0] is None:
            raise LookupError(f"no bytes of article {number}")
        with problems_of(self.path):
            return load_content(self._connection, self.path, row[0])

    def releases(self) -> tuple[Release, ...]:
        """The releases that articles give, and those of tables that the user brought."""
        query = f"SELECT {RELEASE_COLUMNS} FROM model_release ORDER BY id"
        with self._asking():
            return tuple(map(release_of, self._connection.execute(query)))

    def release_sources(self) -> ReleaseSources:
        """Whence each release is. It looks at every release: a question for the background."""
        with self._asking():
            return sources_of(self._connection)

    def release_lanes(self) -> tuple[Lane, ...]:
        """The releases of each company as a lane that knows them by their ids. Raises ValueError for ids too high."""
        from claimline.library.shelving import lanes_kept

        with self._asking():
            return self._in_one_state(lambda: tuple(lanes_kept(self._connection)))

    def _in_one_state(self, ask: Callable[[], Answer]) -> Answer:
        """What several questions together say, whatever is written in between."""
        self._connection.execute("BEGIN")
        try:
            return ask()
        finally:
            self._connection.execute("ROLLBACK")

    def releases_by_id(self, ids: Sequence[int]) -> dict[int, Release]:
        """Releases by their ids, without those that are gone."""
        from claimline.library.shelving import releases_of

        with self._asking():
            return releases_of(self._connection, ids)

    def published(self, articles: Iterable[int]) -> Mapping[int, str]:
        """On which day (EDTF) articles were published, by their ids, where that is known."""
        from claimline.library.shelving import published_of

        with self._asking():
            return published_of(self._connection, set(articles))

    def counts(self) -> Counts:
        """How much the library holds."""
        return self._remembered("counts", self._counts)

    def _counts(self) -> Counts:
        with self._asking():
            return Counts._make(self._connection.execute(_COUNTS).get)

    def sizes(self) -> Sizes:
        """How much the library holds and takes. It looks at every content: a question for the background."""
        counts = self.counts()
        with self._asking():
            rows = [self._connection.execute(query).fetchall()[0] for query in _SIZES]
            pages = int(self._connection.pragma("page_count")) * int(self._connection.pragma("page_size"))
        text, packed_text, originals, steps, history = (int(str(each)) for row in rows for each in row)
        return Sizes(counts.articles, counts.claims, steps, pages, text, packed_text, originals, history, HISTORY_BYTES)

    def history(self) -> tuple[HistoryRow, ...]:
        """Every step that can be undone or done again, the newest first."""
        query = "SELECT id, label, made, undone FROM history ORDER BY id DESC"
        with self._asking():
            return tuple(HistoryRow(row[0], row[1], row[2], bool(row[3])) for row in self._connection.execute(query))

    def undo_label(self) -> str | None:
        """What undo would take back, None where there is nothing."""
        return self._label("SELECT label FROM history WHERE NOT undone ORDER BY id DESC LIMIT 1")

    def redo_label(self) -> str | None:
        """What redo would make again, None where there is nothing."""
        return self._label("SELECT label FROM history WHERE undone ORDER BY id LIMIT 1")

    def _label(self, query: str) -> str | None:
        with self._asking():
            row = self._connection.execute(query).fetchone()
            return row[0] if row else None

    def close(self) -> None:
        """Ends it."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()
