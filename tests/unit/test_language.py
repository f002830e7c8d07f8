"""Korean particles follow the name that is filled in before them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimline.language import _, use_language


@pytest.fixture(autouse=True)
def _korean() -> Iterator[None]:
    use_language("ko")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("텐센트", "텐센트가 없습니다."),
        ("한국경제신문", "한국경제신문이 없습니다."),
        ("보고서 3", "보고서 3이 없습니다."),
        ("보고서 2", "보고서 2가 없습니다."),
        ("report.pdf", "report.pdf이(가) 없습니다."),
    ],
)
def test_a_particle_is_in_the_form_that_the_name_asks_for(name: str, said: str) -> None:
    assert _("{name} is not there; check the name and the folder.").format(name=name).startswith(said)


def test_quotation_marks_stand_between_a_name_and_its_particle() -> None:
    words = _("“{field}” is missing")
    assert words.format(field="이름") == "‘이름’이 없습니다"
    assert words.format(field="회사") == "‘회사’가 없습니다"
    assert words.format(field="names") == "‘names’이(가) 없습니다"


def test_the_way_to_a_language_has_its_exception() -> None:
    words = _("{name} is in {detail}; Claimline reads Korean, Chinese and English.")
    assert "독일어로 쓰여" in words.format(name="글", detail="독일어")
    assert "다른 말로 쓰여" in words.format(name="글", detail="다른 말")
    assert "라틴로마문으로 쓰여" in words.format(name="글", detail="라틴로마문")
    assert words.format(name="글", detail="독일어").startswith("글은 ")


def test_other_languages_are_left_alone() -> None:
    use_language("en")
    assert (
        _("{name} is not there; check the name and the folder.").format(name="이(가)은(는)").startswith("이(가)은(는)")
    )
