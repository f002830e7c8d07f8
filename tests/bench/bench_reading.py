"""How many articles a second are read and searched for claims, on one core; whether time grows with length alone, what
ten thousand articles leave behind in memory, what a web page takes beside the extractor that it is read with, and what
sentences take beside Kiwi and spaCy.

The texts are the sample's own paragraphs with other figures, shuffled and put together to the length of news: each
sentence of them is a claim, as in few articles. Beside them stand the texts of the gold set, in the forms of real news.
"""

from __future__ import annotations

import importlib.util
import random
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rows import Row, hand

from claimline.extraction.sentences import find_sentences
from claimline.language import LANGUAGES
from claimline.paths import resource as resource_path
from claimline.workflow.opening import read_and_extract

ARTICLES = 60
CHARACTERS = {"en": 4000, "ko": 2000, "zh": 2000}
TIMES_LONGER = 10
WANTED = 200
MOST_GROWTH = 1.2
LARGEST = 10_000_000
"""Bytes of the article that is as long as any."""
MOST_OF_USUAL = 1.5
"""How many times as long a character of it may take as one of a usual article."""
MANY = 10_000
MOST_LEFT = 20
"""MB that the process may have grown by over the last nine tenths of them."""
LINKS = 600
MOST_PAGE = 0.1
DAY = "2025-03-26"
GOLD = Path(__file__).parents[1] / "gold"
ROUNDS = 5
FIGURE = re.compile(r"(?<![\d.,-])\d{1,2}(?![\d.,-])")
PARAGRAPH = re.compile(r"[^\n]+")
NUMBERED = {
    "en": " The sample counts this one as number {}.",
    "ko": " 예시는 이 문단을 {}번 문단으로 센다.",
    "zh": "样例把这一段文字编为第{}号，以便与其余各段相区别。",
}
"""Makes each paragraph unlike the others: one that stands twice would be taken for a summary of the article."""


def text(language: str, length: int, chance: random.Random, joint: str = "\n\n") -> str:
    """An article of about so many characters."""
    lines = [
        line for line in resource_path("sample", f"{language}.txt").read_text(encoding="utf-8").splitlines() if line
    ]
    chosen, size = [lines[0], lines[1]], 0
    while size < length:
        paragraph = FIGURE.sub(lambda _match: str(chance.randint(2, 98)), chance.choice(lines[2:-1]))
        chosen.append(paragraph + NUMBERED[language].format(len(chosen)))
        size += len(chosen[-1]) + len(joint)
    return joint.join(chosen)


