"""Which stretches of a text are the article, and which stand round it, by rules with names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from claimline.domain import BODY, Block
from claimline.reading.boilerplate import Boilerplate
from claimline.reading.lines import Line

_QUOTES = "\"'“”‘’`´*_"
_SENTENCE = re.compile(r"[^.!?。！？]+[.!?。！？]?")
_LABEL = re.compile(r"[A-Za-z&’'/-]{2,20}(?: [A-Za-z&’'/-]{2,20})?\Z")
_MENU = re.compile(r"(?:[가-힣一-鿿A-Z]{1,5}[\s|｜·/]+){5,40}[가-힣一-鿿A-Z]{1,5}\Z")
_ENTRY = re.compile(r"[A-Z][^:.]{1,40}: [^:]{0,20}[0-9]")
_CLOSING = re.compile(r"무단 ?전재|재배포|all rights reserved|版权所有|责任编辑|责编", re.IGNORECASE)
"""What the last line of an article says, on pages that go on with others."""
_DATED = re.compile(r"\b[A-Z][a-z]{2,8}\.? [0-9]{1,2}, (?:19|20)[0-9]{2}\.\W{0,2}\Z")
_POLITE = re.compile(r"(?:니다|세요|시오|어요|아요|해요)[.!]?\Z")
_POLITE_END = 3
_PLAIN_OR_QUOTED = re.compile(r"[“”\"‘’']|(?<!니)다\.")
_FEW = 5
_CREDIT = re.compile(
    r"[(\[]?(?:photo|image|picture|illustration|credit)s?(?: credit| by| courtesy of)?\s?[:：/].{1,80}\Z"
    r"|[A-Z][A-Za-z.'’ -]{2,40} [|/] .{2,60}\Z|[^。！？]{0,40}(?:getty images|shutterstock|unsplash).{0,20}\Z",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?。！？][\"'”’」』）)\]®*]*\s*\Z")
_SIGNS_OFF = re.compile(r"(?:입니다|보도합니다|전해드립니다)\.?\Z")
"""How a reporter on television hands over to his own report."""
_TITLE = 15
"""Code points of a line that is a title rather than the name of a page or a section."""
_HEAD = 24
_MOST_ABOVE = 6
_MOST_MADE = 6
_MADE_ABOVE = re.compile(
    r"(?:以上|上述|本|该)(?:内容|摘要|总结|要点)?(?:均)?由\s?AI|(?:内容|摘要|总结)由\s?AI[^。]{0,6}(?:生成|总结|提炼)"
    r"|^(?:위|이|상기)\s?(?:내용|요약)(?:은|문은)?\s?(?:생성형\s)?AI"
)
"""Where a portal says that what stands above was written by a machine."""
_LONGEST_LABEL = 16
_LONGEST_POINT = 160
_GAP = 3
_LONGEST_SEARCHED = 300_000


def assign_roles(lines: Sequence[Line], boilerplate: Boilerplate) -> None:
    """Gives each line its role: those that a rule gave stay, the rest is the article or stands round it."""
    _set_aside_behind_end(lines, boilerplate)
    _set_aside_before_dateline(lines, boilerplate)
    _set_aside_captions(lines)
    _set_aside_summary(lines)
    _set_aside_made_above(lines)
    _set_aside_opened(lines, boilerplate)
    _set_aside_deck(lines)
    _set_aside_lonely_prose(lines)
    _set_aside_polite(lines)
    _keep_lists(lines)
    for line in lines:
        if line.role is None and line.is_prose:
            line.role = BODY
    if not any(line.role == BODY for line in lines):
        _keep_what_there_is(lines)
    _name_the_rest(lines)


def blocks_of(text: str, lines: Sequence[Line], boilerplate: Boilerplate) -> tuple[Block, ...]:
    """The blocks of the text in order; a line of the article may open or end with a part that is none."""
    blocks: list[Block] = []
    for line in lines:
        if line.role == BODY:
            blocks += _parts(text, line.start, line.end, boilerplate)
        else:
            blocks.append(Block(line.start, line.end, line.role or "heading"))
    return tuple(blocks)


def _parts(text: str, start: int, end: int, boilerplate: Boilerplate) -> Iterator[Block]:
    for first, last, role in boilerplate.parts_before(text, start, end):
        yield Block(first, last, role)
        start = last
    behind = list(boilerplate.parts_behind(text, start, end))
    body_end = behind[-1][0] if behind else end
    if text[start:body_end].strip():
        yield Block(start, body_end)
    for first, last, role in reversed(behind):
        yield Block(first, last, role)


def _set_aside_behind_end(lines: Sequence[Line], boilerplate: Boilerplate) -> None:
    """What stands behind an end mark (完, FIN, 끝) is no longer the article; nor what stands behind the line that
    forbids copying it or names its editor, where most of the prose stands before that."""
    ended = False
    seen_prose = 0
    for place, line in enumerate(lines):
        seen_prose += line.is_prose and line.role is None
        if seen_prose and boilerplate.end_of_article.match(line.words):
            ended = True
        elif seen_prose > 1 and line.role in ("copyright", "metadata", "byline") and _CLOSING.search(line.words):
            ended = ended or seen_prose > sum(one.is_prose and one.role is None for one in lines[place + 1 :])
        if ended and line.role is None:
            line.role = "after-end"


def _set_aside_before_dateline(lines: Sequence[Line], boilerplate: Boilerplate) -> None:
    """Sentences above the one that opens with an agency's tag or a reporter's name are a summary."""
    above: list[Line] = []
    for line in lines[:_HEAD]:
        if line.role is not None or not line.is_prose:
            continue
        if any(role == "agency-tag" for _, _, role in boilerplate.parts_before(line.words, 0, len(line.words))):
            break
        above.append(line)
        if len(above) > _MOST_ABOVE:
            return
    else:
        return
    for line in above:
        line.role = "summary"


def _set_aside_captions(lines: Sequence[Line]) -> None:
    """A single sentence right above a credit is a caption where it opens the text or ends with a full date."""
    started = False
    for line, below in itertools.pairwise(lines):
        if line.role is not None or not line.is_prose:
            continue
        credit = below.role == "caption" and _CREDIT.match(below.words)
        if credit and line.sentences == 1 and (not started or _DATED.search(line.words)):
            line.role = "caption"
        else:
            started = True


def _set_aside_summary(lines: Sequence[Line]) -> None:
    """A portal's summary repeats sentences of the article on top of it, word for word."""
    texts = [_bare(line.words) if line.role is None else "" for line in lines]
    later = "\n".join(texts)[:_LONGEST_SEARCHED]
    position = 0
    repeated: list[int] = []
    for place, (line, bare) in enumerate(zip(lines[:_HEAD], texts, strict=False)):
        position += len(bare) + 1
        if line.is_prose and len(bare) >= 12 and _all_repeated(line.words, later, position):
            line.role = "summary"
            repeated.append(place)
    if repeated:
        for line in lines[repeated[0] : repeated[-1]]:
            line.role = line.role or "summary"


