"""The facts that stand on top of a Markdown file between two rules, as YAML or TOML lines of one key each."""

from __future__ import annotations

import re

from claimline.reading.facts import Facts, day_in

_FENCES = {"---": (":", ("---", "...")), "+++": ("=", ("+++",))}
_LONGEST = 20_000
_KEY = re.compile(r"[\w-]{1,40}")
_TITLES = ("title", "headline", "제목", "标题")
_PUBLISHERS = ("publisher", "site", "site_name", "publication", "outlet", "source", "매체", "언론사", "出处", "来源")
_BYLINES = ("author", "authors", "byline", "creator", "기자", "작성자", "作者", "记者")
_DAYS = (
    "date",
    "published",
    "published_at",
    "publish_date",
    "pubdate",
    "datepublished",
    "날짜",
    "발행일",
    "日期",
    "发布时间",
)
_ADDRESSES = ("url", "link", "canonical", "canonical_url", "source_url", "address", "source", "원문", "原文链接")
_KNOWN = frozenset((*_TITLES, *_PUBLISHERS, *_BYLINES, *_DAYS, *_ADDRESSES))


def is_markdown(text: str, name: str) -> bool:
    """Whether a text is Markdown: it has front matter, or is called so; one that is called a text is one.

    Signs in the text do not count: asterisks and number signs stand in plain texts too, whose offsets must not move.
    """
    suffix = name.lower().rpartition(".")[2]
    return suffix in ("md", "markdown", "mdown", "mkd") or (suffix not in ("txt", "text") and front_matter(text)[1] > 0)


def front_matter(text: str) -> tuple[Facts, int]:
    """What the front matter says, and where it ends; 0 where the text has none that names a fact."""
    start = len(text) - len(text.lstrip("\ufeff"))
    fence = text[start : start + 3]
    if fence not in _FENCES:
        return Facts(), 0
    sign, ends = _FENCES[fence]
    values: dict[str, str] = {}
    key = ""
    place = start
    for number, raw in enumerate(text[start : start + _LONGEST].splitlines(keepends=True)):
        place += len(raw)
        line = raw.strip()
        if number and line in ends:
            return (_facts(values), place) if _KNOWN & values.keys() else (Facts(), 0)
        if number == 0 and line != fence:
            return Facts(), 0
        name, found, value = line.partition(sign)
        if found and _KEY.fullmatch(name.strip()) and not raw[:1].isspace():
            key = name.strip().casefold()
            values.setdefault(key, _value(value))
        elif line.startswith("- ") and key and not values[key]:  # the first of a list
            values[key] = _value(line[2:])
    return Facts(), 0


def _value(written: str) -> str:
    """A value without its quotes; of a list, the first."""
    words = written.strip()
    if words.startswith("[") and words.endswith("]"):
        words = words[1:-1].split(",")[0].strip()
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        words = words[1:-1]
    return words if words not in ("null", "~", "|", ">", "|-", ">-") else ""


def _facts(values: dict[str, str]) -> Facts:
    addresses = [values[key] for key in _ADDRESSES if key in values]
    publishers = [values[key] for key in _PUBLISHERS if values.get(key) and not _is_address(values[key])]
    return Facts(
        next((values[key] for key in _TITLES if values.get(key)), ""),
        next(iter(publishers), ""),
        next((values[key] for key in _BYLINES if values.get(key)), ""),
        next((day for key in _DAYS if (day := day_in(values.get(key, "")))), None),
        next((address for address in addresses if _is_address(address)), ""),
    )


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://"))
