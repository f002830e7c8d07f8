"""The data that travel in a brief: what it shows, as JSON-LD, attached to the PDF and taken out of it again."""

from __future__ import annotations

from claimline.brief.content import BriefContent
from claimline.brief.sections import Arrangement
from claimline.domain import Reason, Unreadable
from claimline.exchange.claims_json_ld import ClaimsData, read_claims, write_claims

NAME = "claims.jsonld"
"""The attached file's name, by which a brief is known."""
_LARGEST = 256 * 1024**2


def data_of(content: BriefContent, arrangement: Arrangement) -> bytes:
    """What the brief shows: its claims and sources in the order of the page, its releases, no other."""
    claims = tuple(numbered.claim for numbered in arrangement.claims)
    told = {claim.article for claim in claims} | {release.article for release in content.releases}
    articles = {number: source.article for number, source in arrangement.sources.items() if number in told}
    return write_claims(ClaimsData(claims, articles, content.releases, content.title))


def data_in(pdf: bytes, name: str) -> ClaimsData | None:
    """What travels in a PDF; None where it is no brief, or locked. Raises Unreadable where it is damaged.

    Runs in the worker process only: pdfium is not made for two threads, nor for files that mean harm.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            return None
        raise Unreadable(name, Reason.DAMAGED, str(error)) from error
    try:
        for place in range(document.count_attachments()):
            attachment = document.get_attachment(place)
            if attachment.get_name() == NAME:
                content = bytes(attachment.get_data())
                if len(content) > _LARGEST:
                    raise Unreadable(name, Reason.TOO_LARGE)
                return read_claims(content, name)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(name, Reason.DAMAGED, str(error)) from error
    finally:
        document.close()
    return None
