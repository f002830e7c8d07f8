"""One entry of a knowledge file, read field by field; what is wrong with it is said with the file's and its name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimline.domain import Problem
from claimline.language import _


class KnowledgeBroken(Problem):
    """A knowledge file that cannot be used. `entry` is the entry's name, or empty for the file as a whole."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(file, entry, reason)
        self.file, self.entry, self.reason = file, entry, reason

    def __str__(self) -> str:
        if not self.entry:
            return f"{self.file}: {self.reason}"
        return _("{file}, entry “{entry}”: {reason}").format(file=self.file, entry=self.entry, reason=self.reason)


class Entry:
    """A JSON object whose fields are taken one by one; `finish` refuses fields that nobody took.

    Each method raises KnowledgeBroken where a field is missing or of another shape.
    """

    def __init__(self, file: str, data: Any, place: str, named_by: str = "name") -> None:
        self.file, self.name = file, place
        if not isinstance(data, dict):
            raise self.broken(_("it must be an object in braces"))
        self._left = dict(data)
        self.name = self.text(named_by)

    def broken(self, reason: str) -> KnowledgeBroken:
        """The problem to raise about this entry."""
        return KnowledgeBroken(self.file, self.name, reason)

    def text(self, field: str, default: str | None = None) -> str:
        """A text that is not empty and has no white space around it; where it is missing, the default if any."""
        value = self._left.pop(field, None)
        if value is not None:
            return self._checked(field, value)
        if default is None:
            raise self.broken(_("“{field}” is missing").format(field=field))
        return default

    def optional(self, field: str) -> str | None:
        """A text, or None where it is missing or null."""
        value = self._left.pop(field, None)
        return None if value is None else self._checked(field, value)

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts, each once; empty where it is missing."""
        value = self._left.pop(field, None)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self.broken(_("“{field}” must be a list").format(field=field))
        for each in value:
            self._checked(field, each)
        if len(set(value)) < len(value):
            raise self.broken(_("“{field}” says something twice").format(field=field))
        return tuple(value)

    def names(self) -> dict[str, str]:
        """The usual name by language: ko, zh or both."""
        value = self._left.pop("names", None)
        if value is None:
            return {}
        if not isinstance(value, dict) or not value.keys() <= {"ko", "zh"}:
            raise self.broken(_("“names” must give names by language: ko, zh"))
        for name in value.values():
            self._checked("names", name)
        return value

    def entries(self, field: str, named_by: str = "name") -> tuple[Entry, ...]:
        """The objects of a list, each an entry of its own, named by one of its fields."""
        value = self._left.pop(field, None)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self.broken(_("“{field}” must be a list").format(field=field))
        return tuple([Entry(self.file, each, self.name, named_by) for each in value])

    def finish(self) -> None:
        """Refuses what is left: a field that no entry has, so most likely a slip of the pen."""
        if self._left:
            field = next(iter(self._left))
            raise self.broken(_("no entry has a field “{field}”").format(field=field))

    def _checked(self, field: str, value: Any) -> str:
        if isinstance(value, str) and value and value == value.strip():
            return value
        raise self.broken(_("“{field}” must hold text, not {value!r}").format(field=field, value=value))


def parse(path: Path) -> Any:
    """What a JSON file holds; raises KnowledgeBroken where it cannot be read or is no JSON."""
    try:
        return json.loads(path.read_bytes())
    except OSError as problem:
        raise KnowledgeBroken(path.name, "", problem.strerror or str(problem)) from problem
    except ValueError as problem:
        raise KnowledgeBroken(path.name, "", _("it is no JSON: {problem}").format(problem=problem)) from problem


def entries(file: str, data: Any) -> Iterator[Entry]:
    """The entries of a file that must hold a list of objects."""
    if not isinstance(data, list):
        raise KnowledgeBroken(file, "", _("it must hold a list of entries"))
    for number, each in enumerate(data, start=1):
        yield Entry(file, each, _("number {number}").format(number=number))
