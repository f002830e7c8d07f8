"""A step: how claims of many articles stand to each other, and what helps to find it again.

`relation` is the user's data, recorded by the history: each may be confirmed or rejected. The rest is derived. A claim
that came, came back or was changed waits in `uncompared`; who compares takes it out. `comparison_key` is only ever
added to: keys of claims that are gone or were changed lead to nothing that is related, and no id is given twice.
"""

SQL = """
CREATE TABLE relation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    tie TEXT NOT NULL,
    figures TEXT NOT NULL,
    origin TEXT NOT NULL,
    why TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;
CREATE INDEX relation_first ON relation (first);
CREATE INDEX relation_second ON relation (second);

-- Derived

CREATE TABLE comparison_key (
    key INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (key, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_source (
    article INTEGER PRIMARY KEY,
    agencies TEXT NOT NULL
) STRICT;

CREATE TABLE uncompared (
    claim INTEGER PRIMARY KEY,
    keyed INTEGER NOT NULL
) STRICT;
INSERT INTO uncompared SELECT id, 0 FROM claim;

CREATE TRIGGER claim_detail_uncompared AFTER INSERT ON claim_detail BEGIN
    INSERT INTO uncompared VALUES (NEW.claim, 0) ON CONFLICT DO UPDATE SET keyed = 0;
END;

CREATE TRIGGER claim_detail_compared_again AFTER UPDATE ON claim_detail BEGIN
    INSERT INTO uncompared VALUES (NEW.claim, 0) ON CONFLICT DO UPDATE SET keyed = 0;
END;

CREATE TRIGGER claim_compared_again AFTER UPDATE OF day, kind ON claim
WHEN OLD.day <> NEW.day OR OLD.kind <> NEW.kind BEGIN
    INSERT INTO uncompared VALUES (NEW.id, 0) ON CONFLICT DO UPDATE SET keyed = 0;
END;

CREATE TRIGGER claim_never_compared AFTER DELETE ON claim BEGIN
    DELETE FROM uncompared WHERE claim = OLD.id;
END;

CREATE TRIGGER article_compared_again AFTER UPDATE OF publisher, byline, blocks ON article BEGIN
    DELETE FROM comparison_source WHERE article = NEW.id;
    INSERT INTO uncompared SELECT id, 0 FROM claim WHERE article = NEW.id ON CONFLICT DO UPDATE SET keyed = 0;
END;
"""
