"""Step 3: articles that came with a brief, of which only the SHA-256 of their bytes is known, not the text.

The article's own row then has neither text nor original. It gets both when a file of these bytes is opened, and its row
here goes.
"""

SQL = """
CREATE TABLE article_unheld (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX article_unheld_sha256 ON article_unheld (sha256);
"""
