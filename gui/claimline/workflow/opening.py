"""Opening articles: files, folders or pasted text in; articles with their claims in the library out."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimline.domain import (
    AlreadyHeld,
    Article,
    Findings,
    NoTicket,
    Problem,
    Reason,
    Ticket,
    Unreadable,
)
from claimline.exchange.claims_json_ld import ClaimsData
from claimline.language import _, ngettext
from claimline.library import BriefTaken, Library
from claimline.paths import own_names_file
from claimline.workflow.worker import Worker, WorkerEndedError, WorkerFailedError

if TYPE_CHECKING:
    from claimline.workflow.versions import NewVersion

_SECONDS_PER_ARTICLE = 60.0
_SECONDS_PER_MEGABYTE = 15.0
"""Several times what dense text takes."""

LARGEST_FILE = 64 * 1024**2
"""Bytes beyond which a file is not even loaded."""

Aliases = tuple[tuple[str, str], ...]
"""Names with the company that each means."""

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".hwpx", ".eml"}
)
"""What is taken from a folder; a file that is named is tried whatever it is called."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from: a file, or text that was pasted (`data`, with a `name` to call it by).

    `published` is an EDTF day that the user gives: of a file it is used where the text does not say, for it may be
    meant for many; of pasted text it is used before what the text says.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    published: str | None = None
    title: str = ""

    def load(self) -> bytes:
        """The bytes; raises Unreadable."""
        if self.data is not None:
            return self.data
        assert self.path is not None
        return load(self.path)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one source: the article, what was found in it, and the very bytes."""

    article: Article
    findings: Findings
    original: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of many sources: the ids of the articles added, those already held, the problems of the others, and
    what was taken over from briefs, and which articles got a new version."""

    added: tuple[int, ...]
    held: tuple[AlreadyHeld, ...]
    failed: tuple[Problem, ...]
    briefs: tuple[BriefTaken, ...] = ()
    versions: tuple[NewVersion, ...] = ()


