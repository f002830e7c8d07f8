"""Step 2: what a user says beside a claim, and claims whose words, kind and place may change.

`claim_mark` lies apart from the words, so that 100,000 tags rewrite no passage. Where a claim or its words are changed,
by an edit, an undo or a redo, the triggers put the tallies right and leave the claim to be indexed again. They rely on
no order: whichever of `claim` and `claim_detail` a changeset holds first, the second one sees both.
"""

SQL = """
CREATE TABLE claim_mark (
    claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    note TEXT NOT NULL,
    tags TEXT NOT NULL
) STRICT;

CREATE TRIGGER claim_changed AFTER UPDATE OF start, stop, kind ON claim
WHEN OLD.start <> NEW.start OR OLD.kind <> NEW.kind BEGIN
    UPDATE facet SET start = NEW.start WHERE claim = NEW.id;
    INSERT INTO touched VALUES ((NEW.day << 40) | NEW.id, NEW.article) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_detail_changed AFTER UPDATE OF exact, speaker, reported_by, companies, models ON claim_detail BEGIN
    DELETE FROM facet WHERE claim = NEW.claim;
    INSERT INTO facet (sort, name, day, article, start, claim)
        SELECT DISTINCT 'company', named.value, claim.day, claim.article, claim.start, claim.id
        FROM claim, json_each(iif(json_valid(NEW.companies), NEW.companies, '[]')) AS named WHERE claim.id = NEW.claim;
    INSERT INTO facet (sort, name, day, article, start, claim)
        SELECT DISTINCT 'model', named.value, claim.day, claim.article, claim.start, claim.id
        FROM claim, json_each(iif(json_valid(NEW.models), NEW.models, '[]')) AS named WHERE claim.id = NEW.claim;
    INSERT INTO touched SELECT (day << 40) | id, article FROM claim WHERE id = NEW.claim ON CONFLICT DO NOTHING;
END;
"""
