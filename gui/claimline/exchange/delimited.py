"""CSV and TSV to a table (RFC 4180, with what spreadsheets make of it: other separators, other encodings)."""

from __future__ import annotations

import csv
import io
import sys

from claimline.domain import TableFault, WrongTable
from claimline.exchange.table import Row, Table

_LONGEST_CELL = 16 * 1024**2
_SEPARATORS = (",", "\t", ";", "|")
_GUARDED = ("=", "+", "-", "@", "\t", "\r")


def read_delimited(data: bytes, name: str) -> Table:
    """The table of a CSV or TSV file, its first line the names of its columns; raises WrongTable."""
    text = decoded(data, name)
    if not text.strip():
        raise WrongTable(name, TableFault.EMPTY)
    csv.field_size_limit(min(_LONGEST_CELL, sys.maxsize))
    separator = _separator(text, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    header: tuple[str, ...] = ()
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if not header:
                    header = header_of(cells)
                else:
                    rows.append(_row(cells, header, line, name))
            line = reader.line_num + 1
    except csv.Error as error:
        raise WrongTable(name, TableFault.SYNTAX, line, "", str(error)) from error
    return Table(name, header, tuple(rows))


def decoded(data: bytes, name: str) -> str:
    """A file's text: UTF-8, UTF-16 with its mark, or what it most likely is; raises WrongTable for what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig"]
        if b"\0" in data[:4096]:
            raise WrongTable(name, TableFault.FORMAT)
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            wrong = error
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=["cp949", "gb18030", "big5", "cp1252", "shift_jis"]).best()
    if best is None:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise WrongTable(name, TableFault.ENCODING, line)
    return str(best)


def _separator(text: str, name: str) -> str:
    """What parts the cells of the first line; a tab where the file is called so."""
    if name.casefold().endswith((".tsv", ".tab")):
        return "\t"
    first = text.lstrip("\r\n").split("\n", 1)[0]
    return max(_SEPARATORS, key=lambda separator: (first.count(separator), -_SEPARATORS.index(separator)))


def header_of(cells: list[str]) -> tuple[str, ...]:
    """The names of a table's columns, each once: those that have none are numbered, and those twice too."""
    names: list[str] = []
    for number, cell in enumerate(cells, start=1):
        plain = " ".join(cell.split()) or f"#{number}"
        same = sum(each == plain or each.startswith(f"{plain} (") for each in names)
        names.append(f"{plain} ({same + 1})" if same else plain)
    return tuple(names)


def _row(cells: list[str], header: tuple[str, ...], line: int, name: str) -> Row:
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        detail = f"{len(cells)} > {len(header)}"
        raise WrongTable(name, TableFault.TOO_MANY_CELLS, line, f"#{len(header) + 1}", detail)
    return Row(line, {column: _unguarded(cell) for column, cell in zip(header, cells, strict=False)})


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    return "'" + cell if cell.startswith(_GUARDED) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_GUARDED) else cell


def write_delimited(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    """A CSV file that Excel opens as what it is: UTF-8 with its mark, CRLF, no cell a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(cell) for cell in header])
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
