"""A selection as a query: which index leads, and what is looked at beside it.

The statements name their index: there are no statistics in a library for the planner to go by, and each of these
indexes gives the newest first without sorting.
"""

from __future__ import annotations

from claimline.domain import Selection
from claimline.library.encoding import as_json, day_number, last_day_number
from claimline.library.meanings import Meanings
from claimline.library.search import (
    EVERYTHING,
    LAST_KEYS,
    NO_MEANINGS,
    SHORT_RUN,
    Scope,
    claim_sql,
    companies_called,
    first_key,
    looked_for,
    match_query,
)
from claimline.library.vocabulary import Vocabulary

SEARCH_CAP = 500
"""How many claims a search for words gives, unless told: the newest."""

Query = tuple[str, tuple[object, ...]]
_LARGEST = (1 << 63) - 1
_SAYS = (
    "EXISTS (SELECT 1 FROM claim_detail WHERE claim_detail.claim = claim.id AND (instr(exact, ?)"
    " OR claimline_says(?, exact, speaker, reported_by, companies, models)))"
)
_NAMED = (
    "EXISTS (SELECT 1 FROM facet INDEXED BY facet_claim"
    " WHERE facet.claim = claim.id AND facet.name IN (SELECT id FROM named WHERE sort = '{1}' AND name {0}))"
)
_NUMBER = "(SELECT id FROM named WHERE sort = ? AND name = ?)"
_UNIT, _LOW, _HIGH = (
    "coalesce(" + ", ".join(f"json_extract(figure.value, '{path}')" for path in paths) + ")"
    for paths in (
        ("$[1]", "$.unit"),
        ("$[5].low", "$.low", "$[0]", "$.value"),
        ("$[5].high", "$.high", "$[0]", "$.value"),
    )
)
"""What a figure is, as it is kept now or as an object, which it was first."""

_FIGURE = (
    "EXISTS (SELECT 1 FROM claim_detail, json_each(claim_detail.quantities) AS figure"
    f" WHERE claim_detail.claim = claim.id AND {_UNIT} = ?"
    f" AND {_HIGH} >= coalesce(?, -9e999) AND {_LOW} <= coalesce(?, 9e999))"
)
_ORDER = " ORDER BY {0}.day DESC, {0}.article DESC, {0}.start, {1}"


def query_of(
    selection: Selection, cap: int, known: Vocabulary, scope: Scope = EVERYTHING, meanings: Meanings = NO_MEANINGS
) -> Query | None:
    """The SQL that gives the ids of a selection in order, with its values; None where the words find nothing."""
    if scope.is_empty:
        return None
    if selection.words.strip() or selection.speaker or selection.amounts:
        return _by_words(selection, cap, known, scope, meanings)
    if scope != EVERYTHING:
        return _by_scope(selection, scope)
    if selection.company is not None or selection.model is not None:
        return _by_facet(selection)
    return _by_claim(selection)


def _by_words(selection: Selection, cap: int, known: Vocabulary, scope: Scope, meanings: Meanings) -> Query | None:
    match = match_query(selection, known, scope, meanings)
    if match is None:
        return None
    where = ["claim_words MATCH ?"]
    values: list[object] = [match]
    if selection.since:
        where.append("claim_words.rowid >= ? AND claim.day >= ?")
        values += [first_key(day_number(selection.since)), day_number(selection.since)]
    if selection.until:
        last = last_day_number(selection.until)
        where.append(f"claim_words.rowid < iif({LAST_KEYS}, ?, {_LARGEST}) AND claim.day BETWEEN 1 AND ?")
        values += [first_key(last + 1), last]
    if selection.status:
        where.append("claim.status = ?")
        values.append(selection.status.value)
    for amount in selection.amounts:
        where.append(_FIGURE)
        values += [amount.unit, amount.low, amount.high]
    _check_words(selection, scope, meanings, where, values)
    # The article, companies, models and kind are terms of the index too: it skips to where all meet.
    newest = (
        "SELECT claim.id, claim.day, claim.article, claim.start FROM claim_words CROSS JOIN claim"
        f" ON claim.id = {claim_sql('claim_words.rowid')}"
        f" WHERE {' AND '.join(where)} ORDER BY claim_words.rowid DESC LIMIT {cap if cap > 0 else -1:d}"
    )
    return f"SELECT id FROM ({newest}) AS newest" + _ORDER.format("newest", "id"), tuple(values)


def _check_words(
    selection: Selection, scope: Scope, meanings: Meanings, where: list[str], values: list[object]
) -> None:
    """What the index does not tell: whether pairs of letters stand together, and what names mean."""
    for run, is_east in looked_for(selection.words):
        named = companies_called(run, is_east, meanings)
        if named:
            where.append(f"({_SAYS} OR {_NAMED.format('IN (SELECT value FROM json_each(?))', 'company')})")
            values += [run, run, as_json(named)]
        elif is_east and len(run) > SHORT_RUN:
            where.append(_SAYS)
            values += [run, run]
    if selection.company is not None and not meanings.is_certain(selection.company):
        where.append(_NAMED.format("= ?", "company"))
        values.append(selection.company)
    if not all(map(meanings.is_certain, scope.companies)):
        where.append(_NAMED.format("IN (SELECT value FROM json_each(?))", "company"))
        values.append(as_json(list(scope.companies)))


def _by_scope(selection: Selection, scope: Scope) -> Query:
    named = "SELECT id FROM named WHERE sort = 'company' AND name IN (SELECT value FROM json_each(?))"
    where = [f"claim.id IN (SELECT claim FROM facet WHERE name IN ({named}))"]
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
    where = [f"facet.name = {_NUMBER}"]
    values: list[object] = [sort, name]
    for other, value in named[1:]:
        where.append(
            f"EXISTS (SELECT 1 FROM facet AS other WHERE other.name = {_NUMBER} AND other.day = facet.day"
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
