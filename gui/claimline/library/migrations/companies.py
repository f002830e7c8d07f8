"""Step: what the user put right about companies, so that it holds for what is found later too.

`company_rule` says which company a name becomes: with no alias, whatever is found under it (renamed, merged); with one,
where the alias stands in the passage (split). `company_place` says so of single passages. `company_alias` are names
that articles use for a company.
"""

SQL = """
CREATE TABLE company_rule (
    company TEXT NOT NULL,
    alias TEXT NOT NULL,
    becomes TEXT NOT NULL,
    PRIMARY KEY (company, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_place (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    company TEXT NOT NULL,
    becomes TEXT NOT NULL,
    PRIMARY KEY (article, start, stop, company)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_alias (
    alias TEXT NOT NULL PRIMARY KEY,
    company TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
