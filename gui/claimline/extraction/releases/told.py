"""What a release that an article tells of lends to the sentences behind it: its day, a model that it left unnamed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.extraction.names.known import Sort, key_of
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.models_korean import unlisted_models
from claimline.extraction.names.shown_english import named_first
from claimline.extraction.names.view import View
from claimline.extraction.sentences import Script
from claimline.knowledge.needed import needed_words

_NEW_THING = {
    Script.ENGLISH: re.compile(
        r"\b(?:an?|its|the|their|two|three|four|new|latest|first|next-generation|own)\s(?:[A-Za-z0-9-]{1,20},?\s){0,6}?"
        r"(?:models?|LLMs?|chatbots?|(?:image|video|music|voice|code)\sgenerators?)\b"
    ),
    Script.KOREAN: re.compile(r"(?:모델|챗봇|LLM)(?:을|를|\s\d종을)?\s"),
    Script.CHINESE: re.compile(r"模型"),
}
_CALLED = {
    Script.ENGLISH: re.compile(
        r"(?:(?:The|This|Its|These|Both)\s[^.;“”]{0,60}?\b(?:models?|LLM|chatbot|system|version|generator|release)s?,?\s"
        r"(?:is\s|was\s|are\s)?(?:called|named|dubbed|known\sas|include[sd]?)?\s?|(?:Called|Named|Dubbed)\s)?[“\"‘']?(?:[Tt]he\s)?"
    ),
    Script.KOREAN: re.compile(
        r"(?:(?:이|해당|이번|새|신규)\s?(?:AI\s)?(?:모델|챗봇)(?:의\s이름은|명은|인|은)?\s?)?[‘'“\"]?"
    ),
    Script.CHINESE: re.compile(
        r"(?:(?:该|此|这款|这一|新|此次发布的)[^，。；]{0,10}模型(?:，?名为|叫做?|即)?)?\s?[“「]?"
    ),
}
"""From a sentence's beginning to a model that it is about, as the one spoken of before."""
_IN_HANGUL = re.compile(r"[‘'“\"](?P<name>[^‘’'“”\"()]{2,40})[’'”\"]?\s?\(\Z")
"""Before a Korean model's name in Latin letters: the one in Hangul that it stands behind."""
_BEFORE_NOW = re.compile(
    r"\b(?:[Ee]arlier|[Pp]revious(?:ly)?|[Aa]lready|[Oo]riginal(?:ly)?|[Ff]ormer|[Pp]rior|[Ll]ast|once)\b|앞서|기존|이전|그동안|지난해"
    r"|此前|之前|曾|早在|先前|已经"
)
_BACK_THEN = re.compile(r"\A[^，。；]{1,6}[天周月年]前，")
"""At the beginning: when something was that this article is not about, "就在半个月前，"."""
_AT_AN_EVENT = re.compile(
    r"발표회|발표에|기자간담회|간담회|행사|컨퍼런스|쇼케이스|발표했|공개했|개최했|发布会|大会|峰会|论坛|宣布"
    r"|\b(?:event|conference|keynote|summit|presentation|announced|announcement|showcase)\b"
)
"""Where models are shown: a day that such a sentence names is that of what it goes on to show."""
WORDS = {"event shown": needed_words(_AT_AN_EVENT.pattern)}
_SOON, _LONGEST, _NEAR = 3, 7, 30


