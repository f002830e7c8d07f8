"""Step 4: the releases of each company packed for the timeline, and which companies are to be packed again.

A shelf is derived and may be missing or stale; whoever reads it then looks at the releases themselves. It is not made
in the transaction that changes them: a hundred articles opened one after the other would pack the same company anew
each time. The triggers only say which shelf is no longer what it was, by an edit, an undo or a redo alike.
"""

SQL = """
CREATE TABLE release_shelf (
    company TEXT NOT NULL PRIMARY KEY,
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE stale_shelf (
    company TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE INDEX model_release_company ON model_release (company);

CREATE TRIGGER release_inserted AFTER INSERT ON model_release BEGIN
    INSERT INTO stale_shelf VALUES (NEW.company) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER release_deleted AFTER DELETE ON model_release BEGIN
    INSERT INTO stale_shelf VALUES (OLD.company) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER release_changed AFTER UPDATE ON model_release BEGIN
    INSERT INTO stale_shelf VALUES (OLD.company), (NEW.company) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_dated AFTER UPDATE OF published ON article WHEN OLD.published IS NOT NEW.published BEGIN
    INSERT INTO stale_shelf SELECT DISTINCT company FROM model_release WHERE article = NEW.id ON CONFLICT DO NOTHING;
END;

INSERT INTO stale_shelf SELECT DISTINCT company FROM model_release;
"""
