"""The command line: its verbs, what they print, and their exit status.

Exit status 0; 1 where something is to be reported (what is unsure is listed); 2 for wrong usage or a file that cannot
be read, with one clear line on stderr.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Annotated

import typer
from typer import Exit

from claimline import __version__
from claimline.cli import brief, check, export, read, releases, settling
from claimline.cli.helping import complaint, speaking, use_titles
from claimline.domain import Problem
from claimline.language import N_, _, use_language
from claimline.workflow.messages import sentence

REPORTED = 1
UNREADABLE = 2


def run(arguments: list[str], looks: Sequence[tuple[str, Callable[[], str]]] = ()) -> int:
    """Do what the arguments say; returns the exit status. `looks` are what selfcheck looks at beside its own."""
    use_language()
    try:
        if arguments[-1:] in ([], ["releases"]) or {"--help", "-h"} & {*arguments}:
            use_titles()
        status = speaking(_app())(args=arguments, prog_name="claimline", standalone_mode=False, obj=looks)
    except Problem as problem:
        print(sentence(problem), file=sys.stderr)  # noqa: T201
        return UNREADABLE
    except Exit as ended:
        return ended.exit_code
    except KeyboardInterrupt:
        print(_("Stopped."), file=sys.stderr)  # noqa: T201
        return REPORTED
    except Exception as error:  # noqa: BLE001 - typer names no one class for wrong usage that all its versions have
        return _usage_status(error)
    return status if isinstance(status, int) else 0


def _usage_status(error: Exception) -> int:
    """The status of a usage error, which is shown; anything else goes on up."""
    context, said = getattr(error, "ctx", None), getattr(error, "format_message", None)
    if said is None:
        raise error
    if type(error).__name__ == "NoArgsIsHelpError":  # says the help, where that was not yet said
        error.show()  # type: ignore[attr-defined]
        return UNREADABLE
    if context is not None:
        hint = _("{command} --help says more.").format(command=context.command_path)
        print(f"{context.get_usage()}\n{hint}\n", file=sys.stderr)  # noqa: T201
    print(complaint(said()), file=sys.stderr)  # noqa: T201
    return UNREADABLE


def _app() -> typer.Typer:
    app = typer.Typer(
        name="claimline",
        help=_("Read AI news and see who claims what: each claim with its exact passage."),
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(_version)
    app.command("read", help=_("What was found in articles, as a table, or one JSON file per article."))(read.read)
    app.command("add", help=_("Read articles into a library."))(read.add)
    app.command("brief", help=_("Make a PDF brief of articles, or of a library."))(brief.brief)
    app.command(
        "export", help=_("The releases of a library as a picture, a table, a calendar or JSON; or its claims.")
    )(export.export)
    tables = typer.Typer(help=_("Releases: tables of them, and disputed dates."), no_args_is_help=True)
    tables.callback()(_releases)
    tables.command("import", help=_("Read tables of releases into a library: CSV, TSV, JSON, TOML, XLSX."))(
        releases.import_
    )
    tables.command("disputed", help=_("Which dates the sources dispute, and who says what."))(settling.disputed)
    tables.command("settle", help=_("Say which of the disputed dates of a model counts, and why."))(settling.settle_)
    app.add_typer(tables, name="releases")
    app.command("check", help=_("Whether every row, passage and hash of a library is as it should be."))(check.check)
    app.command("recover", help=_("Save what can be read of a damaged library into a new one."))(check.recover)
    app.command("selfcheck", help=_("Whether this installation works: resources, fonts, SQLite, a brief."))(
        check.selfcheck
    )
    return app


def _releases() -> None:
    """Releases: tables of them, and disputed dates."""


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"claimline {__version__}")  # noqa: T201
        raise Exit


def _version(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=N_("The version."))
    ] = False,
) -> None:
    """Claimline's command line."""
