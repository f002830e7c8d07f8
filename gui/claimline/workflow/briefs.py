"""Briefs that are kept under a name: saved, renamed and forgotten, each undoable; and handed on again in one step."""

from __future__ import annotations

from pathlib import Path

from claimline.domain import (
    BriefChoice,
    CannotCurate,
    CurationFault,
    LibraryUnusable,
    Nothing,
    NothingChosen,
    Reason,
    Ticket,
)
from claimline.language import _
from claimline.library import BriefMade, Library, Reader, SavedBrief
from claimline.workflow.brief_content import prepared
from claimline.workflow.exporting import refuse_folder, typeset_prepared
from claimline.workflow.saving import write_whole
from claimline.workflow.worker import Worker


def save_brief(library: Library, name: str, choice: BriefChoice) -> int:
    """Keep a choice under a name, in the place of one that is called so; returns its id. Refused without a name."""
    wanted = " ".join(name.split())
    if not wanted:
        raise CannotCurate(CurationFault.NOTHING_NAMED)
    with library.edit(_("Keep the brief {name}").format(name=wanted)):
        return library.kept.save_brief(SavedBrief(0, wanted, choice))


def keep_if_other(library: Library, name: str, choice: BriefChoice) -> None:
    """Keep a choice under a name where another is kept under it, or none."""
    with Reader(library.path) as reader:
        is_kept = any(brief.name == name and brief.choice == choice for brief in reader.briefs())
    if not is_kept:
        save_brief(library, name, choice)


def delete_brief(library: Library, brief: SavedBrief) -> None:
    """Forget a choice that was kept."""
    with library.edit(_("Forget the brief {name}").format(name=brief.name)):
        library.kept.delete_brief(brief.id)


def brief_named(reader: Reader, name: str) -> tuple[str, BriefChoice]:
    """The brief that is kept under a name; raises NothingChosen where there is none, or it cannot be read."""
    wanted = " ".join(name.split())
    found = {brief.name: brief for brief in reader.briefs()}
    folded = {each.casefold(): brief for each, brief in found.items()}
    brief = found.get(wanted) or folded.get(wanted.casefold())
    if brief is None:
        raise NothingChosen(Nothing.NO_BRIEF, wanted)
    if brief.choice is None:
        raise NothingChosen(Nothing.DAMAGED_BRIEF, brief.name)
    return brief.name, brief.choice


def hand_on(
    library: Path, name: str, choice: BriefChoice, path: Path, worker: Worker, ticket: Ticket | None = None
) -> BriefMade | None:
    """Make the brief of a name and write it whole; returns what the library is to remember of it.

    Raises NothingChosen, CannotWrite, WrongTemplate, LibraryUnusable, Cancelled.
    """
    refuse_folder(path)
    with Reader(library) as reader:
        found = prepared(reader, choice, name)
    write_whole(path, typeset_prepared(found, worker, ticket))
    return found.made


def hand_on_and_keep(
    library: Library, name: str, choice: BriefChoice, path: Path, worker: Worker, ticket: Ticket | None = None
) -> Path:
    """Make the brief of a name, write it whole, keep its choice and remember what it held; in a library that is only
    read, nothing is kept. Raises as `hand_on`.
    """
    made = hand_on(library.path, name, choice, path, worker, ticket)
    if not library.is_read_only:
        keep_if_other(library, name, choice)
        if made is not None:
            library.remember_brief(name, made)
    return path


def remember(library: Path, name: str, made: BriefMade | None) -> bool:
    """Let a library that nobody has open remember a brief; False where somebody has."""
    if made is None:
        return True
    try:
        with Library(library) as writing:
            writing.remember_brief(name, made)
    except LibraryUnusable as problem:
        if problem.reason not in (Reason.LOCKED, Reason.ELSEWHERE):
            raise
        return False
    return True
