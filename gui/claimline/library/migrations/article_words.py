"""A step: an index of the words of articles, also of those that no claim is made of.

Its rows have the articles' own numbers, for an index keeps the difference of each to the one before; `article_day`
gives the newest of those that were found. Both indexes gather 16 MB of what comes at once before they write it, for
parts that are written apart take up to two fifths more. Every article is to be indexed: a few are at once, and the
many of a large library in the background.
"""

SQL = """
CREATE VIRTUAL TABLE article_words USING fts5 (
    words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '.'"
);
INSERT INTO article_words (article_words, rank) VALUES ('hashsize', 16777216);
INSERT INTO claim_words (claim_words, rank) VALUES ('hashsize', 16777216);

CREATE INDEX article_day ON article (id, day);

CREATE TABLE article_touched (
    article INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE article_unindexed (
    article INTEGER PRIMARY KEY
) STRICT;
INSERT INTO article_unindexed SELECT id FROM article WHERE text IS NOT NULL;

CREATE TRIGGER article_said AFTER INSERT ON article BEGIN
    INSERT INTO article_touched VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_said_anew AFTER UPDATE OF text ON article WHEN OLD.text IS NOT NEW.text BEGIN
    INSERT INTO article_touched VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_silent AFTER DELETE ON article BEGIN
    INSERT INTO article_touched VALUES (OLD.id) ON CONFLICT DO NOTHING;
END;
"""
