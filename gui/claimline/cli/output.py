"""What the verbs print: tables for people, progress for those who watch, one line for each problem."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from claimline.domain import Claim, FuzzyDate, Ticket
from claimline.domain.date import days
from claimline.language import _, ngettext
from claimline.workflow.opening import Reading

_WIDE = 160


def say(line: str) -> None:
    """One line for the person, on stderr, so that what is piped on stays clean."""
    print(line, file=sys.stderr)  # noqa: T201


def day(value: str | None) -> str | None:
    """Checks that an option is a day (an EDTF day such as 2025-03-26)."""
    if value is None:
        return None
    try:
        first, last = days(value)
    except ValueError:
        first = last = None
    if first is None or first != last:
        raise typer.BadParameter(_("{value} is not a day; write it as 2025-03-26.").format(value=value))
    return value


@contextmanager
def progress(title: str) -> Iterator[Ticket]:
    """A bar on stderr where somebody watches; Ctrl+C stops the work."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        yield _Bar(bar, title)


class _Bar:
    def __init__(self, bar: Progress, title: str) -> None:
        self._bar = bar
        self._task = bar.add_task(title, total=None)

    def checkpoint(self, done: int, total: int) -> None:
        """Moves the bar."""
        self._bar.update(self._task, completed=done, total=total or None)


def table(reading: Reading) -> str:
    """An article and its claims as a table, as wide as the terminal."""
    article, findings = reading.article, reading.findings
    out = StringIO()
    console = Console(file=out, width=None if sys.stdout.isatty() else _WIDE, force_terminal=sys.stdout.isatty())
    heading = " · ".join(part for part in (article.title or article.name, article.publisher, article.published) if part)
    console.print(Text(heading, style="bold"))
    grid = Table(show_lines=False, header_style="dim", pad_edge=False, expand=True)
    grid.add_column(_("Kind"), no_wrap=True)
    # Folded: where a wide character does not fit, the other way would put an ellipsis in its place.
    for title, share in ((_("Companies"), 2), (_("Passage"), 6), (_("Speaker"), 2), (_("Figures and dates"), 2)):
        grid.add_column(title, ratio=share, overflow="fold")
    for claim in findings.claims:
        grid.add_row(*(Text(cell) for cell in _cells(claim)))
    console.print(grid)
    for release in findings.releases:
        when = release.date.edtf if release.date and release.date.edtf else _("no day in the text")
        console.print(Text(f"{release.company} {release.model}: {when}"))
    count = len(findings.claims)
    console.print(Text(ngettext("{count} claim", "{count} claims", count).format(count=count), style="dim"))
    return out.getvalue()


def _cells(claim: Claim) -> tuple[str, str, str, str, str]:
    speaker = claim.speaker or ""
    if claim.reported_by and claim.reported_by != claim.speaker:
        speaker = _("{speaker} through {reporter}").format(speaker=speaker or "–", reporter=claim.reported_by)
    marks = [quantity.text for quantity in claim.quantities] + [_date(date) for date in claim.dates]
    passage = " ".join(claim.passage.exact.split())
    return claim.kind.value, ", ".join(claim.companies), passage, speaker, "; ".join(marks)


def _date(date: FuzzyDate) -> str:
    return date.edtf or _("{text} (unresolved)").format(text=date.text)