def _set_aside_made_above(lines: Sequence[Line]) -> None:
    """What stands above "the above was made by AI" is a summary that a portal had made."""
    place = next((place for place, line in enumerate(lines[:_HEAD]) if _tells_of_machine(line.words[:60])), 0)
    above = [line for line in lines[1:place] if line.role is None and line.is_prose]
    below = sum(line.role is None and line.is_prose for line in lines[place + 1 :])
    if place and len(above) <= _MOST_MADE and 2 * len(above) <= max(below, len(above) + 1):
        lines[place].role = "navigation"
        for line in above:
            line.role = "summary"


def _tells_of_machine(head: str) -> bool:
    return "AI" in head and _MADE_ABOVE.search(head) is not None


def _set_aside_opened(lines: Sequence[Line], boilerplate: Boilerplate) -> None:
    """The points below "Key points", the paragraphs below "A message from …", up to a blank line or a heading."""
    rule: str | None = None
    below = 0
    parted = any(line.after_blank for line in lines[1:])
    for line in lines:
        opened = boilerplate.opened_by(line.words) if line.role is None and not line.is_prose else None
        if opened:
            rule, line.role, below = opened, opened, 0
        elif (
            rule
            and line.role is None
            and (_is_point(line, below, parted) if rule == "summary" else line.is_prose and below < 2)
        ):
            line.role = rule
            below += 1
        elif line.role != rule:
            rule = None


def _is_point(line: Line, below: int, parted: bool) -> bool:
    """Whether a line is one of a summary's points: an item of a list, or a short sentence right below, in a text
    whose paragraphs blank lines part."""
    right_below = parted and not line.after_blank and below < _MOST_ABOVE
    return line.bullet or (right_below and line.sentences == 1 and len(line.words) < _LONGEST_POINT)


def _all_repeated(words: str, later: str, position: int) -> bool:
    tells = False
    for match in _SENTENCE.finditer(words[:2000]):
        sentence = _bare(match[0])
        if len(sentence) < 12:
            continue
        if later.find(sentence, position) < 0:
            return False
        tells = True
    return tells


