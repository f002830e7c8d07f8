"""Exporting claims: a row a claim as CSV or XLSX, or claims, releases and sources as JSON-LD that is read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from claimline.brief.wording import KINDS, STATUSES, Wording
from claimline.domain import Article, Claim, NothingChosen, Quantity, Release, Selection
from claimline.language import words_of
from claimline.library import Reader
from claimline.workflow.exporting import refuse_folder
from claimline.workflow.saving import write_whole
from claimline.workflow.timeline_export import Format

CLAIM_FORMATS = (Format.CSV, Format.XLSX, Format.JSON)
"""What claims can be made into; JSON is JSON-LD."""


def export_claims(library: Path, selection: Selection, form: Format, path: Path, language: str = "en") -> Path:
    """Write the chosen claims of a library whole, one of CLAIM_FORMATS.

    Rejected ones are among them and say so. Raises NothingChosen, CannotWrite, LibraryUnusable.
    """
    refuse_folder(path)
    with Reader(library) as reader:
        claims = reader.claims(reader.claim_ids(selection))
        articles = {number: reader.article(number) for number in sorted({claim.article for claim in claims})}
        releases = reader.releases() if form is Format.JSON else ()
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
    if form is Format.JSON:
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
