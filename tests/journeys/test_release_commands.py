"""Releases on the command line, as a user types it: tables in, questions answered, a date settled, the timeline out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimline.library import Reader

TABLE = """\
Model,Company,Date,Link
Nova-X 1,Somebody,25/03/2025,https://somebody.example/1
GPT-4 (Mar 2023),OpenAI,15/03/2023,
"Segment XL, M=384 / large",Somebody,March 2025,
"""


def claimline(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "releases.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def held(library: Path) -> list[tuple[str, str | None, str]]:
    with Reader(library) as reader:
        return [(each.model, each.date.edtf if each.date else None, each.source) for each in reader.releases()]


def test_what_is_unsure_is_listed_and_settled_by_the_very_words_that_were_printed(table: Path, tmp_path: Path) -> None:
    library, answers = tmp_path / "l.claimline", tmp_path / "answers.txt"
    done = claimline("releases", "import", table, "--library", library)
    assert done.returncode == 1, done.stderr
    assert held(library) == [("Nova-X 1", "2025-03-25", "releases")]
    questions = [line for line in done.stderr.splitlines() if "--map" in line and line.startswith("releases.csv")]
    assert len(questions) == 2
    # The first of the answers that are offered for each, as it stands between the quotation marks.
    offered = [line.split('--map "', 1)[1].split('" / ', 1)[0].rstrip('"') for line in questions]
    assert offered[0] == "GPT-4 (Mar 2023)=GPT-4"
    answers.write_text("\n".join(offered), encoding="utf-8")
    done = claimline("releases", "import", table, "--library", library, "--map", f"@{answers}")
    assert done.returncode == 0, done.stderr
    assert held(library)[1:] == [
        ("GPT-4", "2023-03-15", "releases"),
        ("Segment XL", "2025-03", "releases"),
        ("M=384", "2025-03", "releases"),
        ("large", "2025-03", "releases"),
    ]


def test_a_dry_run_changes_nothing(table: Path, tmp_path: Path) -> None:
    library = tmp_path / "l.claimline"
    done = claimline("releases", "import", table, "--library", library, "--dry-run", "--map", "GPT-4 (Mar 2023)=-")
    assert "Somebody · Nova-X 1 · announced · 2025-03-25 · releases" in done.stdout
    assert not library.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Model,Date\nNova-X 1,2025-02-30\n", "line 2, column Date: “2025-02-30” is no date"),
        ('Model,Date\n"Nova-X 1,2025\n', "line 2"),
        ("Model,Date\nNova-X 1,2025,x\n", "line 2, column #3"),
    ],
)
def test_a_wrong_file_is_one_line_and_imports_nothing(table: Path, tmp_path: Path, text: str, said: str) -> None:
    library = tmp_path / "l.claimline"
    table.write_text(text, encoding="utf-8")
    done = claimline("releases", "import", table, "--library", library)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.rstrip().endswith("Nothing was imported.")
    assert len(done.stderr.splitlines()) == 1
    assert not library.exists()


def test_columns_and_the_order_of_a_date_are_asked(table: Path, tmp_path: Path) -> None:
    library = tmp_path / "l.claimline"
    table.write_text("What,Who,When\nNova-X 1,Somebody,03/04/2025\n", encoding="utf-8")
    done = claimline("releases", "import", table, "--library", library)
    assert done.returncode == 1
    assert "which column is the model?" in done.stderr
    maps = ("--map", "What=model", "--map", "Who=company", "--map", "When=date")
    done = claimline("releases", "import", table, "--library", library, *maps)
    assert done.returncode == 1
    assert '--map "When=date:DD/MM/YYYY"' in done.stderr
    done = claimline("releases", "import", table, "--library", library, *maps[:-1], "When=date:DD/MM/YYYY")
    assert done.returncode == 0, done.stderr
    assert held(library) == [("Nova-X 1", "2025-04-03", "releases")]


def test_a_disputed_date_is_listed_settled_and_left_open(tmp_path: Path) -> None:
    library = tmp_path / "l.claimline"
    for name, date in (("one", "2025-03-24"), ("two", "2025-03-25")):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"Model,Company,Date\nNova-X 1,Somebody,{date}\n", encoding="utf-8")
        assert claimline("releases", "import", path, "--library", library).returncode == 0
    done = claimline("releases", "disputed", "--library", library)
    assert done.returncode == 1
    assert "Somebody · Nova-X 1 · announced\n  Mar 24, 2025 — one\n  Mar 25, 2025 — two\n" in done.stdout
    settle = ("releases", "settle", "nova-x 1", "--library", library, "--date")
    assert claimline(*settle, "2025-03-25").returncode == 2
    done = claimline(*settle, "2025-03-25", "--reason", "the maker's own page")
    assert done.returncode == 0, done.stderr
    assert "Mar 25, 2025 — settled by you: the maker's own page" in done.stdout
    assert "Nova-X 1" not in claimline("releases", "disputed", "--library", library).stdout
    assert claimline(*settle, "").returncode == 0
    assert "Nova-X 1" in claimline("releases", "disputed", "--library", library).stdout


def test_the_timeline_goes_out_in_every_format(table: Path, tmp_path: Path) -> None:
    library = tmp_path / "l.claimline"
    claimline("releases", "import", table, "--library", library)
    begins = {"svg": b"<svg", "png": b"\x89PNG", "csv": b"\xef\xbb\xbf", "xlsx": b"PK", "ics": b"BEGIN:VCALENDAR"}
    for form, start in begins.items():
        path = tmp_path / f"out.{form}"
        done = claimline("export", "--library", library, "--format", form, "-o", path)
        assert done.returncode == 0, done.stderr
        assert path.read_bytes().startswith(start)
    path = tmp_path / "out.json"
    claimline("export", "--library", library, "--format", "json", "-o", path, "--company", "Somebody")
    assert [each["model"] for each in json.loads(path.read_text("utf-8"))["releases"]] == ["Nova-X 1"]
    done = claimline("export", "--library", library, "--format", "csv", "-o", path, "--company", "Nobody at all")
    assert done.returncode == 2
    assert "There is no release to export" in done.stderr
    assert path.read_text("utf-8").startswith("{")


def test_a_picture_of_some_days_on_a_dark_ground(table: Path, tmp_path: Path) -> None:
    library, path = tmp_path / "l.claimline", tmp_path / "out.svg"
    claimline("releases", "import", table, "--library", library)
    picture = ("export", "--library", library, "--format", "svg", "-o", path)
    done = claimline(*picture, "--dark", "--by", "country", "--since", "2025-03", "--until", "2025")
    assert done.returncode == 0, done.stderr
    made = path.read_text("utf-8")
    assert "#1e2024" in made
    assert "Country not known" in made
    for wrong, told in ((("--since", "soon"), "soon"), (("--since", "2025", "--until", "2024"), "behind the last")):
        done = claimline(*picture, *wrong)
        assert done.returncode == 2
        assert told in done.stderr
    assert path.read_text("utf-8") == made
