"""Who speaks in a Korean sentence: the cue at its end, its subject before it, and sources ("~에 따르면")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from claimline.extraction.names.known import Sort
from claimline.extraction.names.nouns_korean import is_made_of_common_words
from claimline.extraction.names.unlisted_korean import is_stopped
from claimline.extraction.names.view import BLANK, View
from claimline.extraction.patterns import Ending, Sifted, any_of
from claimline.extraction.speakers.attribution import MOST_CUES, Attribution, Manner, Pronoun
from claimline.extraction.speakers.cues_korean import PASSIVE, attributes
from claimline.extraction.speakers.sources_korean import outlet_of, source_of
from claimline.extraction.speakers.subjects_korean import KoreanSubjects, Subject, is_somebody, phrase_before

_ANY_REPORTED = re.compile(
    r"[”\"’'다라자냐](?:(?<=[”\"’'])(?:(?P<quoted>이?라며|이?라면서|며|면서)|이?라고도?|고도?)|(?<=[다라자냐])(?:고도?|며|면서))\s(?P<rest>[^,]{0,40}?(?P<verb>[가-힣]{1,8}다))[.\s]*\Z"
)
_HEARSAY = re.compile(
    r"\A(?:한다|합니다)\Z|알려|전해|보인다|보였다|볼\s수|해도|해서|여겨|불린|불렸|일컬|꼽힌|꼽혔|예상된|전망된|관측된|분석된|평가된|풀이된"
    r"|해석된|분위기|모양새|모습이|상황이|상태다|양상|주장하는|말하는|전하는|평가하는|수(?:도|는|밖에)?\s[있없]|아니다\Z|어렵다\Z|힘들다\Z|같다\Z"
)

_BUT_SO = Ending(r"그렇다고\s\Z")
"""Not what somebody says, but "even so"."""
_RISES = Sifted(r"(?:반박|해명|비판|경고|맹공|반발|진화|사과|항변)(?:하고|에)\s나섰")
"""Somebody answers or attacks, though the sentence does not say in which words."""
_GOES_ON = Sifted(r"[다라자]는\s(?:것|얘기|이야기|취지|논리|의미)(?:이다|다|이었다|였다)\.?\Z")
"""The end of what the speaker of the sentence before goes on to say: "…를 줄였다는 것이다"."""
_BESIDE = Sifted(
    r"(?:이|가)\s[^,은는]{2,60}(?:말|평가|언급|주장|소개|칭찬|극찬)하면서\s(?:더|더욱|한층|크게|다시|재차)\s"
)
"""What somebody else says makes something known: "교수가 …라고 평가하면서 더 유명해졌다"."""
_ABOUT_SAYING = re.compile(r"[한인된]\s(?:것|점|셈)(?:이|으로)?\Z")
"""Between a verb of saying and what it is called at the end: "자신감을 내비친 것이란 분석"."""
_WHOSE = Sifted(
    r"(?:[다라자란]는|[”\"’'](?:이?라)?는|란)\s?(?:게|것이|것은|것)\s(?P<who>[^,”\"’']{1,24}?)(?:\s?측)?의?\s"
    r"(?P<noun>설명|입장|주장|판단|분석|전망|평가|관측|지적|얘기|생각|해석|계산|복안|구상|방침|계획)(?:이다|이었다|다)(?=[.\s]|\Z)"
)
"""Whose words they are: "…한다는 게 카카오 측의 설명이다"."""
_HIS_WORDS = Sifted(
    r"의\s(?P<noun>경고|말|지적|설명|진단|전망|주장|일성|고백|당부|이야기|얘기|평가|호소|포부|각오|다짐|회고|반박|해명|예측|예언|조언|소감|일침|한탄|하소연|농담|고민)(?:이다|다|이었다|였다)\.?\s*\Z"
)
"""The end of a sentence that says whose words the one before was."""
_OTHERS_BETWEEN = re.compile(r"[은는이가을를,]\s")
_FAR = 24
_SAID_END = re.compile(r"[다라냐자”\"’'](?:(?<=[”\"’'])(?:이?라)?)?(?:고|며|면서)\s")


_BARE = frozenset(("대표", "회장", "사장", "교수", "의원", "장관", "임원", "직원", "인사"))
"""Offices that name nobody, inside a clause of a sentence with a topic of its own."""
_SAYING_NOUNS = ("설명", "입장", "주장", "얘기", "복안", "구상", "방침", "계획")
_OWN = frozenset(("연구원", "연구소", "그룹", "본사", "업체", "은행", "재단", "운영사", "개발사", "제조사"))
"""By what a company may be called that was named before."""
_BODY = re.compile(
    r"[가-힣A-Z]{2,}(?:사업단|추진단|진흥원|연구원|연구소|협의회|조합|학회|재단|공사|공단|센터|연맹|연합|연합회|협회|연대|포럼|연구회|노총|회의소|공제회)\Z"
)
"""A body that speaks for itself though it is no company."""
_NAME = re.compile(r"(?=.*[A-Z])[가-힣A-Za-z0-9]{2,14}")


_UNKNOWN = re.compile(r"[가-힣]{3,8}")
"""A name, right before what its bearer says."""
_SOURCE_BEFORE = re.compile(r"\A.{0,12}?(?:따르면|의하면),?\s")
"""Before a speaker: through whom, "가온통신에 따르면 남 위원장은"."""


class Korean:
    """The rules of attribution for Korean, compiled from the word lists."""

    def __init__(self, cues: Mapping[str, Sequence[str]], topics: Mapping[str, Sequence[str]]) -> None:
        self._cue = re.compile(
            r"(?<=[\s”\"’'])(?:(?P<report>" + any_of(cues["report"]) + r")|(?P<judge>" + any_of(cues["judge"])
            + r")|(?P<say>" + any_of(cues["say"]) + r"))[가-힣]{0,6}"
        )  # fmt: skip
        stance = any_of(cues["stance_nouns"])
        self._stance = re.compile(
            rf"(?:다는|라는|자는|려는|하는|는다는|한|된|할|단|란|[”\"’'](?:이?라)?는)\s(?:[가-힣]{{1,6}}(?:적인|적|한|된)\s)?(?P<cue>(?:{stance})(?:을|를|이라고|라고|도|은)?\s?"
            r"(?:거듭\s|다시\s|재차\s|공식\s|함께\s)?"
            r"(?:밝|제시|내놓|내놨|냈|내며|내고|공개했|발표했|드러|내비|재확인|표명|피력|전달|강조|전했|분명히|고수"
            r"|유지했|제기(?:했|하|한)|명확히|설명|덧붙|언급|되풀이|나타냈)[가-힣]{0,6})"
        )
        self._copula = re.compile(
            r"(?:다는|라는|자는|려는|란|단|[”\"’'](?:이?라)?는)\s(?P<cue>(?P<noun>입장|설명|주장|판단|지적|분석|전망|평가|관측|진단|해석|생각|견해"
            r"|우려|예상|얘기|후문|반응)(?:이다|이었다|다|이라고))\b"
        )
        nouns = any_of(cues["diffuse_nouns"])
        self._diffuse = re.compile(
            rf"(?:(?:다는|라는|란|단|자는|만한|라며|된다는|는)\s?|[”\"’'](?:이?라는|란)?\s?)(?P<cue>(?:{nouns})(?:이|가"
            rf"|도|들이|까지|마저)?\s?"
            r"(?:[가-힣]{1,6}\s){0,2}(?:나온|나왔|나오|지배적|많|우세|제기|잇따|확산|있다|커지|커졌|힘을|쏟아"
            r"|이어졌|이어지|일고|일었|팽배|엇갈|적지\s않|높)[가-힣]{0,5})"
        )
        self._diffuse_subject = re.compile(
            rf"(?:^|[\s,])(?P<who>[가-힣A-Za-z·\s]{{0,12}}?(?:{any_of(cues['diffuse_subjects'])}))(?:에서는|에서도"
            rf"|에선|에서|으로는|는|은|들은|도)\s"
        )
        self.subjects_of = KoreanSubjects(cues, topics)
        self._person = re.compile(rf"(?:^|[\s,])(?:{any_of(topics['person_words'])})(?=[\s,])")
        self._both = Ending(rf"(?:{any_of(topics['both'])})(?:은|는|이|가|도)?\Z")

    def attribute(self, view: View) -> Attribution | None:
        """To whom the sentence is attributed; None where the reporter states it."""
        cue = self._main_cue(view)
        if cue is None and (own := _words_of(view)):
            return own
        whose = self._whose(view) if cue is None or cue[1] is not Manner.REPORTED else None
        if whose is not None:
            return whose
        source = source_of(view, self.subjects_of, self._diffuse_subject)
        if cue is None and source is None and view.bare.startswith("그러면서"):
            return Attribution("그러면서", Manner.SAID, pronoun=Pronoun.OMITTED)
        if cue is None and source is None and (goes_on := _GOES_ON.search(view.lists, view.bare)):
            return Attribution(goes_on[0].strip(" ."), Manner.SAID, pronoun=Pronoun.SAME)
        if cue is None:
            return source or outlet_of(view, self.subjects_of)
        words, manner, place = cue
        if manner is Manner.DIFFUSE:
            return Attribution(words, manner)
        speaker = self._speaker(view, words, manner, place)
        if manner is Manner.REPORTED and (inner := self._told(view, place, speaker)):
            return inner
        if source and speaker.has_speaker and speaker.pronoun is not Pronoun.OMITTED:
            name = source.speaker.name if source.speaker else source.words
            if speaker.speaker is None or speaker.speaker.name != name:
                return Attribution(words, manner, speaker.speaker, speaker.words, speaker.pronoun, name)
        return source or speaker

    def _told(self, view: View, place: int, outlet: Attribution) -> Attribution | None:
        """Who said what an outlet reports, where it is the topic: "남 대표는 …라고 말했다고 가온일보가 보도했다"."""
        name = outlet.speaker.name if outlet.speaker else outlet.words
        for match in islice(self._cue.finditer(view.bare, 0, place), MOST_CUES):
            if not match[0].endswith("다고") or not attributes(view.bare, match):
                continue
            said = self._speaker(view, match[0], Manner.SAID, match.start())
            topic = next((s for s in self.subjects_of.find(view) if s.is_topic and s.mention == said.speaker), None)
            if said.speaker and topic and said.speaker.name != name:
                return Attribution(match[0], Manner.SAID, said.speaker, reported_by=name)
        return None

    def _whose(self, view: View) -> Attribution | None:
        """Whose words a sentence calls them at its end."""
        match = _WHOSE.search(view.lists, view.bare)
        if match is None:
            return None
        cue, manner = match["noun"], Manner.SAID if match["noun"] in _SAYING_NOUNS else Manner.JUDGED
        for mention in view.outside():
            low, high = view.place(mention)
            if match.start("who") <= low and high <= match.end("who") and mention.sort not in ("model", "product"):
                return Attribution(cue, manner, speaker=mention)
        if self.subjects_of.company.search(match["who"]) or match["who"] in _OWN:
            return Attribution(cue, manner, pronoun=Pronoun.COMPANY)
        if self._diffuse_subject.search(f" {match['who']}는 "):
            return Attribution(cue, Manner.DIFFUSE)
        return Attribution(cue, manner, words=match["who"]) if self.subjects_of.heads.search(match["who"]) else None

    def _main_cue(self, view: View) -> tuple[str, Manner, int] | None:
        """The last cue outside quotations, with how it attributes and where it stands."""
        bare = view.bare
        diffuse = self._diffuse.search(bare) if "cue diffuse_nouns" in view.lists else None
        last: tuple[str, Manner, int] | None = None
        beside = _BESIDE.search(view.lists, bare)
        for match in islice(view.lists.finditer("cue", self._cue, bare), MOST_CUES):
            if attributes(bare, match) and not (beside and beside.start() <= match.start() < beside.end()):
                manner = Manner.REPORTED if match["report"] else Manner.JUDGED if match["judge"] else Manner.SAID
                if manner is Manner.JUDGED and PASSIVE.search(match[0]):
                    manner = Manner.DIFFUSE
                last = (match[0], manner, match.start())
        stance = self._stance.search(bare) if "cue stance_nouns" in view.lists else None
        if stance and (last is None or last[2] <= stance.end()):
            last = (stance["cue"], Manner.SAID, stance.start())
        if diffuse and (last is None or diffuse.start() > last[2]):
            return diffuse["cue"], Manner.DIFFUSE, diffuse.start()
        anyhow = _ANY_REPORTED.search(bare) if last is None and not beside else None
        hearsay = anyhow and not anyhow["quoted"] and _HEARSAY.search(anyhow["rest"])
        if anyhow and not (hearsay or _BUT_SO.search(bare[: anyhow.start("rest")])):
            last = (anyhow["verb"], Manner.SAID, anyhow.start("verb"))
        rises = _RISES.search(view.lists, bare) if last is None else None
        if rises:
            last = (rises[0], Manner.SAID, rises.start())
        copula = self._copula.search(bare)
        if copula and (
            last is None or (last[2] < copula.start() and _ABOUT_SAYING.search(bare, last[2], copula.start()))
        ):
            judged = copula["noun"] not in ("입장", "설명", "주장")
            named = any(self._may_speak(subject, judged) for subject in self.subjects_of.find(view))
            nobody = Manner.DIFFUSE if judged else Manner.SAID
            return copula["cue"], (Manner.JUDGED if judged else Manner.SAID) if named else nobody, copula.start()
        who = self._diffuse_subject.search(bare) if "cue diffuse_subjects" in view.lists else None
        if who and last and last[1] is not Manner.REPORTED and not self._named_before(view, last[2]):
            return who["who"].strip(), Manner.DIFFUSE, last[2]
        return last

    def _named_before(self, view: View, place: int) -> bool:
        return any(
            subject.is_topic and self._may_speak(subject, True) and not self._is_diffuse(subject)
            for subject in self.subjects_of.find(view)
            if subject.end <= place
        )

    def _is_diffuse(self, subject: Subject) -> bool:
        """Whether nobody in particular is meant: 업계 전문가들은."""
        return subject.mention is None and self._diffuse_subject.search(f" {subject.words}는 ") is not None

    @staticmethod
    def _may_speak(subject: Subject, judged: bool) -> bool:
        if subject.mention is None:
            return subject.is_source
        return not judged or not subject.mention.is_company

    def _speaker(self, view: View, cue: str, manner: Manner, place: int) -> Attribution:
        """Whom the cue at `place` belongs to: the first topic before it that can speak, else a subject."""
        subjects = [subject for subject in self.subjects_of.find(view) if subject.end <= place + 1]
        others = [subject for subject in subjects if not subject.is_topic]
        if manner is Manner.REPORTED or (others and _is_outsider(view, others[-1])):
            others.reverse()
        behind = self._said_before(view.bare, place)
        quoting = [s for s in subjects if self._speaks(s) and _quotes_behind(view, s)]
        ordered = quoting[-1:]
        ordered += [subject for subject in subjects if subject.start >= behind and self._speaks(subject)]
        ordered += [subject for subject in subjects if subject.is_topic] + others
        for subject in ordered:
            if manner is Manner.REPORTED and _is_told_of(subject):
                continue
            if (
                manner is Manner.REPORTED
                and not subject.is_topic
                and subject.start < behind
                and any(s.is_topic and len(s.words) > 1 for s in subjects)
            ):
                break
            if subject.mention is not None and subject.mention.sort not in ("model", "product", "family"):
                return self._named(view, subject, cue, manner)
            if subject.is_source and not (subject.words in _BARE and any(s.is_topic for s in subjects)):
                if self._both.search(subject.words):
                    return Attribution(cue, manner, pronoun=Pronoun.BOTH)
                if self.subjects_of.company.search(subject.words):
                    return Attribution(cue, manner, pronoun=Pronoun.COMPANY)
                return _in_words(view, subject, cue, manner)
            if self._both.search(subject.words):
                return Attribution(cue, manner, pronoun=Pronoun.BOTH)
            if subject.words == "이들" and subject.is_topic:
                return Attribution(cue, manner, pronoun=Pronoun.GROUP)
            if subject.is_topic and self._person.search(view.bare[max(0, subject.start - 1) : subject.end + 1]):
                return Attribution(cue, manner, pronoun=Pronoun.PERSON)
        words = next((_whole(view, subject) for subject in subjects if _tells(view, subject, manner)), None)
        return Attribution(cue, manner, words=words, pronoun=None if words else Pronoun.OMITTED)

    @staticmethod
    def _said_before(bare: str, place: int) -> int:
        """Where the reported words before the cue end: who stands behind them says them ("…했다고 회사는 밝혔다")."""
        return max((match.end() for match in _SAID_END.finditer(bare, max(0, place - 90), place)), default=len(bare))

    @staticmethod
    def _speaks(subject: Subject) -> bool:
        return subject.is_source or (
            subject.mention is not None and subject.mention.sort not in ("model", "product", "family")
        )

    @staticmethod
    def _named(view: View, subject: Subject, cue: str, manner: Manner) -> Attribution:
        """A named speaker; an officer of a company whose own name is not known keeps the words."""
        return Attribution(cue, manner, speaker=subject.mention)


def _words_of(view: View) -> Attribution | None:
    """Whose words a sentence says that the last one was: "남기혁 대표의 경고다"."""
    match = _HIS_WORDS.search(view.lists, view.bare)
    if match is None:
        return None
    for mention in reversed(view.outside()):
        between = view.bare[view.place(mention)[1] : match.start()]
        if mention.sort is Sort.PERSON and len(between) <= _FAR and not _OTHERS_BETWEEN.search(between):
            return Attribution(match["noun"], Manner.SAID, speaker=mention)
    return None


def _whole(view: View, subject: Subject) -> str:
    """A subject's words with those before it that say who it is, where it is somebody."""
    return phrase_before(view, subject.start, subject.words) if is_somebody(view, subject) else subject.words


