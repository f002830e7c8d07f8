"""`claimline brief`: a PDF of articles, or of a library; also one that a library keeps under a name."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from claimline.cli.output import day, progress, say
from claimline.cli.read import Published
from claimline.domain import BriefChoice, NothingChosen, Problem, SinceLast, Status
from claimline.language import N_, _, current_language
from claimline.library import Library, Reader
from claimline.workflow.briefs import brief_named, hand_on, remember, save_brief
from claimline.workflow.exporting import brief_of_library, brief_of_readings, canonical_company
from claimline.workflow.messages import sentence
from claimline.workflow.opening import Reading, read_source, sources_of
from claimline.workflow.saving import write_whole
from claimline.workflow.templates import copy_template
from claimline.workflow.worker import Worker


class Language(StrEnum):
    """The language of a brief's headings."""

    ENGLISH = "en"
    KOREAN = "ko"
    CHINESE = "zh"


class Changes(StrEnum):
    """What becomes of the changes since the last brief of the name."""

    NO = "no"
    SECTION = "section"
    ONLY = "only"


_CHANGES = {
    Changes.NO: SinceLast.LEFT_OUT,
    Changes.SECTION: SinceLast.SECTION,
    Changes.ONLY: SinceLast.ONLY,
}
Companies = Annotated[
    list[str] | None, typer.Option("--company", metavar="C", help=N_("Only this company's claims; may be repeated."))
]
Numbers = Annotated[
    list[int] | None,
    typer.Option("--article", metavar="A", help=N_("Only this article's, by its number; may be repeated.")),
]
First = Annotated[
    list[str] | None,
    typer.Option("--order", metavar="C", help=N_("A company that stands first; repeat it for the next.")),
]

Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="B.pdf", help=N_("The PDF to write."))]
Articles = Annotated[list[Path] | None, typer.Argument(metavar=N_("[ARTICLE…]"), help=N_("Articles to read."))]
Since = Annotated[
    str | None, typer.Option(metavar=N_("DAY"), callback=day, help=N_("Only articles of this day or later."))
]
Until = Annotated[
    str | None, typer.Option(metavar=N_("DAY"), callback=day, help=N_("Only articles of this day or earlier."))
]
Confirmed = Annotated[bool | None, typer.Option("--confirmed/--all", help=N_("Only claims that were confirmed."))]
CopyTo = Annotated[
    Path | None,
    typer.Option("--copy-template", metavar=N_("FOLDER"), help=N_("Copy the template there, to be changed.")),
]


def brief(
    output: Output = None,
    articles: Articles = None,
    library: Annotated[Path | None, typer.Option(metavar="L", help=N_("A library, in place of articles."))] = None,
    name: Annotated[str | None, typer.Option(metavar="N", help=N_("The brief that the library keeps as N."))] = None,
    save: Annotated[bool, typer.Option("--save", help=N_("Keep this choice in the library, as --name says."))] = False,
    company: Companies = None,
    article: Numbers = None,
    order: First = None,
    search: Annotated[str | None, typer.Option(metavar=N_("WORDS"), help=N_("Only what this search finds."))] = None,
    since: Since = None,
    until: Until = None,
    confirmed: Confirmed = None,
    published: Published = None,
    language: Annotated[Language | None, typer.Option(help=N_("The language of the headings."))] = None,
    title: Annotated[str | None, typer.Option(metavar=N_("TITLE"), help=N_("The brief's title."))] = None,
    author: Annotated[str | None, typer.Option(metavar=N_("NAME"), help=N_("Who prepared it."))] = None,
    date: Annotated[str | None, typer.Option(metavar=N_("DAY"), callback=day, help=N_("The day on each page."))] = None,
    note: Annotated[str | None, typer.Option(metavar=N_("TEXT"), help=N_("A note below the title."))] = None,
    letter: Annotated[bool | None, typer.Option("--letter/--a4", help=N_("US Letter, or A4."))] = None,
    short: Annotated[
        bool | None, typer.Option("--one-line/--full", help=N_("One line a claim, or its passage."))
    ] = None,
    changes: Annotated[Changes | None, typer.Option(help=N_("What changed since the last brief of the name."))] = None,
    template: Annotated[Path | None, typer.Option(metavar="T.typ", help=N_("A Typst template of your own."))] = None,
    copy: CopyTo = None,
) -> int:
    """Make a PDF brief of articles, or of a library."""
    if copy is not None:
        print(_("Written: {path}").format(path=copy_template(copy)))  # noqa: T201
        return 0
    if output is None or bool(articles) == (library is not None):
        raise typer.BadParameter(_("Name a PDF with -o, and either articles, or a library with --library."))
    if library is None:
        _refuse_what_a_library_needs(name is not None or save, any((article, search, changes)))
    given = {
        "companies": tuple(map(canonical_company, company)) if company else None,
        **dict.fromkeys(("articles", "article_order"), tuple(article) if article else None),
        "order": tuple(map(canonical_company, order)) if order else None,
        "search": search, "language": language and language.value, "title": title, "author": author, "day": date,
        "note": note, "paper": None if letter is None else "us-letter" if letter else "a4", "is_short": short,
        "since_last": changes and _CHANGES[changes], "template": template and str(template.absolute()),
    }  # fmt: skip
    selected = {
        "since": since,
        "until": until,
        **({} if confirmed is None else {"status": Status.CONFIRMED if confirmed else None}),
    }
    if library is not None:
        return _of_library(library, output, name, save, given, selected)
    status, pdf = _of_articles(articles or [], published, _with(BriefChoice(), given, selected))
    write_whole(output, pdf)
    print(_("Written: {path}").format(path=output))  # noqa: T201
    return status