def load(path: Path) -> bytes:
    """A file's bytes; raises Unreadable with the reason."""
    try:
        if path.is_dir():
            raise Unreadable(path.name, Reason.FOLDER)
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable(path.name, Reason.TOO_LARGE, str(LARGEST_FILE // 1024**2))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(str(path), Reason.MISSING) from error
    except PermissionError as error:
        raise Unreadable(path.name, Reason.NOT_ALLOWED) from error
    except OSError as error:
        raise Unreadable(path.name, Reason.OTHER, error.strerror or str(error)) from error


def seconds_for(size: int) -> float:
    """How long an article of so many bytes or characters may take before it is given up."""
    return _SECONDS_PER_ARTICLE + _SECONDS_PER_MEGABYTE * size / 1_000_000


def sources_of(paths: Iterable[Path], published: str | None = None) -> tuple[Source, ...]:
    """Each file named, and of each folder the files in it and below that may be articles, by name."""
    found: list[Source] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            found += [Source(file.name, file, published=published) for file in sorted(inside)]
        else:
            found.append(Source(path.name, path, published=published))
    return tuple(found)


def read_source(source: Source, worker: Worker, ticket: Ticket | None = None) -> Reading:
    """Read one source and find its claims, in the worker process; raises Unreadable, also for a brief."""
    original = source.load()
    if brief_in(source.name, original, worker, ticket) is not None:
        raise Unreadable(source.name, Reason.BRIEF)
    return _read(source, original, worker, ticket)


def brief_in(name: str, original: bytes, worker: Worker, ticket: Ticket | None = None) -> ClaimsData | None:
    """What travels in a brief, taken out in the worker process; None for any other file. Raises Unreadable."""
    if not original[:1024].lstrip().startswith(b"%PDF-"):
        return None
    from claimline.brief.attachment import data_in

    try:
        return worker.call(seconds_for(len(original)), ticket or NoTicket(), data_in, original, name)
    except WorkerEndedError as error:
        raise Unreadable(name, Reason.TOO_LONG if error.overtime else Reason.CRASHED) from error
    except WorkerFailedError:
        return None


def _read(source: Source, original: bytes, worker: Worker, ticket: Ticket | None, aliases: Aliases = ()) -> Reading:
    article, findings = _in_worker(source, worker, ticket or NoTicket(), original, aliases)
    return Reading(article, findings, original)


def _in_worker(
    source: Source, worker: Worker, ticket: Ticket, original: bytes, aliases: Aliases
) -> tuple[Article, Findings]:
    name = source.name
    try:
        return worker.call(
            seconds_for(len(original)),
            ticket,
            read_and_extract,
            original,
            name,
            source.published,
            source.title,
            source.data is not None,
            aliases,
        )
    except WorkerEndedError as error:
        raise Unreadable(name, Reason.TOO_LONG if error.overtime else Reason.CRASHED) from error
    except WorkerFailedError as error:
        raise Unreadable(name, Reason.DAMAGED, str(error)) from error


def read_and_extract(
    data: bytes, name: str, published: str | None, title: str = "", is_certain: bool = False, aliases: Aliases = ()
) -> tuple[Article, Findings]:
    """Bytes to article and findings, in this process; `title`, where given, is the user's word, and so is `published`,
    which counts before the text's own day only where `is_certain`.
    """
    from claimline.reading import read

    article = read(data, name)
    first, second = (published, article.published) if is_certain else (article.published, published)
    article = replace(article, published=first or second, title=title or article.title)
    return article, extract_again(article, aliases)


def extract_again(article: Article, aliases: Aliases = ()) -> Findings:
    """What is found in an article as it stands, with its day and its blocks; in this process. `aliases` are a
    library's own names of companies."""
    from claimline.extraction import extract

    return extract(article, knowledge_with(aliases))


def knowledge_with(aliases: Aliases = ()):  # type: ignore[no-untyped-def]
    """The knowledge with the user's own names and a library's."""
    return _knowledge(_own_names(), tuple(aliases))


def _own_names() -> str:
    """The user's own names as their file has them; empty where there is none."""
    try:
        return own_names_file(is_made=False).read_text("utf-8")
    except (OSError, ValueError):
        return ""


@functools.lru_cache(1)
def _knowledge(own: str, aliases: Aliases):  # type: ignore[no-untyped-def]
    """The knowledge, loaded once as long as the user's own names stay: its tables take longer to build than an article
    to read. Names that cannot be read are left out; who changes them is told.
    """
    from claimline.knowledge import KnowledgeBroken, load_knowledge

    theirs = [{"name": company, "aliases": [alias]} for alias, company in aliases if alias != company]
    for entries in (lambda: [*json.loads(own or "[]"), *theirs], lambda: theirs):
        try:
            return load_knowledge(entries())
        except (ValueError, TypeError, KnowledgeBroken):
            continue
    return load_knowledge()


def add_articles(library: Library, sources: Sequence[Source], worker: Worker, ticket: Ticket | None = None) -> Opened:
    """Read sources into a library, as one step that undo takes back whole; when stopped, none of them is left."""
    ticket = ticket or NoTicket()
    added: list[int] = []
    held: list[AlreadyHeld] = []
    failed: list[Problem] = []
    briefs: list[BriefTaken] = []
    versions: list[NewVersion] = []
    aliases = library.company_aliases()
    with library.edit(_label(sources)):
        for place, source in enumerate(sources):
            ticket.checkpoint(place, len(sources))
            try:
                within = _Within(ticket, place, len(sources))
                original = source.load()
                if data := brief_in(source.name, original, worker, within):
                    briefs.append(_take(library, data))
                    continue
                reading = _read(source, original, worker, within, aliases)
                number = _add(library, reading, versions)
                added += [number] if number else []
            except AlreadyHeld as problem:
                held.append(problem)
            except Unreadable as problem:
                failed.append(problem)
        _compare(library, [*added, *(version.article for version in versions)], ticket)
        ticket.checkpoint(len(sources), len(sources))
    return Opened(tuple(added), tuple(held), tuple(failed), tuple(briefs), tuple(versions))


def _take(library: Library, data: ClaimsData) -> BriefTaken:
    """Makes the claims, releases and sources of a brief again in a library, but for what the catalogue has anyway."""
    from claimline.knowledge import load_catalogue

    catalogue = set(load_catalogue())
    articles = (replace(article, id=number) for number, article in data.articles.items())
    return library.add_of_brief(articles, data.claims, (each for each in data.releases if each not in catalogue))


def _add(library: Library, reading: Reading, versions: list[NewVersion]) -> int | None:
    """Adds an article and returns its id; what is a new version of one that is there goes to `versions` instead."""
    from claimline.workflow.versions import add_version, earlier_article

    if library.is_held(reading.article.sha256):
        return library.add_article(reading.article, reading.original, reading.findings)
    earlier = earlier_article(library, reading.article)
    if earlier is None:
        return library.add_article(reading.article, reading.original, reading.findings)
    versions.append(add_version(library, earlier, reading))
    return None


def _compare(library: Library, added: Sequence[int], ticket: Ticket) -> None:
    """Compare what is new with all claims; the tables for it are made when there is something to compare."""
    if added:
        from claimline.workflow.comparing import compare_new

        compare_new(library, ticket, added)


def _label(sources: Sequence[Source]) -> str:
    if len(sources) == 1:
        return _("Open {name}").format(name=sources[0].name)
    return ngettext("Open {count} article", "Open {count} articles", len(sources)).format(count=len(sources))


class _Within:
    """A ticket for one article of many: it stops like theirs, and counts as the articles before it."""

    def __init__(self, ticket: Ticket, done: int, total: int) -> None:
        self._ticket, self._done, self._total = ticket, done, total

    def checkpoint(self, done: int, total: int) -> None:
        """Says how many articles are done, whatever the part of this one."""
        self._ticket.checkpoint(self._done, self._total)
