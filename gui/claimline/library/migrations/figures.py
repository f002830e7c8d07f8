"""Step: figures and speakers are in the search index; the claims that have some are to be indexed again."""

SQL = """
CREATE TRIGGER claim_figures_changed AFTER UPDATE OF quantities ON claim_detail BEGIN
    INSERT INTO touched SELECT (day << 40) | id, article FROM claim WHERE id = NEW.claim ON CONFLICT DO NOTHING;
END;

INSERT INTO touched SELECT (claim.day << 40) | claim.id, claim.article
    FROM claim JOIN claim_detail ON claim_detail.claim = claim.id
    WHERE claim_detail.quantities <> '[]' OR claim_detail.speaker IS NOT NULL;
"""
