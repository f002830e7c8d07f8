"""Who speaks in a Korean sentence: the cue at its end, its subject before it, and sources ("~에 따르면")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimline.extraction.attribution import Attribution, Manner, Pronoun
from claimline.extraction.mentions import Mention
from claimline.extraction.patterns import any_of
from claimline.extraction.view import BLANK, View

_TAIL = re.compile(
    r"(?:\s?\([^()]{0,40}\))?(?:\s?(?P<office>측|경영진|CEO|CTO|CFO|COO|회장|부회장|대표이사|대표|사장|부사장|의장|최고경영자|최고기술책임자|최고재무책임자"
    r"|창업자|공동창업자|설립자|창립자|분석팀|연구팀|연구진|리서치팀|통신|신문|총괄|전무|상무|이사|본부장|수석|박사|애널리스트|연구원|과학자|그룹|본사|코리아|한국지사)"
    r"(?:\s?\([^()]{0,30}\))?){0,4}(?P<particle>은|는|도|이|가|역시|측은)(?=[\s," + BLANK + r"“\"‘'])"
)
_TOKEN_SUBJECT = re.compile(r"(?P<stem>[^\s,“”\"]{1,24}?)(?P<particle>은|는|도|이|가)(?=[\s,])")
_NO_SUBJECT = re.compile(
    r"[라다하되있없받려맞]는\Z|[받높많않같좋깊넓낮짧찾맡얻]은\Z|[같많높없깊굳]이\Z|(?:모두가|누구나가|같이)\Z"
)
_DATE_TOKEN = re.compile(
    r"[\d.]+(?:년|월|일)?(?:\([^()]*\))?|지난|이날|최근|앞서|한편|또|이어|다만|또한|특히|이에|그러나|하지만|올해|작년"
)
_STOPS_NAME = re.compile(
    r"(?:에서|에|로|으로|을|를|은|는|이|가|도|며|고|면서|라며|지만|는데|해|한|된|던|할|자|듯|게|다)\Z"
)
_SOURCE = re.compile(r"(?P<source>[^,.“”\"]{1,60}?)(?:\s?등)?(?:에|에게)\s(?:따르면|의하면)")
_OBJECT_CUES = (
    "강조",
    "언급",
    "시사",
    "주장",
    "지적",
    "경고",
    "약속",
    "촉구",
    "부인",
    "인정",
    "밝",
    "제안",
    "요청",
    "예고",
    "반박",
    "일축",
    "비판",
    "우려",
    "전망",
    "예상",
    "꼽",
    "추천",
    "제시",
    "기대",
)

_BETWEEN = re.compile(
    r"[\d.]+(?:년|월|일)(?:\([^()]*\))?|\(현지(?:시간|시각)\)|이날|함께|거듭|공식|다시|최근|직접|또|단독|처음|재차|분명히|공개적으로|현지시간|오전|오후|당시"
    r"|[가-힣A-Za-z]{1,14}(?:에서|에게|통해|이|가|은|는)|[가-힣A-Za-z]{1,10}에|[가-힣]{1,8}을|[가-힣]{1,8}를"
)
_REPORTED_WORDS = re.compile(
    r"(?:다|라|자|냐|으냐|이)(?:고|며|면서|고도)\Z|라며\Z|[”\"’'](?:이?라?(?:고|며|면서)|는|이라는)?\Z|(?:것|걸|[”\"’'])(?:으로|로|이라)\Z|바\Z|처럼\Z|\A이렇게\Z|\A이같이\Z|(?:다|라)는\Z|점을\Z|뜻을\Z"
)
_ANY_REPORTED = re.compile(
    r"(?:[”\"’'](?:이?라며|이?라고|이?라면서|고|며|면서)|[다라자냐](?:고|며|면서))\s(?P<rest>[^,]{0,40}?(?P<verb>[가-힣]{1,8}다))[.\s]*\Z"
)
_HEARSAY = re.compile(
    r"알려|전해|보인다|보였다|볼\s수|해도|해서|여겨|불린|불렸|일컬|꼽힌|꼽혔|예상된|전망된|관측된|분석된|평가된|풀이된|해석된"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject in the sentence: its words without the particle, where they stand, and who it is if that is known."""

    words: str
    start: int
    end: int
    is_topic: bool
    mention: Mention | None = None
    is_source: bool = False


