"""Transcripts: each paragraph is told by whose name begins it, and questions are no claims."""

from __future__ import annotations

import pytest

CALL = """Operator: Our next question comes from Ann Lee of Harbour Bank.

Ann Lee: How should we think about the margins of Nvidia?

Colette Kress: We expect margins of 75%. Commitments stood at $95 billion.

Blackwell made up two thirds of revenue.

Jensen Huang: The market of Intel is small for us.

Ann Lee: Thanks."""
PANEL = """사회자: 네이버의 다음 순서는 무엇인가.

최수연 네이버 대표: 네이버는 GPU 6만 장을 샀다. 매출은 12% 늘었다.

사회자: 카카오는 어떤가.

정신아 카카오 대표: 카카오는 인력을 줄이지 않았다."""
TALK = """主持人：英伟达怎么看？

黄仁勋：我们的份额降到零。

主持人：英特尔呢？

陈立武：英特尔今年投资了亚利桑那的新工厂。"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            CALL,
            [
                ("We expect margins of 75%.", "Colette Kress", ("Nvidia",)),
                ("Commitments stood at $95 billion.", "Colette Kress", ("Nvidia",)),
                ("Blackwell made up two thirds of revenue.", "Colette Kress", ("Nvidia",)),
                ("The market of Intel is small for us.", "Jensen Huang", ("Nvidia", "Intel")),
            ],
        ),
        (
            PANEL,
            [
                ("네이버는 GPU 6만 장을 샀다.", "Choi Soo-yeon", ("Naver",)),
                ("매출은 12% 늘었다.", "Choi Soo-yeon", ("Naver",)),
                ("카카오는 인력을 줄이지 않았다.", "Chung Shina", ("Kakao",)),
            ],
        ),
        (
            TALK,
            [
                ("我们的份额降到零。", "Jensen Huang", ("Nvidia",)),
                ("英特尔今年投资了亚利桑那的新工厂。", "Lip-Bu Tan", ("Intel",)),
            ],
        ),
    ],
)
def test_a_paragraph_is_told_by_whose_name_begins_it(
    read, text: str, told: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    claims = read(text).claims
    assert [(c.passage.exact, c.speaker, c.companies) for c in claims] == told


@pytest.mark.parametrize(
    "text",
    [
        "Why it matters: Intel rose 3%.\n\nThe big picture: AMD fell 2%.\n\nWhy it matters: Apple cut jobs.",
        "Revenue: Intel sold more cards.\n\nMargin: Intel earned more.\n\nOutlook: Intel sees growth.",
    ],
)
def test_headings_that_end_in_a_colon_are_nobody(read, text: str) -> None:
    assert {claim.speaker for claim in read(text).claims} == {None}
