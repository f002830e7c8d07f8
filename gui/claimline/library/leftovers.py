"""What is taken out of a library that was saved from a damaged one: rows that have lost what they speak of."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import apsw

from claimline.domain import LibraryUnusable
from claimline.language import _, ngettext
from claimline.library.briefs import briefs_in
from claimline.library.encoding import CLAIM_COLUMNS, RELEASE_COLUMNS, claim_of, release_of, unpacked
from claimline.library.loading import load_article, load_texts
from claimline.library.schema import RECORDED
from claimline.library.unheld import says
from claimline.library.versions import adrift_of

_LOST_ARTICLE = """
    INSERT INTO article (id, name, media_type, charset, language, title, publisher, byline, day, address, replaced,
        added, blocks) VALUES (?1, ?2, '', '', 'en', ?2, '', '', 0, '', 0, '', '[]')
"""
_WRONG_ROW = (ValueError, TypeError, KeyError, OverflowError, RecursionError)


def drop_texts_that_are_damaged(connection: apsw.Connection) -> list[str]:
    """Takes out kept bytes that are not those that were added; an article without its text keeps its claims, as one
    does that came with a brief. Returns what went.
    """
    rows: list[tuple[Any, ...]] = connection.execute("SELECT sha256, packed, size FROM content").fetchall()
    for sha256, packed, size in rows:
        try:
            is_whole = hashlib.sha256(unpacked(packed, size)).hexdigest() == sha256
        except _WRONG_ROW:
            is_whole = False
        if not is_whole:
            connection.execute("DELETE FROM content WHERE sha256 = ?", (sha256,))
    lost = []
    query = """
        SELECT id, name, original FROM article WHERE original IS NOT NULL
        AND (original NOT IN (SELECT sha256 FROM content) OR text NOT IN (SELECT sha256 FROM content))
    """
    for number, name, original in connection.execute(query).fetchall():
        connection.execute("UPDATE article SET original = NULL, text = NULL WHERE id = ?", (number,))
        connection.execute("INSERT OR IGNORE INTO article_unheld VALUES (?, ?)", (number, original))
        words = _("The text of {name} is lost; its claims are kept. Open the article again to have it back.")
        lost.append(words.format(name=name))
    return lost


def stand_in_for_lost_articles(connection: apsw.Connection) -> list[str]:
    """Gives claims whose article is gone one without a text, under a name that says so; returns what it did."""
    query = """
        SELECT claim.article, count(*) FROM claim JOIN claim_detail ON claim_detail.claim = claim.id
        WHERE claim.article NOT IN (SELECT id FROM article) GROUP BY claim.article
    """
    rows = connection.execute(query).fetchall()
    for number, _count in rows:
        name = _("Lost article {number}").format(number=number)
        connection.execute(_LOST_ARTICLE, (number, name))
        connection.execute("UPDATE claim SET day = 0 WHERE article = ? AND day <> 0", (number,))
    if not rows:
        return []
    words = ngettext(
        "{count} article is lost; its claims stand under “Lost article”.",
        "{count} articles are lost; their claims stand under “Lost article”.",
        len(rows),
    )
    return [words.format(count=f"{len(rows):,}")]


def drop_what_refers_to_nothing(connection: apsw.Connection) -> list[str]:
    """Takes out rows that speak of others which are gone, until there are none; returns what went."""
    went = dict.fromkeys(("claim", "model_release"), 0)
    is_changed = True
    while is_changed:
        is_changed = False
        for table in RECORDED:
            for _number, _place, parent, column, key, *_rest in connection.execute(
                f"PRAGMA foreign_key_list({table})"
            ).fetchall():
                connection.execute(
                    f"DELETE FROM {table} WHERE {column} IS NOT NULL"
                    f" AND {column} NOT IN (SELECT {key or 'id'} FROM {parent} WHERE {key or 'id'} IS NOT NULL)"
                )
                is_changed = is_changed or bool(connection.changes())
                went[table] = went.get(table, 0) + connection.changes()
        connection.execute("DELETE FROM claim WHERE id NOT IN (SELECT claim FROM claim_detail)")
        is_changed = is_changed or bool(connection.changes())
        went["claim"] += connection.changes()
    return _counted(went["claim"], went["model_release"])


def drop_what_says_nothing(connection: apsw.Connection, path: Path) -> list[str]:
    """Takes out claims and releases that cannot be read, or quote what their article does not say."""
    claims: list[int] = []
    releases: list[int] = []
    for number in [row[0] for row in connection.execute("SELECT id FROM article")]:
        try:
            text = load_article(connection, path, number).text
        except LibraryUnusable:  # its blocks cannot be read: it is one stretch then
            connection.execute("UPDATE article SET blocks = '[]' WHERE id = ?", (number,))
            text = load_article(connection, path, number).text
        earlier = load_texts(connection, path, adrift_of(connection, number))
        query = f"SELECT {CLAIM_COLUMNS} FROM claim JOIN claim_detail ON claim = claim.id WHERE article = ?"
        for row in connection.execute(query, (number,)):
            try:
                claim = claim_of(row)
                is_sound = says(earlier.get(claim.id, text), claim.passage)
            except _WRONG_ROW:
                is_sound = False
            if not is_sound:
                claims.append(row[0])
    for row in connection.execute(f"SELECT {RELEASE_COLUMNS} FROM model_release"):
        try:
            release_of(row)
        except _WRONG_ROW:
            releases.append(row[0])
    for table, column, numbers in (
        ("claim_detail", "claim", claims),
        ("claim", "id", claims),
        ("model_release", "id", releases),
    ):
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", ((number,) for number in numbers))
    return _counted(len(claims), len(releases)) + drop_what_refers_to_nothing(connection)


def drop_briefs_that_are_damaged(connection: apsw.Connection) -> list[str]:
    """Takes out choices for briefs that cannot be read; returns what went."""
    damaged = [brief for brief in briefs_in(connection) if brief.choice is None]
    connection.executemany("DELETE FROM saved_brief WHERE id = ?", ((brief.id,) for brief in damaged))
    words = _("What was kept as the brief “{name}” cannot be read.")
    return [words.format(name=brief.name) for brief in damaged]


def _counted(claims: int, releases: int) -> list[str]:
    said = []
    if claims:
        words = ngettext(
            "{count} claim had lost its article or its words.",
            "{count} claims had lost their articles or words.",
            claims,
        )
        said.append(words.format(count=f"{claims:,}"))
    if releases:
        words = ngettext(
            "{count} release had lost its article or its words.",
            "{count} releases had lost their articles or words.",
            releases,
        )
        said.append(words.format(count=f"{releases:,}"))
    return said
