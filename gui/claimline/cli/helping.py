"""Has the help and the complaints of the command line's parser speak the language in use: it knows only English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import typer

from claimline.language import N_, _

_TITLES = {
    "ARGUMENTS_PANEL_TITLE": N_("Arguments"),
    "OPTIONS_PANEL_TITLE": N_("Options"),
    "COMMANDS_PANEL_TITLE": N_("Commands"),
    "REQUIRED_LONG_STRING": N_("[required]"),
    "DEFAULT_STRING": N_("[default: {}]"),
}
"""What the parser writes around its lists, by the names under which it keeps them."""

_COMPLAINTS = (
    (r"Missing command\.?", N_("A command is missing.")),
    (r"Missing (?:argument|option|parameter) (?P<name>.+?)\.(?:\s.*)?", N_("{name} is missing.")),
    (r"No such option: (?P<name>\S+).*", N_("There is no option {name}.")),
    (r"No such command '?(?P<name>[^']+?)'?\..*", N_("There is no command {name}.")),
    (r"Got unexpected extra argument(?:s|\(s\))? \((?P<name>.+)\)", N_("{name} is too much here.")),
    (r"Option '?(?P<name>[^']+?)'? requires an argument\.?", N_("{name} needs a value.")),
    (r"(?:Value error, )?'?(?P<value>[^']+?)'? is not one of (?P<names>.+?)\.?", N_("{value} is none of {names}.")),
    (r"'?(?P<value>[^']+?)'? is not a valid (?:float|integer|int)\.?", N_("{value} is not a number.")),
    (r"Input should be a valid (?:number|integer).*", N_("This is not a number.")),
    (r"Input should be (?:less|smaller) than or equal to (?P<most>\S+)", N_("At most {most} will do.")),
    (r"Input should be greater than or equal to (?P<least>\S+)", N_("At least {least} will do.")),
    (r"(?P<value>.+?) is not in the range (?P<range>.+?)\.?", N_("{value} is not in the range {range}.")),
)
"""How the parser complains, and how it is said here."""

_OF_ONE = re.compile(r"Invalid value for (?P<name>.+?): (?P<problem>.*)", re.DOTALL)


def speaking(app: typer.Typer) -> Any:
    """The parser of a command line, with its words in the language in use."""
    command = typer.main.get_command(app)
    for each in _all(command):
        _translate(each)
    return command


def use_titles() -> None:
    """Title the lists of the help in the language in use; only for help, since that takes long to import."""
    from typer import rich_utils

    for name, words in _TITLES.items():
        if hasattr(rich_utils, name):
            setattr(rich_utils, name, _(words))
    usual: Any = vars(rich_utils)["Table"]

    class Folding(usual):  # type: ignore[misc]
        """Breaks words that are too long for their column: Chinese has no spaces, and was cut off."""

        def add_row(self, *cells: Any, **style: Any) -> None:
            for cell in cells:
                for part in (cell, *getattr(cell, "renderables", ())):
                    if hasattr(part, "overflow"):
                        part.overflow = "fold"
            super().add_row(*cells, **style)

    setattr(rich_utils, "Table", Folding)  # noqa: B010


def complaint(words: str) -> str:
    """What the parser complains of, in the language in use; as it stands where it is not known."""
    of_one = _OF_ONE.fullmatch(words)
    if of_one is not None:
        return f"{of_one['name']}: {complaint(of_one['problem'])}"
    for pattern, said in _COMPLAINTS:
        found = re.fullmatch(pattern, words, re.DOTALL)
        if found is not None:
            parts = found.groupdict()
            if "name" in parts:
                parts["name"] = parts["name"].replace("'", "")
            return _(said).format(**parts)
    return words


def _all(command: Any) -> Iterator[Any]:
    yield command
    for each in getattr(command, "commands", {}).values():
        yield from _all(each)


def _translate(command: Any) -> None:
    usual: Any = command.context_class
    formatter: Any = usual.formatter_class

    class Formatter(formatter):  # type: ignore[misc]
        """Begins the line of usage with our word for it."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or _("Usage:") + " ")

    class Context(usual):  # type: ignore[misc]
        """Formats with that."""

        formatter_class = Formatter

    command.context_class = Context
    command.options_metavar = _("[OPTIONS]")
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = _("COMMAND [ARGS]...")
    for each in command.params:
        each.help = _(each.help) if getattr(each, "help", None) else None
        each.metavar = _(each.metavar) if each.metavar else None
    shows_help = command.get_help_option(Context(command))
    if shows_help is not None:
        shows_help.help = _("Show this message and exit.")
