"""What an import would do, and what it asks, in words for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator

from claimline.exchange.columns import Field
from claimline.language import N_, _, ngettext
from claimline.workflow.importing import Doubt, Plan, Question, Verdict

FIELDS = {
    Field.MODEL: N_("model"),
    Field.COMPANY: N_("company’s name"),
    Field.EVENT: N_("event"),
    Field.DATE: N_("date"),
    Field.YEAR: N_("year"),
    Field.MONTH: N_("month"),
    Field.DAY: N_("day of the month"),
    Field.ADDRESS: N_("address"),
    Field.SOURCE: N_("source"),
    Field.ID: N_("id"),
    Field.HOST: N_("host"),
    Field.UPDATED: N_("updated"),
    Field.IGNORED: N_("not used"),
}
VERDICTS = {
    Verdict.NEW: N_("new model"),
    Verdict.KNOWN: N_("known model"),
    Verdict.HELD: N_("there already"),
    Verdict.LISTED: N_("listing or moving name"),
    Verdict.LEFT_OUT: N_("left out"),
    Verdict.UNSURE: N_("unsure"),
}
_DOUBTS = {
    Doubt.COLUMN: N_("{file}: which column is the {field}?"),
    Doubt.ORDER: N_("{file}: is the day or the month first in “{name}”?"),
    Doubt.SEVERAL: N_("{file}:{line}: which models does this name?"),
    Doubt.CLOSE: N_("{file}:{line}: is this the known model, or one of its own?"),
    Doubt.WHOSE: N_("{file}:{line}: whose model is this?"),
    Doubt.TWICE: N_("{file}:{line}: the same name has another day elsewhere in the table; which version is this?"),
    Doubt.NAMELESS: N_("{file}:{line}: the row names no model; which is it?"),
}


def doubt(question: Question) -> str:
    """What is asked."""
    words = _(_DOUBTS[question.doubt])
    field = _(FIELDS[Field(question.said)]) if question.doubt is Doubt.COLUMN else ""
    return words.format(file=question.file, line=question.line, name=question.name, field=field)


def asked(question: Question) -> str:
    """What is asked, without its place."""
    return doubt(question).removeprefix(f"{question.file}:{question.line}: ")


def answers(question: Question) -> tuple[str, ...]:
    """What may stand on the right side of `NAME=`, the likeliest first; the rest is the user's own."""
    if question.doubt is Doubt.COLUMN:
        return tuple(f"{column}={question.said}" for column in question.candidates) or (f"COLUMN={question.said}",)
    left = question.name
    if question.doubt is Doubt.WHOSE and not question.candidates:
        company = _("COMPANY")
        return (f"{left}={company}: {left}", f"{left}=-")
    if question.doubt is Doubt.NAMELESS:
        company, model = _("COMPANY"), _("MODEL")
        return (f"{left}={company}: {model}", f"{left}=-")
    if question.doubt is Doubt.ORDER:
        return tuple(f"{left}={each}" for each in question.candidates)
    return (*(f"{left}={each}" for each in question.candidates), f"{left}=-")


def question_line(question: Question) -> str:
    """A question with its answers, to be given with --map."""
    said = f" ({question.said})" if question.said and question.doubt is not Doubt.COLUMN else ""
    choices = " / ".join(f"--map {_quoted(answer)}" for answer in answers(question))
    return f"{doubt(question)}{said} {choices}"


def _quoted(text: str) -> str:
    """As a shell takes it."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$").replace("`", "\\`")
    return f'"{plain}"'


def column_lines(plan: Plan) -> Iterator[str]:
    """Which column says what, a line a file."""
    for file, columns in plan.columns.items():
        parts = [f"{' / '.join(names)} → {_(FIELDS[field])}" for field, names in columns.of.items() if names]
        yield f"{file}: " + ", ".join(parts)


def count_lines(plan: Plan) -> Iterator[str]:
    """How many rows come to what."""
    said = {
        Verdict.NEW: ngettext("{count} row of a new model", "{count} rows of new models", plan.count(Verdict.NEW)),
        Verdict.KNOWN: ngettext(
            "{count} row of a known model", "{count} rows of known models", plan.count(Verdict.KNOWN)
        ),
        Verdict.HELD: ngettext(
            "{count} row is there already", "{count} rows are there already", plan.count(Verdict.HELD)
        ),
        Verdict.LISTED: ngettext(
            "{count} listing by another host or moving name, kept beside the releases",
            "{count} listings by other hosts or moving names, kept beside the releases",
            plan.count(Verdict.LISTED),
        ),
        Verdict.LEFT_OUT: ngettext("{count} row left out", "{count} rows left out", plan.count(Verdict.LEFT_OUT)),
        Verdict.UNSURE: ngettext("{count} row is unsure", "{count} rows are unsure", plan.count(Verdict.UNSURE)),
    }
    for verdict, words in said.items():
        if count := plan.count(verdict):
            yield words.format(count=f"{count:,}")
    suspicious = sum(row.is_suspicious for row in plan.rows)
    if suspicious:
        words = ngettext(
            "{count} day is a 1st or a 15th, which tables write where they know the month only",
            "{count} days are a 1st or a 15th, which tables write where they know the month only",
            suspicious,
        )
        yield words.format(count=f"{suspicious:,}")
    if plan.passed:
        words = ngettext(
            "{count} file is no table of releases", "{count} files are no tables of releases", len(plan.passed)
        )
        yield words.format(count=f"{len(plan.passed):,}")
