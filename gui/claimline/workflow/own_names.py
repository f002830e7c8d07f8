"""The user's own names of companies, beside those that ship: kept in one file of theirs, used by every extraction."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from claimline.domain import NoTicket, Ticket
from claimline.knowledge import KnowledgeBroken, load_knowledge
from claimline.language import _
from claimline.library import Library, Reader, Refound
from claimline.paths import own_names_file
from claimline.workflow.opening import extract_again, seconds_for
from claimline.workflow.saving import write_whole
from claimline.workflow.worker import Worker


def own_names(path: Path | None = None) -> tuple[tuple[str, str], ...]:
    """Each name that the user gave, with the company that it means; raises KnowledgeBroken for a file that is none."""
    return tuple((name, entry["name"]) for entry in _read(path) for name in entry.get("aliases", ()))


def add_name(name: str, company: str, path: Path | None = None) -> None:
    """Let `name` mean a company, one that is known or a new one. Raises KnowledgeBroken where another company's own
    name is taken or nothing is named, and CannotWrite; nothing is changed then.
    """
    entries = {entry["name"]: entry for entry in _without(_read(path), name)}
    present = entries.setdefault(company, {"name": company})
    if name != company:
        present["aliases"] = [*present.get("aliases", ()), name]
    _write(list(entries.values()), path)


def remove_name(name: str, path: Path | None = None) -> None:
    """Forget a name that the user gave; raises as `add_name` does."""
    _write(_without(_read(path), name), path)


def find_again(library: Library, words: str, worker: Worker, ticket: Ticket | None = None) -> Refound:
    """Find the claims of all articles that hold these words again, as one step; returns what changed.

    The user's decisions stay as they are. Raises WorkerEndedError and WorkerFailedError, nothing changed then.
    """
    with library.edit(_("Find claims again with “{name}”").format(name=words)):
        return find_within(library, words, worker, ticket)


def find_within(library: Library, words: str, worker: Worker, ticket: Ticket | None = None) -> Refound:
    """As `find_again`, within an edit."""
    ticket, wanted = ticket or NoTicket(), words.casefold()
    with Reader(library.path) as reader:
        numbers = [row.id for row in reader.article_rows()]
    found, aliases = Refound(), library.company_aliases()
    for place, number in enumerate(numbers):
        ticket.checkpoint(place, len(numbers))
        article = library.article(number)
        if wanted in article.text.casefold():
            again = worker.call(seconds_for(len(article.text)), ticket, extract_again, article, aliases)
            found = found.joined(library.replace_findings(number, again))
    return found


def _read(path: Path | None) -> list[dict[str, Any]]:
    path = path or own_names_file()
    try:
        entries = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise KnowledgeBroken(path.name, "", str(error)) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) and "name" in entry for entry in entries):
        raise KnowledgeBroken(path.name, "", _("it must be a list of companies"))
    return entries


def _without(entries: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The entries with a name taken out, and those left out that say nothing more."""
    kept = []
    for entry in entries:
        aliases = [alias for alias in entry.get("aliases", ()) if alias != name]
        if aliases or name not in entry.get("aliases", ()) or entry.keys() > {"name", "aliases"}:
            kept.append({**entry, "aliases": aliases})
    return kept


def _write(entries: list[dict[str, Any]], path: Path | None) -> None:
    load_knowledge(entries)  # what is wrong is said before anything is written
    data = json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
    write_whole(path or own_names_file(), data.encode())
