"""Exporting: a choice of claims, from a library or from articles just read, becomes a PDF brief."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimline.brief import BriefContent, Paper, make_brief
from claimline.domain import (
    Article,
    CannotWrite,
    Claim,
    NothingChosen,
    NoTicket,
    Reason,
    Release,
    Selection,
    Status,
    Ticket,
)
from claimline.knowledge import load_catalogue, load_knowledge
from claimline.language import LANGUAGES
from claimline.library import Reader
from claimline.workflow.opening import Reading
from claimline.workflow.releases import dated
from claimline.workflow.saving import write_whole
from claimline.workflow.worker import Worker, WorkerEndedError, WorkerFailedError

Make = Callable[[BriefContent, Ticket], bytes]
"""What makes a document of a brief's content."""

SECONDS = 600.0
"""How long one document may take before it is given up."""


@dataclass(frozen=True, slots=True)
class BriefChoice:
    """What a brief is to hold: which claims, the language of its headings (en, ko, zh), and its title.

    An empty title is made from what was chosen. Rejected claims are left out unless `with_rejected`.
    """

    selection: Selection
    language: str = "en"
    title: str = ""
    with_rejected: bool = False
    author: str = ""
    note: str = ""
    paper: Paper = "a4"


def canonical_company(name: str) -> str:
    """The name under which claims have a company that is called so in any language; one that nobody knows, as it is."""
    known = load_knowledge().company_named(name)
    return known.name if known else name


def export_brief(library: Path, choice: BriefChoice, path: Path, worker: Worker, ticket: Ticket | None = None) -> Path:
    """Make a brief of a library and write it whole; raises NothingChosen, CannotWrite, LibraryUnusable, Cancelled."""
    refuse_folder(path)
    write_whole(path, brief_of_library(library, choice, worker, ticket))
    return path


def refuse_folder(path: Path) -> None:
    """A path that cannot be written is told before the work, not after it."""
    if path.is_dir():
        raise CannotWrite(path.name, Reason.FOLDER)
    if not path.parent.is_dir():
        raise CannotWrite(path.name, Reason.MISSING)


def brief_of_library(library: Path, choice: BriefChoice, worker: Worker, ticket: Ticket | None = None) -> bytes:
    """The PDF of what is chosen in a library, which may be open for writing elsewhere."""
    with Reader(library) as reader:
        claims = reader.claims(reader.claim_ids(choice.selection))
        articles = {number: reader.article(number) for number in sorted({claim.article for claim in claims})}
        releases = reader.releases()
    return _typeset(_content(claims, articles, releases, choice), worker, ticket)


def made_of_library(
    library: Path, choice: BriefChoice, make: Make, worker: Worker | None = None, ticket: Ticket | None = None
) -> bytes:
    """What is chosen in a library as another document than a PDF; in this process where there is no worker."""
    with Reader(library) as reader:
        claims = reader.claims(reader.claim_ids(choice.selection))
        articles = {number: reader.article(number) for number in sorted({claim.article for claim in claims})}
        releases = reader.releases()
    content = _content(claims, articles, releases, choice)
    return _typeset(content, worker, ticket, make) if worker else make(content, ticket or NoTicket())


def brief_of_readings(
    readings: Sequence[Reading], choice: BriefChoice, worker: Worker, ticket: Ticket | None = None
) -> bytes:
    """The PDF of articles that are in no library."""
    return _typeset(content_of_readings(readings, choice), worker, ticket)


def content_of_readings(readings: Sequence[Reading], choice: BriefChoice) -> BriefContent:
    """What is chosen of articles that are in no library, numbered from 1; raises NothingChosen."""
    articles: dict[int, Article] = {}
    claims: list[Claim] = []
    releases: list[Release] = []
    for number, reading in enumerate(readings, start=1):
        articles[number] = replace(reading.article, id=number)
        claims += [replace(claim, article=number) for claim in reading.findings.claims]
        releases += [replace(release, article=number) for release in reading.findings.releases]
    chosen = tuple(claim for claim in claims if _fits(claim, articles[claim.article], choice.selection))
    return _content(chosen, articles, releases, choice)


def _fits(claim: Claim, article: Article, selection: Selection) -> bool:
    """Whether a claim that is in no library fits a selection by company, status and day."""
    return (
        (selection.company is None or selection.company in claim.companies)
        and (selection.status is None or claim.status is selection.status)
        and (selection.since is None or (article.published or "") >= selection.since)
    )


def _content(
    claims: Sequence[Claim], articles: Mapping[int, Article], releases: Iterable[Release], choice: BriefChoice
) -> BriefContent:
    kept = tuple(claim for claim in claims if choice.with_rejected or claim.status is not Status.REJECTED)
    if not kept:
        raise NothingChosen
    company = choice.selection.company
    companies = (company,) if company else ()
    named = set(companies) or {name for claim in kept for name in claim.companies}
    return BriefContent(
        claims=kept,
        articles=articles,
        releases=_releases_of(kept, articles, releases, named, is_company=company is not None),
        title=choice.title or company or "",
        author=choice.author,
        note=choice.note,
        paper=choice.paper,
        language=choice.language,
        companies=companies,
        local_names=_local_names(named, choice.language),
        with_rejected=choice.with_rejected,
        made=datetime.date.today(),
    )


def _releases_of(
    claims: Sequence[Claim],
    articles: Mapping[int, Article],
    releases: Iterable[Release],
    companies: Collection[str],
    is_company: bool,
) -> tuple[Release, ...]:
    """What the chosen articles say of these companies' models, and beside it what the user's tables and the
    catalogue say of the same; in a brief of one company, all that they have of it.
    """
    published = {number: article.published for number, article in articles.items()}
    releases = [release for release in releases if release.is_release and release.company in companies]
    told = [release for release in releases if release.article in articles]
    models = {release.model for release in told} | {model for claim in claims for model in claim.models}
    tables = (release for release in releases if not release.article)
    beside = (
        release
        for release in (*tables, *load_catalogue())
        if release.company in companies and (is_company or release.model in models)
    )
    return (*dated(told, published), *beside)


def _local_names(companies: Iterable[str], language: str) -> dict[str, str]:
    knowledge = load_knowledge()
    known = ((name, knowledge.company(name)) for name in companies)
    return {name: company.names[language] for name, company in known if company and language in company.names}


def _typeset(content: BriefContent, worker: Worker, ticket: Ticket | None, make: Make = make_brief) -> bytes:
    try:
        return worker.call(SECONDS, ticket or NoTicket(), make, content, NoTicket())
    except WorkerEndedError as error:
        raise CannotWrite(content.title or "PDF", Reason.TOO_LONG if error.overtime else Reason.CRASHED) from error
    except WorkerFailedError as error:
        raise CannotWrite(content.title or "PDF", Reason.OTHER, str(error)) from error


def sample_brief() -> bytes:
    """A brief of the sample, made in this process: whether typesetting works here."""
    from claimline.workflow.sample import sample_article

    content = content_of_readings([sample_article(language) for language in LANGUAGES], BriefChoice(Selection()))
    return make_brief(content)
