"""A brief as Markdown (CommonMark with tables): the same claims, releases and sources, for notes and web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from claimline.brief.runs import Run

_MEANS = re.compile(r"([\\`*_\[\]<>#|~&])")
_MEANS_FIRST = re.compile(r"\A(\s*)([+\-=]|[0-9]{1,9}(?=[.)]))")
"""What is markup at the beginning of a line alone."""


def write_markdown(data: dict[str, Any]) -> bytes:
    """The document of what `Sheet.data` gives."""
    return ("\n".join(_lines(data)).rstrip() + "\n").encode()


def _lines(data: dict[str, Any]) -> Iterator[str]:
    yield f"# {plain(data['title'])}\n"
    for sentence in (*data["subtitle"], data["note"]):
        if sentence:
            yield f"{plain(sentence)}\n"
    yield from (f"- {tile['value']} {plain(tile['label'])}" for tile in data["tiles"])
    yield ""
    yield from _disputed(data["disputed"])
    yield from _changed(data["changed"])
    for section in data["sections"]:
        yield from _section(section)
    yield from _releases(data["releases"])
    yield f"## {plain(data['words']['sources'])}\n"
    for source in data["sources"]:
        yield from _source(source)
    yield ""
    yield from _index(data["index"])
    yield from (f"{plain(remark)}\n" for remark in data["remarks"])
    yield plain(" · ".join(data["foot"]))


def _section(section: dict[str, Any]) -> Iterator[str]:
    local = f" ({plain(section['local'])})" if section["local"] else ""
    yield f"## {plain(section['title'])}{local}\n"
    yield f"{plain(' · '.join(section['counts']))}\n"
    for claim in section["claims"]:
        yield from _claim(claim)
    if section["elsewhere"]:
        numbers = ", ".join(map(str, section["elsewhere"]))
        yield f"{plain(section['elsewhere_word'])} {numbers}\n"


def _claim(claim: dict[str, Any]) -> Iterator[str]:
    about = [claim["kind_word"], claim["status_word"], claim["carried"], claim["change"]]
    yield f"**{claim['number']}** · {plain(' · '.join(each for each in about if each))}\n"
    yield f"> {_runs(claim['passage'])}\n"
    source = f"{plain(claim['source_word'])}"
    if claim["address"]:
        source = f"[{source}](<{claim['address']}>)"
    yield " — ".join(part for part in (_runs(claim["who"]), _runs(claim["facts"]), source) if part) + "\n"
    for tie in claim["ties"]:
        others = ", ".join(map(_reference, tie["references"]))
        yield f"{plain(tie['before'])}{others}{plain(tie['after'])} {tie['more']}\n"


def _disputed(disputed: dict[str, Any]) -> Iterator[str]:
    if disputed["rows"]:
        yield f"{plain(disputed['title'])}:\n"
        for row in disputed["rows"]:
            yield f"- {_runs(row['name'])}: {'; '.join(map(_reference, row['parts']))}"
        yield f"{plain(disputed['more'])}\n"


def _changed(changed: dict[str, Any]) -> Iterator[str]:
    if changed["title"]:
        yield f"## {plain(changed['title'])}\n"
        for row in changed["rows"]:
            told = [*(each["text"] for each in row["numbers"]), *map(_runs, row["texts"]), row["more"]]
            yield f"- {plain(row['label'])}: {'; '.join(each for each in told if each)}"
        yield "" if changed["rows"] else f"{plain(changed['nothing'])}\n"


def _reference(part: dict[str, Any]) -> str:
    word = plain(part["word"])
    if part["address"]:
        word = f"[{word}](<{part['address']}>)"
    said = _runs(part["said"])
    return f"{word} ({said})" if word and said else word or said


def _index(index: dict[str, Any]) -> Iterator[str]:
    if index["rows"]:
        yield f"## {plain(index['title'])}\n"
        for row in index["rows"]:
            yield f"- {plain(row['name'])}: {', '.join(each['text'] for each in row['numbers'])}"
        yield ""


def _releases(releases: dict[str, Any]) -> Iterator[str]:
    if not releases["rows"]:
        return
    yield f"## {plain(releases['title'])}\n"
    yield f"| {' | '.join(map(plain, releases['head']))} |"
    yield f"| {' | '.join('---' for _title in releases['head'])} |"
    for row in releases["rows"]:
        dates = "; ".join(_runs([date]) for date in row["date"])
        if row["disputed"]:
            dates = f"{dates} ({plain(row['disputed'])})"
        sources = "; ".join(_of_release(source) for source in row["sources"])
        known = " · ".join(part for part in (plain(row["event"]), sources) if part)
        yield f"| {_runs(row['model'])} | {_runs(row['company'])} | {dates} | {known} |"
    yield ""


def _of_release(source: dict[str, Any]) -> str:
    name = _runs(source["name"])
    linked = f"[{name}](<{source['address']}>)" if source["address"] else name
    return f"{_runs(source['before'])}{linked}"


def _source(source: dict[str, Any]) -> Iterator[str]:
    title = _runs(source["title"])
    if source["address"]:
        title = f"[{title}](<{source['address']}>)"
    about = ", ".join(_runs([run]) for run in source["about"])
    yield f"{source['number']}. {title} — {about}. SHA-256 `{source['sha256']}`"


def _runs(runs: Sequence[Run]) -> str:
    """Runs after another. Nothing is emphasised: marks beside Korean and Chinese words are not read as such."""
    return "".join(" · " if look == "gap" else plain(text) for text, _language, look in runs)


def plain(text: str) -> str:
    """A text in which nothing is markup, wherever it stands."""
    text = _MEANS.sub(r"\\\1", " ".join(text.split("\n")))
    first = _MEANS_FIRST.match(text)
    if first is None:
        return text
    end = first.end()
    return f"{text[:end]}\\{text[end:]}" if first[2][0].isdigit() else f"{text[: first.end(1)]}\\{text[first.end(1) :]}"
