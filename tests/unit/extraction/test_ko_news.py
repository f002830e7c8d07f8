"""What the Korean rules make of sentences as Korean news writes them: one test for each rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from claimline.domain import Article, Block, Claim, Findings
from claimline.extraction import extract
from claimline.knowledge import Knowledge

Reader = Callable[..., Findings]

INTERVIEW = """배터리 진단 스타트업 전해랩스(Jeonhae Labs)의 남기혁 대표를 지난 3일 만났다.

― 회사를 소개해 달라.

“전기차 배터리의 수명을 AI로 예측합니다. 지난해 매출은 48억원이었습니다. 고맙죠.”

― 삼성SDI와 일한다고 들었다.

“2024년부터 함께 시험하고 있습니다.”

남 대표는 포스텍에서 박사 학위를 받았다."""


@pytest.fixture(name="lines")
def _lines(knowledge: Knowledge) -> Reader:
    """A text's findings; each line is a block, as reading makes them of plain text."""

    def findings(text: str, published: str | None = "2025-06-10", title: str = "") -> Findings:
        blocks = tuple(Block(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
        return extract(Article(text, blocks, "ko", "", "test", title=title, published=published), knowledge)

    return findings


def claim_of(findings: Findings, words: str) -> Claim:
    return next(claim for claim in findings.claims if words in claim.passage.exact)


def said(findings: Findings) -> list[Any]:
    return [claim.speaker for claim in findings.claims]


def test_answers_of_an_interview_are_the_guests_and_about_the_guests_company(lines: Reader) -> None:
    found = lines(INTERVIEW)
    assert [claim.passage.exact for claim in found.claims if "“”" in (claim.cue or "")] == [
        "전기차 배터리의 수명을 AI로 예측합니다.",
        "지난해 매출은 48억원이었습니다.",
        "2024년부터 함께 시험하고 있습니다.",
    ]
    answer = claim_of(found, "48억원")
    assert (answer.speaker, answer.companies) == ("남기혁", ("전해랩스",))
    assert "cue:“”" in answer.why


def test_an_interviewers_questions_are_no_claims(lines: Reader) -> None:
    assert not [claim for claim in lines(INTERVIEW).claims if "들었다" in claim.passage.exact]


def test_headings_that_ask_make_no_interview(lines: Reader) -> None:
    found = lines("■ 삼성전자 반격하나\n삼성전자는 공장을 늘렸다.\n■ 네이버 따라가나\n네이버는 직원을 줄였다.")
    assert said(found) == [None, None]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("네이버 대표 정유림은 사옥을 옮긴다고 말했다.", "정유림"),
        ("정유림 네이버 최고제품책임자(CPO)는 사옥을 옮긴다고 말했다.", "정유림"),
        ("네이버(NAVER) 데이터본부 정유림 전무는 사옥을 옮긴다고 말했다.", "정유림"),
        ("네이버의 마틴 로스 부사장은 사옥을 옮긴다고 말했다.", "마틴 로스"),
    ],
)
def test_an_officer_is_named_in_any_order(lines: Reader, words: str, person: str) -> None:
    claim = lines(words).claims[0]
    assert (claim.speaker, claim.companies, claim.why[-1]) == (person, ("Naver",), "cue:말했다")


def test_a_unit_of_a_company_is_no_person(lines: Reader) -> None:
    assert said(lines("네이버 클라우드 사업 대표는 회사를 떠났다.")) == [None]


def test_a_surname_with_its_office_is_the_one_who_was_introduced(lines: Reader) -> None:
    found = lines(
        "전해랩스(Jeonhae Labs)는 배터리 스타트업이다. 남기혁 전해랩스 대표가 나왔다. 남 대표는 삼성전자를 떠났다."
    )
    assert set(claim_of(found, "떠났다").companies) == {"전해랩스", "Samsung Electronics"}


def test_who_stands_behind_the_reported_words_says_them(lines: Reader) -> None:
    found = lines("인텔은 공장 매각을 검토하고 있다고 블룸버그통신이 소식통을 인용해 보도했다.")
    assert (found.claims[0].speaker, found.claims[0].companies) == ("Bloomberg", ("Intel",))


def test_a_cue_is_the_whole_form_that_attributes(lines: Reader) -> None:
    found = lines("인텔은 “공장을 팔지 않는다”는 입장을 냈다. 인텔의 공장이 너무 많다는 지적도 나온다.")
    assert [claim.cue for claim in found.claims] == ["입장을 냈다", "지적도 나온다"]
    assert [claim.speaker for claim in found.claims] == ["Intel", None]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("로봇 기업 나래온은 신제품을 냈다.", "나래온"),
        ("클라우드 업체 다올네트(대표 한상우)는 상장했다.", "다올네트"),
        ("물류 스타트업 ‘바로팜’은 직원을 늘렸다.", "바로팜"),
        ("에이치엔㈜는 매출이 줄었다.", "에이치엔"),
        ("한결그룹은 매출이 줄었다.", "한결그룹"),
        ("김보람 한결테크닉 창업자는 회사를 떠났다.", "한결테크닉"),
    ],
)
def test_a_company_that_nobody_listed_is_known_by_its_shape(lines: Reader, words: str, company: str) -> None:
    claim = lines(words).claims[0]
    assert claim.companies == (company,)
    assert f"company:{company}" in claim.why


