"""The help of every verb and what the parser complains of, in each language: it knows only English itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from claimline.cli.app import run
from claimline.cli.helping import complaint
from claimline.language import use_language

VERBS = ("", "read", "add", "brief", "export", "releases", "releases import", "releases settle", "releases disputed",
         "check", "recover", "selfcheck")  # fmt: skip
ENGLISH = re.compile(r"[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}|Usage|Options|Arguments|Commands|required|default")
KINDS = re.compile(r"<[^>]*>|'[^']*'")
"""What kind of value an option takes, and its values, are as they are typed."""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("language", "usage"), [("ko", "사용법:"), ("zh", "用法：")])
def test_help_is_whole_in_each_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, verb: str, language: str, usage: str
) -> None:
    monkeypatch.setenv("CLAIMLINE_LANGUAGE", language)
    assert run([*verb.split(), "--help"]) == 0
    told = capsys.readouterr().out
    assert usage in told
    english = KINDS.sub("", told).replace(f"claimline {verb}", "")
    assert ENGLISH.search(english) is None, english
    assert "… │" not in told, "cut off"


@pytest.mark.parametrize(
    ("typed", "korean"),
    [
        ("read", "기사…이(가) 빠졌습니다."),
        ("check 가 나", "나는 여기에 쓸 수 없습니다."),
        ("brief --nix", "--nix(이)라는 옵션이 없습니다."),
        ("releases nix", "nix(이)라는 명령이 없습니다."),
        ("export --library L --format csv -o F --scale 99", "'--scale': 8 이하여야 합니다."),
        ("export --library L --format csv -o F --scale x", "'--scale': 숫자가 아닙니다."),
        ("export --library L --format cs -o F", "'--format': cs은(는) 다음 가운데 하나가 아닙니다: 'svg'"),
    ],
)
def test_wrong_usage_is_told_in_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str, korean: str
) -> None:
    monkeypatch.setenv("CLAIMLINE_LANGUAGE", "ko")
    assert run(typed.split()) == 2
    told = capsys.readouterr().err
    assert korean in told.splitlines()[-1]
    assert "Usage" not in told


def test_a_verb_with_verbs_of_its_own_says_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["releases"]) == 2
    said = capsys.readouterr()
    assert "disputed" in said.out + said.err


def test_a_complaint_that_nobody_knows_stays_as_it_is() -> None:
    assert complaint("Something else.") == "Something else."
    assert complaint("Missing argument 'X'.") == "X is missing."
    assert complaint("Missing option '-o' / '--output'. ") == "-o / --output is missing."
