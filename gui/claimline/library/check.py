"""Is every row, passage and hash as it should be: the whole library read and compared with itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from claimline.domain import Article, Claim, LibraryUnusable, Passage
from claimline.language import _
from claimline.library.article_words import ArticleIndex
from claimline.library.briefs import briefs_in
from claimline.library.derived import lists_of
from claimline.library.encoding import CLAIM_COLUMNS, RELEASE_COLUMNS, claim_of, release_of
from claimline.library.facets import SAID
from claimline.library.files import connect_to_read, problems_of
from claimline.library.history import tables_of
from claimline.library.loading import load_article, load_content, load_texts
from claimline.library.meanings import Meanings
from claimline.library.schema import RECORDED
from claimline.library.search import INDEXED_CLAIMS, Index
from claimline.library.shelving import wrong_shelves
from claimline.library.versions import adrift_of

MOST_PROBLEMS = 100
"""Problems after which the rest goes unsaid."""

Problems = Iterator[str]

_TALLIES = {
    "company_article": """
        SELECT facet.name, article, count(*) FROM facet JOIN named ON named.id = facet.name
        WHERE sort = 'company' GROUP BY 1, 2
    """,
    "company_tally": "SELECT name, sum(claims), count(*) FROM company_article GROUP BY name",
}
"""What each table of counts should hold."""


def check_library(path: Path) -> tuple[str, ...]:
    """The problems of a library as sentences, none for a sound one; raises LibraryUnusable where it does not open."""
    path = Path(path)
    problems: list[str] = []
    connection = connect_to_read(path)
    try:
        connection.pragma("temp_store", "memory")
        connection.pragma("query_only", False)  # a table of our own to compare with, in memory, is wanted below
        connection.execute("BEGIN")  # one state from the first question to the last
        for question in _QUESTIONS:
            problems += _answer(question, connection, path)
    finally:
        connection.close()
    return tuple(problems[:MOST_PROBLEMS])


def _answer(
    question: Callable[[apsw.Connection, Path], Problems], connection: apsw.Connection, path: Path
) -> list[str]:
    """What a question finds; damage that stops it is what it finds."""
    found: list[str] = []
    try:
        with problems_of(path):
            for problem in question(connection, path):
                found.append(problem)
                if len(found) >= MOST_PROBLEMS:
                    break
    except (LibraryUnusable, apsw.SQLError, ValueError, TypeError) as error:  # of JSON too, read by SQLite or by us
        detail = error.detail if isinstance(error, LibraryUnusable) else str(error)
        found.append(_("A part of the file cannot be read: {detail}").format(detail=detail))
    return found


def _structure(connection: apsw.Connection, _path: Path) -> Problems:
    for (answer,) in connection.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})"):
        if answer != "ok":
            yield _("The structure of the file is damaged: {detail}").format(detail=answer)


def _references(connection: apsw.Connection, _path: Path) -> Problems:
    for table, row, wanted, _number in connection.execute("PRAGMA foreign_key_check"):
        words = _("Row {row} of {table} refers to a row of {wanted} that is not there.")
        yield words.format(row=row, table=table, wanted=wanted)


def _contents(connection: apsw.Connection, path: Path) -> Problems:
    for sha256 in [str(row[0]) for row in connection.execute("SELECT sha256 FROM content")]:
        try:
            is_whole = hashlib.sha256(load_content(connection, path, sha256)).hexdigest() == sha256
        except LibraryUnusable:
            is_whole = False
        if not is_whole:
            for name in _names_of(connection, sha256) or [sha256]:
                yield _("The kept bytes of {name} are not those that were added.").format(name=name)


def _names_of(connection: apsw.Connection, sha256: str) -> list[str]:
    rows = connection.execute("SELECT name FROM article WHERE ?1 IN (original, text)", (sha256,))
    return [str(name) for (name,) in rows]


def _articles(connection: apsw.Connection, path: Path) -> Problems:
    for number in [int(row[0]) for row in connection.execute("SELECT id FROM article ORDER BY id")]:
        try:
            article = load_article(connection, path, number)
        except (LibraryUnusable, LookupError) as error:  # an index of a damaged file may name what no table has
            detail = error.detail if isinstance(error, LibraryUnusable) else str(error)
            yield _("Article {number} cannot be read: {detail}").format(number=number, detail=detail)
            continue
        yield from _passages(connection, path, article)


def _passages(connection: apsw.Connection, path: Path, article: Article) -> Problems:
    claims = f"SELECT {CLAIM_COLUMNS} FROM claim JOIN claim_detail ON claim = claim.id WHERE article = ?"
    releases = f"SELECT {RELEASE_COLUMNS} FROM model_release WHERE article = ?"
    texts = load_texts(connection, path, adrift_of(connection, article.id))
    for query, value_of in ((claims, claim_of), (releases, release_of)):
        for row in connection.execute(query, (article.id,)):
            try:
                value = value_of(row)
                passage, number = value.passage, value.id if isinstance(value, Claim) else 0
            except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
                words = _("A claim or release of {name} cannot be read: {detail}")
                yield words.format(name=article.name, detail=error)
                continue
            if passage and not _says(texts.get(number, article.text), passage):
                words = _("{name} does not say at {place} what a claim or release quotes: {quote}")
                yield words.format(name=article.name, place=passage.start, quote=passage.exact[:80])


def _says(text: str, passage: Passage) -> bool:
    """Whether a passage stands in a text; one that is not held can say nothing against it."""
    if not text:
        return True
    try:
        said = Passage.of(text, passage.start, passage.end)
        return passage in (said, Passage(said.start, said.end, said.exact))
    except ValueError:
        return False


def _days(connection: apsw.Connection, _path: Path) -> Problems:
    rows = connection.execute(
        "SELECT DISTINCT name FROM claim JOIN article ON article.id = claim.article WHERE claim.day <> article.day"
    )
    for (name,) in rows:
        yield _("Claims of {name} are listed under another day than the article.").format(name=name)
    for (number,) in connection.execute("SELECT id FROM claim EXCEPT SELECT claim FROM claim_detail"):
        yield _("Claim {number} has lost its words.").format(number=number)


def _derived(connection: apsw.Connection, _path: Path) -> Problems:
    listed = connection.execute("SELECT day, article, ids FROM article_claims ORDER BY article").fetchall()
    claims = connection.execute("SELECT day, article, id FROM claim ORDER BY article, start, id").fetchall()
    if listed != list(lists_of(claims)):
        yield _("The list of claims in article_claims is not that of the claims.")
    if _facets_told(connection) != _facets_wanted(connection):
        yield _("The counts in {table} are not those of the claims.").format(table="facet")
    for table, query in _TALLIES.items():
        kept = f"SELECT * FROM {table}"
        for one, other in ((kept, query), (query, kept)):
            if connection.execute(f"SELECT EXISTS (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other}))").get:
                yield _("The counts in {table} are not those of the claims.").format(table=table)
                break


def _facets_told(connection: apsw.Connection) -> set[tuple[object, ...]]:
    query = "SELECT sort, named.name, day, article, start, claim FROM facet LEFT JOIN named ON named.id = facet.name"
    return set(connection.execute(query))


def _facets_wanted(connection: apsw.Connection) -> set[tuple[object, ...]]:
    meanings, wanted = Meanings.of(connection), set[tuple[object, ...]]()
    for day, article, start, claim, stop, exact, companies, models in connection.execute(SAID):
        named = meanings.companies(map(str, json.loads(companies)), exact, (article, start, stop))
        wanted.update(("company", name, day, article, start, claim) for name in named)
        wanted.update(("model", str(name), day, article, start, claim) for name in json.loads(models))
    return wanted


def _shelves(connection: apsw.Connection, _path: Path) -> Problems:
    for company in wrong_shelves(connection):
        yield _("What is kept of the releases of {company} for the timeline is not what they say.").format(
            company=company
        )


def _index(connection: apsw.Connection, _path: Path) -> Problems:
    """Makes the index again for itself, and compares which words it has, in how many claims, how often."""
    if connection.execute("SELECT EXISTS (SELECT 1 FROM unindexed)").get:
        return  # of an older library; what is there is made anew, and then looked at
    made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'claim_words'").get
    connection.execute(made.replace("claim_words", "temp.again", 1))
    index = Index(connection)
    connection.execute(f"INSERT INTO temp.again (rowid, words) {INDEXED_CLAIMS} ORDER BY 1")
    connection.execute("CREATE VIRTUAL TABLE temp.words_there USING fts5vocab(main, claim_words, row)")
    connection.execute("CREATE VIRTUAL TABLE temp.words_wanted USING fts5vocab(temp, again, row)")
    there, wanted = (f"SELECT term, doc FROM temp.words_{which}" for which in ("there", "wanted"))
    keys_there, keys_wanted = "SELECT id FROM main.claim_words_docsize", "SELECT id FROM temp.again_docsize"
    for one, other in ((there, wanted), (wanted, there), (keys_there, keys_wanted), (keys_wanted, keys_there)):
        if connection.execute(f"SELECT EXISTS ({one} EXCEPT {other})").get:
            yield _("The search index does not hold the words of the claims.")
            return
    if not index.latin <= {word for (word,) in connection.execute("SELECT word FROM latin_word")}:
        yield _("The search index does not hold the words of the claims.")


def _article_index(connection: apsw.Connection, _path: Path) -> Problems:
    """As `_index`, of the words of articles."""
    if connection.execute("SELECT EXISTS (SELECT 1 FROM article_unindexed)").get:
        return
    made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'article_words'").get
    connection.execute(made.replace("article_words", "temp.said_again", 1))
    texts = "SELECT article.id, packed, size FROM article JOIN content ON sha256 = text ORDER BY article.id"
    latin = ArticleIndex(connection).fill("temp.said_again", connection.execute(texts))
    connection.execute("CREATE VIRTUAL TABLE temp.said_there USING fts5vocab(main, article_words, row)")
    connection.execute("CREATE VIRTUAL TABLE temp.said_wanted USING fts5vocab(temp, said_again, row)")
    there, wanted = (f"SELECT term, doc FROM temp.said_{which}" for which in ("there", "wanted"))
    keys_there, keys_wanted = "SELECT id FROM main.article_words_docsize", "SELECT id FROM temp.said_again_docsize"
    pairs = ((there, wanted), (wanted, there), (keys_there, keys_wanted), (keys_wanted, keys_there))
    is_other = any(connection.execute(f"SELECT EXISTS ({one} EXCEPT {other})").get for one, other in pairs)
    if is_other or not latin <= {word for (word,) in connection.execute("SELECT word FROM latin_word")}:
        yield _("The search index does not hold the words of the articles.")


def _kept(connection: apsw.Connection, _path: Path) -> Problems:
    for brief in briefs_in(connection):
        if brief.choice is None:
            yield _("What was kept as the brief “{name}” cannot be read.").format(name=brief.name)


def _history(connection: apsw.Connection, _path: Path) -> Problems:
    for label, changeset in connection.execute("SELECT label, changeset FROM history"):
        try:
            is_ours = tables_of(changeset) <= set(RECORDED)
        except ValueError:
            is_ours = False
        if not is_ours:
            yield _("The history of “{label}” is damaged; it cannot be undone.").format(label=label)


_QUESTIONS = (
    *(_structure, _references, _contents, _articles, _days, _derived, _shelves),
    *(_index, _article_index, _kept, _history),
)