@pytest.mark.parametrize(
    "words",
    [
        "반도체 기업 실적이 좋아졌다.",
        "AI 기업 최고경영자들이 모였다.",
        "국내 빅테크는 투자를 늘렸다.",
        "워킹그룹은 해산했다.",
    ],
)
def test_common_words_are_no_companies(lines: Reader, words: str) -> None:
    assert not lines(words).claims


HYNIX = "SK하이닉스는 공장을 늘렸다. SK하이닉스 매출이 늘었다. "


@pytest.mark.parametrize(
    "words",
    [
        "이번 시리즈B 투자는 인텔이 이끌었다.",
        "최대 고객사인 인텔이 물량을 늘렸다.",
        "지난달에는 인텔과 공급 계약을 맺었다.",
        "인텔이 쓴 비용의 절반에도 못 미친다.",
        "유럽에 공장을 짓는 방안도 인텔과 추진한다.",
    ],
)
def test_a_topic_that_is_left_out_is_what_the_sentence_is_about_too(lines: Reader, words: str) -> None:
    claim = claim_of(lines(HYNIX + words), words)
    assert set(claim.companies) == {"SK hynix", "Intel"}
    assert "carried:SK hynix" in claim.why


def test_a_clause_about_another_day_or_place_is_no_subject(lines: Reader) -> None:
    found = lines(HYNIX + "내년 물량에 대해서는 “협의를 마쳤다”고 했다.")
    assert found.claims[-1].speaker == "SK hynix"


def test_who_only_gives_the_figures_is_no_company_of_the_claim(lines: Reader) -> None:
    found = lines("네이버는 모델을 키웠다. 인텔에 따르면 네이버의 하이퍼클로바X는 속도가 빠르다.")
    assert found.claims[-1].companies == ("Naver",)
    assert found.claims[-1].speaker == "Intel"


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("네이버 매출은 1천830억원이었다.", [183_000_000_000]),
        ("네이버 매출은 2조3천500억원이었다.", [2_350_000_000_000]),
        ("네이버 직원은 62명뿐이다.", [62]),
        ("네이버는 70쪽 분량을 냈다.", [70]),
        ("네이버의 매출은 90억원입니다.", [9_000_000_000]),
        ("네이버는 로봇 30대를 납품했다.", [30]),
        ("네이버에서 30대를 위한 행사가 열렸다.", []),
        ("네이버 모델은 14B 규모다.", [14_000_000_000]),
    ],
)
def test_quantities_as_korean_news_writes_them(lines: Reader, words: str, values: list[float]) -> None:
    claim = lines(words).claims[0]
    assert [quantity.value for quantity in claim.quantities] == values
    assert len([why for why in claim.why if why.startswith("quantity:")]) == len({q.unit for q in claim.quantities})


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("네이버는 계획을 지난 3일 전했다.", ["2025-06-03"]),
        ("네이버는 내년 상반기 시험하고 하반기 출시할 예정이다.", ["2026-01/2026-06", "2026-07/2026-12"]),
        ("네이버는 2022년 시험을 시작해 이듬해 3월 마쳤다.", ["2022", "2023-03"]),
        ("네이버의 1분기 매출은 전 분기보다 늘었다.", ["2025-01/2025-03", "2024-10/2024-12"]),
        ("네이버는 9일 사옥을 열었다. 네이버는 이날 직원을 뽑았다.", ["2025-06-09", "2025-06-09"]),
    ],
)
def test_dates_as_korean_news_writes_them(lines: Reader, words: str, dates: list[str]) -> None:
    claims = lines(words).claims
    assert [date.edtf for claim in claims for date in claim.dates] == dates
    assert any(why.startswith("date:") for why in claims[-1].why)


def test_versions_behind_variants_and_other_names_are_of_the_model(lines: Reader) -> None:
    found = lines(
        "앤트로픽은 이달 2일 ‘클로드 오퍼스 4.1’을 공개한 데 이어 5일 가격을 내렸다. "
        "LG AI연구원은 ‘엑사원(EXAONE) 4.0’을 공개했다."
    )
    assert [(release.model, release.date.edtf if release.date else None) for release in found.releases] == [
        ("Claude Opus 4.1", "2025-06-02"),
        ("EXAONE 4.0", None),
    ]
    assert "model:Claude Opus 4.1" in found.releases[0].why


def test_a_question_without_its_mark_is_no_claim(lines: Reader) -> None:
    assert not lines("그렇다면 네이버는 언제 공개할 수 있을까.").claims
    assert lines("네이버는 시장을 넓혔다.").claims


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("네이버는 30억원 규모의 투자를 유치했다.", "event"),
        ("네이버는 인텔과 30억원 규모의 공급 계약을 맺었다.", "event"),
        ("네이버의 누적 가입비는 30억원에 육박한다.", "figure"),
        ("네이버 대표는 “사옥을 옮기겠다”고 말했다.", "plan"),
        ("네이버는 하반기에 상장한다는 목표다.", "plan"),
    ],
)
def test_kinds_as_korean_news_has_them(lines: Reader, words: str, kind: str) -> None:
    claim = lines(words).claims[0]
    assert claim.kind == kind
    assert claim.why[0].startswith(f"{kind}:")
