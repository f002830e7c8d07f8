"""Generated articles in three languages with claims, for benchmarks: the same for the same seed, and nobody's text.

`python tests/bench/generate.py PATH [CLAIMS]` writes a library.
"""

from __future__ import annotations

import datetime
import hashlib
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from claimline.domain import (
    Article,
    Block,
    Claim,
    Findings,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Release,
    ReleaseEvent,
    Status,
)
from claimline.library import Library, create_library

CLAIMS_PER_ARTICLE = 10
COMPANIES = (
    *("DeepSeek", "Tencent", "Alibaba", "Meituan", "JD.com", "Ant Group", "OpenAI", "Anthropic", "Google", "Meta"),
    *("Baidu", "ByteDance", "Huawei", "Naver", "Kakao", "Samsung", "Nvidia", "Microsoft", "Mistral AI", "Moonshot AI"),
    *(f"Company {number}" for number in range(1, 181)),
)
MODELS = tuple(f"{name}-{number}" for name in ("Alpha", "Beta", "DeepSeek-V", "Qwen", "GPT") for number in range(1, 13))
SPEAKERS = ("the management", "Kim Minsu", "王伟", "a spokesperson", "Jane Doe", None, None, None)

Generated = tuple[Article, bytes, Findings]


@dataclass(frozen=True)
class Language:
    """Words of a language, with how often each falls, as sums: the n-th is as frequent as 1/n."""

    code: str
    words: tuple[str, ...]
    sums: tuple[float, ...]
    space: str
    stop: str

    def sentence(self, chance: random.Random) -> str:
        """A sentence of 8 to 30 words, with a figure."""
        words = chance.choices(self.words, cum_weights=self.sums, k=chance.randint(8, 30))
        words.insert(chance.randrange(len(words)), f"{chance.randint(1, 900)}.{chance.randint(0, 9)}%")
        return self.space.join(words) + self.stop


def languages(chance: random.Random) -> tuple[Language, ...]:
    """Korean, Chinese and English as far as an index can tell: words of their letters, of their usual lengths."""
    korean = [chr(0xAC00 + 28 * chance.randrange(399) + chance.choice((0, 0, 0, 1, 4, 8, 16, 21))) for _ in range(700)]
    chinese = [chr(chance.randrange(0x4E00, 0x7000)) for _ in range(2500)]
    english = [a + b for a in "bcdfglmnprst" for b in ("a", "e", "i", "o", "u", "an", "er", "ing", "or", "al")]
    return (
        _language("ko", korean, (2, 2, 3, 3, 4, 5), " ", ". ", chance=chance),
        _language("zh", chinese, (1, 2, 2, 2, 3, 4), "", "。", chance=chance),
        _language("en", english, (1, 2, 2, 3, 3, 4), " ", ". ", chance=chance),
    )


def _language(
    code: str, letters: list[str], lengths: tuple[int, ...], space: str, stop: str, *, chance: random.Random
) -> Language:
    words = tuple("".join(chance.choices(letters, k=chance.choice(lengths))) for _ in range(20_000))
    return Language(code, words, tuple(accumulate(1 / place for place in range(1, 20_001))), space, stop)


def articles(claims: int, seed: int = 1) -> Iterator[Generated]:
    """Articles with about `claims` claims in all: ten of them and ten sentences with none in each."""
    chance = random.Random(seed)
    spoken = languages(chance)
    favour = tuple(accumulate(1 / place for place in range(1, len(COMPANIES) + 1)))
    for number in range(-(-claims // CLAIMS_PER_ARTICLE)):
        count = min(CLAIMS_PER_ARTICLE, claims - number * CLAIMS_PER_ARTICLE)
        yield _article(number, count, chance, spoken[number % 3], favour)


def _article(
    number: int, count: int, chance: random.Random, language: Language, favour: tuple[float, ...]
) -> Generated:
    text, blocks, places = "", [], []
    for place in range(2 * CLAIMS_PER_ARTICLE):
        start, sentence = len(text), language.sentence(chance)
        text += sentence + "\n"
        blocks.append(Block(start, start + len(sentence)))
        if place % 2 == 0 and len(places) < count:
            places.append((start, start + len(sentence.rstrip())))
    day = datetime.date(2020, 1, 1) + datetime.timedelta(chance.randrange(2000))
    original = text.encode()
    article = Article(
        text,
        tuple(blocks),
        language.code,
        hashlib.sha256(original).hexdigest(),
        f"article-{number}.txt",
        title=language.sentence(chance)[:60],
        publisher=f"Paper {number % 40}",
        published=day.isoformat(),
    )
    found = tuple(_claim(text, start, end, chance, favour) for start, end in places)
    return article, original, Findings(found, _releases(text, places, chance))


def _claim(text: str, start: int, end: int, chance: random.Random, favour: tuple[float, ...]) -> Claim:
    companies = tuple(dict.fromkeys(chance.choices(COMPANIES, cum_weights=favour, k=chance.choice((1, 1, 1, 2)))))
    figure = Quantity(float(chance.randint(1, 99)), "percent", text[start : start + 3], start, start + 3)
    return Claim(
        Passage.of(text, start, end),
        chance.choice(list(Kind)),
        companies,
        speaker=chance.choice(SPEAKERS),
        quantities=(figure,) * chance.randrange(3),
        dates=(FuzzyDate("2025-03", text[start : start + 2], start, start + 2),) * chance.randrange(2),
        models=tuple(chance.sample(MODELS, chance.choice((0, 0, 0, 1)))),
        why=("figure:percent", f"company:{companies[0]}"),
        status=chance.choices(list(Status), (90, 8, 2))[0],
    )


def _releases(text: str, places: list[tuple[int, int]], chance: random.Random) -> tuple[Release, ...]:
    if not places or chance.random() < 0.7:
        return ()
    model, event = chance.choice(MODELS), chance.choice(list(ReleaseEvent))
    date = FuzzyDate(f"{chance.randint(2021, 2025)}-{chance.randint(1, 12):02d}")
    return (Release(model, chance.choice(COMPANIES[:20]), event, date, Passage.of(text, *places[0])),)


def make_library(path: Path, claims: int, seed: int = 1) -> None:
    """Writes a library of so many claims at a path where nothing is."""
    create_library(path)
    with Library(path) as library, library.edit(f"Open {claims} generated claims"):
        for article, original, findings in articles(claims, seed):
            library.add_article(article, original, findings)


if __name__ == "__main__":
    make_library(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
