"""Pages of questions and answers: which lines ask, which stretches answer, and who is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimline.domain import Block
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Manner
from claimline.extraction.speakers.interviews_english import company_run_in, name_in, speaks_of_own
from claimline.extraction.speakers.sources_chinese import founded_in
from claimline.extraction.topics import About

_QUESTION = re.compile(
    r"\s*\**(?:(?P<sure>[―—–]\s?|[Qq](?:\s?\d{1,2})?\s?[.:：)]\s?|[QqＱ]\s|문\s?[.:：)]\s?|질문\s?\d{0,2}[.:：)]\s?)|[-▶▷◆◇■□●]\s?|(?=\*)|(?=《))"
)
_ASKS = re.compile(r"(?:[?？]|(?:까|나|냐|는가|은가|인가|던가|는지|을지|지요|죠|가)\.?)[*\s”\"]*\Z")
_LABEL = re.compile(r"\s*\**(?P<label>[^\s*:：.?!。“”，,（(]{1,14})\**\s?：")
_ASKED = re.compile(r"[?？][”\s*]*\Z")
_LONGEST_QUESTION = 400
_LEAST = 2
"""So many questions make a page of questions and answers."""
_NAME = r"(?P<name>[^\s*:：.?!。“”]{2,12}(?:\s[^\s*:：.?!。“”]{1,12}){0,2})"
_ANSWERER = re.compile(rf"\s*(?:[AaＡ답](?:\s?\d{{1,2}})?\s?[.:：)]|\**{_NAME}\s?[:：])\**\s*")
_MET = re.compile(
    r"만났|만나|인터뷰|이야기를\s나|대담|물었|들어봤|들어\s봤|met\b|spoke|interview|sat\sdown|talked\s(?:to|with)|对话|采访|专访|聊"
)
_INTERVIEW = re.compile(r"인터뷰|대담|문답|Q&A|질의응답|[Ii]nterview|[Cc]onversation|对话|专访|采访|访谈|问答")
_SHORTEST = 12
_TELLING = re.compile(r"[0-9A-Z]|우리|저희|我们|\b(?:we|our|We|Our)\b")


@dataclass(slots=True)
class Interview:
    """What a page of questions and answers holds; empty where the article is none.

    `questions` and `answers` are the beginnings of blocks; an answer comes with the stretch that is said. `guest` is
    who is asked: the person last met or named before the first question; `name`, what stands before the answers.
    """

    questions: frozenset[int] = frozenset()
    answers: dict[int, tuple[int, int]] = field(default_factory=dict)
    guest: Mention | None = None
    name: str | None = None
    _met: bool = False
    _named: Mention | None = None

    def note(self, view: View) -> None:
        """Look for the guest in a sentence before the first question."""
        if not self.questions or view.sentence.start > min(self.questions):
            return
        if view.script is Script.ENGLISH:
            self._note_english(view)
        if view.script is Script.CHINESE and self.name and not self.guest and (own := founded_in(view, self.name)):
            self.guest = Mention(view.sentence.start, view.sentence.start, self.name, Sort.PERSON, own)
        people = [mention for mention in view.mentions if mention.sort is Sort.PERSON and mention.company]
        met = _MET.search(view.words) is not None
        if people and (met or not self._met):
            self.guest, self._met = people[-1], met

    def _note_english(self, view: View) -> None:
        """Somebody without an office, and the company that is said to be theirs, be it sentences later."""
        self._named = self._named or name_in(view)
        own = company_run_in(view)
        if self._named and own and not self._met:
            self.guest, self._met = replace(self._named, company=own), True

    def attribution(self) -> Attribution | None:
        """An answer is the guest's, whoever else it speaks of."""
        if self.guest is None and self.name is None:
            return None
        return Attribution("“”", Manner.SAID, speaker=self.guest, words=self.name)


