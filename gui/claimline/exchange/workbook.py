"""XLSX in and out; openpyxl, which takes a while to import, is first needed here."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import IO, Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.reader.excel import load_workbook
from openpyxl.styles.fonts import Font
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook import Workbook

from claimline.domain import TableFault, WrongTable
from claimline.exchange.delimited import header_of
from claimline.exchange.table import Row, Table

_LARGEST_UNPACKED = 512 * 1024**2
_WIDEST = 60
_DOCUMENT_TYPE = b"<!DOCTYPE"
_MARKUP = (".xml", ".rels", ".vml")
_CHUNK = 1024 * 1024


def read_workbook(data: bytes, name: str) -> Table:
    """The table of a workbook's first sheet that has one, formulas as what they last gave; raises WrongTable."""
    try:
        _look_into(data, name)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            table = _table(sheet.iter_rows(values_only=True), name)
            if table.columns:
                return table
    except WrongTable:
        raise
    except Exception as error:
        raise WrongTable(name, TableFault.DAMAGED, 0, "", str(error)) from error
    raise WrongTable(name, TableFault.EMPTY)


def _look_into(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
        if size > _LARGEST_UNPACKED:
            raise WrongTable(name, TableFault.DAMAGED, 0, "", f"{size} bytes")
        for entry in archive.infolist():
            with archive.open(entry) as part:
                if entry.filename.endswith(_MARKUP) and _has_document_type(part):
                    raise WrongTable(name, TableFault.DAMAGED, 0, "", _DOCUMENT_TYPE.decode())


def _has_document_type(part: IO[bytes]) -> bool:
    """Whether a part of XML has one, and so may have entities, which what reads it would put in."""
    before = b""
    while chunk := part.read(_CHUNK):
        signs = before + chunk.replace(b"\x00", b"")  # in two bytes a sign too
        if _DOCUMENT_TYPE in signs:
            return True
        before = signs[-len(_DOCUMENT_TYPE) :]
    return False


def _table(rows: Any, name: str) -> Table:
    header: tuple[str, ...] = ()
    found: list[Row] = []
    for line, values in enumerate(rows, start=1):
        cells = [_said(value) for value in values]
        if not any(cells):
            continue
        if not header:
            while cells and not cells[-1]:
                cells.pop()
            header = header_of(cells)
        else:
            found.append(Row(line, dict(zip(header, cells, strict=False))))
    return Table(name, header, tuple(found))


def _said(value: Any) -> str:
    """A cell as a text; what a workbook keeps as a moment at midnight is a day."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(timespec="seconds")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write_workbook(header: tuple[str, ...], rows: list[tuple[str, ...]], title: str) -> bytes:
    """A workbook of one sheet whose cells are all text, so that none can be a formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = ILLEGAL_CHARACTERS_RE.sub("", title)[:31].translate(str.maketrans("[]:*?/\\", "       "))
    for number, row in enumerate([header, *rows], start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:32767]
            cell.data_type = "s"
            if number == 1:
                cell.font = Font(bold=True)
    for column in range(1, len(header) + 1):
        widest = max(_width(row[column - 1]) for row in (header, *rows))
        sheet.column_dimensions[get_column_letter(column)].width = min(widest + 2, _WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    # The same releases make the same bytes.
    book.properties.created = book.properties.modified = datetime.datetime(2000, 1, 1)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _width(text: str) -> int:
    return max((sum(1 if letter.isascii() else 2 for letter in line) for line in text.split("\n")), default=0)
