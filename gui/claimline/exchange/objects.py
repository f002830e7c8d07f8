"""JSON and TOML to a table: a list of objects, one list within an object, or one object as one row."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from json.decoder import JSONDecodeError
from typing import Any

from claimline.domain import TableFault, WrongTable
from claimline.exchange.delimited import decoded
from claimline.exchange.table import Cell, Row, Table, columns_of

_SPACE = re.compile(r"[ \t\r\n]*")
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_DECODER = json.JSONDecoder()


def read_json(data: bytes, name: str) -> Table:
    """The table of a JSON file; raises WrongTable with the line and column at fault."""
    text = decoded(data, name)
    if not text.strip():
        raise WrongTable(name, TableFault.EMPTY)
    try:
        rows = tuple(_rows(text, name))
    except JSONDecodeError as error:
        raise WrongTable(name, TableFault.SYNTAX, error.lineno, str(error.colno), error.msg) from error
    except RecursionError as error:
        raise WrongTable(name, TableFault.SYNTAX, 1, "", "it is nested too deep") from error
    if not rows:
        raise WrongTable(name, TableFault.NO_ROWS)
    return Table(name, columns_of(rows), rows)


def _rows(text: str, name: str) -> Iterator[Row]:
    start = _after_space(text, 0)
    whole, end = _DECODER.raw_decode(text, start)
    if _after_space(text, end) < len(text):
        raise JSONDecodeError("Extra data", text, end)
    if isinstance(whole, list):
        yield from _elements(text, start, name)
        return
    if not isinstance(whole, dict):
        raise WrongTable(name, TableFault.NO_ROWS, 1)
    lists = [key for key, value in whole.items() if _is_list_of_objects(value)]
    if _names_itself(whole) or not lists:
        yield Row(text.count("\n", 0, start) + 1, _cells(whole))
    elif len(lists) == 1:
        yield from _elements(text, _place_of(text, start, lists[0]), name)
    else:
        raise WrongTable(name, TableFault.SEVERAL_LISTS, 1, "", ", ".join(lists))


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _names_itself(whole: dict[str, Any]) -> bool:
    """Whether an object is one row that has lists of other things in it, such as measurements."""
    return any(isinstance(whole.get(key), str) for key in ("name", "model", "title"))


def _elements(text: str, at: int, name: str) -> Iterator[Row]:
    """The objects of the array that begins at `at`, each with its line; the text is known to be JSON."""
    at = _after_space(text, at + 1)
    line, counted = 1, 0
    while text[at] != "]":
        line += text.count("\n", counted, at)
        counted = at
        value, end = _DECODER.raw_decode(text, at)
        if not isinstance(value, dict):
            raise WrongTable(name, TableFault.NO_OBJECT, line, "", str(value)[:40])
        yield Row(line, _cells(value))
        at = _after_space(text, end)
        if text[at] == ",":
            at = _after_space(text, at + 1)


def _place_of(text: str, at: int, wanted: str) -> int:
    """Where the value of a key of the object at `at` begins."""
    at = _after_space(text, at + 1)
    place = at
    while text[at] != "}":
        key, end = _DECODER.raw_decode(text, at)
        begins = _after_space(text, _after_space(text, end) + 1)
        if key == wanted:
            place = begins
        at = _after_space(text, _DECODER.raw_decode(text, begins)[1])
        if text[at] == ",":
            at = _after_space(text, at + 1)
    return place


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    assert match is not None
    return match.end()


def read_toml(data: bytes, name: str) -> Table:
    """The table of a TOML file: its one array of tables, or itself as one row; raises WrongTable."""
    text = decoded(data, name)
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line, column = (int(place[1]), place[2]) if place else (text.count("\n") + 1, "")
        raise WrongTable(name, TableFault.SYNTAX, line, column, _AT_LINE.sub("", str(error)).strip()) from error
    except RecursionError as error:
        raise WrongTable(name, TableFault.SYNTAX, 1, "", "it is nested too deep") from error
    lists = [key for key, value in whole.items() if _is_list_of_objects(value)]
    if _names_itself(whole) or not lists:
        rows: tuple[Row, ...] = (Row(1, _cells(whole)),) if whole else ()
    elif len(lists) == 1:
        heads = [m.start() for m in re.finditer(rf"^\[\[\s*{re.escape(lists[0])}\s*\]\]", text, re.MULTILINE)]
        lines = [text.count("\n", 0, head) + 1 for head in heads] or [1] * len(whole[lists[0]])
        rows = tuple(Row(line, _cells(each)) for line, each in zip(lines, whole[lists[0]], strict=False))
    else:
        raise WrongTable(name, TableFault.SEVERAL_LISTS, 1, "", ", ".join(lists))
    if not rows:
        raise WrongTable(name, TableFault.NO_ROWS)
    return Table(name, columns_of(rows), rows)


def _cells(value: dict[str, Any]) -> dict[str, Cell]:
    """An object's texts, numbers, days and lists of texts; what is nested deeper is no cell."""
    cells: dict[str, Cell] = {}
    for key, each in value.items():
        if isinstance(each, list):
            if all(isinstance(one, str | int | float) for one in each):
                cells[key] = tuple(str(one) for one in each)
        elif each is None:
            cells[key] = ""
        elif not isinstance(each, dict):
            cells[key] = each if isinstance(each, str) else _said(each)
    return cells


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
