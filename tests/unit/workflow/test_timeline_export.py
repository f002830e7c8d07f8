"""The timeline as a file: every format, whole or not at all, and JSON that comes in again."""

from __future__ import annotations

import csv
import datetime
import io
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from claimline.domain import LISTING, CannotWrite, FuzzyDate, NoReleaseChosen, Release, ReleaseEvent
from claimline.library import Library, Reader, create_library
from claimline.timeline import Arrangement, By
from claimline.workflow.companies import rename_company
from claimline.workflow.importing import ImportChoice, Verdict, import_releases, plan_import
from claimline.workflow.releases import library_releases
from claimline.workflow.sample import create_sample
from claimline.workflow.settling import disputes, settle
from claimline.workflow.timeline_export import Format, TimelineChoice, draw_releases, export_timeline
from claimline.workflow.worker import Worker

SVG = "{http://www.w3.org/2000/svg}"


def saying(model: str, date: str | None, source: str, *why: str) -> Release:
    known = FuzzyDate(date) if date else None
    address = "https://somebody.example/" + source
    return Release(model, "Somebody", ReleaseEvent.ANNOUNCED, known, why=why, source=source, address=address)


TOLD = [
    saying("=Nova 1", "2025-03-24", "one"),
    saying("=Nova 1", "2025-03-25", "two"),
    saying("봄 2", "2025-03", "one"),
    saying("春 3", "2025-33", "one"),
    saying("Nova 4", "../2025-06-01", "one"),
    saying("Nova 5", None, "one"),
    saying("Nova 6", "2025-04-02", "one"),
    saying("Nova 6", "2025-04", "two"),
    saying("Nova 6", "2024-01-01", "hosts", f"{LISTING}somehost"),
]


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.claimline"
    create_library(path)
    with Library(path) as store, store.edit("Import"):
        store.add_releases(TOLD)
    return path


def exported(library: Path, form: Format, worker: Worker, **choice: object) -> bytes:
    path = library.with_name(f"out.{form.value}")
    made = export_timeline(library, TimelineChoice(form, **{"company": "Somebody", **choice}), path, worker)  # type: ignore[arg-type]
    return made.read_bytes()


def shapes(svg: bytes) -> int:
    """How many dots and bars a picture has."""
    return svg.count(b"<path")


def test_a_picture_of_some_days_is_smaller_than_of_all(library: Path, worker: Worker) -> None:
    everything = exported(library, Format.SVG, worker)
    spring = (datetime.date(2025, 3, 1).toordinal(), datetime.date(2025, 4, 1).toordinal())
    some = exported(library, Format.SVG, worker, days=spring)
    assert 0 < shapes(some) < shapes(everything)
    assert b"clip" in some
    open_end = exported(library, Format.SVG, worker, days=(None, spring[1]))
    assert ElementTree.fromstring(open_end).tag == f"{SVG}svg"
    for empty in ((1.0, 100.0), (spring[1], spring[0]), (datetime.date(2030, 1, 1).toordinal(), None), (4e6, 5e6)):
        with pytest.raises(NoReleaseChosen):
            exported(library, Format.SVG, worker, days=empty)


@pytest.mark.parametrize(("date", "days"), [("0001-03-01", (-99.0, 99.0)), ("9999-11-01", (3_651_900.0, 3_652_200.0))])
def test_a_picture_of_days_beyond_the_calendar_ends_with_it(date: str, days: tuple[float, float]) -> None:
    release = Release("M-1", "Maker", ReleaseEvent.ANNOUNCED, FuzzyDate(date))
    made = draw_releases((release,), TimelineChoice(Format.SVG, days=days), datetime.date(2026, 1, 1))
    assert shapes(made) > 0


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("language", ["en", "ko", "zh"])
def test_a_pictures_letters_are_shapes_in_either_theme(
    library: Path, worker: Worker, language: str, is_dark: bool
) -> None:
    """With every glyph as a path, a browser needs no font; none of them is the box of a letter that is missing."""
    made = exported(library, Format.SVG, worker, language=language, is_dark=is_dark)
    tree = ElementTree.fromstring(made)
    assert not list(tree.iter(f"{SVG}text"))
    drawn = {each.get("{http://www.w3.org/1999/xlink}href", each.get("href", "")) for each in tree.iter(f"{SVG}use")}
    known = {f"#{each.get('id')}" for each in tree.iter() if each.get("id")}
    assert drawn <= known
    assert len(drawn) > 20
    assert (b"#1e2024" in made) == is_dark


def test_a_picture_follows_the_windows_lanes(library: Path, worker: Worker) -> None:
    whole = exported(library, Format.SVG, worker, by=By.EVENT).decode()
    assert "announced" in whole  # what the lanes are, in the words for who does not see it
    with pytest.raises(NoReleaseChosen):
        exported(library, Format.SVG, worker, arrangement=Arrangement(hidden=frozenset({"Somebody"})))


def test_a_company_that_was_renamed_keeps_its_country(library: Library, worker: Worker) -> None:
    with Library(library) as store:
        with store.edit("Import"):
            store.add_releases([replace(saying("Harbor", "2025-03-24", "one"), company="Meta")])
        rename_company(store, "Meta", "Meta Platforms")
    picture = exported(library, Format.SVG, worker, by=By.COUNTRY, company="Meta Platforms").decode()
    assert "United States" in picture
    assert "Country not known" not in picture


def rows(data: bytes) -> dict[str, list[str]]:
    found = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    return {row[0]: row for row in found[1:]}