_OF_ONE = re.compile(
    r"CEO|C[A-Z]O|회장|부회장|대표|사장|부사장|의장|최고|창업자|설립자|총괄|전무|상무|이사|본부장|수석|과학자|박사|애널리스트|연구원|연구위원|이코노미스트|전략가|교수"
)


def _officer(view: View, company: Mention, tail: re.Match[str]) -> Mention | None:
    """The person right before a company and an office: "젠슨 황 엔비디아 CEO는"."""
    if not tail["office"] or not _OF_ONE.search(view.bare[company.end - view.sentence.start : tail.end()]):
        return None
    low = view.place(company)[0]
    near = (
        mention for mention in view.outside() if mention.sort == "person" and 0 <= low - view.place(mention)[1] <= 1
    )
    return next(near, None)


class Korean:
    """The rules of attribution for Korean, compiled from the word lists."""

    def __init__(self, cues: Mapping[str, Sequence[str]], topics: Mapping[str, Sequence[str]]) -> None:
        self._cue = re.compile(
            r"(?<=[\s”\"’'])(?:(?P<report>" + any_of(cues["report"]) + r")|(?P<judge>" + any_of(cues["judge"])
            + r")|(?P<say>" + any_of(cues["say"]) + r"))[가-힣]{0,6}"
        )  # fmt: skip
        stance = any_of(cues["stance_nouns"])
        self._stance = re.compile(
            rf"(?:다는|라는|자는|려는|하는|한|된|할|단|란)\s(?P<noun>{stance})(?:을|를|이라고|라고|도)?\s?"
            r"(?P<verb>밝|제시|내놓|내놨|내놓|공개했|발표했|드러|내비|재확인|표명|피력|전달|강조|전했|분명히|고수|유지했|설명|덧붙|언급)[가-힣]{0,6}"
        )
        self._copula = re.compile(
            r"(?:다는|라는|자는|려는|란|단)\s(?P<noun>입장|설명|주장|판단|지적|분석|전망|평가|관측|진단|해석|생각|견해|우려|예상)(?:이다|이었다|다|이라고)\b"
        )
        nouns = any_of(cues["diffuse_nouns"])
        self._diffuse = re.compile(
            rf"(?:(?:다는|라는|란|단|자는|만한|라며|된다는|는)\s?|[”\"’'](?:이?라는|란)?\s?)(?P<noun>{nouns})(?:이|가|도|들이|까지|마저)?\s?"
            r"(?:(?:[가-힣]{1,6}\s){0,2}(?:나온|나왔|나오|지배적|많|우세|제기|잇따|확산|있다|커지|커졌|힘을|쏟아|이어졌|이어지|일고|팽배|엇갈))"
        )
        self._diffuse_subject = re.compile(
            rf"(?:^|[\s,])(?P<who>[가-힣A-Za-z·\s]{{0,12}}?(?:{any_of(cues['diffuse_subjects'])}))(?:에서는|에서도|에선|에서|는|은|들은|도)\s"
        )
        self._heads = re.compile(rf"(?:{any_of(cues['source_heads'])})(?:들)?\Z")
        self._company = re.compile(rf"(?:{any_of(topics['company_words'])})(?:\s?(?:측|관계자|대변인))?\Z")
        self._person = re.compile(rf"(?:^|[\s,])(?:{any_of(topics['person_words'])})(?=[\s,])")
        self._both = re.compile(rf"(?:{any_of(topics['both'])})(?:은|는|이|가|도)?\Z")

    def attribute(self, view: View) -> Attribution | None:
        """To whom the sentence is attributed; None where the reporter states it."""
        cue = self._main_cue(view)
        source = self._source(view)
        if cue is None and source is None and view.bare.startswith("그러면서"):
            return Attribution("그러면서", Manner.SAID, pronoun=Pronoun.OMITTED)
        if cue is None:
            return source
        words, manner, place = cue
        if manner is Manner.DIFFUSE:
            return Attribution(words, manner)
        speaker = self._speaker(view, words, manner, place)
        if source and speaker.has_speaker and speaker.pronoun is not Pronoun.OMITTED:
            name = source.speaker.name if source.speaker else source.words
            return Attribution(words, manner, speaker.speaker, speaker.words, speaker.pronoun, name)
        return source or speaker

    def subjects(self, view: View) -> list[Subject]:
        """The subjects of the sentence outside its quotations, in order."""
        if "subjects" not in view.memory:
            view.memory["subjects"] = self._find_subjects(view)
        subjects: list[Subject] = view.memory["subjects"]
        return subjects

    def _find_subjects(self, view: View) -> list[Subject]:
        covered: set[int] = set()
        found: list[Subject] = []
        for mention in view.outside():
            low, high = view.place(mention)
            tail = _TAIL.match(view.bare, high)
            if tail:
                mention = _officer(view, mention, tail) or mention  # noqa: PLW2901
                covered.update(range(low, tail.end()))
                found.append(
                    Subject(
                        view.words[low : tail.start("particle")],
                        low,
                        tail.end(),
                        tail["particle"] not in ("이", "가"),
                        mention,
                    )
                )
        for match in _TOKEN_SUBJECT.finditer(view.bare):
            if match.start("particle") in covered or _NO_SUBJECT.search(match[0]):
                continue
            stem = match["stem"]
            if self._heads.search(stem) or self._company.search(self._phrase(view, match.start(), stem)):
                phrase = self._phrase(view, match.start(), stem)
                found.append(Subject(phrase, match.start(), match.end(), match["particle"] not in "이가", None, True))
            else:
                found.append(Subject(stem, match.start(), match.end(), match["particle"] not in "이가"))
        found.sort(key=lambda subject: subject.start)
        return found

    def _main_cue(self, view: View) -> tuple[str, Manner, int] | None:
        """The last cue outside quotations, with how it attributes and where it stands."""
        bare = view.bare
        diffuse = self._diffuse.search(bare)
        last: tuple[str, Manner, int] | None = None
        for match in self._cue.finditer(bare):
            if self._attributes(bare, match):
                manner = Manner.REPORTED if match["report"] else Manner.JUDGED if match["judge"] else Manner.SAID
                last = (match[0], manner, match.start())
        stance = self._stance.search(bare)
        if stance and (last is None or last[2] <= stance.end()):
            last = (stance["noun"] + " " + stance["verb"], Manner.SAID, stance.start())
        if diffuse and (last is None or diffuse.start() > last[2]):
            return diffuse["noun"], Manner.DIFFUSE, diffuse.start()
        anyhow = _ANY_REPORTED.search(bare) if last is None else None
        if anyhow and not _HEARSAY.search(anyhow["rest"]):
            last = (anyhow["verb"], Manner.SAID, anyhow.start("verb"))
        copula = self._copula.search(bare)
        if copula and last is None:
            judged = copula["noun"] not in ("입장", "설명", "주장")
            named = any(self._may_speak(subject, judged) for subject in self.subjects(view))
            return (
                copula["noun"],
                Manner.SAID if named and not judged else Manner.JUDGED if named else Manner.DIFFUSE,
                copula.start(),
            )
        who = self._diffuse_subject.search(bare)
        if who and last and last[1] is not Manner.REPORTED and not self._named_before(view, last[2]):
            return who["who"].strip(), Manner.DIFFUSE, last[2]
        return last

    def _named_before(self, view: View, place: int) -> bool:
        return any(
            subject.is_topic and self._may_speak(subject, True)
            for subject in self.subjects(view)
            if subject.end <= place
        )

    @staticmethod
    def _may_speak(subject: Subject, judged: bool) -> bool:
        if subject.mention is None:
            return subject.is_source
        return not judged or not subject.mention.is_company

    @staticmethod
    def _attributes(bare: str, match: re.Match[str]) -> bool:
        """Whether the verb takes reported words: "…다고", "…며", "…것으로", a quotation, or for some an object."""
        tokens = bare[max(0, match.start() - 60) : match.start()].split()
        if match["report"]:
            return True
        while len(tokens) > 1 and _BETWEEN.fullmatch(tokens[-1]):
            tokens.pop()
        before = tokens[-1] if tokens else ""
        if _REPORTED_WORDS.search(before):
            return True
        return before.endswith(("을", "를", "은", "는", "도")) and match[0].startswith(_OBJECT_CUES)

    def _speaker(self, view: View, cue: str, manner: Manner, place: int) -> Attribution:
        """Whom the cue at `place` belongs to: the first topic before it that can speak, else its grammatical subject."""
        subjects = [subject for subject in self.subjects(view) if subject.end <= place + 1]
        others = [subject for subject in subjects if not subject.is_topic]
        if manner is Manner.REPORTED or others and others[-1].mention and others[-1].mention.is_outsider:
            others.reverse()
        ordered = [subject for subject in subjects if subject.is_topic] + others
        for subject in ordered:
            if (
                manner is Manner.REPORTED
                and not subject.is_topic
                and any(s.is_topic and len(s.words) > 1 for s in subjects)
            ):
                break
            if subject.mention is not None and subject.mention.sort not in ("model", "product", "family"):
                return self._named(view, subject, cue, manner)
            if subject.is_source:
                if self._both.search(subject.words):
                    return Attribution(cue, manner, pronoun=Pronoun.BOTH)
                if self._company.search(subject.words):
                    return Attribution(cue, manner, pronoun=Pronoun.COMPANY)
                return Attribution(cue, manner, words=subject.words)
            if self._both.search(subject.words):
                return Attribution(cue, manner, pronoun=Pronoun.BOTH)
            if subject.is_topic and self._person.search(view.bare[max(0, subject.start - 1) : subject.end + 1]):
                return Attribution(cue, manner, pronoun=Pronoun.PERSON)
        if manner is Manner.REPORTED:
            for subject in subjects:
                if subject.is_topic and subject.mention is None and len(subject.words) > 1:
                    return Attribution(cue, manner, words=subject.words)
        return Attribution(cue, manner, pronoun=Pronoun.OMITTED)

    @staticmethod
    def _named(view: View, subject: Subject, cue: str, manner: Manner) -> Attribution:
        """A named speaker; an officer of a company whose own name is not known keeps the words."""
        return Attribution(cue, manner, speaker=subject.mention)

    def _source(self, view: View) -> Attribution | None:
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
            ):
                return Attribution("따르면", Manner.REPORTED, speaker=mention)
        words = self._phrase(view, match.end("source"), "")
        if self._diffuse_subject.search(f" {words}는 ") or words.endswith(("업계", "업계와", "재계", "취재")):
            return None
        return (
            Attribution("따르면", Manner.REPORTED, words=words)
            if self._heads.search(words) or re.search(r"[A-Z가-힣]{2}", words)
            else None
        )

    @staticmethod
    def _phrase(view: View, start: int, stem: str) -> str:
        """The noun phrase that ends with `stem` at `start`, with up to four words before it."""
        tokens = view.bare[:start].split()
        kept = [stem] if stem else []
        for token in reversed(tokens[-5:]):
            if "," in token or BLANK in token or _DATE_TOKEN.fullmatch(token) or token[-1:] in "”\"’'":
                break
            if kept and _STOPS_NAME.search(token) and not token.endswith("의"):
                break
            kept.insert(0, token)
            if len(kept) == 5:
                break
        return " ".join(kept)
