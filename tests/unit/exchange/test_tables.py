"""Files to tables: each format, and what is wrong with a file, with its line and column."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from claimline.domain import ReleaseEvent, TableFault, WrongTable
from claimline.exchange.columns import Field, recognised
from claimline.exchange.delimited import read_delimited, write_delimited
from claimline.exchange.entries import entries_of
from claimline.exchange.names import named
from claimline.exchange.objects import read_json, read_toml
from claimline.exchange.places import with_place
from claimline.exchange.table import Table
from claimline.exchange.workbook import read_workbook, write_workbook

CSV = "Model,Company,Released on,Link\nM-1,Maker,25/03/2025,https://maker.example/m-1\nM-2,Maker,March 2025,\n"


def of_a_later_zip() -> bytes:
    """A workbook whose directory says that a version of ZIP is needed which does not exist."""
    data = bytearray(workbook(("model",)))
    data[data.index(b"PK\1\2") + 6] = 98
    return bytes(data)


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_document_type(part: str, encoding: str, pad: int) -> bytes:
    """A workbook one of whose parts has entities of its own, each of ten of the one before."""
    made = workbook(("model", "company"), ("M-1", "Maker"))
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(9))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            text = before.read(name).decode()
            if name == part:
                body = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
                head = f'<?xml version="1.0" encoding="{encoding}"?><!--{"x" * pad}--><!DOCTYPE x [{entities}]>'
                after.writestr(name, (head + body.replace("M-1", "&e8;")).encode(encoding))
            else:
                after.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize("pad", [0, 1024 * 1024 - 60])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
def test_entities_of_a_workbook_are_never_expanded(part: str, encoding: str, pad: int) -> None:
    with pytest.raises(WrongTable) as problem:
        read_workbook(with_document_type(part, encoding, pad), "t.xlsx")
    assert (problem.value.fault, problem.value.detail) == (TableFault.DAMAGED, "<!DOCTYPE")


def said(table: Table) -> list[tuple[tuple[str, ...], tuple[str, ...], str | None, str]]:
    entries = entries_of(table, recognised(table))
    return [(e.named.names, e.companies, e.date.edtf if e.date else None, e.address) for e in entries]


EXPECTED = [(("M-1",), ("Maker",), "2025-03-25", "https://maker.example/m-1"), (("M-2",), ("Maker",), "2025-03", "")]


@pytest.mark.parametrize(
    "table",
    [
        read_delimited(CSV.encode(), "t.csv"),
        read_delimited(CSV.replace(",", "\t").encode("utf-16"), "t.tsv"),
        read_delimited(CSV.replace(",", ";").replace("\n", "\r\n").encode("utf-8-sig"), "t.csv"),
        read_json(
            b'[{"model": "M-1", "company": "Maker", "released_on": "25/03/2025", "link": "https://maker.example/m-1"},'
            b' {"model": "M-2", "company": "Maker", "released_on": "March 2025", "link": null}]',
            "t.json",
        ),
        read_toml(
            b'[[release]]\nmodel = "M-1"\ncompany = "Maker"\ndate = 2025-03-25\nlink = "https://maker.example/m-1"\n'
            b'[[release]]\nmodel = "M-2"\ncompany = "Maker"\ndate = "March 2025"\n',
            "t.toml",
        ),
        read_workbook(
            workbook(
                ("Model", "Company", "Date", "Link"),
                ("M-1", "Maker", datetime.date(2025, 3, 25), "https://maker.example/m-1"),
                ("M-2", "Maker", "March 2025", None),
            ),
            "t.xlsx",
        ),
    ],
    ids=["csv", "tsv", "semicolons", "json", "toml", "xlsx"],
)
def test_the_same_table_is_read_from_every_format(table: Table) -> None:
    assert said(table) == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_korean_columns_in_any_encoding(encoding: str) -> None:
    rows = "새봄 대형 언어 모델 1,새봄전자 주식회사,2025년 3월\n겨울 소형 언어 모델 2,겨울연구소,2025년 4월\n"
    text = f"모델,기업,출시일\n{rows}"
    table = read_delimited(text.encode(encoding), "표.csv")
    assert said(table)[0] == (("새봄 대형 언어 모델 1",), ("새봄전자 주식회사",), "2025-03", "")


def test_chinese_columns_and_a_year_and_month_apart() -> None:
    table = read_delimited("模型,公司,年,月\n春天一号,测试公司,2025,3\n".encode(), "t.csv")
    assert said(table) == [(("春天一号",), ("测试公司",), "2025-03", "")]


@pytest.mark.parametrize(
    ("read", "data", "fault", "line", "column"),
    [
        (read_delimited, b'Model,Date\nA-1,2025\n"B-1,2025\n', TableFault.SYNTAX, 3, ""),
        (read_delimited, b"Model,Date\nA-1,2025\nB-1,2025,more\n", TableFault.TOO_MANY_CELLS, 3, "#3"),
        (read_delimited, b"\0\1\2\0", TableFault.FORMAT, 0, ""),
        (read_delimited, b" \n", TableFault.EMPTY, 0, ""),
        (read_json, b'[{"model": "A-1"},\n {"model" "B-1"}]', TableFault.SYNTAX, 2, "11"),
        (read_json, b'[{"model": "A-1"},\n 7]', TableFault.NO_OBJECT, 2, ""),
        (read_json, b'{"a": [{"b": 1}], "c": [{"d": 1}]}', TableFault.SEVERAL_LISTS, 1, ""),
        (read_json, b"[]", TableFault.NO_ROWS, 0, ""),
        (read_json, b"[" * 100_000, TableFault.SYNTAX, 1, ""),
        (read_toml, b'name = "A-1"\nrelease_date = ', TableFault.SYNTAX, 2, ""),
        (read_workbook, b"PK\3\4 no zip", TableFault.DAMAGED, 0, ""),
        (read_workbook, of_a_later_zip(), TableFault.DAMAGED, 0, ""),  # found by spoiling files
    ],
)
def test_a_wrong_file_is_told_with_its_place(read, data: bytes, fault: TableFault, line: int, column: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(WrongTable) as wrong:
        read(data, "t")
    assert (wrong.value.fault, wrong.value.line) == (fault, line)
    assert column in ("", wrong.value.column)


def test_a_wrong_date_and_a_missing_name_are_told_with_row_and_column() -> None:
    table = read_delimited(b'Model,Date\n"A\n1",2025\nB-1,someday\n', "t.csv")
    with pytest.raises(WrongTable) as wrong:
        list(entries_of(table, recognised(table)))
    assert (wrong.value.fault, wrong.value.line, wrong.value.column) == (TableFault.NO_DATE, 4, "Date")
    assert wrong.value.detail == "someday"
    table = read_delimited(b"Model,Date\n,2025\n", "t.csv")
    with pytest.raises(WrongTable) as wrong:
        list(entries_of(table, recognised(table)))
    assert (wrong.value.fault, wrong.value.line, wrong.value.column) == (TableFault.NO_MODEL, 2, "Model")


def test_columns_that_nobody_knows_are_asked_and_mapped() -> None:
    table = read_delimited(b"What,When\nA-1,03/04/2025\n", "t.csv")
    assert set(recognised(table).doubts) == {Field.MODEL, Field.DATE}
    columns = recognised(table, {"what": "model", "When": "date:DD/MM/YYYY"})
    assert not columns.doubts
    (entry,) = entries_of(table, columns)
    assert entry.date is not None
    assert entry.date.edtf == "2025-04-03"
    assert recognised(table, {"what": "model", "When": "date"}).is_order_open


def test_a_column_that_sorts_models_is_no_event() -> None:
    table = read_delimited(b"Model,Category,Date\nA-1,language,2025\n", "t.csv")
    (entry,) = entries_of(table, recognised(table))
    assert entry.event is ReleaseEvent.ANNOUNCED
    table = read_delimited(b"Model,Category,Date\nA-1,model_release,2025\n,blog,2025\n", "t.csv")
    assert [entry.event for entry in entries_of(table, recognised(table))] == [ReleaseEvent.ANNOUNCED, None]


@pytest.mark.parametrize(
    ("cell", "names", "is_sure"),
    [
        ("⭐ Model 1", ("Model 1",), True),
        ('"Model\n\t 1 "', ("Model 1",), True),
        ("gpt-5, gpt-5-pro", ("gpt-5", "gpt-5-pro"), True),
        ("Large 3 / Small 3 (3B, 8B)", ("Large 3", "Small 3 (3B, 8B)"), True),
        ("M-1，M-2，...", ("M-1", "M-2"), True),
        ("Opus/Sonnet-4", ("Opus/Sonnet-4",), False),
        ("Transcribe 2 / Realtime", ("Transcribe 2 / Realtime",), False),
        ("Coder(480B...)", ("Coder(480B...)",), False),
    ],
)
def test_several_names_in_a_cell(cell: str, names: tuple[str, ...], is_sure: bool) -> None:
    found = named((cell,))
    assert (found.names, found.is_sure) == (names, is_sure)


def test_folders_say_who_makes_and_who_offers_a_model() -> None:
    table = read_toml(b'name = "A-1"\nrelease_date = "2025-03"', "a-1.toml")
    for path, maker, host in (
        (("x", "models", "maker", "a-1"), "maker", ""),
        (("x", "models", "maker", "a-1", "model"), "maker", ""),
        (("providers", "host", "models", "a-1"), "", "host"),
        (("providers", "host", "models", "maker", "a-1"), "maker", "host"),
    ):
        (entry,) = entries_of(*with_place(table, recognised(table), path))
        assert ("".join(entry.companies), entry.host, entry.id) == (maker, host, "a-1")


HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("https://x.example")', "plain", "'quoted")


def test_no_cell_that_is_written_is_a_formula() -> None:
    rows = [(cell, "x") for cell in HOSTILE]
    text = write_delimited(("Model", "Date"), rows).decode("utf-8-sig")
    assert not any(line.startswith(("=", "+", "-", "@", "\t", '"=')) for line in text.split("\r\n"))
    sheet = load_workbook(io.BytesIO(write_workbook(("Model", "Date"), rows, "Releases"))).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == list(HOSTILE)


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    lambda text: text.strip()
)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
def test_what_is_written_as_csv_is_read_again(rows: list[tuple[str, str]]) -> None:
    table = read_delimited(write_delimited(("Model", "Date"), rows), "t.csv")
    assert [(row.cells["Model"], row.cells["Date"]) for row in table.rows] == [
        tuple(cell[1:] if cell[0] == "'" and cell[1:2] and cell[1] in "=+-@" else cell for cell in row) for row in rows
    ]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    for read in (read_delimited, read_json, read_toml, read_workbook):
        try:
            table = read(data, "t")
            entries = list(entries_of(table, recognised(table)))
        except WrongTable as refused:
            assert refused.name == "t"
            continue
        assert [(entry.file, entry.line) for entry in entries] == [("t", row.line) for row in table.rows]