@dataclass(slots=True)
class ReleasesTold:
    """The last release that was the news, as far as the article has got."""

    day: FuzzyDate | None = None
    of: tuple[str, ...] = ()
    _unnamed: tuple[tuple[str, ...], tuple[FuzzyDate, ...], str] | None = None
    _left: int = 0
    known: set[str] = field(default_factory=set)
    """The models whose release was told so far."""

    def note(
        self, view: View, companies: Sequence[str], dates: Sequence[FuzzyDate], word: str, found: Sequence[Release]
    ) -> None:
        """Note a sentence that tells of a release by its `word`, and what it names."""
        self.known.update(release.model for release in found)
        self._unnamed = None if found or dates or not self._left else self._unnamed
        if found or (self._unnamed and not dates) or _BEFORE_NOW.search(view.words):
            return
        if _NEW_THING[view.script].search(view.words):
            self._unnamed, self._left = (tuple(companies), tuple(dates), word), _SOON

    def note_day(
        self, view: View, companies: Collection[str], dates: Sequence[FuzzyDate], published: str | None, is_out: bool
    ) -> None:
        """Note the day of a release that is the news, or of where it is shown: one of the week before the article's."""
        if not (is_out or shows_something(view)):
            return
        days = [date for date in dates if _is_of_this_week(date, published)]
        if days:
            same = self.day is not None and self.day.edtf == days[0].edtf and self.of
            self.day, self.of = days[0], (*self.of, *companies) if same else tuple(companies)

    def dated(self, view: View, word: str, found: Sequence[Release]) -> list[Release]:
        """The releases, those without a date with the day of the one that was told before of the same company."""
        place = max(0, view.words.find(word))
        lately = self._unnamed if self._left else None
        day, of = self.day, self.of
        if lately and lately[1] and day is None:
            day, of = lately[1][0], lately[0]
        if day is None or _BACK_THEN.match(view.words) or _BEFORE_NOW.search(view.words, max(0, place - _NEAR), place):
            return list(found)
        return [
            replace(release, date=day) if release.date is None and (release.company in of or not of) else release
            for release in found
        ]

    def pass_on(self) -> None:
        """One more sentence."""
        self._left = max(0, self._left - 1)

    def named_later(self, text: str, view: View) -> list[Release]:
        """The release of a model that this sentence names, where the one told of before did not."""
        if self._unnamed is None or self._left == 0:
            return []
        companies, dates, word = self._unnamed
        model = self._subject(view, companies)
        if model is None or model.name in self.known:
            return []
        self._unnamed = None
        self.known.add(model.name)
        passage = Passage.of(text, view.sentence.start, view.sentence.end)
        reasons = (f"release:{word}", f"model:{model.name}")
        return [
            Release(
                model.name, model.company, ReleaseEvent.ANNOUNCED, dates[0] if dates else self.day, passage, reasons
            )
        ]

    @staticmethod
    def _subject(view: View, companies: Sequence[str]) -> Mention | None:
        """The model that the sentence is about, of one of the companies."""
        if view.script is Script.ENGLISH and (name := named_first(view)):
            start = view.sentence.start + view.words.find(name)
            return Mention(start, start + len(name), name, Sort.MODEL, companies[0])
        for mention in view.mentions:
            if mention.sort is Sort.MODEL:
                low, _ = view.place(mention)
                if mention.company in companies and _CALLED[view.script].fullmatch(view.words, 0, low):
                    return mention
        if view.script is Script.KOREAN and companies and (names := unlisted_models(view)):
            low = view.words.find(names[0])
            if low > 0 and (korean := _IN_HANGUL.search(view.words, 0, low)):
                low = korean.start("name")
            if low >= 0 and _CALLED[Script.KOREAN].fullmatch(view.words, 0, low):
                start = view.sentence.start + low
                return Mention(start, start + len(names[0]), names[0], Sort.MODEL, companies[0])
        return None


def shows_something(view: View) -> bool:
    """Whether a sentence tells of an occasion at which models may be shown."""
    return "event shown" in view.lists and _AT_AN_EVENT.search(view.words) is not None


def _is_of_this_week(date: FuzzyDate, published: str | None) -> bool:
    if not published or not date.is_day or date.earliest is None:
        return False
    return 0 <= (datetime.date.fromisoformat(published) - date.earliest).days <= _LONGEST


def each_once(releases: Sequence[Release]) -> tuple[Release, ...]:
    """Each release once: the dated one of two of the same model, else the first."""
    kept: dict[str, Release] = {}
    for release in releases:
        model = key_of(release.model)
        known = kept.get(model)
        if known is None or (known.date is None and release.date is not None):
            kept[model] = release
    return tuple(sorted(kept.values(), key=lambda release: release.passage.start if release.passage else 0))
