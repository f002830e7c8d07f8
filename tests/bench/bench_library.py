"""The library of 100,000 claims: what the window asks, what a user changes, and searching beside SQLite's own LIKE.

`python tests/bench/bench_library.py [CLAIMS]`. Each line gives the median and the slowest of a hundred, in processor
time of this thread so that other work on the machine does not count, and the ratio to what it may be; above 1 is too
slow. Exit status 1 where one is.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import apsw
import generate
from rows import Row, hand

from claimline.domain import Amount, Claim, Selection, Status
from claimline.library import Library, Reader
from claimline.workflow.article_hits import article_hits
from claimline.workflow.comparing import Comparison

MOST_SEARCH = 10.0
VERY_COMMON = 2000
"""As many claims have a very common word; more than a search gives."""

LIKE = "SQLite's LIKE"


def milliseconds(asked: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.thread_time()
    asked()
    return (time.thread_time() - start) * 1000


class Table:
    """Prints a line for each measure, and remembers whether all were within what they may be."""

    def __init__(self) -> None:
        self.is_within = True

    def line(self, name: str, times: Sequence[float], allowed: float, *, by_slowest: bool = False) -> None:
        """`by_slowest` compares the 99th of a hundred, otherwise the median."""
        ordered = sorted(times)
        median, slow = statistics.median(ordered), ordered[int(len(ordered) * 0.99)]
        ratio = (slow if by_slowest else median) / allowed
        self.is_within = self.is_within and ratio <= 1
        print(f"{name:44} {median:9.2f} ms {slow:9.2f} ms   of {allowed:7.0f} ms: {ratio:5.2f}")


def questions(path: Path, table: Table) -> None:
    """What the window asks when it opens and when something is chosen."""

    def open_and_list() -> None:
        with Reader(path) as reader:
            reader.companies()

    open_and_list()
    table.line("open a reader, companies()", [milliseconds(open_and_list) for _ in range(20)], 5)
    with Reader(path) as reader:
        ids = reader.claim_ids(Selection())
        company = reader.companies()[0].name
        chance = random.Random(7)
        starts = [chance.randrange(len(ids) - 30) for _ in range(200)]
        asked: tuple[tuple[str, Callable[[], object], float], ...] = (
            ("companies()", reader.companies, 5),
            ("counts()", reader.counts, 10),
            ("claim_ids(everything)", lambda: reader.claim_ids(Selection()), 20 * len(ids) / 100_000),
            (f"claim_ids({company})", lambda: reader.claim_ids(Selection(company=company)), 10),
            ("claim_ids(confirmed)", lambda: reader.claim_ids(Selection(status=Status.CONFIRMED)), 10),
            ("article(one)", lambda: reader.article(chance.randrange(1, len(ids) // 10)), 10),
        )
        for name, question, allowed in asked:
            table.line(name, [milliseconds(question) for _ in range(20)], allowed)
        thirty = [milliseconds(lambda start=start: reader.claims(ids[start : start + 30])) for start in starts]
        table.line("claims(30)", thirty, 5)


def words_of(claims: Sequence[Claim], chance: random.Random) -> list[str]:
    """What users type: words, their beginnings and, in Korean and Chinese, stretches of one to four letters."""
    words = ["DeepSeek", "deepseek", "company", "GPT-4", "a", "co"]
    for claim in claims:
        text = claim.passage.exact
        start, length = chance.randrange(len(text) - 4), chance.choice((1, 2, 2, 2, 3, 4))
        words += [text[start : start + length], chance.choice(text.split())[:12]]
    return [word for word in words if any(letter.isalnum() for letter in word)]


def search(path: Path, table: Table) -> None:
    """Words, rare and common, beside a scan of all passages with LIKE."""
    chance = random.Random(7)
    with Reader(path) as reader:
        ids = reader.claim_ids(Selection())
        words = words_of(reader.claims(chance.sample(ids, 300)), chance)
        times = [milliseconds(lambda word=word: reader.claim_ids(Selection(words=word))) for word in words]
    table.line(f"search, {len(words)} words, 99 of 100", times, MOST_SEARCH, by_slowest=True)
    connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
    like = "SELECT claim FROM claim_detail WHERE exact LIKE ? ORDER BY claim DESC LIMIT 2000"
    scans = [milliseconds(lambda word=word: connection.execute(like, (f"%{word}%",)).fetchall()) for word in words[:20]]
    connection.close()
    ratio = statistics.median(scans) / statistics.median(times)
    print(f"{'the same with LIKE':44} {statistics.median(scans):9.2f} ms: {ratio:.0f} times as long")
    slowest = sorted(times)[int(len(times) * 0.99)]
    hand(
        Row(f"A search of {len(ids):,} claims", "ms", statistics.median(times), LIKE, statistics.median(scans)),
        Row("… the slowest of a hundred", "ms", slowest, LIKE, max(scans), most=MOST_SEARCH),
    )


def search_articles(path: Path, table: Table) -> None:
    """Words of the texts of articles, in claims or not: what is listed below the search field as one types."""
    chance = random.Random(13)
    with Reader(path) as reader:
        count = reader.counts().articles
        words = ["DeepSeek", "GPT-4", "co", "ap"]
        for _word in range(300):
            text = reader.article_text(chance.randrange(1, count + 1)).text
            start, length = chance.randrange(len(text) - 4), chance.choice((1, 2, 2, 2, 3, 4))
            words += [text[start : start + length], chance.choice(text.split())[:12]]
        article_hits(reader, Selection(words=words[0]))  # the texts of the newest are then known
        times = [milliseconds(lambda word=word: article_hits(reader, Selection(words=word))) for word in words]
    table.line(f"articles that say it, {len(words)} words", times, MOST_SEARCH, by_slowest=True)
    slowest = sorted(times)[int(len(times) * 0.99)]
    hand(
        Row(
            f"What {count:,} articles say outside their claims, the slowest of a hundred",
            "ms",
            slowest,
            most=MOST_SEARCH,
        )
    )


def two_letters(path: Path, table: Table) -> None:
    """Korean and Chinese words of two letters, rare ones and those that thousands of claims have; beside LIKE."""
    chance = random.Random(11)
    rare: list[str] = []
    common: list[str] = []
    with Reader(path) as reader:
        ids = reader.claim_ids(Selection())
        for claim in reader.claims(chance.sample(ids, min(2000, len(ids)))):
            text = claim.passage.exact
            for start in range(0, len(text) - 1, 3):
                word = text[start : start + 2]
                if all(letter > "\u3040" for letter in word) and all(letter.isalpha() for letter in word):
                    count = len(reader.claim_ids(Selection(words=word), VERY_COMMON))
                    (common if count >= VERY_COMMON else rare if count < 50 else []).append(word)
            if len(rare) >= 100 and len(common) >= 100:
                break
        connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
        like = "SELECT claim FROM claim_detail WHERE exact LIKE ? ORDER BY claim DESC LIMIT 2000"
        for name, words in (("rare", rare[:100]), ("common", common[:100])):
            if not words:
                print(f"two letters, {name}: none in this library")
                continue
            times = [milliseconds(lambda word=word: reader.claim_ids(Selection(words=word))) for word in words]
            table.line(f"two letters, {len(words)} {name} words", times, 10, by_slowest=True)
            scans = [
                milliseconds(lambda word=word: connection.execute(like, (f"%{word}%",)).fetchall())
                for word in words[:10]
            ]
            share = statistics.median(times) / statistics.median(scans)
            print(f"{'the same with LIKE':44} {statistics.median(scans):9.2f} ms: the search takes {share:.4f} of it")
            what = f"A search for two letters of Korean or Chinese, {name}"
            hand(Row(what, "ms", statistics.median(times), LIKE, statistics.median(scans)))
        connection.close()
        for name, selection in (
            ("figures above 1bn USD", Selection(amounts=(Amount("USD", low=1e9),))),
            ("a speaker's name", Selection(speaker="CEO")),
        ):
            found = [milliseconds(lambda chosen=selection: reader.claim_ids(chosen)) for _ in range(20)]
            table.line(f"search for {name}", found, 10)


def companies(path: Path, table: Table) -> None:
    """The company that most claims are about renamed, merged and split everywhere, and each undone."""
    with Library(path) as library, Reader(path) as reader:
        first, second = reader.companies()[:2]
        chosen = list(reader.claim_ids(Selection(company=first.name)))[::2]
        allowed = 1000 * first.claims / 100_000
        changes_of: tuple[tuple[str, Callable[[], object], float], ...] = (
            ("rename", lambda: library.companies.move(first.name, "Another Name"), allowed),
            ("merge", lambda: library.companies.move(first.name, second.name), 1000),
            ("split in halves", lambda: library.companies.split(first.name, "New", (), chosen), 1000),
        )
        for name, change, bound in changes_of:

            def make(change: Callable[[], object] = change) -> None:
                with library.edit("company"):
                    change()

            made = milliseconds(make)
            table.line(f"{name} a company of {first.claims} claims", [made], bound)
            hand(Row(f"A company of {first.claims:,} claims: {name}", "ms", made, most=bound))
            table.line("undo that", [milliseconds(library.undo)], bound)
            table.line("redo that", [milliseconds(library.redo)], bound)
            library.undo()


def room(path: Path, table: Table) -> None:
    """The file with what comparing keeps, against its text, the originals and the history apart: at most 4 times."""
    with Library(path) as library:
        with library.edit("Make keys"):
            Comparison(library).make_keys(library.relating.waiting(unkeyed=True))
        library.checkpoint()
    with Reader(path) as reader:
        sizes = reader.sizes()
    beside = sizes.file - sizes.originals - sizes.history
    share = beside / max(1, sizes.text) / 4
    table.is_within = table.is_within and share <= 1
    apart = f"originals {sizes.originals / 1e6:.1f}, history {sizes.history / 1e6:.1f}"
    print(f"file {sizes.file / 1e6:.1f} MB, of it {apart}")
    print(f"the rest {beside / 1e6:.1f} MB, text {sizes.text / 1e6:.1f} MB: {share:.2f} of the four times it may be")


def changes(path: Path, table: Table) -> None:
    """A decision on everything at once, and on one claim."""
    with Library(path) as library, Reader(path) as reader:
        ids = reader.claim_ids(Selection())

        def decide(claims: Sequence[int], status: Status) -> None:
            with library.edit("decide"):
                library.set_status(claims, status)

        allowed = 1000 * len(ids) / 100_000
        confirmed = milliseconds(lambda: decide(ids, Status.CONFIRMED))
        table.line(f"confirm {len(ids)} claims", [confirmed], allowed)
        undone = milliseconds(library.undo)
        table.line("undo that", [undone], allowed)
        hand(
            Row(f"{len(ids):,} claims confirmed at once", "ms", confirmed, most=allowed),
            Row("… and that undone", "ms", undone, most=allowed),
        )
        table.line("redo that", [milliseconds(library.redo)], allowed)

        def tag() -> None:
            with library.edit("tag"):
                library.tag_claims(ids, ["capex"])

        table.line(f"tag {len(ids)} claims", [milliseconds(tag)], allowed)
        table.line("undo that", [milliseconds(library.undo)], allowed)
        singles = [milliseconds(lambda claim=claim: decide([claim], Status.REJECTED)) for claim in ids[:50]]
        table.line("reject one claim", singles, 10)


def main(claims: int) -> int:
    """Makes a library in a folder that goes again, and measures."""
    table = Table()
    with tempfile.TemporaryDirectory(prefix="claimline-bench-") as folder:
        path = Path(folder) / "bench.claimline"
        start = time.perf_counter()
        generate.make_library(path, claims)
        size = path.stat().st_size
        print(f"{claims} claims made in {time.perf_counter() - start:.0f} s, {size / 1e6:.0f} MB")
        print(f"{'':44} {'median':>12} {'99 of 100':>12}   ratio to what it may be")
        questions(path, table)
        search(path, table)
        search_articles(path, table)
        two_letters(path, table)
        companies(path, table)
        changes(path, table)
        room(path, table)
    return 0 if table.is_within else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
