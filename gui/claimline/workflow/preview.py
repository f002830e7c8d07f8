"""A brief as it will look: its pages as pictures, drawn in the worker process, where pdfium is alone."""

from __future__ import annotations

from typing import NamedTuple

from claimline.domain import NoTicket, Ticket
from claimline.workflow.worker import Worker

SECONDS = 60.0
"""How long a page may take."""


class PagePicture(NamedTuple):
    """A page's dots, three bytes each (red, green, blue), a row after another, each `stride` bytes."""

    width: int
    height: int
    stride: int
    dots: bytes


def page_sizes(pdf: bytes, worker: Worker, ticket: Ticket | None = None) -> list[tuple[float, float]]:
    """The width and the height of each page, in points."""
    return worker.call(SECONDS, ticket or NoTicket(), _sizes, pdf)


def page_picture(pdf: bytes, page: int, width: int, worker: Worker, ticket: Ticket | None = None) -> PagePicture:
    """A page (from 0), so many dots wide."""
    return worker.call(SECONDS, ticket or NoTicket(), _picture, pdf, page, width)


def _sizes(pdf: bytes) -> list[tuple[float, float]]:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [document.get_page_size(page) for page in range(len(document))]


def _picture(pdf: bytes, number: int, width: int) -> PagePicture:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        drawn = page.render(scale=width / page.get_width(), rev_byteorder=True)
        return PagePicture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