def _tells(view: View, subject: Subject, manner: Manner) -> bool:
    """Whether a topic that no list knows speaks: a body, somebody, a name before what it says; of a report any."""
    if not subject.is_topic or subject.mention is not None or len(subject.words) < 2:
        return False
    acts = manner is Manner.REPORTED or _BODY.search(subject.words) is not None
    named = _quotes_behind(view, subject) and _UNKNOWN.fullmatch(subject.words) is not None
    if named and not (is_stopped(subject.words) or is_made_of_common_words(subject.words)):
        return True
    return acts or _is_name_before_quotation(view, subject) or is_somebody(view, subject)


def _is_name_before_quotation(view: View, subject: Subject) -> bool:
    """Whether a name that nobody listed stands right before what it says: 펑황IT는 “…”."""
    return _quotes_behind(view, subject) and _NAME.fullmatch(subject.words) is not None


def _in_words(view: View, subject: Subject, cue: str, manner: Manner) -> Attribution:
    """A speaker in the text's words; the person whose office they are ("남기혁 가온클라우드 기술 총괄은")."""
    for mention in view.outside():
        if mention.sort is Sort.PERSON and view.bare.startswith(f" {subject.words}", view.place(mention)[1]):
            return Attribution(cue, manner, speaker=mention)
    return Attribution(cue, manner, words=_SOURCE_BEFORE.sub("", subject.words))


def _is_told_of(subject: Subject) -> bool:
    """Whether a company is what a report tells of, not who reports: "가온이 칩을 출하한다고 보도했다"."""
    return not subject.is_topic and subject.mention is not None and subject.mention.is_company


def _is_outsider(view: View, subject: Subject) -> bool:
    """Whether an outsider speaks; a state does only right before its words ("중국이 받을지 모른다고" is not)."""
    mention = subject.mention
    if mention is None or not mention.is_outsider:
        return False
    return mention.sort is not Sort.AUTHORITY or _quotes_behind(view, subject)


def _quotes_behind(view: View, subject: Subject) -> bool:
    return view.bare[subject.end : subject.end + 2].lstrip()[:1] in ("“", '"', BLANK)
