"""Each word list of the knowledge is a rule: switched off, some finding changes, in the gold texts or in one below."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from claimline.domain import Article, Findings
from claimline.extraction import extract
from claimline.knowledge import load_knowledge
from claimline.paths import resource
from claimline.reading import read

GOLD = Path(__file__).parents[2] / "gold"
FILES = ("cues", "kinds", "topics")
LANGUAGES = ("ko", "zh", "en")
DAY = "2025-03-26"

# What the gold texts do not say, or say only beside other words of the same list.
TEXTS = {
    "ko": (
        "네이버는 새 검색으로 주목을 끌었다.",
        "카카오의 새 조직은 여전히 느슨하다.",
        "카카오는 직원들이 만족했다고 밝혔다.",
        "텐센트는 광고를 더 늘리지 않는다는 입장을 밝혔다.",
        "미래에셋증권은 네이버의 매출이 10% 늘어날 가능성이 있다고 분석했다.",
        "네이버는 업스테이지를 인수한다고 밝혔다. 이번 거래는 두 달 안에 마무리된다.",
        "업스테이지는 새 데이터센터를 지었다. 업스테이지의 서버는 두 배로 늘었다. 시장은 이런 투자를 반겼다.",
        "엔비디아와 삼성전자, SK하이닉스가 협력했다. 이들은 표준을 함께 만든다.",
        "네이버와 카카오는 서울에 있다. 업스테이지는 인재를 뽑고 있다. 김 대표는 사람이 먼저라고 말했다.",
        "업스테이지는 일본에 법인을 설립하며 경쟁력을 갖췄다.",
    ),
    "zh": (
        "百度、商汤科技与寒武纪都公布了业绩。这些公司的收入都有增长。",
        "百度与商汤科技达成合作。这笔交易将在年底完成。",
        "智谱发布了新平台。这一平台引起市场关注。市场对这款产品的反应不错。",
        "商汤科技扩大了团队。它表示，招聘会继续。",
        "智谱已在上海成立最大的研发中心。",
        "中金公司认为，寒武纪的营收有望增长20%。",
        "百度的搜索之路并非一帆风顺。",
    ),
    "en": (
        "Naver agreed to buy Upstage. The deal is to close in May.",
        "Cohere hired staff. Analysts at two banks doubt it. The market shrugged at the announcement.",
        "Cohere's revenue from the contract rose to 12 million dollars.",
        "Cohere has opened an office in Paris to keep its momentum.",
        "Naver, Kakao and Upstage met in Seoul. These companies share a data centre.",
        "Nvidia's rise in Paris is fragile.",
        "Nvidia's choice is understandable.",
        "Nvidia is awash in land.",
        "Cohere released a browser in Paris.",
    ),
}


def word_lists() -> Iterator[tuple[str, str, str]]:
    """Every list that holds words: its file, language and name."""
    for file in FILES:
        content = json.loads(resource("knowledge", f"{file}.json").read_text("utf-8"))
        for language in LANGUAGES:
            yield from ((file, language, name) for name, words in content[language].items() if words)


@cache
def articles(language: str) -> tuple[Article, ...]:
    """The gold texts of a language, and those above."""
    gold = [(path.read_bytes(), path.with_suffix(".json")) for path in sorted(GOLD.glob(f"{language}_??_*.txt"))]
    found = [
        replace(read(data, "gold.txt"), published=json.loads(beside.read_text("utf-8"))["published"])
        for data, beside in gold
    ]
    found += [
        replace(read(f"{text}\n".encode(), "own.txt"), published=DAY, language=language) for text in TEXTS[language]
    ]
    return tuple(found)


@cache
def findings(language: str) -> tuple[Findings, ...]:
    """What is found with every list."""
    knowledge = load_knowledge()
    return tuple(extract(article, knowledge) for article in articles(language))


@pytest.mark.parametrize(("file", "language", "name"), list(word_lists()))
def test_a_list_that_is_switched_off_is_missed(file: str, language: str, name: str, tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(resource("knowledge"), folder)
    content = json.loads((folder / f"{file}.json").read_text("utf-8"))
    content[language][name] = []
    (folder / f"{file}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    without = load_knowledge(folder=folder)
    # The shortest texts last, where most of the rare lists are at work.
    pairs = zip(reversed(articles(language)), reversed(findings(language)), strict=True)
    assert any(extract(article, without) != found for article, found in pairs)
