"""Texts as long as any, of one line or made to be slow: they are read to the end, and every sentence counts alike."""

from __future__ import annotations

import pytest

from claimline.domain import Article, Block
from claimline.extraction import extract
from claimline.extraction.sentences import LONGEST, find_sentences
from claimline.knowledge import Knowledge
from claimline.reading import read

MILLION = 1_000_000
SENTENCES = {
    "ko": "엔비디아는 매출이 10% 늘었다고 밝혔다. ",
    "en": "Nvidia said that its revenue rose 10 percent. ",
    "zh": "英伟达表示，营收增长10%。",
}


def article_of(text: str) -> Article:
    return Article(text, (Block(0, len(text)),), "ko", "", "test")


@pytest.mark.parametrize("mark", [",", "(", "“", '"', ".", "*", "#", "1", "가", "a", "汉", "1,", "a ", "(=", "\u200b"])
def test_a_million_of_one_mark_hold_no_claim(knowledge: Knowledge, mark: str) -> None:
    assert extract(article_of((mark * MILLION)[:MILLION]), knowledge).claims == ()


def test_ten_megabytes_in_one_line_are_read_in_sentences_of_a_bounded_length() -> None:
    article = read(("word, " * (10 * MILLION // 6) + "the end of it is here.").encode(), "line.txt")
    (block,) = article.body()
    sentences = list(find_sentences(article.text, block.start, block.end))
    assert sentences[-1].end == len(article.text)
    assert max(sentence.end - sentence.start for sentence in sentences) <= LONGEST
    assert sum(sentence.end - sentence.start for sentence in sentences) >= len(article.text) - 2 * len(sentences)


@pytest.mark.parametrize("language", SENTENCES)
def test_every_sentence_of_one_long_line_is_a_claim(knowledge: Knowledge, language: str) -> None:
    """Counted in what the sentences yield, not in time: the first is found as the last."""
    times = 3000
    claims = extract(article_of(SENTENCES[language] * times), knowledge).claims
    assert len(claims) == times
    assert {(claim.passage.exact, claim.kind, claim.companies, claim.speaker) for claim in claims} == {
        (SENTENCES[language].strip(), claims[0].kind, ("Nvidia",), "Nvidia")
    }


def test_a_quotation_that_never_closes_hides_nothing_behind_it(knowledge: Knowledge) -> None:
    text = "“" * 1000 + "\n\n" + SENTENCES["en"] * 20
    assert len(extract(article_of(text), knowledge).claims) == 20


def test_many_people_of_one_surname_are_told_apart_by_the_last_one(knowledge: Knowledge) -> None:
    """Each is introduced, and "김 대표" is the last of them however many there were."""
    names = [f"김{first}{second}" for first in "가나다라마바사아자차" for second in "건경근기길남대도동"]
    text = "".join(f"엔비디아 {name} 대표는 사업을 넓힌다고 밝혔다.\n\n" for name in names)
    claims = extract(article_of(text + "김 대표는 시장이 커진다고 덧붙였다."), knowledge).claims
    assert len(claims) >= len(names)
    assert claims[-1].speaker is not None
    assert claims[-1].speaker == claims[-2].speaker
