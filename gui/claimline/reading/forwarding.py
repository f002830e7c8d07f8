"""The words of a mail below its headers: what a mail program wrapped, quoted, or put on top of a mail passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimline.reading.facts import Facts, day_in
from claimline.reading.paragraphs import Paragraph

_FORWARD = re.compile(
    r"\W{0,20}(?:begin forwarded|forwarded|original|전달된|원본|转发|原始)[ -]?(?:message|메[시세]지|메일|邮件)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\*?(?P<label>from|sent|date|to|cc|subject|reply-to|보낸 ?사람|받는 ?사람|참조|보낸 ?날짜|날짜|제목"
    r"|发件人|收件人|抄送|发送时间|日期|主题)\*? ?[:：]\*? *(?P<value>.{0,300})",
    re.IGNORECASE,
)
_TITLES = ("subject", "제목", "主题")
_DAYS = ("date", "sent", "보낸날짜", "날짜", "发送时间", "日期")
_PREFIX = re.compile(r"(?:fwd?|re|전달|回复|转发)(?:\[\d\])? ?[:：] *", re.IGNORECASE)
_QUOTED = re.compile(r"[> ]*>[ ]?")
_ROLE = "crawl-note"


def without_prefix(subject: str) -> str:
    """A subject without the marks of answering and passing on."""
    while match := _PREFIX.match(subject):
        subject = subject[match.end() :]
    return subject


def unwrapped(text: str, drops_space: bool) -> str:
    """The lines that a mail program wrapped made whole again, where it says that it did (format=flowed)."""
    groups: list[list[str]] = []
    is_open = False
    for line in text.splitlines():
        if is_open:
            groups[-1].append(_QUOTED.sub("", line, count=1))
        else:
            groups.append([line])
        is_open = line.endswith(" ") and line != "-- "
    cut = -1 if drops_space else None
    return "\n".join("".join([*(line[:cut] for line in group[:-1]), group[-1]]) for group in groups)


def paragraphs_of_letter(text: str) -> tuple[list[Paragraph], Facts]:
    """Stretches between blank lines, heads of passed-on mails and the signature set aside; what the heads say."""
    lines = [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in text.splitlines()]
    heads = _heads(lines)
    labels: dict[str, str] = {}
    for place in sorted(heads):
        match = _LABEL.fullmatch(lines[place].strip())
        if match:
            labels[match["label"].casefold().replace(" ", "")] = match["value"]
    title = next((labels[key] for key in _TITLES if key in labels), "")
    day = next((labels[key] for key in _DAYS if key in labels), "")
    return list(_stretches(lines, heads)), Facts(title=without_prefix(title), published=day_in(day))


def _heads(lines: Sequence[str]) -> frozenset[int]:
    """The places of three labels or more in a row, and of the line that says that a mail was passed on."""
    found: set[int] = set()
    row: list[int] = []
    for place, line in enumerate([*lines, ""]):
        if _LABEL.fullmatch(line.strip()):
            row.append(place)
            continue
        if len(row) >= 3:
            found.update(row)
        row = []
        if _FORWARD.match(line) and len(line) < 80:
            found.add(place)
    return frozenset(found)


def _stretches(lines: Sequence[str], heads: frozenset[int]) -> Iterator[Paragraph]:
    open_lines: list[str] = []
    is_signature = False
    for place, line in enumerate([*lines, ""]):
        is_signature = is_signature or line == "-- "
        if line.strip() and place not in heads:
            open_lines.append(line)
            continue
        if open_lines:
            yield Paragraph("\n".join(open_lines), "navigation" if is_signature else None)
            open_lines = []
        if line.strip():
            yield Paragraph(line.strip(), _ROLE)
