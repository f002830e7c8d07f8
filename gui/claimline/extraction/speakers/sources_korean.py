"""Sources of a Korean sentence beside its verb of saying: "~에 따르면", and newspapers that tell of what they found."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.speakers.attribution import Attribution, Manner
from claimline.extraction.speakers.subjects_korean import KoreanSubjects, phrase_before

_SOURCE = re.compile(r"(?P<source>[^,.“”\"]{1,60}?)(?:\s?등)?(?:에|에게)\s(?:따르면|의하면)")
_PRESS = re.compile(r"\s?(?:[가-힣]{1,6}\s)?(?:현지\s?)?(?:매체|언론|일간지|방송|외신)")
"""Behind a state: its newspapers are the source, not the state."""
_SOMEBODY_OF = re.compile(r"관계자|소식통|직원|내부자|인사|측근|임원")
"""Behind a name: somebody of it who is not named, and keeps the words."""
_TOLD_OF = re.compile(
    r"(?:보도한|보도된|전한|밝힌|공개한|발표한|제출한|배포한|공시한|낸)\s(?:[가-힣]{1,6}\s){0,2}(?:처리방침|약관|백서|서류|내용|바|것|자료|보고서|결과)\Z"
)
"""What somebody has told: "가온일보가 3일 보도한 내용에 따르면"."""
_SETS_TARGET = re.compile(
    r"(?:목표\s?주?가|투자의견|신용등급|등급\s전망)[^.]{0,40}(?:(?:상향|하향|유지|제시|조정|강등|부여|매기)(?:했다|한다)|낮췄다|높였다|올렸다|내렸다|매겼다|낮춰\s잡았다|올려\s잡았다)\.?\Z"
)
"""What a house does that rates a share."""
_HOUSE = re.compile(r"[가-힣A-Z]{2,}(?:리서치|증권|자산운용|캐피털|캐피탈|신용평가|인베스트먼트|파트너스)\Z")
"""A house that nobody listed."""
RATES = "목표주가"
"""The cue of a house that rates a share or a debt."""
_TELLS = re.compile(r"(?P<verb>(?:소개|조명|다뤘|분석|정리|지적|공개|폭로|취재|인용|조사|집계)[가-힣]{0,3}다)\.?\Z")


def source_of(view: View, subjects: KoreanSubjects, diffuse: re.Pattern[str]) -> Attribution | None:
    """Whom "~에 따르면" names; None where nobody in particular is meant."""
    if "따르면" not in view.bare and "의하면" not in view.bare:
        return None
    match = _SOURCE.search(view.bare)
    if match is None:
        return None
    for mention in reversed(view.outside()):
        low, high = view.place(mention)
        if (
            low >= match.start("source")
            and high <= match.end("source")
            and match.end("source") - high <= 12
            and mention.sort != "model"
            and not _SOMEBODY_OF.search(view.bare[high : match.end("source")])
            and not (mention.sort is Sort.AUTHORITY and _PRESS.match(view.bare, high))
        ):
            return Attribution("따르면", Manner.REPORTED, speaker=mention)
    told = _TOLD_OF.search(match["source"])
    if told:
        teller = next(
            (
                m
                for m in view.outside()
                if match.start("source") <= view.place(m)[0] <= told.start() + match.start("source")
            ),
            None,
        )
        return Attribution("따르면", Manner.REPORTED, speaker=teller) if teller else None
    words = phrase_before(view, match.end("source"), "")
    if words.rpartition(" ")[2] in ("보도", "이들", "이", "자료"):
        return None
    if diffuse.search(f" {words}는 ") or words.endswith(("업계", "업계와", "재계", "취재", "와 외신", "및 외신")):
        return None
    named = subjects.heads.search(words) or re.search(r"[A-Z가-힣]{2}", words)
    return Attribution("따르면", Manner.REPORTED, words=words) if named else None


def outlet_of(view: View, subjects: KoreanSubjects) -> Attribution | None:
    """The newspaper or the like that is the sentence's topic and tells what it found: "가온일보는 …을 소개했다"."""
    if _SETS_TARGET.search(view.bare):
        topics = [subject for subject in subjects.find(view) if subject.is_topic]
        house = (s.mention for s in topics if s.mention is not None and s.mention.sort is Sort.BROKER)
        if named := next(house, None):
            return Attribution(RATES, Manner.SAID, speaker=named)
        words = next((s.words for s in topics if s.mention is None and _HOUSE.search(s.words)), None)
        return Attribution(RATES, Manner.SAID, words=words) if words else None
    press = any(mention.sort is Sort.PUBLISHER for mention in view.mentions)
    tells = _TELLS.search(view.bare) if press else None
    if tells is None:
        return None
    for subject in subjects.find(view):
        mention = subject.mention
        if subject.is_topic and mention is not None and mention.sort is Sort.PUBLISHER:
            return Attribution(tells["verb"], Manner.REPORTED, speaker=mention)
    return None
