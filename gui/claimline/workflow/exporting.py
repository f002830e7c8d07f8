"""Exporting: a choice of claims, from a library or from articles just read, becomes a PDF brief."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from claimline.brief import BriefContent, make_brief
from claimline.domain import BriefChoice, CannotWrite, NoTicket, Reason, Selection, Ticket
from claimline.language import LANGUAGES
from claimline.library import Reader
from claimline.workflow.brief_content import Prepared, canonical_company, content_of_readings, prepared
from claimline.workflow.opening import Reading
from claimline.workflow.saving import write_whole
from claimline.workflow.worker import Worker, WorkerEndedError, WorkerFailedError

__all__ = [
    "BriefChoice",
    "brief_of_library",
    "brief_of_readings",
    "canonical_company",
    "content_of_readings",
    "export_brief",
    "made_of_library",
    "refuse_folder",
    "sample_brief",
    "typeset_prepared",
]

Make = Callable[[BriefContent, Ticket], bytes]
"""What makes a document of a brief's content."""

SECONDS = 600.0
"""How long one document may take before it is given up."""


def export_brief(library: Path, choice: BriefChoice, path: Path, worker: Worker, ticket: Ticket | None = None) -> Path:
    """Make a brief of a library and write it whole.

    Raises NothingChosen, CannotWrite, WrongTemplate, LibraryUnusable, Cancelled.
    """
    refuse_folder(path)
    write_whole(path, brief_of_library(library, choice, worker, ticket))
    return path


def refuse_folder(path: Path) -> None:
    """A path that cannot be written is told before the work, not after it."""
    if path.is_dir():
        raise CannotWrite(path.name, Reason.FOLDER)
    if not path.parent.is_dir():
        raise CannotWrite(path.name, Reason.MISSING)


def brief_of_library(
    library: Path, choice: BriefChoice, worker: Worker, ticket: Ticket | None = None, name: str = ""
) -> bytes:
    """The PDF of what is chosen in a library, which may be open for writing elsewhere."""
    return typeset_prepared(_prepared(library, choice, name), worker, ticket)


def _prepared(library: Path, choice: BriefChoice, name: str) -> Prepared:
    with Reader(library) as reader:
        return prepared(reader, choice, name)


def typeset_prepared(found: Prepared, worker: Worker, ticket: Ticket | None = None) -> bytes:
    """The PDF of a content, made in the worker process."""
    return _typeset(found.content, worker, ticket)


def made_of_library(
    library: Path, choice: BriefChoice, make: Make, worker: Worker | None = None, ticket: Ticket | None = None
) -> bytes:
    """What is chosen in a library as another document than a PDF; in this process where there is no worker."""
    content = _prepared(library, choice, "").content
    return _typeset(content, worker, ticket, make) if worker else make(content, ticket or NoTicket())


def brief_of_readings(
    readings: Sequence[Reading], choice: BriefChoice, worker: Worker, ticket: Ticket | None = None
) -> bytes:
    """The PDF of articles that are in no library."""
    return _typeset(content_of_readings(readings, choice), worker, ticket)


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
