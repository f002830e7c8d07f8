"""How many articles a second are read and searched for claims, on one core; and whether time grows with length alone.

The texts are the sample's own sentences with other figures, shuffled and put together to the length of news.
"""

from __future__ import annotations

import random
import re
import statistics
import time

from claimline.language import LANGUAGES
from claimline.paths import resource
from claimline.workflow.opening import read_and_extract

ARTICLES = 60
CHARACTERS = {"en": 4000, "ko": 2000, "zh": 1500}
TIMES_LONGER = 10
WANTED = 100
MOST_GROWTH = 1.5
DAY = "2025-03-26"
FIGURE = re.compile(r"(?<![\d.,-])\d{1,2}(?![\d.,-])")
"""What is changed from line to line: a line that stands twice would be taken for a portal's summary of the article."""


def text(language: str, length: int, chance: random.Random) -> bytes:
    """An article of about so many characters."""
    lines = [line for line in resource("sample", f"{language}.txt").read_text(encoding="utf-8").splitlines() if line]
    chosen, size = [], 0
    while size < length:
        chosen.append(FIGURE.sub(lambda _match: str(chance.randint(2, 98)), chance.choice(lines[1:])))
        size += len(chosen[-1])
    return "\n\n".join([lines[0], *chosen]).encode()


def seconds(data: bytes) -> float:
    """How long one article keeps one core busy."""
    begun = time.process_time()
    read_and_extract(data, "article.txt", DAY)
    return time.process_time() - begun


def measure(language: str) -> tuple[float, float]:
    """The seconds that an article takes, and how much more than in proportion one takes that is ten times as long."""
    chance = random.Random(1)
    seconds(text(language, CHARACTERS[language], chance))  # loads the knowledge
    usual = [seconds(text(language, CHARACTERS[language], chance)) for _ in range(ARTICLES)]
    long = [seconds(text(language, TIMES_LONGER * CHARACTERS[language], chance)) for _ in range(5)]
    median = statistics.median(usual)
    return statistics.mean(usual), statistics.median(long) / median / TIMES_LONGER


def main() -> None:
    """Prints the table."""
    print(f"{'':10}{'characters':>12}{'ms each':>10}{'a second':>10}{'wanted':>10}{'10 x as long':>14}{'at most':>9}")
    for language in LANGUAGES:
        mean, growth = measure(language)
        print(
            f"{language:10}{CHARACTERS[language]:>12}{mean * 1000:>10.1f}{1 / mean:>10.0f}{WANTED:>10}"
            f"{TIMES_LONGER * growth:>12.1f} x{TIMES_LONGER * MOST_GROWTH:>7.0f} x"
        )


if __name__ == "__main__":
    main()
