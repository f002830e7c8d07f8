"""A step: the search index as a list of terms for each claim, under keys that lie close together.

An index that keeps no places of words takes two fifths of the room. Every claim is to be indexed again: those in
`unindexed` are not found by words until they are, which a few are at once, and the many of a large library in the
background.
"""

SQL = """
DROP TABLE claim_words;
CREATE VIRTUAL TABLE claim_words USING fts5 (
    words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '.'"
);

CREATE TABLE unindexed (
    claim INTEGER PRIMARY KEY
) STRICT;
INSERT INTO unindexed SELECT id FROM claim;
"""
