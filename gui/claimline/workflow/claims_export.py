"""Exporting claims: a row a claim as CSV or XLSX; a document as Markdown or DOCX; all with its sources as JSON-LD that
is read again; the sources alone as RIS, BibTeX or CSL-JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from claimline.brief.making import make_markdown, make_word
from claimline.brief.wording import KINDS, STATUSES, Wording
from claimline.domain import Article, BriefChoice, Claim, NothingChosen, Quantity, Release, Selection, Ticket
from claimline.language import words_of
from claimline.library import Reader
from claimline.workflow.brief_content import chosen_claims
from claimline.workflow.exporting import made_of_library, refuse_folder
from claimline.workflow.saving import write_whole
from claimline.workflow.timeline_export import Format
from claimline.workflow.worker import Worker

CITED = (Format.RIS, Format.BIBTEX, Format.CSL_JSON)
"""What the sources of claims can be made into, for programs that cite."""
READ = (Format.MARKDOWN, Format.DOCX)
"""What claims can be made into to be read and written on, as a brief is."""
CLAIM_FORMATS = (Format.CSV, Format.XLSX, Format.JSON_LD, Format.JSON, *READ, *CITED)
"""What claims can be made into; JSON is JSON-LD."""
ONLY_CLAIMS = (Format.JSON_LD, *READ, *CITED)
"""What releases alone are never made into."""


def export_claims(
    library: Path,
    chosen: Selection | BriefChoice,
    form: Format,
    path: Path,
    language: str = "en",
    worker: Worker | None = None,
    ticket: Ticket | None = None,
) -> Path:
    """Write the chosen claims of a library whole, one of CLAIM_FORMATS: those of a selection, or of a brief.

    Rejected ones are among them and say so, but for those of READ, which are as a brief is. What is to be read is made
    in the worker process where there is one. Raises NothingChosen, CannotWrite, LibraryUnusable, Cancelled.
    """
    refuse_folder(path)
    choice = chosen if isinstance(chosen, BriefChoice) else BriefChoice(chosen)
    if form in READ:
        make = make_markdown if form is Format.MARKDOWN else make_word
        choice = replace(choice, is_short=False, language=language)
        write_whole(path, made_of_library(library, choice, make, worker, ticket))
        return path
    with Reader(library) as reader:
        claims = chosen_claims(reader, choice)
        articles = {number: reader.article(number) for number in sorted({claim.article for claim in claims})}
        releases = reader.releases() if form in (Format.JSON, Format.JSON_LD) else ()
    if not claims:
        raise NothingChosen
    write_whole(path, _made(claims, articles, releases, form, Wording(language)))
    return path


def _made(
    claims: Sequence[Claim],
    articles: Mapping[int, Article],
    releases: Sequence[Release],
    form: Format,
    wording: Wording,
) -> bytes:
    if form in CITED:
        from claimline.exchange.citations import CITATIONS

        return CITATIONS[form.value](list(articles.values()))
    if form in (Format.JSON, Format.JSON_LD):
        from claimline.exchange.claims_json_ld import ClaimsData, write_claims

        companies = {name for claim in claims for name in claim.companies}
        told = (
            each for each in releases if each.company in companies and (not each.article or each.article in articles)
        )
        return write_claims(ClaimsData(tuple(claims), articles, tuple(told), ""))
    header, rows = claims_table(claims, articles, wording)
    if form is Format.CSV:
        from claimline.exchange.delimited import write_delimited

        return write_delimited(header, rows)
    from claimline.exchange.workbook import write_workbook

    return write_workbook(header, rows, words_of(wording.language).gettext("Claims"))


def claims_table(
    claims: Sequence[Claim], articles: Mapping[int, Article], wording: Wording
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The columns' titles and a row for each claim, in their order. Dates stand as EDTF, or as written without one."""
    _ = words_of(wording.language).gettext
    header = (
        *(_("Companies"), _("Kind"), _("Status"), _("Passage"), _("Speaker"), _("Figures"), _("Date (EDTF)")),
        *(_("Models"), _("Note"), _("Tags"), _("Title"), _("Publisher"), _("Date"), _("Address"), "SHA-256"),
    )
    return header, [_row(claim, articles[claim.article], wording) for claim in claims]


def _row(claim: Claim, article: Article, wording: Wording) -> tuple[str, ...]:
    return (
        "; ".join(claim.companies),
        wording.gettext(KINDS[claim.kind]),
        wording.gettext(STATUSES[claim.status]),
        claim.passage.exact,
        claim.speaker or "",
        "; ".join(_figure(each, wording) for each in claim.quantities),
        "; ".join(each.edtf or each.text for each in claim.dates),
        *("; ".join(claim.models), claim.note, "; ".join(claim.tags)),
        *(article.title or article.name, article.publisher or "", article.published or ""),
        *(article.address or "", article.sha256),
    )


def _figure(quantity: Quantity, wording: Wording) -> str:
    """A figure as written, and in base units where those say more."""
    return f"{quantity.text} {wording.base(quantity)}".rstrip()