def test_a_row_says_every_date_and_source(library: Path, worker: Worker) -> None:
    found = rows(exported(library, Format.CSV, worker))
    assert set(found) == {"'=Nova 1", "봄 2", "春 3", "Nova 4", "Nova 5", "Nova 6"}
    disputed = found["'=Nova 1"]
    assert disputed[3] == "[2025-03-24,2025-03-25]"
    assert "sources differ" in disputed
    assert "one: Mar 24, 2025; two: Mar 25, 2025" in disputed
    assert found["봄 2"][3:7] == ["2025-03", "Mar 2025", "2025-03-01", "2025-03-31"]
    assert found["春 3"][3] == "2025-33"
    assert found["Nova 4"][3:7] == ["../2025-06-01", "by Jun 1, 2025", "", "2025-06-01"]
    assert found["Nova 5"][3:7] == ["", "no day given", "", ""]
    assert found["Nova 6"][3] == "2025-04-02"


def test_a_workbook_holds_the_same_and_no_formula(library: Path, worker: Worker) -> None:
    sheet = load_workbook(io.BytesIO(exported(library, Format.XLSX, worker))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert "=Nova 1" in {cell.value for cell in cells}


def test_a_calendar_has_a_day_for_each_date(library: Path, worker: Worker) -> None:
    events = Calendar.from_ical(exported(library, Format.ICS, worker)).walk("VEVENT")
    found = [
        (str(e["summary"]), e.decoded("dtstart").isoformat(), e.decoded("dtend").isoformat(), e["status"])
        for e in events
    ]
    assert ("=Nova 1 (Somebody): announced · sources differ", "2025-03-24", "2025-03-25", "TENTATIVE") in found
    assert ("=Nova 1 (Somebody): announced · sources differ", "2025-03-25", "2025-03-26", "TENTATIVE") in found
    assert ("봄 2 (Somebody): announced · Mar 2025", "2025-03-01", "2025-04-01", "TENTATIVE") in found
    assert ("Nova 6 (Somebody): announced", "2025-04-02", "2025-04-03", "CONFIRMED") in found
    assert len(found) == 6
    assert len({str(event["uid"]) for event in events}) == 6


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
def test_an_svg_needs_no_font_and_is_named(library: Path, worker: Worker, language: str) -> None:
    root = ElementTree.fromstring(exported(library, Format.SVG, worker, language=language))
    assert root.tag == f"{SVG}svg"
    assert root.find(f"{SVG}title") is not None
    description = root.find(f"{SVG}desc")
    assert description is not None
    assert "Somebody" in (description.text or "")
    # The letters are shapes: no text is left that a browser would look for a font for, and no shape is missing.
    assert not root.findall(f".//{SVG}text")
    shapes = {element.get("id") for element in root.iter() if element.tag in (f"{SVG}symbol", f"{SVG}path", f"{SVG}g")}
    used = {
        value.removeprefix("#")
        for element in root.iter(f"{SVG}use")
        for name, value in element.items()
        if name.endswith("href")
    }
    assert len(used) > 20
    assert used <= shapes


def test_a_png_is_as_large_as_asked(library: Path, worker: Worker) -> None:
    sizes = [struct.unpack(">II", exported(library, Format.PNG, worker, scale=scale)[16:24]) for scale in (2, 4)]
    assert sizes[0][0] > 1000
    assert all(abs(2 * small - large) <= 2 for small, large in zip(*sizes, strict=True))


def test_json_comes_in_again_without_loss(library: Path, tmp_path: Path, worker: Worker) -> None:
    with Reader(library) as reader:
        (dispute,) = [each for each in disputes(library_releases(reader)) if each.company == "Somebody"]
    with Library(library) as store:
        settle(store, dispute, "2025-03-25", "for a reason")
    path = tmp_path / "out.json"
    export_timeline(library, TimelineChoice(Format.JSON, company="Somebody"), path, worker)
    other = tmp_path / "other.claimline"
    create_library(other)
    with Library(other) as store:
        import_releases(store, plan_import(other, [path], ImportChoice(), worker))
    with Reader(library) as one, Reader(other) as two:
        mine = sorted((replace(each, id=0) for each in one.releases()), key=repr)
        theirs = sorted((replace(each, id=0) for each in two.releases()), key=repr)
    assert mine == theirs
    again = plan_import(other, [path], ImportChoice(), worker)
    assert {row.verdict for row in again.rows} == {Verdict.HELD}


def test_what_articles_say_comes_in_with_its_passage(tmp_path: Path, worker: Worker) -> None:
    sample, other, path = tmp_path / "s.claimline", tmp_path / "o.claimline", tmp_path / "out.json"
    create_sample(sample)
    create_library(other)
    export_timeline(sample, TimelineChoice(Format.JSON), path, worker)
    back = plan_import(sample, [path], ImportChoice(), worker)
    assert {row.verdict for row in back.rows} == {Verdict.HELD}
    plan = plan_import(other, [path], ImportChoice(), worker)
    told = [release for release in plan.releases if release.passage is not None]
    assert told
    assert all(release.source for release in told)
    assert plan.count(Verdict.HELD) > 0  # what the catalogue says is here already


def test_an_old_file_stays_whole_where_a_new_one_cannot_be_made(library: Path, tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(NoReleaseChosen):
        export_timeline(library, TimelineChoice(Format.CSV, company="Nobody"), path, worker)
    assert path.read_text(encoding="utf-8") == "old"
    with pytest.raises(CannotWrite):
        export_timeline(library, TimelineChoice(Format.CSV), tmp_path / "no folder" / "out.csv", worker)
    with pytest.raises(CannotWrite):
        export_timeline(library, TimelineChoice(Format.CSV), tmp_path, worker)
    assert sorted(each.name for each in tmp_path.iterdir() if each.suffix != ".claimline") == ["out.csv"]
