"""What a library's schema is: its version, its tables that hold the user's data, and whether a file has just that."""

from __future__ import annotations

import functools

import apsw

from claimline.library.migrations import STEPS

APPLICATION_ID = 0x436C4D6C
"""`ClMl`, in the header of the file."""

SCHEMA_VERSION = len(STEPS)
"""The version that this program writes."""

RECORDED = (
    *("article", "article_unheld", "claim", "claim_detail", "model_release", "claim_mark"),
    *("company_rule", "company_place", "company_alias", "relation"),
    *("article_version", "claim_adrift"),
    *("article_read", "collection", "collection_article", "collection_company", "saved_search"),
    "saved_brief",
)
"""The tables of the user's data, in the order in which changesets hold them: whoever is referred to comes first."""

_SHADOWS = frozenset(
    f"{index}_{part}"
    for index in ("claim_words", "article_words")
    for part in ("data", "idx", "content", "docsize", "config")
)
"""Tables that FTS5 makes itself, each version of it in its own words."""

Schema = dict[tuple[str, str], str]
"""The SQL of each table, index, trigger and view, by type and name."""


def take_steps(connection: apsw.Connection, version: int, upto: int = SCHEMA_VERSION) -> None:
    """Brings the schema from a version to another; in a transaction of the caller."""
    for step in STEPS[version:upto]:
        connection.execute(step)
    connection.pragma("user_version", upto)


def schema_of(connection: apsw.Connection) -> Schema:
    """What a database's schema consists of, without what SQLite adds by itself."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {
        (sort, name): "" if name in _SHADOWS else sql
        for sort, name, sql in rows
        if not (sort == "table" and name.startswith("sqlite_"))
    }


@functools.cache
def expected_schema(version: int) -> Schema:
    """What the schema of a library of some version consists of."""
    connection = apsw.Connection(":memory:")
    try:
        take_steps(connection, 0, version)
        return schema_of(connection)
    finally:
        connection.close()


def schema_faults(connection: apsw.Connection, version: int) -> tuple[list[str], list[str]]:
    """What is missing or altered, and what is not ours: names with their types."""
    found, expected = schema_of(connection), expected_schema(version)
    missing = [" ".join(key) for key, sql in expected.items() if found.get(key) != sql]
    foreign = [" ".join(key) for key in found if key not in expected]
    return missing, foreign
