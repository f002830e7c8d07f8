"""A step: the earlier versions of articles, and passages that were not found again in the newest.

Both are the user's data, recorded by the history. `article_version` holds what `article` held before a new version
came; `report` says of each claim how its passage was found in the version after it. A claim in `claim_adrift` was
decided on by the user, and its words stand in `version` only: `places` are the stretches of the newest text that it
may mean.
"""

SQL = """
CREATE TABLE article_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    original TEXT NOT NULL REFERENCES content (sha256),
    text TEXT NOT NULL REFERENCES content (sha256),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT,
    added TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX article_version_article ON article_version (article);
CREATE INDEX article_version_original ON article_version (original);
CREATE INDEX article_version_text ON article_version (text);

CREATE TABLE claim_adrift (
    claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    version INTEGER NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    places TEXT NOT NULL
) STRICT;
CREATE INDEX claim_adrift_version ON claim_adrift (version);

CREATE INDEX article_address ON article (address) WHERE address <> '';
"""
