"""A selection as a query: which index leads, and what is looked at beside it.

The statements name their index: there are no statistics in a library for the planner to go by, and each of these
indexes gives the newest first without sorting.
"""

from __future__ import annotations

from claimline.domain import Selection
from claimline.library.encoding import as_json, day_number, last_day_number
from claimline.library.search import EVERYTHING, Endings, Scope, match_query

SEARCH_CAP = 2000
"""How many claims a search for words gives, unless told: the newest."""

Query = tuple[str, tuple[object, ...]]
_ID_BITS = 40
_NAMED = (
    "EXISTS (SELECT 1 FROM facet INDEXED BY facet_claim"
    " WHERE facet.claim = claim.id AND facet.sort = '{1}' AND facet.name {0})"
)
_FIGURE = (
    "EXISTS (SELECT 1 FROM claim_detail, json_each(claim_detail.quantities) AS figure"
    " WHERE claim_detail.claim = claim.id AND json_extract(figure.value, '$.unit') = ?"
    " AND coalesce(json_extract(figure.value, '$.high'), json_extract(figure.value, '$.value')) >= coalesce(?, -9e999)"
    " AND coalesce(json_extract(figure.value, '$.low'), json_extract(figure.value, '$.value')) <= coalesce(?, 9e999))"
)
_ORDER = " ORDER BY {0}.day DESC, {0}.article DESC, {0}.start, {1}"


def query_of(selection: Selection, cap: int, endings: Endings, scope: Scope = EVERYTHING) -> Query | None:
    """The SQL that gives the ids of a selection in order, with its values; None where the words find nothing."""
    if scope.is_empty:
        return None
    if selection.words.strip() or selection.speaker or selection.amounts:
        return _by_words(selection, cap, endings, scope)
    if scope != EVERYTHING:
        return _by_scope(selection, scope)
    if selection.company is not None or selection.model is not None:
        return _by_facet(selection)
    return _by_claim(selection)


def _by_words(selection: Selection, cap: int, endings: Endings, scope: Scope) -> Query | None:
    match = match_query(selection, endings, scope)
    if match is None:
        return None
    where = ["claim_words MATCH ?"]
    values: list[object] = [match]
    if selection.since:
        where.append("claim_words.rowid >= ?")
        values.append(day_number(selection.since) << _ID_BITS)
    if selection.until:
        where.append("claim_words.rowid >= ? AND claim_words.rowid < ?")
        values += [1 << _ID_BITS, (last_day_number(selection.until) + 1) << _ID_BITS]
    if selection.status:
        where.append("claim.status = ?")
        values.append(selection.status.value)
    for amount in selection.amounts:
        where.append(_FIGURE)
        values += [amount.unit, amount.low, amount.high]
    # The article, companies, models and kind are terms of the index too: it skips to where all meet.
    newest = (
        "SELECT claim.id, claim.day, claim.article, claim.start FROM claim_words CROSS JOIN claim"
        f" ON claim.id = claim_words.rowid & {(1 << _ID_BITS) - 1}"
        f" WHERE {' AND '.join(where)} ORDER BY claim_words.rowid DESC LIMIT {cap if cap > 0 else -1:d}"
    )
    return f"SELECT id FROM ({newest}) AS newest" + _ORDER.format("newest", "id"), tuple(values)


def _by_scope(selection: Selection, scope: Scope) -> Query:
    where: list[str] = ["claim.id IN (SELECT claim FROM facet WHERE sort = 'company' AND name IN"]
    where[0] += " (SELECT value FROM json_each(?)))"
    values: list[object] = [as_json(list(scope.companies))]
    index = ""
    if scope.articles:
        index = " INDEXED BY claim_article"
        where.insert(0, "claim.article IN (SELECT value FROM json_each(?))")
        values.insert(0, as_json(list(scope.articles)))
        if scope.companies:
            where[1] = _NAMED.format("IN (SELECT value FROM json_each(?))", "company")
        else:
            del where[1], values[1]
    for sort, name in (("company", selection.company), ("model", selection.model)):
        if name is not None:
            where.append(_NAMED.format("= ?", sort))
            values.append(name)
    for column, wanted in (("kind", selection.kind), ("status", selection.status)):
        if wanted is not None:
            where.append(f"claim.{column} = ?")
            values.append(wanted.value)
    _narrow_by_article(selection, "claim", where, values)
    order = _ORDER.format("claim", "claim.id")
    return f"SELECT claim.id FROM claim{index} WHERE {' AND '.join(where)}{order}", tuple(values)


def _by_facet(selection: Selection) -> Query:
    named = [
        (sort, name) for sort, name in (("model", selection.model), ("company", selection.company)) if name is not None
    ]
    sort, name = named[0]
    where = ["facet.sort = ?", "facet.name = ?"]
    values: list[object] = [sort, name]
    for other, value in named[1:]:
        where.append(
            "EXISTS (SELECT 1 FROM facet AS other WHERE other.sort = ? AND other.name = ? AND other.day = facet.day"
            " AND other.article = facet.article AND other.start = facet.start AND other.claim = facet.claim)"
        )
        values += [other, value]
    for column, wanted in (("kind", selection.kind), ("status", selection.status)):
        if wanted is not None:
            where.append(f"claim.{column} = ?")
            values.append(wanted.value)
    _narrow_by_article(selection, "facet", where, values)
    order = _ORDER.format("facet", "facet.claim")
    is_claim_asked = selection.kind is not None or selection.status is not None
    join = " CROSS JOIN claim ON claim.id = facet.claim" if is_claim_asked else ""
    return f"SELECT facet.claim AS id FROM facet{join} WHERE {' AND '.join(where)}{order}", tuple(values)


def _by_claim(selection: Selection) -> Query:
    index, where = "claim_order", ["1"]
    values: list[object] = []
    for column, wanted in (("kind", selection.kind), ("status", selection.status)):
        if wanted is not None:
            index = f"claim_{column}"
            where.append(f"claim.{column} = ?")
            values.append(wanted.value)
    if selection.article is not None:
        index = "claim_article"
    _narrow_by_article(selection, "claim", where, values)
    order = _ORDER.format("claim", "claim.id")
    return f"SELECT claim.id FROM claim INDEXED BY {index} WHERE {' AND '.join(where)}{order}", tuple(values)


def _narrow_by_article(selection: Selection, table: str, where: list[str], values: list[object]) -> None:
    if selection.article is not None:
        where.append(f"{table}.article = ?")
        values.append(selection.article)
    if selection.since:
        where.append(f"{table}.day >= ?")
        values.append(day_number(selection.since))
    if selection.until:
        # An article whose day is not known was published neither before nor after anything.
        where.append(f"{table}.day BETWEEN 1 AND ?")
        values.append(last_day_number(selection.until))
