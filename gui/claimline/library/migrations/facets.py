"""A step: which company and model each claim speaks of, under numbers in the place of names, and told by derived.py.

A renamed company is then one row in `named`: its claims keep the names under which they were found, and `company_rule`
says what those mean. The triggers only say which claims are to be looked at again. Keys of comparison are
cut to four bytes.
"""

SQL = """
DROP TRIGGER claim_deleted;
DROP TRIGGER claim_dated;
DROP TRIGGER claim_changed;
DROP TRIGGER claim_detail_inserted;
DROP TRIGGER claim_detail_changed;
DROP TRIGGER company_named;
DROP TRIGGER company_unnamed;
DROP INDEX facet_claim;
ALTER TABLE facet RENAME TO facet_of_before;
DROP TABLE company_article;
DROP TABLE company_tally;

CREATE TABLE named (
    id INTEGER PRIMARY KEY,
    sort TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (sort, name)
) STRICT;

CREATE TABLE facet (
    name INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (name, day DESC, article DESC, start, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_article (
    name INTEGER NOT NULL,
    article INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_tally (
    name INTEGER PRIMARY KEY,
    claims INTEGER NOT NULL,
    articles INTEGER NOT NULL
) STRICT;

INSERT INTO named (sort, name) SELECT DISTINCT sort, name FROM facet_of_before;
INSERT INTO facet
    SELECT named.id, day, article, start, claim
    FROM facet_of_before CROSS JOIN named ON named.sort = facet_of_before.sort AND named.name = facet_of_before.name;
DROP TABLE facet_of_before;
CREATE INDEX facet_claim ON facet (claim);
INSERT INTO company_article
    SELECT facet.name, article, count(*) FROM facet JOIN named ON named.id = facet.name
    WHERE sort = 'company' GROUP BY 1, 2;
INSERT INTO company_tally SELECT name, sum(claims), count(*) FROM company_article GROUP BY name;

CREATE TABLE comparison_key_short (
    key INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (key, claim)
) STRICT, WITHOUT ROWID;
INSERT INTO comparison_key_short SELECT DISTINCT key & 0x7FFFFFFF, claim FROM comparison_key ORDER BY 1, 2;
DROP TABLE comparison_key;
ALTER TABLE comparison_key_short RENAME TO comparison_key;

CREATE TRIGGER claim_deleted BEFORE DELETE ON claim BEGIN
    INSERT INTO touched VALUES ((OLD.day << 40) | OLD.id, OLD.article) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_dated AFTER UPDATE OF day ON claim WHEN OLD.day <> NEW.day BEGIN
    INSERT INTO touched VALUES ((OLD.day << 40) | OLD.id, OLD.article), ((NEW.day << 40) | NEW.id, NEW.article)
        ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_changed AFTER UPDATE OF start, stop, kind ON claim
WHEN OLD.start <> NEW.start OR OLD.stop <> NEW.stop OR OLD.kind <> NEW.kind BEGIN
    INSERT INTO touched VALUES ((NEW.day << 40) | NEW.id, NEW.article) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_detail_changed AFTER UPDATE OF exact, speaker, reported_by, companies, models ON claim_detail BEGIN
    INSERT INTO touched SELECT (day << 40) | id, article FROM claim WHERE id = NEW.claim ON CONFLICT DO NOTHING;
END;
"""