def find_interview(text: str, blocks: Sequence[Block]) -> Interview:
    """The questions and answers among the blocks of an article."""
    marked = {block.start: mark["sure"] for block in blocks if (mark := _question_mark(text, block))}
    marked |= dict.fromkeys(_labelled(text, blocks), "label") if "：" in text else {}
    sure = _INTERVIEW.search(text, 0, min(marked)) is not None if marked else False
    questions = frozenset(start for start, mark in marked.items() if sure or mark)
    if len(questions) < _LEAST:
        return Interview()
    interview = Interview(questions, dict(_answers(text, blocks, questions)))
    names = (_ANSWERER.match(text, block.start, block.end) for block in blocks if block.start in interview.answers)
    interview.name = next((name["name"] for name in names if name and name["name"]), None)
    return interview


def _labelled(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks of a Chinese page behind the name of who asks, be it a newspaper's: "某报：…？", "问：…？".

    Where several answer, it is a transcript, and none of these.
    """
    labels = [(block, label) for block in blocks if (label := _LABEL.match(text, block.start, block.end))]
    said = Counter(label["label"] for _, label in labels)
    asked = Counter(label["label"] for block, label in labels if _ASKED.search(text, label.end(), block.end))
    if len(said.keys() - asked.keys()) > 1:
        return
    for block, label in labels:
        asks = asked[label["label"]]
        if asks >= _LEAST and 2 * asks > said[label["label"]] and block.end - block.start <= _LONGEST_QUESTION:
            yield block.start


def _question_mark(text: str, block: Block) -> re.Match[str] | None:
    if block.end - block.start > _LONGEST_QUESTION:
        return None
    mark = _QUESTION.match(text, block.start, block.end)
    return mark if mark and (mark["sure"] or _ASKS.search(text, max(mark.end(), block.end - 12), block.end)) else None


def _answers(text: str, blocks: Sequence[Block], questions: frozenset[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The body blocks between questions; behind the last one those that are set as the answers before are."""
    last = max(questions)
    asked, shapes = False, set()
    for block in blocks:
        if block.start in questions:
            asked, first = True, True
        elif asked and block.is_body:
            low, high, shape = _said(text, block.start, block.end)
            if not first and block.start > last and (shape == "plain" or shape not in shapes):
                return
            shapes.add(shape)
            first = False
            yield block.start, (low, high)


def _said(text: str, start: int, end: int) -> tuple[int, int, str]:
    """A block without its quotation marks, or without the name of who answers."""
    inside = quoted_whole(text, start, end)
    if inside:
        return *inside, "quoted"
    name = _ANSWERER.match(text, start, end)
    return (name.end(), end, "named") if name else (start, end, "plain")


def quoted_whole(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What a block says that is one quotation and nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start < 3 or text[start] not in '“"' or text[end - 1] not in '”"':
        return None
    inner = text[start + 1 : end - 1]
    return None if any(mark in inner for mark in '“”"') else (start + 1, end - 1)


def answered(about: About, guest: Mention | None, view: View) -> About:
    """What an answer is about: the guest's own company first, but not where it speaks of others alone."""
    if guest is None or not guest.company:
        return about
    if view.script is Script.ENGLISH and about.companies and not about.carried and not speaks_of_own(view):
        return about
    if view.script is Script.ENGLISH and about.carried and speaks_of_own(view, alone=True):
        about = About((), subject=())
    own, others = guest.company, tuple(name for name in about.companies if name != guest.company)
    why = about.why if own in about.companies else (*about.why, f"carried:{own}")
    return About((own, *others), why, not others and own not in about.companies, (own,))


def asks(words: str) -> bool:
    """Whether a sentence is a question, with or without its mark."""
    return _ASKS.search(words.rstrip()) is not None


def is_empty_answer(words: str) -> bool:
    """Whether an answer says nothing that can be checked: "솔직히 무섭죠.", "Fair." """
    return len(words) < _SHORTEST and _TELLING.search(words) is None
