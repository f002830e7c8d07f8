"""Step: which articles were read, matters that the user follows (collections), and searches that are kept."""

SQL = """
CREATE TABLE article_read (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE collection_article (
    collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_of_article ON collection_article (article);

CREATE TABLE collection_company (
    collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    company TEXT NOT NULL,
    PRIMARY KEY (collection, company)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
"""
