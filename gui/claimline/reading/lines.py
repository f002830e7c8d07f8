"""A text as paragraphs: lines with their offsets, line breaks inside a sentence undone, prose told from the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimline.reading.boilerplate import Boilerplate

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_MARKS_BEFORE = re.compile(r"[\s#>*_=·•◦▪■□◆◇●○\ufeff\u200b-\u200f-]*")
_BULLET = re.compile(r"\s*(?:[-*•·◦▪]|\d{1,2}[.)])\s")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|[■□◆◇▶▷]\s?)")
_WORD = re.compile(r"[A-Za-z0-9\u00c0-\u04ff][A-Za-z0-9\u00c0-\u04ff.,’'&$%-]*")
_CJK = re.compile("[가-힣\u4e00-\u9fff\u3041-\u30fa]")
_KOREAN_END = re.compile(r"[가-힣][.!?]+[\"'”’」』)\]]*(?=\s|$|[가-힣A-Za-z‘“\"'(])|[다요]”\s*$|[다요]\"\s*$")
_CHINESE_END = re.compile(r"[。！？；][”’」』）\"]*")
_LATIN_END = re.compile(r"[.!?](?<=[A-Za-z0-9\u00c0-\u04ff%)”’\"'®].)['\"”’)\]]*(?=\s|$|[A-Z“])")
_SHORT = re.compile(r"[A-Z]\S+(?: [A-Z]\S+)? (?:[a-z]{2,}ed|did|rose|fell|said) (?:[a-z]+ ){1,2}[a-z]+\.\Z")
"""A whole sentence of four words: "Acme declined to comment." """
_STOP = re.compile(r"[.!?。！？…:：；][\"'”’」』)\]）*®\s]*$")
_OPEN_END = re.compile(r"(?:[,，、;；(（“‘-]|[,，]\*\*|\b(?:the|a|an|of|to|in|and|or|for|with|by|at|from))\s*$")
_GOES_ON = re.compile(r"[a-z]|[。，、；：！？）)」』”’,;]")
_OPENS = re.compile(r"(?:The|An?|It|In|But|He|She|They|We|This|That|These|At|On|And|When|After|For) [A-Za-z0-9$]")
_CLOSES = re.compile(r"[。，、）)」』；;]")
_HANGS = re.compile(r"(?:[은는이가을를에의로와과도며고서게지만,，、]|[的了在和与或将把被对为])\s*$")
"""How a line ends that goes on: behind a particle."""
_SAID = re.compile(r"다[\"”’]?$")
# a sentence whose full stop is missing; headlines leave the past tense out
_PAST = re.compile("[했였됐었았혔렸졌겼났왔갔냈쳤섰뒀]다$")
_HANGUL = re.compile("[가-힣]")
_MAX_HEAD = 400


@dataclass(slots=True)
class Line:
    """One paragraph of the text, `text[start:end]`, with the role that a rule gave it (None: not decided yet)."""

    start: int
    end: int
    words: str
    after_blank: bool
    role: str | None = None
    bullet: bool = False
    heading: bool = False
    sentences: int = 0

    @property
    def is_prose(self) -> bool:
        """Whether it is made of sentences."""
        return self.sentences > 0

    @property
    def is_strong(self) -> bool:
        """Whether it is prose that no list of headlines holds: several sentences, or a long one."""
        dense = len(_CJK.findall(self.words[:_MAX_HEAD])) > 40
        return self.sentences > 1 or (self.is_prose and len(self.words) >= (80 if dense else 200))


def lines_of(text: str, boilerplate: Boilerplate) -> list[Line]:
    """The paragraphs of a text; a line that a rule sets aside is never joined with another."""
    raw = list(_raw_lines(text, boilerplate))
    joined: list[Line] = []
    for paragraph in _paragraphs(raw):
        first = paragraph[0]
        first.end = paragraph[-1].end
        first.words = first.words + "".join(
            f"{'' if _CJK.match(line.words) else ' '}{line.words}" for line in paragraph[1:]
        )
        joined.append(first)
    for line in joined:
        line.sentences = count_sentences(line.words) or _sentences_before_note(line.words, boilerplate)
        if line.heading and line.sentences and not _STOP.search(line.words):
            line.sentences = 0
    return joined


def _sentences_before_note(words: str, boilerplate: Boilerplate) -> int:
    """How many sentences stand before an address or a note of origin that is glued to the last of them."""
    behind = [start for start, _, _ in boilerplate.parts_behind(words, 0, len(words))]
    return count_sentences(words[: behind[-1]].rstrip()) if behind else 0


def _paragraphs(raw: list[Line]) -> Iterator[list[Line]]:
    """The lines in groups that a line break inside a sentence divides."""
    group: list[Line] = []
    for line in raw:
        if group and not _continues(group[-1], line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _raw_lines(text: str, boilerplate: Boilerplate) -> Iterator[Line]:
    end_before = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip(" \t\u3000\xa0\ufeff\u200b")
        if not stripped:
            continue
        start = match.start() + raw.index(stripped)
        blank = text.count("\n", end_before, start) > 1 or text.count("\r", end_before, start) > 1 or end_before == 0
        words = stripped[_end_of_marks(stripped) :].rstrip("*_# \t|") or stripped
        role = boilerplate.role_of_line(stripped)
        if role is None and words != stripped:
            role = boilerplate.role_of_line(words)
        bold = stripped.startswith("**") and stripped.endswith("**") and len(words) < 60
        heading = bool(_HEADING.match(stripped)) or (bold and not _STOP.search(words))
        yield Line(
            start, start + len(stripped), words, blank, role,
            bullet=is_bullet(stripped), heading=heading,
        )  # fmt: skip
        end_before = match.end()


def is_bullet(words: str) -> bool:
    """Whether a line begins like an item of a list."""
    return _BULLET.match(words) is not None


def _end_of_marks(stripped: str) -> int:
    match = _MARKS_BEFORE.match(stripped)
    return match.end() if match else 0


def _continues(before: Line, line: Line) -> bool:
    """Whether a line break stands inside a sentence (a text wrapped by an editor or a PDF)."""
    if line.after_blank or before.role or line.role or line.bullet or line.heading:
        return False
    tail = before.words[-60:]
    if _CLOSES.match(line.words) or (_opens_bracket(tail) and not before.heading):
        return True
    if _STOP.search(tail):
        return False
    if before.heading and not _OPEN_END.search(tail):
        return False
    if _OPENS.match(line.words):
        return False
    if _is_head_of_item(before, line):
        return False
    long_enough = len(before.words) >= (20 if _CJK.search(tail) else 45)
    if _OPEN_END.search(tail) or (_GOES_ON.match(line.words) and len(before.words) >= 15):
        return True
    return long_enough and _SAID.search(tail) is None and _is_wrapped(before, line)


def _is_head_of_item(before: Line, line: Line) -> bool:
    """Whether an item of a list is a headline whose text begins on the next line: it has no end, and does not hang."""
    if not before.bullet or _CJK.search(before.words[:_MAX_HEAD]) is None or _HANGS.search(before.words):
        return False
    return count_sentences(before.words) == 0 and count_sentences(line.words) > 0


def _opens_bracket(tail: str) -> bool:
    return tail.count("（") > tail.count("）") or tail.count("(") > tail.count(")")


def _is_wrapped(before: Line, line: Line) -> bool:
    """The next line holds the sentence's end, or is as long as this one: the text is wrapped."""
    return count_sentences(line.words) > 0 and (len(line.words) < 2.5 * len(before.words) + 20)


def count_sentences(words: str) -> int:
    """How many sentences a line holds; 0 for headlines, labels and captions without an end."""
    if words.isascii() or _CJK.search(words[:_MAX_HEAD]) is None:
        ends = len(_LATIN_END.findall(words))
        if not ends and not words.endswith(":"):
            return 0
        count = len(_WORD.findall(words[:_MAX_HEAD]))
        if (count < 5 and not _SHORT.match(words)) or not ends or (count < 12 and count < 3.5 * ends):
            return int(count >= 6 and words.endswith(":"))
        return ends if _STOP.search(words[-40:]) or (ends > 1 and count > 40) else 0
    if len(words) < 10:
        return 0
    korean = len(_KOREAN_END.findall(words)) if _HANGUL.search(words) else 0
    ends = korean + len(_CHINESE_END.findall(words))
    if ends and (_HANGUL.search(words[:_MAX_HEAD]) or "。" in words or _STOP.search(words[-12:])):
        return ends
    if (len(words) >= 40 and words.endswith("다")) or (len(words) >= 18 and _PAST.search(words)):
        return 1
    return int(_STOP.search(words[-10:]) is not None and len(words) >= 12)
