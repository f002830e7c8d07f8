"""Step 1: articles, claims, releases and the history, with what is derived from them.

Recorded by the history: article, claim, claim_detail, model_release. Everything below the line "Derived" is made by
triggers from them (the search index and the lists by derived.py, from the keys that they leave), so that undo, redo and
deleting keep it in step with no code of their own. The triggers rely on
nothing but their own row and `claim`, which comes before `claim_detail` in a changeset.

What is filtered and changed in bulk (claim) lies apart from the words (claim_detail): 100,000 new statuses then rewrite
5 MB instead of 90. `claim.day` repeats `article.day` so that one index gives the newest first. No trigger looks at the
status: with one, undoing 100,000 decisions takes three times as long.
"""

SQL = """
CREATE TABLE content (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    original TEXT REFERENCES content (sha256),
    text TEXT REFERENCES content (sha256),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    byline TEXT NOT NULL,
    published TEXT,
    day INTEGER NOT NULL,
    address TEXT NOT NULL,
    replaced INTEGER NOT NULL,
    added TEXT NOT NULL,
    blocks TEXT NOT NULL
) STRICT;
CREATE INDEX article_original ON article (original);
CREATE INDEX article_text ON article (text);
CREATE INDEX article_row ON article (day DESC, id DESC, title, publisher, published, language, name);

CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;
CREATE INDEX claim_article ON claim (article, start);
CREATE INDEX claim_order ON claim (day DESC, article DESC, start);
CREATE INDEX claim_status ON claim (status, day DESC, article DESC, start);
CREATE INDEX claim_kind ON claim (kind, day DESC, article DESC, start);

CREATE TABLE claim_detail (
    claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    exact TEXT NOT NULL,
    leading TEXT NOT NULL,
    trailing TEXT NOT NULL,
    speaker TEXT,
    reported_by TEXT,
    cue TEXT,
    companies TEXT NOT NULL,
    models TEXT NOT NULL,
    quantities TEXT NOT NULL,
    dates TEXT NOT NULL,
    why TEXT NOT NULL,
    carried_over INTEGER NOT NULL
) STRICT;

CREATE TABLE model_release (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER REFERENCES article (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    company TEXT NOT NULL,
    event TEXT NOT NULL,
    date TEXT NOT NULL,
    start INTEGER,
    stop INTEGER,
    exact TEXT,
    leading TEXT,
    trailing TEXT,
    why TEXT NOT NULL,
    source TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE INDEX model_release_article ON model_release (article);

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    made TEXT NOT NULL,
    version INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    size INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;

CREATE TABLE history_content (
    history INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL REFERENCES content (sha256),
    PRIMARY KEY (history, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_content_sha256 ON history_content (sha256);

-- Derived

-- The claims of each article that has some, in the order of the text, eight bytes each: a list of 100,000 claims is
-- read in a fifth of the time that a row for each takes.
CREATE TABLE article_claims (
    day INTEGER NOT NULL,
    article INTEGER NOT NULL UNIQUE,
    ids BLOB NOT NULL,
    PRIMARY KEY (day DESC, article DESC)
) STRICT, WITHOUT ROWID;

CREATE TABLE facet (
    sort TEXT NOT NULL,
    name TEXT NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (sort, name, day DESC, article DESC, start, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_claim ON facet (claim);

CREATE TABLE company_article (
    name TEXT NOT NULL,
    article INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_tally (
    name TEXT NOT NULL PRIMARY KEY,
    claims INTEGER NOT NULL,
    articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE claim_words USING fts5 (
    words, marks, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '.'"
);

-- Every Latin word that was ever in claim_words, to know how a word goes on without merging all that do.
CREATE TABLE latin_word (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Keys of claim_words, (day << 40) | claim, and articles that are to be looked at before the transaction ends: FTS5
-- writes what it has so far at each statement that has triggers, so that a row at a time takes three times as long.
CREATE TABLE touched (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL
) STRICT;

CREATE TRIGGER claim_inserted AFTER INSERT ON claim BEGIN
    INSERT INTO touched VALUES ((NEW.day << 40) | NEW.id, NEW.article) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_deleted BEFORE DELETE ON claim BEGIN
    DELETE FROM facet WHERE claim = OLD.id;
    INSERT INTO touched VALUES ((OLD.day << 40) | OLD.id, OLD.article) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_dated AFTER UPDATE OF day ON claim WHEN OLD.day <> NEW.day BEGIN
    UPDATE facet SET day = NEW.day WHERE claim = NEW.id;
    INSERT INTO touched VALUES ((OLD.day << 40) | OLD.id, OLD.article), ((NEW.day << 40) | NEW.id, NEW.article)
        ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_detail_inserted AFTER INSERT ON claim_detail BEGIN
    INSERT INTO facet (sort, name, day, article, start, claim)
        SELECT DISTINCT 'company', named.value, claim.day, claim.article, claim.start, claim.id
        FROM claim, json_each(NEW.companies) AS named WHERE claim.id = NEW.claim;
    INSERT INTO facet (sort, name, day, article, start, claim)
        SELECT DISTINCT 'model', named.value, claim.day, claim.article, claim.start, claim.id
        FROM claim, json_each(NEW.models) AS named WHERE claim.id = NEW.claim;
END;

CREATE TRIGGER company_named AFTER INSERT ON facet WHEN NEW.sort = 'company' BEGIN
    INSERT INTO company_article (name, article, claims) VALUES (NEW.name, NEW.article, 1)
        ON CONFLICT (name, article) DO UPDATE SET claims = claims + 1;
    INSERT INTO company_tally (name, claims, articles) VALUES (NEW.name, 1, 1)
        ON CONFLICT (name) DO UPDATE SET
            claims = claims + 1,
            articles = articles + (
                SELECT claims = 1 FROM company_article WHERE name = NEW.name AND article = NEW.article
            );
END;

CREATE TRIGGER company_unnamed AFTER DELETE ON facet WHEN OLD.sort = 'company' BEGIN
    UPDATE company_article SET claims = claims - 1 WHERE name = OLD.name AND article = OLD.article;
    UPDATE company_tally SET
            claims = claims - 1,
            articles = articles - (
                SELECT claims = 0 FROM company_article WHERE name = OLD.name AND article = OLD.article
            )
        WHERE name = OLD.name;
    DELETE FROM company_article WHERE name = OLD.name AND article = OLD.article AND claims = 0;
    DELETE FROM company_tally WHERE name = OLD.name AND claims = 0;
END;
"""
