"""A choice of claims made into a PDF."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from claimline.brief.content import BriefContent, source_date_epoch
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
    sheet = Sheet(content, day_of(content))
    template = Path(content.template) if content.template else None
    return typeset(sheet.data(ticket), moment, sheet.attached(), template)


def day_of(content: BriefContent) -> datetime.date:
    """The day that stands on each page."""
    return datetime.datetime.fromtimestamp(_moment(content), datetime.UTC).date()


def make_markdown(content: BriefContent, ticket: Ticket = _NO_TICKET) -> bytes:
    """The same as Markdown, in UTF-8. Raises as `make_brief`."""
    from claimline.brief.markdown import write_markdown

    return write_markdown(_data(content, ticket))


def make_word(content: BriefContent, ticket: Ticket = _NO_TICKET) -> bytes:
    """The same as a document for word processors (DOCX). Raises as `make_brief`."""
    from claimline.brief.word import write_word

    return write_word(_data(content, ticket), datetime.datetime.fromtimestamp(_moment(content), datetime.UTC))


def _data(content: BriefContent, ticket: Ticket) -> dict[str, Any]:
    from claimline.brief.glyphs import AsWritten
    from claimline.brief.sheet import Sheet

    return Sheet(content, day_of(content), AsWritten()).data(ticket)


def _moment(content: BriefContent) -> int:
    """When it was made, in seconds since 1970: as SOURCE_DATE_EPOCH or the content says, else as its newest article."""
    epoch = source_date_epoch()
    if epoch is not None:
        return epoch
    day = content.made or max((day for day in map(_day, _published(content)) if day), default=_UNDATED)
    return int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp())


def _published(content: BriefContent) -> list[str]:
    return [article.published for article in content.articles.values() if article.published]


def _day(edtf: str) -> datetime.date | None:
    try:
        return days(edtf)[1]
    except ValueError:
        return None
