"""Who speaks, where the sentence says it by a pronoun, by a surname with an office, or leaves it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.speakers.attribution import Attribution, Manner, Pronoun
from claimline.extraction.speakers.papers_english import author_of
from claimline.extraction.speakers.subjects_english import without_office
from claimline.extraction.topics import About, Topics

_HAN = re.compile(r"[一-鿿]")
_SURNAME_AND_OFFICE = re.compile(r"\A(?P<surname>[가-힣])\s(?P<office>[가-힣A-Z]{2,8})\Z")

_BODY = re.compile(
    r"\b(?:Cent(?:er|re)|Association|Group|Foundation|Institute|Council|Union|Alliance|Coalition|Project|Commission|Agency"
    r"|Society|Fund|Ministry|Department|University|Committee|Network|Initiative|League|Federation|Authority|Bureau|Court)\b"
)
"""What the name of a body holds that is no company ("the group said", behind what such a one said)."""

_OFFICE_ALONE = re.compile(
    r"\A(?:[Tt]he\s|[A-Z][\w.&-]{1,20}(?:'s|’s)\s)(?:company’s\s|company's\s)?"
    r"(?:CEO|C[FOT]O|chief\sexecutive|chief|boss|co-?founder|founder|president|chair(?:man|woman)?|executive)\Z"
)
"""An office without a name: of the person who spoke before ("Acme's CEO noted")."""
_OFFICE_AGAIN = re.compile(r"(?:该|这位|这名|上述)?(?:分析师|法官|律师|教授|专家|研究员)")
"""The same in Chinese, of an outsider: "分析师补充说"."""
_OUTLET = re.compile(
    r"\A(?:(?:이|해당|같은)\s)?(?:매체|신문|통신|방송|잡지|언론)(?:사)?\Z|\A(?:该|这家)?(?:媒体|报|报纸|杂志|通讯社)\Z"
    r"|\A(?:[Tt]he|[Tt]hat|[Tt]his)\s(?:report|article|story)\Z"
    r"|\A(?:[Tt]he\s)?(?:newspaper|paper|(?:news\s)?outlet|publication|magazine|news\s(?:agency|site)|broadcaster)\Z"
)
"""A newspaper or the like that was named before: "이 매체는 덧붙였다", "the outlet added"."""
_REPORT = "报道"
_HOUSE = re.compile(r"\A(?:该|这家)(?:行|机构|券商|投行|研究机构|咨询机构)\Z")
"""A broker or researcher that was named before: "该行认为"."""
_A_HOUSE = re.compile(r"证券|研究|咨询|投行|银行|资本\Z|投顾")
_WATCHES = re.compile(r"(?:애널리스트|연구원|연구위원|이코노미스트|전략가|교수|전문가|평론가)(?:들)?\Z")
"""Somebody who judges companies and works for none of them."""
_WHOLE_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*){1,3}")
_SEVERAL = re.compile(
    r"\b(?:people|sources|officials|employees|executives|insiders|documents|lawyers|analysts|researchers|engineers|bankers"
    r"|lawmakers|authors|writers|investors|managers)\b"
)
"""Unnamed sources of whom a later sentence says "they added"."""


def speaker_of(attribution: Attribution | None, about: About, topics: Topics) -> tuple[str | None, tuple[str, ...]]:
    """Who speaks, by canonical name or in the text's words, and why; None for the reporter and for diffuse opinion."""
    if attribution is None or attribution.manner is Manner.DIFFUSE:
        return None, ()
    cue = f"cue:{attribution.cue}"
    if attribution.speaker is not None:
        return attribution.speaker.name, (cue,)
    if attribution.pronoun is Pronoun.BODY and attribution.words:
        body = topics.speaker if topics.speaker and _BODY.search(topics.speaker) else attribution.words
        return body, (cue,)
    if attribution.words == _REPORT:
        return topics.outlet, (cue, f"carried:{topics.outlet}") if topics.outlet else (cue,)
    if attribution.words and topics.outlet and _OUTLET.search(attribution.words):
        return topics.outlet, (cue, f"carried:{topics.outlet}")
    if attribution.words and (author := author_of(attribution.words, topics)):
        return author, (cue, f"carried:{author}")
    if attribution.words and not (attribution.pronoun and topics.speaker):
        if topics.voice and topics.voice_of == "" and _OFFICE_AGAIN.fullmatch(attribution.words):
            return topics.voice, (cue, f"carried:{topics.voice}")
        if topics.voice and _OFFICE_ALONE.search(attribution.words) and _WHOLE_NAME.fullmatch(topics.voice):
            return topics.voice, (cue, f"carried:{topics.voice}")
        if topics.house and _HOUSE.search(attribution.words):
            return topics.house, (cue, f"carried:{topics.house}")
        return _full_name(without_office(attribution.words), topics), (cue,)
    named = _meant(attribution.pronoun, about, topics)
    return named, (cue, f"carried:{named}") if named else (cue,)


