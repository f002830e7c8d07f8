"""From an article to the brief on the command line, as a user types it: files, processes, and the PDF read back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from claimline.paths import resource

KOREAN = """\
테스트일보

새봄전자, 국산 언어 모델 내놓아

오픈AI는 지난해 매출이 37억 달러(약 5조 원)였다고 12일(현지 시간) 밝혔다. 회사는 올해 직원을 2000명으로 늘릴 계획이다.
앤트로픽은 새 모델 클로드 4를 공개했다. 업계에서는 두 회사의 경쟁이 거세질 것이라는 평가가 나온다.

김아무 기자 someone@example.com
Copyright © 테스트일보. 무단전재 및 재배포 금지.
"""
CHINESE = """\
测试日报

字节跳动2024年的资本开支为800亿元人民币。该公司表示，今年将把人工智能投入提高到1600亿元。分析认为，腾讯也会增加投入。
"""
ENGLISH = """\
Nvidia said on Monday that its revenue rose 56 percent to $46.7 billion in the second quarter. The company plans to ship
more chips this year. Analysts expect Microsoft to buy most of them.
"""


def claimline(*arguments: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120, env=env)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ko.txt").write_bytes(KOREAN.encode("cp949", errors="replace"))
    (folder / "zh.txt").write_bytes(CHINESE.encode("gb18030"))
    (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return folder


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf)


def without_space(text: str) -> str:
    return "".join(text.split())


def test_read_writes_one_json_file_an_article_with_exact_passages(articles: Path, tmp_path: Path) -> None:
    done = claimline("read", articles, "--published", "2025-08-13", "--json", tmp_path / "out")
    assert done.returncode in (0, 1), done.stderr
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "out").iterdir()}
    assert {stem: data["language"] for stem, data in found.items()} == {"ko": "ko", "zh": "zh", "en": "en"}
    texts = {"ko": KOREAN, "zh": CHINESE, "en": ENGLISH}
    for stem, data in found.items():
        assert data["claims"], stem
        for claim in data["claims"]:
            assert texts[stem][claim["start"] : claim["end"]] == claim["quote"]
            assert claim["companies"]
            assert claim["why"]
    quantities = [(q["value"], q["unit"]) for claim in found["zh"]["claims"] for q in claim["quantities"]]
    assert (8e10, "CNY") in quantities
    korean = " ".join(claim["quote"] for claim in found["ko"]["claims"])
    assert "기자" not in korean
    assert "Copyright" not in korean


def test_read_prints_a_table(articles: Path) -> None:
    done = claimline("read", articles / "en.txt", "--published", "2025-08-27")
    assert done.returncode == 0, done.stderr
    assert "Nvidia" in done.stdout
    assert "46.7 billion" in done.stdout


def test_the_table_alters_no_passage_and_no_figure(tmp_path: Path) -> None:
    """Wide letters that do not fit at the end of a line go to the next, whole."""
    words = "메이퇀은 지난해 연구개발에 4조 3000억 원을 썼다고 밝혔다."
    for spaces in range(6):
        (tmp_path / "ko.txt").write_text(f"네이버는 {'새 ' * spaces}기술 패권을 노린다. {words}\n", encoding="utf-8")
        table = claimline("read", tmp_path / "ko.txt").stdout
        assert "4조 3000억" in table
        assert "…" not in table


def test_a_day_that_the_text_states_counts_before_the_one_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        "<html lang='en'><head><title>Chips</title><meta property='article:published_time' content='2025-07-12'></head>"
        "<body><article><h1>Chips</h1><p>Nvidia said on Friday that it sold 12,000 chips. The company plans to sell "
        "more of them next year.</p></article></body></html>",
        encoding="utf-8",
    )
    assert "2025-07-12" in claimline("read", tmp_path / "page.html", "--published", "2025-03-26").stdout


def test_what_is_no_file_and_no_verb_is_told_without_a_window() -> None:
    done = claimline("frobnicate")
    assert done.returncode == 2
    assert "frobnicate" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_relative_dates_without_a_day_are_told(articles: Path) -> None:
    done = claimline("read", articles / "ko.txt")
    assert done.returncode == 1
    assert "--published" in done.stderr
    assert "unresolved" in done.stdout


def test_equal_names_are_refused(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "en.txt").write_text(ENGLISH, encoding="utf-8")
    done = claimline("read", articles / "en.txt", tmp_path / "other" / "en.txt", "--json", tmp_path / "out")
    assert done.returncode == 2
    assert "en" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_brief_of_articles_holds_every_claim(articles: Path, tmp_path: Path) -> None:
    brief = tmp_path / "brief.pdf"
    done = claimline("brief", articles, "--published", "2025-08-27", "-o", brief)
    assert done.returncode == 0, done.stderr
    claimline("read", articles, "--published", "2025-08-27", "--json", tmp_path / "out")
    text = without_space(pdf_text(brief))
    for path in (tmp_path / "out").iterdir():
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            assert without_space(claim["quote"]) in text


def test_add_check_and_a_brief_of_the_library(articles: Path, tmp_path: Path) -> None:
    library, brief = tmp_path / "기사.claimline", tmp_path / "brief.pdf"
    (articles / "bad.txt").write_bytes(b"")
    added = claimline("add", articles, "--library", library, "--published", "2025-08-27")
    assert added.returncode == 1
    assert "3 articles added." in added.stdout
    assert added.stderr.splitlines() == ["bad.txt is empty; save the article again, or paste its text."]
    assert claimline("check", library).returncode == 0
    done = claimline("brief", "--library", library, "--company", "Nvidia", "--language", "ko", "-o", brief)
    assert done.returncode == 0, done.stderr
    text = without_space(pdf_text(brief))
    assert "46.7billion" in text
    assert "字节跳动" not in text


def test_add_says_which_article_got_a_new_version_and_what_became_of_its_passages(tmp_path: Path) -> None:
    library, path = tmp_path / "l.claimline", tmp_path / "story.txt"
    text = (
        "Lumen opens two halls\n\nNvidia said on March 3 that it sold 12,000 chips in Korea last year.\n\n"
        "OpenAI plans to open an office in Busan in May.\n\nThe harbour was quiet on Monday.\n\n"
        "Google will hire 400 people in Seoul this year.\n"
    )
    path.write_text(text, "utf-8")
    assert "1 article added." in claimline("add", path, "--library", library).stdout
    path.write_text(text.replace("sold 12,000 chips", "sold 13,000 chips"), "utf-8")
    again = claimline("add", path, "--library", library)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.startswith("New version of “")
    assert "exact 2" in again.stdout
    assert "changed 1" in again.stdout
    assert "added" not in again.stdout


def test_a_brief_gives_its_claims_to_another_library(articles: Path, tmp_path: Path) -> None:
    mine, yours, pdf = tmp_path / "mine.claimline", tmp_path / "yours.claimline", tmp_path / "brief.pdf"
    assert claimline("add", articles, "--library", mine).returncode in (0, 1)
    assert claimline("brief", "--library", mine, "-o", pdf).returncode == 0
    taken = claimline("add", pdf, "--library", yours)
    assert (taken.returncode, taken.stderr) == (0, "")
    assert taken.stdout.startswith("Brief opened: ")
    assert "claims are new" in taken.stdout
    assert claimline("check", yours).returncode == 0
    again = claimline("add", pdf, "--library", yours)
    assert "0 claims are new" in again.stdout
    assert "were here already" in again.stdout
    read = claimline("read", pdf)
    assert (read.returncode, read.stderr.count("\n")) == (2, 1)
    assert "is a brief made by Claimline" in read.stderr


def test_the_sample_texts_yield_claims_in_every_language(tmp_path: Path) -> None:
    done = claimline("read", resource("sample"), "--json", tmp_path / "out")
    assert done.returncode in (0, 1)
    assert all(json.loads(path.read_text(encoding="utf-8"))["claims"] for path in (tmp_path / "out").iterdir())


BAD = {
    "empty": (b"", "empty"),
    "binary": (bytes(range(256)) * 64, "no document that Claimline reads"),
    "nothing": (b"Home\nLogin\nMenu\n", "no article"),
    "japanese": ("ソフトバンクは新しいモデルを発表した。これは日本語で学習したものである。".encode() * 5, "Japanese"),
    "pdf": (b"%PDF-1.7\nbroken", "damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_gets_one_line(tmp_path: Path, name: str) -> None:
    data, word = BAD[name]
    (tmp_path / f"{name}.txt").write_bytes(data)
    done = claimline("read", tmp_path / f"{name}.txt")
    assert done.returncode == 2
    assert word in done.stderr
    assert f"{name}.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_bad_libraries_and_folders_get_one_line(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "text.claimline").write_text("no library", encoding="utf-8")
    cases = [
        ("check", tmp_path / "missing.claimline"),
        ("check", tmp_path / "text.claimline"),
        ("brief", "--library", tmp_path / "text.claimline", "-o", tmp_path / "b.pdf"),
        ("brief", articles / "en.txt", "-o", tmp_path / "missing" / "b.pdf"),
        ("read", tmp_path / "missing.txt"),
        ("read", articles / "en.txt", "--json", tmp_path / "text.claimline"),
    ]
    for arguments in cases:
        done = claimline(*arguments)
        assert done.returncode == 2, arguments
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "b.pdf").exists()


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    assert claimline("brief", "-o", tmp_path / "b.pdf").returncode == 2
    assert claimline("read").returncode == 2
    done = claimline("read", "x.txt", "--published", "yesterday")
    assert done.returncode == 2
    assert "2025-03-26" in done.stderr


def test_selfcheck_passes() -> None:
    done = claimline("selfcheck")
    assert done.returncode == 0, done.stderr
    assert "SQLite" in done.stdout
    assert "Qt: PySide6" in done.stdout


def test_a_brief_that_a_library_keeps_is_made_again_by_its_name(articles: Path, tmp_path: Path) -> None:
    library, first, again = tmp_path / "l.claimline", tmp_path / "1.pdf", tmp_path / "2.pdf"
    assert claimline("add", articles / "en.txt", articles / "zh.txt", "--library", library).returncode == 0
    kept = ("--name", "Weekly", "--save", "--company", "엔비디아", "--company", "Tencent", "--title", "Two of them")
    done = claimline("brief", "--library", library, *kept, "--letter", "--changes", "section", "-o", first)
    assert (done.returncode, done.stderr) == (0, "")
    assert claimline("brief", "--library", library, "--name", "weekly", "-o", again).returncode == 0
    assert first.read_bytes() == again.read_bytes()
    text = without_space(pdf_text(again))
    assert "Twoofthem" in text
    assert text.index("Nvidia") < text.index("Tencent")
    done = claimline("brief", "--library", library, "--name", "Monthly", "-o", again)
    assert (done.returncode, done.stdout) == (2, "")
    assert "keeps no brief called “Monthly”" in done.stderr
    done = claimline("brief", "--library", library, "--search", "kind:colour", "-o", again)
    assert "“kind:colour” is no search" in done.stderr
    assert again.read_bytes() == first.read_bytes()


def test_a_template_is_copied_changed_and_told_where_it_is_wrong(articles: Path, tmp_path: Path) -> None:
    done = claimline("brief", "--copy-template", tmp_path / "mine")
    assert done.returncode == 0
    main = tmp_path / "mine" / "brief.typ"
    assert str(main) in done.stdout
    main.write_text(main.read_text("utf-8") + "#oops", "utf-8")
    lines = len(main.read_text("utf-8").splitlines())
    done = claimline("brief", articles / "en.txt", "--template", main, "-o", tmp_path / "b.pdf")
    assert done.returncode == 2
    assert f"brief.typ, line {lines}" in done.stderr
    assert not (tmp_path / "b.pdf").exists()


def test_what_can_be_read_of_a_damaged_library_is_saved_and_the_rest_is_listed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from claimline.cli.app import run
    from claimline.library.check import check_library
    from claimline.workflow.sample import create_sample

    library, new = tmp_path / "sample.claimline", tmp_path / "new.claimline"
    create_sample(library)
    assert run(["recover", str(library), "-o", str(new)]) == 0
    assert "new.claimline holds 3 articles" in capfd.readouterr().out
    assert check_library(new) == ()
    assert run(["recover", str(library), "-o", str(new)]) == 2
    assert "new.claimline" in capfd.readouterr().err
    (tmp_path / "no.claimline").write_bytes(b"nothing of the kind")
    assert run(["recover", str(tmp_path / "no.claimline"), "-o", str(tmp_path / "other")]) == 2
    assert "is not a Claimline library" in capfd.readouterr().err


def test_the_claims_of_a_kept_brief_go_out_in_other_forms(articles: Path, tmp_path: Path) -> None:
    library = tmp_path / "l.claimline"
    claimline("add", articles / "en.txt", articles / "zh.txt", "--library", library)
    kept = ("--name", "Weekly", "--save", "--company", "Tencent", "--one-line", "-o", tmp_path / "b.pdf")
    assert claimline("brief", "--library", library, *kept).returncode == 0
    for form in ("csv", "markdown", "ris"):
        done = claimline(
            "export", "--library", library, "--name", "Weekly", "--format", form, "-o", tmp_path / f"claims.{form}"
        )
        assert (done.returncode, done.stderr) == (0, "")
    for form in ("csv", "markdown"):
        text = (tmp_path / f"claims.{form}").read_text("utf-8-sig")
        assert "分析认为，腾讯也会增加投入。" in text
        assert "1600亿元" not in text
    assert (tmp_path / "claims.ris").read_text("utf-8-sig").count("TY  -") == 1
