"""A PDF on paper: each page drawn in the worker process, and painted by the background thread."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from claimline.domain import CannotWrite, Reason, Ticket
from claimline.workflow.preview import page_picture, page_sizes
from claimline.workflow.worker import Worker

_DOTS = 300
"""Dots to the inch: as fine as a page of text needs."""


def print_pdf(pdf: bytes, printer: QPrinter, process: Worker, ticket: Ticket) -> int:
    """Print the pages that the printer's dialog asked for; returns how many. Raises CannotWrite and Cancelled.

    Qt lets a thread of the background paint on a printer ("Threads and Painting").
    """
    sizes = page_sizes(pdf, process, ticket)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QSizeF(*sizes[0]), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    first, last = printer.fromPage() or 1, printer.toPage() or len(sizes)
    pages = range(first - 1, min(last, len(sizes)))
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotWrite(printer.printerName() or printer.outputFileName(), Reason.OTHER)
    try:
        for done, page in enumerate(pages):
            ticket.checkpoint(done, len(pages))
            if done:
                printer.newPage()
            drawn = page_picture(pdf, page, round(sizes[page][0] / 72 * _DOTS), process, ticket)
            image = QImage(drawn.dots, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888)
            painter.drawImage(QRectF(painter.viewport()), image)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)