def attributed(attribution: Attribution | None, speaker: str | None) -> Attribution | None:
    """The attribution, but none where a sentence would go on with what nobody was saying before."""
    return None if speaker is None and attribution and attribution.pronoun is Pronoun.SAME else attribution


def note_speaker(
    attribution: Attribution | None, speaker: str | None, people: Sequence[Mention], topics: Topics, official: str = ""
) -> None:
    """Remember who spoke, for the pronouns of the sentences to come; `official` acts and is of no company."""
    before = topics.voice
    topics.speaker = speaker
    if attribution is not None and _is_house(attribution):
        topics.house = speaker
    if attribution is not None and speaker and attribution.pronoun is None:
        named = attribution.speaker
        topics.outside = named.is_outsider if named else _WATCHES.search(attribution.words or "") is not None
    topics.actor = people[-1].name if people and attribution is None else None
    if attribution is not None and attribution.speaker is not None and attribution.speaker.sort is Sort.PUBLISHER:
        topics.outlet = attribution.speaker.name
    if attribution is not None and attribution.reported_by:
        topics.outlet = attribution.reported_by
    if attribution is not None and attribution.words and speaker:
        topics.voice = speaker
        topics.remember_voice(attribution.words, speaker)
        if attribution.speaker is not None:
            topics.voice_of = topics.company_of(attribution.speaker)
        elif attribution.own:
            topics.voice_of = next(iter(topics.focus), "")
        elif not (speaker == before and _HAN.match(attribution.words)):
            topics.voice_of = ""
    elif attribution is not None and attribution.speaker is not None and attribution.speaker.sort is Sort.PERSON:
        topics.voice = speaker
        topics.voice_of = topics.company_of(attribution.speaker)
    elif official:
        topics.voice, topics.voice_of = official, ""
    elif people:
        topics.voice = people[-1].name
        topics.voice_of = topics.company_of(people[-1])


def _is_house(attribution: Attribution) -> bool:
    if attribution.speaker is not None:
        return attribution.speaker.sort is Sort.BROKER
    return (
        attribution.words is not None and attribution.pronoun is None and _A_HOUSE.search(attribution.words) is not None
    )


def _meant(pronoun: Pronoun | None, about: About, topics: Topics) -> str | None:
    if pronoun is Pronoun.PERSON:
        return topics.voice
    if pronoun is Pronoun.BOTH:
        own_pair = about.companies if len(about.companies) > 1 and not about.carried else ()
        return next(iter((*topics.pair, *own_pair, *topics.focus)), None)
    if pronoun is Pronoun.BODY and topics.speaker and _BODY.search(topics.speaker):
        return topics.speaker
    if pronoun is Pronoun.THEY and topics.voice and _SEVERAL.search(topics.voice):
        return topics.voice
    if pronoun is Pronoun.GROUP and topics.group:
        return topics.group
    own = () if about.carried else about.subject
    if pronoun is Pronoun.COMPANY and not (own or about.carried) and topics.main in about.companies:
        return topics.main
    if pronoun in (Pronoun.COMPANY, Pronoun.BODY, Pronoun.THEY):
        return next(iter((*own, *topics.focus)), None)
    if pronoun is Pronoun.SAME:
        return topics.speaker
    goes_on = about.carried or about.subject == topics.focus[:1]
    return topics.speaker or topics.actor or (topics.focus[0] if topics.focus and goes_on else None)


def _with_first_name(surname: str, topics: Topics) -> str:
    """The whole name of an earlier speaker whom the text now calls by the last part of it."""
    for group in topics.voices.values():
        for speaker in reversed(group.values()):
            if speaker.endswith(f" {surname}") or speaker.startswith(f"{surname} "):
                return speaker
    return surname


def _full_name(words: str, topics: Topics) -> str:
    """The full words for "김 대표": those of an earlier speaker with that surname, the last one first."""
    if " " in words:
        for group in topics.voices.values():
            if whole := next((speaker for speaker in group.values() if speaker.endswith(f" {words}")), None):
                return whole
    short = _SURNAME_AND_OFFICE.match(words)
    if len(words) == 1 and words in topics.voices:
        return next(reversed(topics.voices[words].values()))
    if _HAN.match(words):
        return topics.voices.get(words[:1], {}).get(words, words)
    if short is None:
        return _with_first_name(words, topics) if words.isascii() and words[:1].isupper() else words
    for earlier, speaker in reversed(topics.voices.get(short["surname"], {}).items()):
        if earlier != words:
            return speaker
    return words