def _bare(words: str) -> str:
    words = "".join(words.split())
    for mark in _QUOTES:
        words = words.replace(mark, "")
    return words


def _set_aside_deck(lines: Sequence[Line]) -> None:
    """The title, and the deck: short lines on top; one sentence among labels and dates, apart from the text, is one."""
    head = list(itertools.takewhile(lambda line: not (line.role is None and line.is_prose), lines))
    unnamed = [line for line in head if line.role is None]
    if unnamed:
        named = [line for line in unnamed if not (_LABEL.match(line.words) or _MENU.match(line.words))] or unnamed
        title = next((line for line in named if len(line.words) >= _TITLE), named[0])
        for line in unnamed:
            line.role = "title" if line is title else "deck"
    rest = lines[len(head) :]
    if len(rest) < 2 or not head:
        return
    first, following = rest[0], rest[1]
    signed = following.role == "byline" and not _SIGNS_OFF.search(following.words)
    if signed and first.role is None and not first.after_blank and len(first.words) < 300:
        first.role = "deck"
        return
    plain = first.is_strong or (first.words.endswith("다.") and head[-1].role in ("caption", "credit"))
    apart = following.after_blank and not first.after_blank and not plain
    if apart and any(line.role in ("metadata", "title") for line in head):
        first.role = "deck"


def _set_aside_lonely_prose(lines: Sequence[Line]) -> None:
    """Single sentences between many headlines are teasers of other articles."""
    gap = 0
    started = outside = False
    for place, line in enumerate(lines):
        if line.role is not None or not line.is_prose:
            gap += not line.heading and line.role is None
            # the head of a list of others; one that stands alone with its label parts no sentences
            gap += _GAP * (line.role == "related-headlines" and len(line.words) < _LONGEST_LABEL)
            continue
        ended = _ENDED.search(line.words[-8:]) is not None
        goes_on = ended and _goes_on(lines, place)
        outside = started and (outside or gap >= _GAP) and not (line.is_strong or goes_on)
        if outside:
            line.role = "related-headlines"
            gap += 1
            continue
        started, gap = True, 0


def _set_aside_polite(lines: Sequence[Line]) -> None:
    """The few polite lines of a Korean article that is written plainly are its site speaking to the reader."""
    prose = [line for line in lines if line.role is None and line.is_prose]
    polite = [
        line for line in prose if _POLITE.search(line.words[-_POLITE_END:]) and not _PLAIN_OR_QUOTED.search(line.words)
    ]
    if len(prose) > _FEW * len(polite):
        for line in polite:
            line.role = "navigation"


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether the next line that no rule has set aside is prose as well."""
    behind = (line for line in lines[place + 1 : place + 1 + _HEAD] if line.role is None)
    following = next(behind, None)
    return following is not None and following.is_prose


def _keep_lists(lines: Sequence[Line]) -> None:
    """A list behind a line that announces it is the article's, even without full stops; so are figures with labels."""
    announced = started = False
    for line in lines:
        started = started or (line.role is None and line.is_prose)
        if line.role is None and line.is_prose:
            announced = line.words.endswith((":", "："))
        elif line.role is None and line.bullet and _is_of_list(line, announced, started):
            line.role = BODY
        else:
            announced = False


def _is_of_list(line: Line, announced: bool, started: bool) -> bool:
    return (announced and len(line.words) >= 20) or (started and _ENTRY.match(line.words) is not None)


def _keep_what_there_is(lines: Sequence[Line]) -> None:
    """A note of one or two lines without a full stop is taken for the article."""
    unnamed = [line for line in lines if line.role in (None, "title", "deck")]
    if len(lines) <= 3 and unnamed:
        longest = max(unnamed, key=lambda line: len(line.words))
        letters = sum(char.isalpha() for char in longest.words[:2000])
        if len(longest.words) >= 12 and 2 * letters >= min(len(longest.words), 2000):
            longest.role = BODY


def _name_the_rest(lines: Sequence[Line]) -> None:
    """Lines without sentences: one alone in the text is a heading, several are headlines of others."""
    last_body = max((place for place, line in enumerate(lines) if line.role == BODY), default=-1)
    for place, line in enumerate(lines):
        if line.role is not None:
            continue
        neighbours = lines[max(0, place - 1) : place + 2]
        alone = sum(other.role != BODY for other in neighbours) < 2
        if place > last_body:
            line.role = "navigation" if len(line.words) < 25 else "related-headlines"
        else:
            line.role = "heading" if alone or line.heading else "related-headlines"