def _refuse_what_a_library_needs(is_kept: bool, looks_into_it: bool) -> None:
    """Usage errors of a brief of articles that are in no library."""
    if is_kept:
        raise typer.BadParameter(_("Only a library keeps briefs: name it with --library."))
    if looks_into_it:
        raise typer.BadParameter(_("--article, --search and --changes look into a library: name it with --library."))


def _with(choice: BriefChoice, given: dict[str, Any], selected: dict[str, Any]) -> BriefChoice:
    """A choice with what was said on the command line in the place of its own."""
    said = {field: value for field, value in given.items() if value is not None}
    if choice == BriefChoice():
        said.setdefault("language", current_language())
    narrowed = {field: value for field, value in selected.items() if value is not None or field == "status"}
    return replace(choice, selection=replace(choice.selection, **narrowed), **said)


def _of_library(
    library: Path, output: Path, name: str | None, save: bool, given: dict[str, Any], selected: dict[str, Any]
) -> int:
    """Make the brief; 1 where somebody has the library open, so that it cannot remember what the brief held."""
    if save and not name:
        raise typer.BadParameter(_("Say with --name under which name it is kept."))
    name, kept = " ".join((name or "").split()), BriefChoice()
    with Reader(library) as reader:
        if name and not save:
            name, kept = brief_named(reader, name)
    choice = _with(kept, given, selected)
    if save and name:
        with Library(library) as writing:
            save_brief(writing, name, choice)
    status = 0
    with Worker() as worker, progress(_("Making the brief")) as ticket:
        if name:
            made = hand_on(library, name, choice, output, worker, ticket)
        else:
            write_whole(output, brief_of_library(library, choice, worker, ticket))
    if name and not remember(library, name, made):
        say(_("The library is open elsewhere, so it does not remember this brief as the last one of its name."))
        status = 1
    print(_("Written: {path}").format(path=output))  # noqa: T201
    return status


def _of_articles(articles: list[Path], published: str | None, choice: BriefChoice) -> tuple[int, bytes]:
    with Worker() as worker, progress(_("Making the brief")) as ticket:
        status, readings = _read(articles, published, worker)
        return status, brief_of_readings(readings, choice, worker, ticket)


def _read(articles: list[Path], published: str | None, worker: Worker) -> tuple[int, list[Reading]]:
    """The readings, and the exit status: 2 where one cannot be read, and the brief is made of the others."""
    status, readings = 0, []
    for source in sources_of(articles, published):
        try:
            readings.append(read_source(source, worker))
        except Problem as problem:
            say(sentence(problem))
            status = 2
    if not readings:
        raise NothingChosen
    return status, readings