def busy(action: Callable[[], object]) -> float:
    """How long something keeps one core busy."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def seconds(article: str) -> float:
    """How long an article does."""
    data = article.encode()
    return busy(lambda: read_and_extract(data, "article.txt", DAY))


def measure(language: str) -> tuple[float, float]:
    """The seconds that an article takes, and how many times as long one takes that is ten times as long."""
    chance = random.Random(1)
    seconds(text(language, CHARACTERS[language], chance))  # loads the knowledge
    usual = [seconds(text(language, CHARACTERS[language], chance)) for _ in range(ARTICLES)]
    long = [
        seconds(text(language, TIMES_LONGER * CHARACTERS[language], chance)) for _ in range(ARTICLES // TIMES_LONGER)
    ]
    return statistics.mean(usual), statistics.median(long) / statistics.median(usual)


def table() -> None:
    """Articles a second in each language."""
    print(f"{'':10}{'characters':>12}{'ms each':>10}{'a second':>10}{'wanted':>10}{'10 x as long':>14}{'at most':>9}")
    for language in LANGUAGES:
        mean, growth = measure(language)
        print(
            f"{language:10}{CHARACTERS[language]:>12}{mean * 1000:>10.1f}{1 / mean:>10.0f}{WANTED:>10}"
            f"{growth:>12.1f} x{TIMES_LONGER * MOST_GROWTH:>7.0f} x"
        )
        what = f"Reading an article of {CHARACTERS[language]:,} characters ({language})"
        hand(
            Row(what, "ms", mean * 1000, most=1000 / WANTED),
            Row("… ten times as long, against ten of them", "times", growth / TIMES_LONGER, most=MOST_GROWTH),
        )


def forms() -> None:
    """Articles in the forms of real news, as many a second; the best of some rounds, for they are few."""
    print(f"\n{'gold set':10}{'characters':>12}{'ms each':>10}{'a second':>10}{'wanted':>10}")
    for language in LANGUAGES:
        texts = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob(f"{language}_*.txt"))]
        length = sum(map(len, texts)) // len(texts)
        took = min(sum(map(seconds, texts)) for _ in range(ROUNDS)) / len(texts)
        print(f"{language:10}{length:>12}{took * 1000:>10.1f}{1 / took:>10.0f}{WANTED:>10}")
        what = f"Reading a text of the gold set, {length:,} characters ({language})"
        hand(Row(what, "ms", took * 1000, most=1000 / WANTED))


def sentences() -> None:
    """The sentences of an article alone, beside what others would split them with."""
    print(f"\n{'sentences':10}{'ms':>12}{'':>4}other, ms")
    for language in LANGUAGES:
        chance = random.Random(1)
        made = [text(language, CHARACTERS[language], chance) for _ in range(ARTICLES // 2)]
        own = each(split_here, made)
        peer, split = splitter(language)
        theirs = None if split is None else each(split, made)
        print(f"{language:10}{own:>12.2f}    {peer}: {'not here' if theirs is None else f'{theirs:.2f}'}")
        hand(Row(f"The sentences of an article ({language})", "ms", own, peer, theirs))


def each(split: Callable[[str], object], articles: list[str]) -> float:
    """Milliseconds that an article takes; the first loads what is needed, and does not count."""
    split(articles[0])
    return 1000 * statistics.mean(busy(partial(split, article)) for article in articles[1:])


def split_here(article: str) -> int:
    """Our own sentences of a text, a paragraph at a time."""
    count = 0
    for paragraph in PARAGRAPH.finditer(article):
        count += sum(1 for _sentence in find_sentences(article, *paragraph.span()))
    return count


def splitter(language: str) -> tuple[str, Callable[[str], object] | None]:
    """What one would pick instead for the sentences of a language, where it is installed; neither needs a download."""
    if language == "ko":
        if not importlib.util.find_spec("kiwipiepy"):
            return "Kiwi", None
        from kiwipiepy import Kiwi

        return "Kiwi", Kiwi(num_workers=1).split_into_sents
    if not importlib.util.find_spec("spacy"):
        return "spaCy", None
    import spacy

    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer")
    return "spaCy", pipeline


def largest() -> None:
    """An article as long as any, in paragraphs and in one single line, beside one of the usual length."""
    print(f"\n{LARGEST / 1e6:.0f} MB{'characters':>17}{'seconds':>10}{'µs a character':>16}{'usual':>8}")
    for language in LANGUAGES:
        chance = random.Random(2)
        sample = [text(language, CHARACTERS[language], chance) for _ in range(ARTICLES)]
        usual = sum(map(seconds, sample)) / sum(map(len, sample))
        length = LARGEST * len(sample[0]) // len(sample[0].encode())
        for name, joint in (("", "\n\n"), (", one line", " ")):
            article = text(language, length, chance, joint)
            took = seconds(article)
            title = f"An article of {LARGEST / 1e6:.0f} MB ({language}{name})"
            hand(Row(title, "s", took, most=MOST_OF_USUAL * usual * len(article)))
            print(
                f"{language + name:13}{len(article):>10}{took:>10.1f}"
                f"{took / len(article) * 1e6:>16.2f}{usual * 1e6:>8.2f}"
            )


def megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def memory() -> None:
    """How much the process grows while it reads ten thousand articles, none of them twice."""
    chance = random.Random(3)
    after_a_tenth = 0.0
    for place in range(MANY):
        language = LANGUAGES[place % len(LANGUAGES)]
        seconds(text(language, CHARACTERS[language], chance))
        if place == MANY // 10:
            after_a_tenth = megabytes()
    grown = megabytes() - after_a_tenth
    hand(Row(f"{MANY:,} articles read: memory grown by", "MB", grown, most=MOST_LEFT))
    print(
        f"\n{MANY} articles: {after_a_tenth:.0f} MB after a tenth, {grown:.1f} MB more at the end (at most {MOST_LEFT})"
    )


def page() -> None:
    """A web page of many links, beside trafilatura alone."""
    import trafilatura

    paragraphs = "".join(
        f"<p>{line}</p>" for line in text("en", CHARACTERS["en"], random.Random(4)).splitlines() if line
    )
    links = "".join(f'<li><a href="/news/{place}">Another story, number {place}</a></li>' for place in range(LINKS))
    body = f"<body><nav><ul>{links}</ul></nav><article>{paragraphs}</article></body>"
    html = f"<html><head><title>News</title></head>{body}</html>"
    own = statistics.median(seconds(html) for _ in range(10))
    alone = statistics.median(busy(lambda: trafilatura.extract(html)) for _ in range(10))
    print(
        f"\nA page of {LINKS} links: {own * 1000:.0f} ms (at most {MOST_PAGE * 1000:.0f}), "
        f"trafilatura alone {alone * 1000:.0f} ms: {own / alone:.2f} x"
    )
    what = f"A web page of {LINKS} links, read and searched for claims"
    hand(Row(what, "ms", own * 1000, "trafilatura, its text alone", alone * 1000, most=1000 * MOST_PAGE))


def main() -> None:
    """Prints the figures; the memory first, before the largest articles raise its mark."""
    table()
    forms()
    memory()
    page()
    largest()
    sentences()  # last: what others load stays in memory


if __name__ == "__main__":
    main()
