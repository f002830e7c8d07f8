"""Sources of a Korean sentence beside its verb of saying: "~에 따르면", and newspapers that tell of what they found."""

from __future__ import annotations

import re

from claimline.extraction.attribution import Attribution, Manner
from claimline.extraction.korean_subjects import KoreanSubjects, phrase_before
from claimline.extraction.names import Sort
from claimline.extraction.view import View

_SOURCE = re.compile(r"(?P<source>[^,.“”\"]{1,60}?)(?:\s?등)?(?:에|에게)\s(?:따르면|의하면)")
_PRESS = re.compile(r"\s?(?:[가-힣]{1,6}\s)?(?:현지\s?)?(?:매체|언론|일간지|방송|외신)")
"""Behind a state: its newspapers are the source, not the state."""
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
            and not (mention.sort is Sort.AUTHORITY and _PRESS.match(view.bare, high))
        ):
            return Attribution("따르면", Manner.REPORTED, speaker=mention)
    words = phrase_before(view, match.end("source"), "")
    if diffuse.search(f" {words}는 ") or words.endswith(("업계", "업계와", "재계", "취재", "와 외신", "및 외신")):
        return None
    named = subjects.heads.search(words) or re.search(r"[A-Z가-힣]{2}", words)
    return Attribution("따르면", Manner.REPORTED, words=words) if named else None


def outlet_of(view: View, subjects: KoreanSubjects) -> Attribution | None:
    """The newspaper or the like that is the sentence's topic and tells what it found: "가온일보는 …을 소개했다"."""
    press = any(mention.sort is Sort.PUBLISHER for mention in view.mentions)
    tells = _TELLS.search(view.bare) if press else None
    if tells is None:
        return None
    for subject in subjects.find(view):
        mention = subject.mention
        if subject.is_topic and mention is not None and mention.sort is Sort.PUBLISHER:
            return Attribution(tells["verb"], Manner.REPORTED, speaker=mention)
    return None
