"""Passages found again in 900 generated edits of articles in three languages; none may be put elsewhere in silence."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import pytest

from claimline.comparison.differences import changes
from claimline.comparison.placing import How, place
from claimline.domain import Passage

EDITS = ("insertion", "deletion", "paraphrase", "repetition", "swap", "twins")
ROUNDS = 300
"""Articles for each language, each edited once; every sentence of each is a passage to be found again."""

ENGLISH = """the model firm market a new chip said that growth in cloud users price would rise fall soon with its
team and rivals cost data centre plan report year quarter people share test"""
KOREAN = """회사 모델 시장 신규 칩 성장 클라우드 이용자 가격 상승 하락 곧 경쟁사 비용 데이터 계획
보고서 분기 직원 시험 공개 밝혔다 전했다"""
CHINESE = """公司 模型 市场 新 芯片 增长 云 用户 价格 上涨 下跌 很快 对手 成本 数据
计划 报告 季度 员工 测试 发布 表示 认为"""
WORDS = {"en": ENGLISH.split(), "ko": KOREAN.split(), "zh": CHINESE.split()}


@dataclass
class Sentence:
    """A sentence of an article: `key` stays with it through an edit, `words` may change."""

    key: int
    words: str


def made_sentence(language: str, chance: random.Random) -> str:
    words = chance.choices(WORDS[language], k=chance.randint(6, 14))
    words.insert(chance.randrange(len(words)), f"{chance.randint(1, 40)}%")
    stop = "。" if language == "zh" else "."
    return ("" if language == "zh" else " ").join(words) + stop


def made_article(language: str, chance: random.Random, *, twins: bool) -> list[list[Sentence]]:
    """Paragraphs of sentences; with `twins`, one sentence stands twice from the start, or is almost another."""
    keys = iter(range(1000))
    article = [
        [Sentence(next(keys), made_sentence(language, chance)) for _ in range(chance.randint(2, 4))]
        for _ in range(chance.randint(3, 5))
    ]
    if twins:
        chosen = chance.choice([each for paragraph in article for each in paragraph])
        other = chosen.words if chance.random() < 0.6 else chosen.words.replace("%", "0%")
        paragraph = chance.choice(article)
        paragraph.insert(chance.randint(0, len(paragraph)), Sentence(next(keys), other))
    return article


def edited(article: list[list[Sentence]], edit: str, language: str, chance: random.Random) -> list[list[Sentence]]:
    """Another version, its sentences known by their keys."""
    new = [[Sentence(each.key, each.words) for each in paragraph] for paragraph in article]
    paragraph = chance.choice(new)
    where = chance.randrange(len(paragraph))
    if edit == "insertion":
        paragraph.insert(where, Sentence(-1, made_sentence(language, chance)))
    elif edit in ("deletion", "twins"):
        del paragraph[where]
    elif edit == "paraphrase":
        words = paragraph[where].words
        middle = len(words) // 2
        paragraph[where].words = words[: middle - 2] + chance.choice(WORDS[language]) + words[middle + 1 :]
    elif edit == "repetition":
        chance.choice(new).insert(0, Sentence(-1, paragraph[where].words))
    elif edit == "swap":
        one, other = chance.sample(range(len(new)), 2)
        new[one], new[other] = new[other], new[one]
    return [paragraph for paragraph in new if paragraph]


def laid_out(article: list[list[Sentence]], language: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """The text, and where each sentence stands in it by its key."""
    text, places = "", {}
    for paragraph in article:
        for each in paragraph:
            text += "" if language == "zh" or not text or text.endswith("\n") else " "
            if each.key >= 0:
                places[each.key] = (len(text), len(text) + len(each.words))
            text += each.words
        text += "\n"
    return text, places


def outcomes(language: str, edit: str) -> Counter[str]:
    """How the passages of many edited articles were found; `silent` counts those called exact at a wrong place."""
    count: Counter[str] = Counter()
    for number in range(ROUNDS // len(EDITS)):
        chance = random.Random(f"{language} {edit} {number}")
        article = made_article(language, chance, twins=edit == "twins" or chance.random() < 0.3)
        old, places = laid_out(article, language)
        new, truth = laid_out(edited(article, edit, language, chance), language)
        for key, (start, end) in places.items():
            found = place(Passage.of(old, start, end), old, new)
            count[found.how.value] += 1
            wrong = found.places and found.places[0] != truth.get(key)
            if found.how is How.EXACT and wrong:
                count["silent"] += 1
            elif found.how in (How.MOVED, How.CHANGED) and wrong:
                count["told but wrong"] += 1
            elif found.how is How.LOST and key in truth:
                count["lost though there"] += 1
            elif found.how is How.AMBIGUOUS and key in truth and truth[key] not in found.places:
                count["not among the candidates"] += 1
    return count


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("language", WORDS)
def test_no_passage_is_put_elsewhere_without_a_word(language: str, edit: str) -> None:
    count = outcomes(language, edit)
    total = sum(count[how.value] for how in How)
    assert total > 300
    assert count["silent"] == 0, count
    assert count["told but wrong"] <= 0.01 * total, count
    assert count["lost though there"] <= 0.02 * total, count
    assert count["exact"] >= 0.6 * total, count


OLD = "The firm grew. It hired 40 people in May. Rivals said nothing. The firm grew.\nPrices fell."


def found(words: str, new: str, *, last: bool = False) -> tuple[How, list[str]]:
    start = OLD.rindex(words) if last else OLD.index(words)
    placement = place(Passage.of(OLD, start, start + len(words)), OLD, new)
    return placement.how, [new[first:end] for first, end in placement.places]


def test_each_way_of_being_found_again() -> None:
    hired = "It hired 40 people in May."
    assert found(hired, OLD) == (How.EXACT, [hired])
    assert found(hired, "A word before. " + OLD) == (How.EXACT, [hired])
    assert found(hired, OLD.replace(f" {hired}", "") + f"\nA last line that is new. {hired}") == (How.MOVED, [hired])
    changed = "It hired 45 people in June."
    assert found(hired, OLD.replace(hired, changed)) == (How.CHANGED, [changed])
    followed = OLD.replace(hired, f"{changed} The board said so.")
    assert found(hired, followed) == (How.CHANGED, [changed])  # what was put in after it is none of it
    parted = "It hired 40 people. In May."
    assert found(hired, OLD.replace(hired, parted)) == (How.CHANGED, [parted])
    assert found(hired, OLD.replace(f" {hired}", "")) == (How.LOST, [])


def test_a_sentence_that_stands_twice_is_told_by_what_surrounds_it_or_left_to_the_user() -> None:
    assert found("The firm grew.", OLD, last=True)[0] is How.EXACT
    new = OLD.replace(" It hired 40 people in May. Rivals said nothing.", "")
    assert found("The firm grew.", new) == (How.AMBIGUOUS, ["The firm grew."] * 2)


def test_words_added_and_removed() -> None:
    made = changes("It hired 40 people. Prices fell.", "It hired 45 people. Prices fell.")
    assert [tuple(each) for each in made] == [
        ("It hired ", False, False),
        ("40", False, True),
        ("45", True, False),
        (" people. Prices fell.", False, False),
    ]
    new = "가격이 크게 올랐다.\n회사는 밝혔다."
    made = changes("가격이 올랐다.\n회사는 밝혔다.", new)
    assert "".join(each.words for each in made if not each.removed) == new
    assert [each.words.strip() for each in made if each.added] == ["크게"]
