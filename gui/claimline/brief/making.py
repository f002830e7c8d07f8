"""A choice of claims made into a PDF."""

from __future__ import annotations

import datetime
import os

from claimline.brief.content import BriefContent
from claimline.domain import NoTicket, Ticket
from claimline.domain.date import days

_NO_TICKET = NoTicket()
_UNDATED = datetime.date(2000, 1, 1)


def make_brief(content: BriefContent, ticket: Ticket = _NO_TICKET) -> bytes:
    """A PDF/A-3a and PDF/UA-1 document of these claims; the same bytes for the same content.

    Raises NothingChosen where no claim is left, and Cancelled where the ticket says so. Typst itself cannot be
    stopped: whoever wants that runs this in a process that can be ended.
    """
    from claimline.brief.sheet import Sheet
    from claimline.brief.typesetting import typeset

    moment = _moment(content)
    sheet = Sheet(content, datetime.datetime.fromtimestamp(moment, datetime.UTC).date())
    return typeset(sheet.data(ticket), moment, sheet.attached())


def _moment(content: BriefContent) -> int:
    """When it was made, in seconds since 1970: as SOURCE_DATE_EPOCH or the content says, else as its newest article."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return int(epoch)
    day = content.made or max((day for day in map(_day, _published(content)) if day), default=_UNDATED)
    return int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp())


def _published(content: BriefContent) -> list[str]:
    return [article.published for article in content.articles.values() if article.published]


def _day(edtf: str) -> datetime.date | None:
    try:
        return days(edtf)[1]
    except ValueError:
        return None
