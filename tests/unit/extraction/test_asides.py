"""Sentences that are no claims in news that is full of them: ways from one thing to the next, indexes, disclosures."""

from __future__ import annotations

import pytest

KEPT = "Nvidia opened an office in Oslo."
KOREAN = "네이버는 서울에 사무실을 열었다."
CHINESE = "百度在上海设立了一间办公室。"


@pytest.mark.parametrize(
    ("kept", "aside"),
    [
        (KEPT, "Here's a short look at how Nvidia got there."),
        (KEPT, "If you've ever rented one of its cards, the bill of Nvidia will surprise you."),
        (KEPT, "Let's take the figures of Nvidia one by one."),
        (KEPT, "From Nvidia's new cards to a fresh round of talks, the industry had a busy week."),
        (KEPT, "The figures given by Nvidia could not be independently verified."),
        (KEPT, "It is not yet clear when the chipmaker will move."),
        (KOREAN, "네이버의 다음 사무실 이야기는 다음 호에서 전해드리겠습니다."),
        (KOREAN, "이날 코스닥 지수는 외국인의 매도에 2% 가까이 하락한 채 마감했다."),
        (KOREAN, "NPU는 신경망 계산에 맞춰 설계된 반도체로 스마트폰에 많이 들어간다."),
        (KOREAN, "이날 나스닥 지수는 12.5포인트 내린 끝에 마감했다."),
        (KOREAN, "첨단 포장이란 HBM과 다른 칩을 한 판에 묶는 작업이다."),
        (KOREAN, "글로벌 대화형 도구 시장 규모는 2030년 두 배로 커질 전망이다."),
        (
            KEPT,
            "The global market for such cards, say two houses, is thin; the global card market is set to grow by half.",
        ),
        (CHINESE, "据摩根士丹利估计，全球智能眼镜市场规模到2030年将翻倍。"),
        (CHINESE, "本报记者未能联系到百度的负责人。"),
        (CHINESE, "截至收盘，恒生指数跌了1%。"),
    ],
)
def test_an_aside_is_no_claim(read, kept: str, aside: str) -> None:
    claims = read(f"{kept} {aside}").claims
    assert [claim.passage.exact for claim in claims] == [kept]


@pytest.mark.parametrize(
    "told",
    [
        "Here is Nvidia's answer, and it cost $2 billion.",
        "From May to June, Nvidia sold 2,000 cards in Oslo.",
        "It is unclear whether Nvidia will stay in Oslo.",
        "코스닥 상장사 네이버랩은 12% 하락했고 네이버 주가도 3% 하락했다.",
    ],
)
def test_what_tells_of_a_company_stays(read, told: str) -> None:
    assert [claim.passage.exact for claim in read(told).claims] == [told]


def test_what_leads_on_says_whom_the_next_sentence_is_about(read) -> None:
    claims = read("Here's how Nvidia spends its money. The company pays $3 million a year for the hall.").claims
    assert [claim.companies for claim in claims] == [("Nvidia",)]
