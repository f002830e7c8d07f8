"""What holds for any text: passages are exactly its stretches, in body blocks, and nothing makes extraction raise."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimline.domain import Article, Block, Cancelled
from claimline.extraction import extract
from claimline.knowledge import Knowledge

_WORDS = st.sampled_from(
    [
        *(
            "네이버는",
            "엔비디아가",
            "이 회사는",
            "밝혔다.",
            "말했다.",
            "매출이",
            "3조 5000억원",
            "10%",
            "늘었다.",
            "그는",
        ),
        *(
            '"좋다"라며',
            "공개했다.",
            "딥시크",
            "스타트업",
            "가나(Gana)는",
            "모델 ‘별’을",
            "에 따르면",
            "\n\n",
            "\n",
            "**",
        ),
        *(
            "Nvidia",
            "said it",
            "OpenAI",
            "GPT-5",
            "released",
            "$5 billion",
            ".",
            "The company plans to",
            "“We will win,”",
        ),
        *("according to", "Reuters", "V3-0324", "(", ")", ">", "#", ",", "\u200b", "\u202e", "\ufffd", "deepseek"),
        *("腾讯", "表示，", "该公司", "发布了", "增长30%。", "据", "报道，", "“好。”"),
    ]
)
_TEXTS = st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=200)


def article_of(text: str, cuts: list[int]) -> Article:
    """Blocks between the cuts, every other one set aside."""
    places = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    pairs = pairwise(places)
    blocks = tuple(Block(low, high, "body" if place % 2 == 0 else "summary") for place, (low, high) in enumerate(pairs))
    return Article(text, blocks, "ko", "", "test", published="2025-06-10")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(text=_TEXTS, cuts=st.lists(st.integers(0, 500), max_size=3))
def test_passages_are_stretches_of_body_blocks(knowledge: Knowledge, text: str, cuts: list[int]) -> None:
    article = article_of(text, cuts)
    findings = extract(article, knowledge)
    body = [(block.start, block.end) for block in article.body()]
    passages = [claim.passage for claim in findings.claims]
    passages += [release.passage for release in findings.releases if release.passage]
    for passage in passages:
        assert passage.exact == text[passage.start : passage.end]
        assert any(low <= passage.start and passage.end <= high for low, high in body)
    assert [p.start for p in passages[: len(findings.claims)]] == sorted(
        p.start for p in passages[: len(findings.claims)]
    )
    for claim in findings.claims:
        assert claim.companies
        assert claim.why
        for quantity in claim.quantities:
            assert quantity.text == text[quantity.start : quantity.end]
            assert claim.passage.start <= quantity.start < quantity.end <= claim.passage.end


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 5000,
        "," * 20000,
        '"' * 20000,
        "“가" * 5000,
        "(" * 20000,
        "said " * 4000,
        "据" * 5000,
        "\ufffd" * 500,
        "1억 " * 4000,
    ],
)
def test_nothing_found_in_what_is_no_article(knowledge: Knowledge, text: str) -> None:
    findings = extract(Article(text, (Block(0, len(text)),), "ko", "", "test"), knowledge)
    assert findings.claims == ()


def test_work_grows_with_the_text_and_no_faster(knowledge: Knowledge) -> None:
    """Counted in what the sentences yield, not in time: as many claims as repetitions."""
    paragraph = "엔비디아는 매출이 10% 늘었다고 밝혔다.\n\n"
    for repetitions in (3, 300):
        text = paragraph * repetitions
        findings = extract(Article(text, (Block(0, len(text)),), "ko", "", "test"), knowledge)
        assert len(findings.claims) == repetitions


def test_stops_where_the_ticket_says_so(knowledge: Knowledge) -> None:
    class Stopping:
        def __init__(self) -> None:
            self.seen: list[tuple[int, int]] = []

        def checkpoint(self, done: int, total: int) -> None:
            self.seen.append((done, total))
            if done == 2:
                raise Cancelled

    ticket = Stopping()
    text = "네이버는 새 연구소를 열었다. " * 5
    with pytest.raises(Cancelled):
        extract(Article(text, (Block(0, len(text)),), "ko", "", "test"), knowledge, ticket)
    assert ticket.seen == [(0, 5), (1, 5), (2, 5)]
