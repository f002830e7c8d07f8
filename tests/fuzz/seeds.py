"""What the fuzzer begins with: a sound file of each format, of sentences of our own, and a library."""

from __future__ import annotations

import functools
import hashlib
import io
import json
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.unit.reading.test_any_bytes import FORMATS

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Status
from claimline.library import Library, create_library
from claimline.paths import resource

ROWS = [
    ["model", "company", "date", "event", "source"],
    ["Larch-1", "Larch Systems", "2025-03-14", "announced", "https://example.com/larch"],
    ["나래-2", "한빛소프트", "March 2025", "weights", ""],
    ["Larch-2", "Larch Systems", "Q1 2026", "api", "https://example.com/two"],
]


def text() -> bytes:
    """The three sample articles, one after the other."""
    return b"\n\n".join(resource("sample", f"{language}.txt").read_bytes() for language in ("en", "ko", "zh"))


def delimited() -> bytes:
    """A table as CSV."""
    return "\n".join(",".join(row) for row in ROWS).encode()


def objects() -> bytes:
    """A table as JSON."""
    return json.dumps([dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]], ensure_ascii=False).encode()


def toml() -> bytes:
    """A table as TOML."""
    lines = []
    for row in ROWS[1:]:
        lines += ["[[release]]", *(f"{name} = {json.dumps(cell)}" for name, cell in zip(ROWS[0], row, strict=True))]
    return "\n".join(lines).encode()


def workbook() -> bytes:
    """A table as XLSX, not compressed, so that a changed byte reaches the XML."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    stream, loose = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as before, zipfile.ZipFile(loose, "w") as after:
        for info in before.infolist():
            after.writestr(info.filename, before.read(info))
    return loose.getvalue()


def brief() -> bytes:
    """A brief with its data attached."""
    from claimline.workflow.exporting import sample_brief

    return sample_brief()


def brief_data() -> bytes:
    """The data of a brief alone."""
    from claimline.brief.attachment import data_in
    from claimline.exchange.claims_json_ld import write_claims

    data = data_in(brief(), "brief.pdf")
    assert data is not None
    return write_claims(data)


def library() -> bytes:
    """A library of five articles, with some history."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.claimline"
        create_library(path)
        with Library(path) as opened:
            for number in range(5):
                sentences = [f"Acme says {number} that thing {place} costs {place * 7} dollars." for place in range(8)]
                words, claims, start = "\n".join(sentences), [], 0
                for sentence in sentences:
                    passage = Passage.of(words, start, start + len(sentence))
                    claims.append(Claim(passage, Kind.PLAN, ("Acme",)))
                    start += len(sentence) + 1
                original = words.encode()
                sha256 = hashlib.sha256(original).hexdigest()
                article = Article(words, (Block(0, len(words)),), "en", sha256, f"{number}.txt", published="2025-03-26")
                with opened.edit(f"Open {number}"):
                    opened.add_article(article, original, Findings(tuple(claims), ()))
            with opened.edit("Confirm"):
                opened.set_status([1, 2, 3], Status.CONFIRMED)
            opened.undo()
        return path.read_bytes()


SEEDS: dict[str, Callable[[], bytes]] = {
    **{f"read-{form}": make for form, make in FORMATS.items()},
    "read-txt": text,
    "extract": text,
    "table-csv": delimited,
    "table-json": objects,
    "table-toml": toml,
    "table-xlsx": workbook,
    "brief-pdf": brief,
    "brief-data": brief_data,
    "library": library,
    "salvage": library,
}
"""A maker of a sound file by the name of the target that it is for."""


@functools.cache
def seed_of(target: str) -> bytes:
    """The sound file of a target, made once."""
    return SEEDS[target]()
