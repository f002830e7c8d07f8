"""Step: briefs that are kept, each a choice under a name; and what the last ones of each name held.

`saved_brief` is the user's data, recorded by the history. `brief_made` is not: that a brief was handed on is no change
of the library, and cannot be taken back. `place` 0 is the last brief of the name, 1 the one before it that differed.
"""

SQL = """
CREATE TABLE saved_brief (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    choice TEXT NOT NULL
) STRICT;

CREATE TABLE brief_made (
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    day TEXT NOT NULL,
    held TEXT NOT NULL,
    PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID;
"""
