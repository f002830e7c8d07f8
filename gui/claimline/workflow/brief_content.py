"""A choice becomes the content of a brief: from a library, or from articles that were just read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimline.brief import BriefContent
from claimline.brief.changes import Changes, Held, changes_since, held_by, release_key
from claimline.brief.events import events_of
from claimline.brief.making import day_of
from claimline.domain import (
    Article,
    BriefChoice,
    Claim,
    LibraryUnusable,
    Nothing,
    NothingChosen,
    Reason,
    Relation,
    Release,
    Selection,
    SinceLast,
    Status,
    Tie,
)
from claimline.domain.date import days
from claimline.knowledge import load_knowledge
from claimline.library import BriefMade, Reader
from claimline.timeline import gather
from claimline.workflow.opening import Reading
from claimline.workflow.releases import catalogue_of, dated, renamed_in
from claimline.workflow.search_line import read_search


@dataclass(frozen=True, slots=True)
class Prepared:
    """A brief's content, and what is to be remembered of it once it was handed on under a name."""

    content: BriefContent
    made: BriefMade | None = None


def canonical_company(name: str) -> str:
    """The name under which claims have a company that is called so in any language; one that nobody knows, as it is."""
    known = load_knowledge().company_named(name)
    return known.name if known else name


def prepared(reader: Reader, choice: BriefChoice, name: str = "") -> Prepared:
    """What is chosen in a library, for a brief of a name; raises NothingChosen and LibraryUnusable."""
    renamed = renamed_in(reader)
    choice = _called_now(choice, renamed)
    selection = _searched(choice)
    scope = _chosen(reader, replace(selection, status=None) if name else selection, choice)
    claims = tuple(claim for claim in scope if selection.status is None or claim.status is selection.status)
    kept = tuple(claim for claim in claims if choice.with_rejected or claim.status is not Status.REJECTED)
    if not kept:
        raise NothingChosen
    relations, others = _related(reader, kept)
    cited = sorted({claim.article for claim in (*kept, *others.values())})
    articles = {number: replace(reader.article(number), text="", blocks=()) for number in cited}
    content = _content(kept, articles, reader.releases(), choice, renamed)
    content = replace(content, relations=relations, others=others)
    return _since_last(reader, choice, content, scope, name) if name else Prepared(content)


def count_chosen(reader: Reader, choice: BriefChoice) -> int:
    """How many claims a choice has, rejected ones among them; raises NothingChosen where its search is none."""
    choice = _called_now(choice, renamed_in(reader))
    return len(_ids(reader, _searched(choice), choice))


def chosen_claims(reader: Reader, choice: BriefChoice) -> tuple[Claim, ...]:
    """The claims of a choice, rejected ones among them; raises NothingChosen where its search is none."""
    choice = _called_now(choice, renamed_in(reader))
    return _chosen(reader, _searched(choice), choice)


def _chosen(reader: Reader, selection: Selection, choice: BriefChoice) -> tuple[Claim, ...]:
    """The chosen claims: those of the articles that the user put first, then those of the newest article."""
    claims = reader.claims(_ids(reader, selection, choice))
    rank = {article: place for place, article in enumerate(choice.article_order)}
    return tuple(sorted(claims, key=lambda claim: rank.get(claim.article, len(rank)))) if rank else claims


def _called_now(choice: BriefChoice, renamed: Mapping[str, str]) -> BriefChoice:
    """The choice with companies as they are called by now: they may have been renamed since it was kept."""

    def now(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(renamed.get(name, name) for name in names))

    company = choice.selection.company
    selection = replace(choice.selection, company=renamed.get(company, company)) if company else choice.selection
    return replace(choice, selection=selection, companies=now(choice.companies), order=now(choice.order))


def _searched(choice: BriefChoice) -> Selection:
    """The selection with what the search line narrows it to; raises NothingChosen where that is no search."""
    if not choice.search.strip():
        return choice.selection
    plain = choice.selection
    found = read_search(choice.search, plain)
    if found.wrong:
        raise NothingChosen(Nothing.NO_SEARCH, found.wrong)
    words = " ".join(each for each in (plain.words, found.selection.words) if each)
    return replace(found.selection, words=words, amounts=(*plain.amounts, *found.selection.amounts))


def _ids(reader: Reader, selection: Selection, choice: BriefChoice) -> Sequence[int]:
    """The chosen claims, of the newest article first, however many a search finds."""
    found: Sequence[int] = reader.claim_ids(_one(selection, choice), cap=0)
    if len(choice.companies) > 1:
        chosen = [replace(selection, company=company) for company in choice.companies]
        found = _among(reader, found, chosen)
    if len(choice.articles) > 1:
        found = _among(reader, found, [replace(selection, article=article) for article in choice.articles])
    return found


def _one(selection: Selection, choice: BriefChoice) -> Selection:
    """The selection narrowed to the company and the article where it is one."""
    if len(choice.companies) == 1:
        selection = replace(selection, company=choice.companies[0])
    return replace(selection, article=choice.articles[0]) if len(choice.articles) == 1 else selection


def _among(reader: Reader, found: Sequence[int], chosen: Iterable[Selection]) -> Sequence[int]:
    wanted = {number for each in chosen for number in reader.claim_ids(each, cap=0)}
    return [number for number in found if number in wanted]


def _related(reader: Reader, claims: Sequence[Claim]) -> tuple[tuple[Relation, ...], dict[int, Claim]]:
    """How claims stand to others, and those of the others that are not among them; nothing of what was rejected."""
    here = {claim.id for claim in claims}
    relations = [each for each in reader.relations_of(here) if each.status is not Status.REJECTED]
    ends = {end for each in relations for end in (each.first, each.second)} - here
    others = {claim.id: claim for claim in reader.claims(sorted(ends)) if claim.status is not Status.REJECTED}
    known = here | others.keys()
    return tuple(each for each in relations if {each.first, each.second} <= known), others


