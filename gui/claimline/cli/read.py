"""`claimline read` and `claimline add`: articles in, what was found in them out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimline.cli.output import day, progress, say, table
from claimline.domain import CannotWrite, Problem, Reason
from claimline.language import N_, _, ngettext
from claimline.library import create_library
from claimline.workflow.findings import as_data
from claimline.workflow.messages import brief_told, sentence
from claimline.workflow.opening import Reading, Source, add_articles, read_source, sources_of
from claimline.workflow.saving import cannot_write, write_whole
from claimline.workflow.warm_library import library_to_change
from claimline.workflow.worker import Worker

if TYPE_CHECKING:
    from claimline.workflow.versions import NewVersion

Articles = Annotated[list[Path], typer.Argument(metavar=N_("ARTICLE…"), help=N_("Articles, or folders of them."))]
Published = Annotated[
    str | None, typer.Option(metavar=N_("DAY"), callback=day, help=N_("The day they were published."))
]


def read(
    articles: Articles,
    json_folder: Annotated[
        Path | None, typer.Option("--json", metavar=N_("DIR"), help=N_("Write one JSON file per article there."))
    ] = None,
    published: Published = None,
) -> int:
    """What was found, as a table, or one JSON file per article."""
    sources = sources_of(articles, published)
    if json_folder is not None:
        _refuse_equal_names(sources)
    status = 0
    with Worker() as worker:
        for source in sources:
            try:
                reading = read_source(source, worker)
            except Problem as problem:
                say(sentence(problem))
                status = 2
                continue
            _show(source, reading, json_folder)
            unsure = _unsure(source, reading)
            for line in unsure:
                say(line)
            status = max(status, 1 if unsure else 0)
    return status


def add(
    articles: Articles,
    library: Annotated[Path, typer.Option("--library", metavar="L", help=N_("The library; made where there is none."))],
    published: Published = None,
) -> int:
    """Read articles into a library; a list of what failed and why."""
    if not library.exists():
        create_library(library)
    store = library_to_change(library)
    try:
        with Worker() as worker, progress(_("Reading")) as ticket:
            opened = add_articles(store, sources_of(articles, published), worker, ticket)
        renewed = [(store.article(version.article).title, version) for version in opened.versions]
    finally:
        store.close()
    for taken in opened.briefs:
        print(brief_told(taken))  # noqa: T201
    for title, version in renewed:
        print(_renewed(title, version))  # noqa: T201
    count = len(opened.added)
    if count or not (opened.briefs or opened.versions):
        print(_added(count))  # noqa: T201
    for problem in (*opened.held, *opened.failed):
        say(sentence(problem))
    if opened.failed and not (opened.added or opened.held or opened.briefs or opened.versions):
        return 2
    return 1 if opened.failed else 0


def _added(count: int) -> str:
    return ngettext("{count} article added.", "{count} articles added.", count).format(count=count)


def _renewed(title: str, version: NewVersion) -> str:
    from claimline.workflow.versions import version_words

    words = _("New version of “{title}”. Its passages: {found}.")
    return words.format(title=title, found=version_words(version) or _("none"))


def _refuse_equal_names(sources: Sequence[Source]) -> None:
    for stem, times in Counter(Path(source.name).stem for source in sources).items():
        if times > 1:
            raise typer.BadParameter(
                _("{count} articles are called {stem}, and would be written to the same file.").format(
                    count=times, stem=stem
                )
            )


def _show(source: Source, reading: Reading, json_folder: Path | None) -> None:
    if json_folder is None:
        print(table(reading))  # noqa: T201
        return
    try:
        json_folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CannotWrite(json_folder.name, Reason.OTHER, _("it is a file, not a folder")) from error
    except OSError as error:
        raise cannot_write(json_folder, error) from error
    data = json.dumps(as_data(reading.article, reading.findings), ensure_ascii=False, indent=1)
    write_whole(json_folder / f"{Path(source.name).stem}.json", data.encode())


def _unsure(source: Source, reading: Reading) -> list[str]:
    """What the reader of the result should know: each a sentence."""
    name, article = source.name, reading.article
    lines = []
    unresolved = sum(date.edtf is None for claim in reading.findings.claims for date in claim.dates)
    if unresolved:
        lines.append(
            ngettext(
                "{name}: {count} date counts from the day it was published, which the text does not say; "
                "give it with --published.",
                "{name}: {count} dates count from the day it was published, which the text does not say; "
                "give it with --published.",
                unresolved,
            ).format(name=name, count=unresolved)
        )
    if article.replaced:
        lines.append(
            ngettext(
                "{name}: {count} character that no text may hold was replaced.",
                "{name}: {count} characters that no text may hold were replaced.",
                article.replaced,
            ).format(name=name, count=article.replaced)
        )
    if not reading.findings.claims:
        lines.append(_("{name}: no claim about a company was found.").format(name=name))
    return lines
