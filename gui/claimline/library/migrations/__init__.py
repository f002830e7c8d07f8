"""The steps that make the schema, one file each, in order.

A library's `user_version` is the number of steps that it has been through. Steps only add (tables, columns, indexes,
triggers): a changeset of the history that speaks of a dropped column would apply in silence and do nothing.
"""

from claimline.library.migrations import (
    article_words,
    briefs,
    companies,
    comparison,
    curation,
    facets,
    figures,
    first,
    kept,
    shelves,
    terms,
    unheld,
    versions,
)

STEPS: tuple[str, ...] = (
    *(first.SQL, curation.SQL, unheld.SQL, shelves.SQL, companies.SQL, comparison.SQL, versions.SQL),
    *(kept.SQL, figures.SQL, briefs.SQL, terms.SQL, facets.SQL, article_words.SQL),
)
"""The SQL of each step."""