def _since_last(
    reader: Reader, choice: BriefChoice, content: BriefContent, scope: Sequence[Claim], name: str
) -> Prepared:
    """The content with what changed since the last brief of the name that held something else."""
    held = _held(content, scope)
    made = BriefMade(day_of(content).isoformat(), held.as_text())
    before = next((each for each in reader.briefs_made(name) if each.held != made.held), None)
    if before is None or choice.since_last is SinceLast.LEFT_OUT:
        return Prepared(content, made)
    try:
        changes = changes_since(Held.of_text(before.held), before.day, held, scope)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise LibraryUnusable(reader.path.name, Reason.DAMAGED, str(error)) from error
    here = {claim.id for claim in content.claims}
    changes = replace(
        changes, new=changes.new & here, confirmed=changes.confirmed & here, disputed=changes.disputed & here
    )
    content = replace(content, changes=changes)
    return Prepared(_only_changed(content, changes) if choice.since_last is SinceLast.ONLY else content, made)


def _only_changed(content: BriefContent, changes: Changes) -> BriefContent:
    if not changes.shown:
        raise NothingChosen(Nothing.UNCHANGED, changes.day)
    return replace(
        content,
        claims=tuple(claim for claim in content.claims if claim.id in changes.shown),
        releases=tuple(each for each in content.releases if release_key(each) in changes.changed_releases),
    )


def _held(content: BriefContent, scope: Sequence[Claim]) -> Held:
    contradicted = {
        end for each in content.relations if each.tie is Tie.CONTRADICTED for end in (each.first, each.second)
    }
    published = {number: article.published for number, article in content.articles.items() if article.published}
    return held_by(scope, frozenset(contradicted), events_of(gather(content.releases, published, ())))


def content_of_readings(readings: Sequence[Reading], choice: BriefChoice) -> BriefContent:
    """What is chosen of articles that are in no library, numbered from 1; raises NothingChosen."""
    articles: dict[int, Article] = {}
    claims: list[Claim] = []
    releases: list[Release] = []
    for number, reading in enumerate(readings, start=1):
        articles[number] = replace(reading.article, id=number)
        claims += [replace(claim, article=number) for claim in reading.findings.claims]
        releases += [replace(release, article=number) for release in reading.findings.releases]
    chosen = tuple(claim for claim in claims if _fits(claim, articles[claim.article], choice))
    return _content(chosen, articles, releases, choice)


def _fits(claim: Claim, article: Article, choice: BriefChoice) -> bool:
    """Whether a claim that is in no library fits a choice by company, status and day."""
    selection = choice.selection
    wanted = {*choice.companies, *([selection.company] if selection.company else ())}
    published = article.published or ""
    return (
        (not wanted or not wanted.isdisjoint(claim.companies))
        and (selection.status is None or claim.status is selection.status)
        and (selection.since is None or published >= selection.since)
        and (selection.until is None or "" < published[: len(selection.until)] <= selection.until)
    )


def _content(
    claims: Sequence[Claim],
    articles: Mapping[int, Article],
    releases: Iterable[Release],
    choice: BriefChoice,
    renamed: Mapping[str, str] | None = None,
) -> BriefContent:
    kept = tuple(claim for claim in claims if choice.with_rejected or claim.status is not Status.REJECTED)
    if not kept:
        raise NothingChosen
    company = choice.selection.company
    companies = choice.companies or ((company,) if company else ())
    named = set(companies) or {name for claim in kept for name in claim.companies}
    return BriefContent(
        claims=kept,
        articles=articles,
        releases=_releases_of(kept, articles, releases, named, renamed or {}, is_company=bool(companies)),
        title=choice.title or (companies[0] if len(companies) == 1 else ""),
        author=choice.author,
        note=choice.note,
        paper=choice.paper,
        language=choice.language,
        companies=companies,
        order=choice.order,
        local_names=_local_names(named, choice.language, renamed or {}),
        with_rejected=choice.with_rejected,
        made=days(choice.day)[1] if choice.day else None,
        is_short=choice.is_short,
        template=choice.template,
    )


def _releases_of(
    claims: Sequence[Claim],
    articles: Mapping[int, Article],
    releases: Iterable[Release],
    companies: Collection[str],
    renamed: Mapping[str, str],
    is_company: bool,
) -> tuple[Release, ...]:
    """What the chosen articles say of these companies' models, and beside it what the user's tables and the
    catalogue say of the same; in a brief of chosen companies, all that they have of them.
    """
    cited = {claim.article for claim in claims}
    published = {number: article.published for number, article in articles.items()}
    releases = [release for release in releases if release.is_release and release.company in companies]
    told = [release for release in releases if release.article in cited]
    models = {release.model for release in told} | {model for claim in claims for model in claim.models}
    tables = (release for release in releases if not release.article)
    beside = (
        release
        for release in (*tables, *catalogue_of(companies, renamed))
        if release.company in companies and (is_company or release.model in models)
    )
    return (*dated(told, published), *beside)


def _local_names(companies: Iterable[str], language: str, renamed: Mapping[str, str]) -> dict[str, str]:
    """What companies are called in a language; one that the user renamed, as under its earlier names."""
    knowledge, found = load_knowledge(), {}
    for name in companies:
        names = (name, *(earlier for earlier, now in renamed.items() if now == name))
        known = (knowledge.company(each) for each in names)
        local = next((each.names[language] for each in known if each and language in each.names), "")
        if local:
            found[name] = local
    return found
