"""Who speaks in an English sentence: a verb of saying with its subject before or behind it, or a source it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from claimline.extraction.names.epithets_english import OF_SOME_KIND
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Ending, any_of
from claimline.extraction.speakers.attribution import MOST_CUES, Attribution, Manner, Pronoun
from claimline.extraction.speakers.citing_english import cited_in
from claimline.extraction.speakers.cues_english import MEDIUM, is_appeal, is_no_saying, says_something, trails
from claimline.extraction.speakers.sources_english import Sources
from claimline.extraction.speakers.subjects_english import leads

_ADVERBS = Ending(
    r"(?:,?\s(?:also|previously|recently|later|has|have|had|already|then|reportedly|further|separately|publicly"
    r"|earlier|once|first|again|both|all|just"
    r"|now|since|repeatedly|still|[a-z]{3,14}ly)){1,3}\Z"
)
_POSSESSED = Ending(
    r"(?:'s|’s)\s(?:[a-z-]{1,16}\s){0,2}(?:spot|blog|post|statement|report|filing|memo|policy|team|board|management"
    r"|letter|note|ad|website|lawyers?|researchers?|engineers?|executives?)\Z"
)
_TO_SOMEONE = ("told", "tells")
_COUNTED = re.compile(
    r"(?:the|these|those|two|three|four|five|six|seven|eight|nine|ten|several)\s(?:[a-z]{2,12}\s)?"
    r"(?:people|persons|sources|employees|officials|executives|insiders|bankers)\b",
    re.IGNORECASE,
)
"""Sources, not people at large: "two people", "the people"."""
_A_TIME = re.compile(
    r"\A(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LEADING = re.compile(
    r"(?:[Tt]he\s(?:judge|court|commission|regulator|report|study|ministry|agency|plaintiffs|authors|lawsuit|complaint"
    r"|letter|filing|memo)"
    r"|(?:U\.?S\.?\s)?(?:District\s|Circuit\s|Federal\s)?(?:Judge|Justice)(?:\s[A-Z][\w’'-]+){1,3}|China|Beijing|Washington|Brussels|Seoul|Tokyo|Taipei|Taiwan|Japan|The\sUnited\sStates|The\sUS|The\sEU)(?=\s[a-z])"
)
_SPEAKS_FOR = re.compile(r"\b(?:spokes(?:person|man|woman)|representative)\b")
_MEANT_BEHIND = re.compile(r"\s(?P<who>the\s[a-z-]{3,16}|he|she|it|they)(?=[,.;]|\s(?:in|on|at|during|last)\s|\Z)")
_NAME_BEHIND = re.compile(
    r"\s(?P<who>[A-Z][^\W\d_’'.-]*[\w.’'-]{0,24}(?:\s(?:(?:de|van|von|der|den|da|di|del|la|le|bin|al|el|ter)\s){0,2}"
    r"[A-Z][\w.’'-]{0,24}){0,4})"
)
_WHOLE_NAME = re.compile(
    r"\s[A-Z][\w’'-]{1,16}(?:\s(?:de|van|von|der|den|da|di|del|la|le|bin|al|el|ter)){0,2}(?:\s[A-Z][\w.’'-]{0,20}){1,3}"
)
_FIRST_WORDS = re.compile(
    r"(?:(?:But|And|Still|However|Instead),?\s)?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Tt]he\s[a-z]+)\b"
)
_RELATIVE = re.compile(r",\s(?:who|whose|which|with\swhom|of\swhom)\s")
_DESCRIBED_BY_LIST = re.compile(
    r"(?P<who>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}),\s(?:an?|the|one\sof)\s[a-z][^,;“”]+(?:,\s(?:and\s)?[A-Z][\w.&’'-]*(?:\s[\w.&’'-]+){0,5}){1,6}"
)
"""A name with a description that ends in a list of names: "Acme, a firm backed by Bolt, Crane and Dune, said"."""
_SEATED = re.compile(
    r",\s(?:headquartered|based|founded|backed|known|led|owned|valued|listed|formerly|once|citing|quoting|referring\sto)\s"
)
_BODY = Ending(
    r"(?:^|[\s,“”\"])[Tt]he\s(?:group|organi[sz]ation|non-?profit|association|agency|watchdog|regulator|utility|union"
    r"|charity|institute|university|ministry|coalition|foundation|authority|commission|court|bureau|committee|panel"
    r"|department)\Z"
)
"""A body that may be a company of the text or one that spoke before."""
_LEGAL_FORM = Ending(r"(?:,?\s(?:Co|Inc|Corp|Ltd|Holdings)\.?|\s?\([^()]{1,20}\)){1,2}\Z")
_WHEN = Ending(
    r"(?:,?\s(?:on\sthe\sother\shand|in\sturn|for\s(?:its|his|her|their)\spart|by\scontrast|meanwhile|however|though),?\Z)|\s(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|(?:last|this)\s(?:week|month|year|[A-Z][a-z]{2,8}))\Z"
)
"""A time between a subject and its verb: "Acme on Monday said"."""
_POLLED = Ending(r"\b(?:polled|surveyed|compiled|tracked)\sby\s\Z")
"""Before a house that asked others: "Analysts polled by Acme expected"."""
_OF_HOUSE = Ending(
    r"(?:\A|[,“”\"]\s|[a-z]\s)(?P<who>[A-Z][\w’'-]+(?:\s[A-Z]\.)?\s[A-Z][\w’'-]+)\s(?:of|at|from|with)\s(?:the\s)?\Z"
)
"""Before a house: who of it speaks ("Jane Roe of Acme said")."""
_PERSON_OF = re.compile(r"\s(?P<who>[A-Z][\w’'-]+(?:\s[A-Z]\.)?\s[A-Z][\w’'-]+),?\s(?:of|at|from|with)\s(?:the\s)?")
"""Between a verb of saying and a house: who of it speaks (“…,” said Jane Roe of Acme)."""
_UNCLOSED = re.compile(
    r"(?:\A|[,“”\"]\s)(?P<who>[A-Z][\w’'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w’'-]+){1,2}),\s(?:an?\s|the\s)?(?:[\w’'&.-]{1,20}\s){0,6}"
    r"(?:co-?founder|founder|president|chief\sexecutive|CEO|C[FOT]O|chair(?:man|woman)?|director|head|vice\spresident|analyst|professor)\Z"
)
"""An apposition that no comma closes: "…, Jane Roe, an Acme co-founder said"."""
_ACCOMPANIED = re.compile(
    r"\bwith\s(?:[a-z-]{2,16}\s|(?:Chief|Executive|Financial|Operating|Officer|C[EFTO]O|President|Chair(?:man|woman)?)\s){0,5}"
    r"(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s\Z"
)
"""A person beside what happens: "Acme cut its outlook, with its chief executive Jane Roe saying …"."""
_PROPER = re.compile(
    r"(?:[A-Z][A-Za-z.&’'-]{0,24}\s(?:of\s(?:the\s)?|and\s|for\s|at\s|the\s)?){0,6}[A-Z][A-Za-z.&’'-]{0,24}\Z"
)
_OFFICE = Ending(r"(?:\A|\s)(?P<who>(?:[Tt]he|[Ii]ts)\s(?:C[EFTOI]O|CMO|CISO|COO))\Z")
"""Who speaks by an office alone."""
_SITS = re.compile(
    r"(?:\A|[,;“”\"]\s|\.\s)(?P<who>(?:(?:An?|The|One|Another|Some|Several|Two|Three|a|an|the|one)\s)?[A-Za-z-]{3,16}(?:\s[a-z-]{2,16}){0,3}\s(?:in|at|near)\s(?:the\s)?)\Z"
)
"""Before a name that says only where somebody is: "a baker in Rome said"."""
_OF_WHOSE = re.compile(r"\A[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,2}['’]s?\s(?=[A-Z][\w’'-]+\s[A-Z])")
"""Before somebody's name: whose they are ("Acme's Jane Roe")."""
_TELLS_ON = re.compile(r"[,.;“”\"]|\s(?:that|is|are|was|were|has|have|had|will|would|could|may|it|they)\s")
"""Between a verb of saying and a name behind it: what is said, not who says it."""
_NO_NAMES = frozenset(
    ("The", "A", "An", "This", "That", "These", "Those", "Its", "Their", "His", "Her", "Such", "Some")
)
"""Words with a capital that begin a sentence and name nobody: "The comments are …"."""


def _who_ends_at(view: View, place: int) -> Mention | None:
    """Who is named right up to a place outside quotations; models and products do not speak."""
    able = (mention for mention in view.outside() if mention.sort not in ("model", "product", "family"))
    return next((mention for mention in able if view.place(mention)[1] == place), None)


def _without_stop(name: str) -> str:
    """A name at a sentence's end without its full stop, which "Jr." and "A." keep."""
    name = name.strip()
    return name if name.endswith(("Jr.", "Sr.")) or re.search(r"\b[A-Z]\.\Z", name) else name.rstrip(".")


def _of_this_sentence(view: View, spoken: Attribution | None) -> Attribution | None:
    """Whom the sentence named first is "he" behind its quotation: "Roe was blunt: “…” he said"."""
    if spoken is None or spoken.pronoun is not Pronoun.PERSON:
        return spoken
    cue = view.bare.rfind(spoken.cue)
    people = [m for m in view.outside() if m.sort == "person" and view.place(m)[1] < cue]
    leading = people[0] if people and leads(view, view.place(people[0])[0]) else None
    return replace(spoken, speaker=leading, pronoun=None) if leading else spoken


class English:
    """The rules of attribution for English, compiled from the word lists."""

    def __init__(self, cues: Mapping[str, Sequence[str]], topics: Mapping[str, Sequence[str]]) -> None:
        self._cue = re.compile(
            r"(?<![A-Za-z’'-])(?:(?P<say>"
            + any_of(cues["say"])
            + r")|(?P<judge>"
            + any_of(cues["judge"])
            + r")|(?P<report>"
            + any_of(cues["report"])
            + r"))(?![A-Za-z’'-])"
        )
        self._needs_clause = frozenset(cues["needs_clause"])
        self._trailing_only = frozenset(cues["trailing_only"])
        self._diffuse = Ending(rf"(?:^|[\s,])(?:{any_of(cues['diffuse_subjects'])})\Z", re.IGNORECASE)
        self._heads = Ending(rf"\b(?:{any_of(cues['source_heads'])})\Z")
        self._sources = Sources(cues["source_heads"])
        self._company = Ending(
            rf"(?:^|[\s,“”\"])(?:{any_of([*topics['company_words'], *topics['company_pronouns']])})\Z", re.IGNORECASE
        )
        self._of_some_kind = Ending(rf"(?:{OF_SOME_KIND})\Z", re.IGNORECASE)
        self._person = Ending(rf"(?:^|[\s,“”\"])(?:{any_of(topics['person_words'])})\Z", re.IGNORECASE)
        self._both = Ending(rf"(?:^|[\s,“”\"])(?:{any_of([*topics['both'], 'the two'])})\Z", re.IGNORECASE)

    def attribute(self, view: View) -> Attribution | None:
        """To whom the sentence is attributed; None where the reporter states it."""
        source = cited_in(view, self._diffuse, self._company)
        spoken = _of_this_sentence(view, self._spoken(view))
        if spoken is None or spoken.manner is Manner.DIFFUSE:
            return source or spoken
        if spoken.speaker and spoken.speaker.sort == "publisher":
            spoken = replace(spoken, manner=Manner.REPORTED)
        if source is not None and source.cue != "citing":
            if not spoken.speaker and spoken.pronoun is None and source.speaker:
                return source
            name = source.speaker.name if source.speaker else source.words
            return Attribution(spoken.cue, spoken.manner, spoken.speaker, spoken.words, spoken.pronoun, name)
        return spoken

    def _spoken(self, view: View) -> Attribution | None:
        diffuse: Attribution | None = None
        for match in islice(view.lists.finditer("cue", self._cue, view.bare), MOST_CUES):
            if match[0] in self._needs_clause and not says_something(view, match):
                continue
            if is_no_saying(view, match) or (match[0] in self._trailing_only and not trails(view, match)):
                continue
            judged = match["judge"] and not is_appeal(view, match)
            manner = Manner.REPORTED if match["report"] else Manner.JUDGED if judged else Manner.SAID
            found = self._behind(view, match, manner) or self._before(view, match, manner)
            if found is None:
                continue
            if found.manner is not Manner.DIFFUSE:
                return found
            diffuse = diffuse or found
        return diffuse

    def _behind(self, view: View, match: re.Match[str], manner: Manner) -> Attribution | None:
        """ "…," said X: the verb right behind a quotation, its subject behind it."""
        before = view.bare[: match.start()].rstrip()
        quoted = before.endswith(("”", '"', '",', "”,", "»"))
        if not (quoted or before.endswith(",")) or match[0].endswith("ing") or match[0] in _TO_SOMEONE:
            return None
        rest = view.bare[match.end() :]
        source = self._sources.behind(rest, quoted)
        if source and not _SPEAKS_FOR.search(source):
            return Attribution(match[0], manner, words=source)
        for mention in view.outside():
            if mention.sort in ("model", "product", "family"):
                continue
            start, end = view.place(mention)
            gap = view.bare[match.end() : start]
            if not quoted and view.bare[end : end + 1] not in (",", "."):
                continue
            if start >= match.end() and len(gap) <= 40 and _TELLS_ON.search(gap) is None:
                person = self._person_in_apposition(view, end)
                of_house = None if person or mention.sort == "person" else _PERSON_OF.fullmatch(gap)
                if of_house:
                    return Attribution(match[0], manner, words=of_house["who"])
                return Attribution(match[0], manner, speaker=person or mention)
        meant = _MEANT_BEHIND.match(rest) if quoted else None
        if meant and (found := self._meant(f" {meant['who']}", match[0], manner)):
            return found
        named = _NAME_BEHIND.match(rest)
        if named and quoted:
            return Attribution(match[0], manner, words=_without_stop(named["who"]))
        closed = named is not None and (named["who"].endswith(".") or rest[named.end() : named.end() + 1] == ",")
        if named and closed and not source and not _A_TIME.search(named["who"]):
            return Attribution(match[0], manner, words=_without_stop(named["who"]))
        return Attribution(match[0], manner, words=source) if source else None

    @staticmethod
    def _person_in_apposition(view: View, end: int) -> Mention | None:
        for mention in view.outside():
            start, _ = view.place(mention)
            if mention.sort == "person" and 0 <= start - end <= 45 and "," not in view.bare[end:start]:
                return mention
        return None

    def _before(self, view: View, match: re.Match[str], manner: Manner) -> Attribution | None:
        """The subject before the verb: a mention, a pronoun, a head of a source, or a proper name."""
        prefix = view.bare[: match.start()].rstrip()
        if match[0].endswith("ing"):
            return self._participle(view, match, manner)
        adverbs = _ADVERBS.search(prefix)
        prefix = _WHEN.cut_off(prefix[: adverbs.start()] if adverbs else prefix)
        closes = adverbs is not None and adverbs[0].startswith(",") and _RELATIVE.search(prefix) is not None
        if prefix.endswith(",") or closes:
            return self._over_apposition(view, prefix.removesuffix(","), match[0], manner)
        if prefix.endswith((" and", " but")):
            return self._shared_subject(view, prefix, match[0], manner)
        return self._subject(view, prefix, match[0], manner)

    def _shared_subject(self, view: View, prefix: str, cue: str, manner: Manner) -> Attribution | None:
        """ "He declined to say when, but said that …": the subject of the sentence goes on."""
        clause = prefix[max(prefix.rfind(mark) for mark in (";", "”", '"')) + 1 :].lstrip()
        first = _FIRST_WORDS.match(clause)
        if first:
            return self._meant(first[0], cue, manner)
        offset = len(prefix) - len(clause)
        able = (m for m in view.outside() if m.sort not in ("model", "product", "family"))
        leading = next((m for m in able if view.place(m)[0] - offset in range(3)), None)
        return Attribution(cue, manner, speaker=leading) if leading else None

    def _subject(self, view: View, prefix: str, cue: str, manner: Manner) -> Attribution | None:
        prefix = MEDIUM.cut_off(_LEGAL_FORM.cut_off(prefix))
        high = len(prefix)
        named = _who_ends_at(view, high)
        if named is not None and _POLLED.search(prefix[: view.place(named)[0]]):
            return Attribution(cue, Manner.DIFFUSE)
        if named is not None and named.sort != "person":
            of_house = _OF_HOUSE.search(prefix[: view.place(named)[0]])
            if of_house and of_house["who"].split()[0] not in _NO_NAMES:
                return Attribution(cue, manner, words=of_house["who"])
        if named is not None:
            return Attribution(cue, manner, speaker=named)
        tail = prefix[-100:]
        possessed = _POSSESSED.search(tail)
        owner = _who_ends_at(view, high - len(possessed[0])) if possessed else None
        if owner is not None:
            return Attribution(cue, manner, speaker=owner)
        return self._meant(tail, cue, manner) or self._in_words(tail, cue, manner)

    def _meant(self, tail: str, cue: str, manner: Manner) -> Attribution | None:
        """A pronoun, or a source in its own words that only looks like one ("a source close to the company")."""
        unnamed = self._sources.before(tail)
        if unnamed and (_COUNTED.match(unnamed) or (unnamed.count(" ") > 1 and not self._diffuse.search(unnamed))):
            return Attribution(cue, manner, words=unnamed)
        if self._both.search(tail):
            return Attribution(cue, manner, pronoun=Pronoun.BOTH)
        if body := _BODY.search(tail):
            words = body[0].strip(' ,“”"')
            return Attribution(cue, manner, words=None if words.endswith("group") else words, pronoun=Pronoun.BODY)
        if tail.endswith((" they", "“they", '"they')) or tail.lower() == "they":
            return Attribution(cue, manner, pronoun=Pronoun.THEY)
        if self._company.search(tail) or self._of_some_kind.search(tail):
            return Attribution(cue, manner, pronoun=Pronoun.COMPANY)
        if self._person.search(tail):
            return Attribution(cue, manner, pronoun=Pronoun.PERSON)
        return None

    def _in_words(self, tail: str, cue: str, manner: Manner) -> Attribution | None:
        """A source in the text's own words: people familiar, an official, a proper name; or diffuse opinion."""
        unnamed = self._sources.before(tail)
        if unnamed and not self._diffuse.search(f" {unnamed}"):
            return Attribution(cue, manner, words=unnamed)
        if self._diffuse.search(tail):
            return Attribution(cue, Manner.DIFFUSE)
        if unclosed := _UNCLOSED.search(tail):
            return Attribution(cue, manner, words=unclosed["who"])
        proper = _PROPER.search(tail)
        if proper and _A_TIME.match(proper[0]):
            return None
        if proper and (seated := _SITS.search(tail, 0, proper.start())):
            return Attribution(cue, manner, words=seated["who"] + proper[0])
        if proper and proper[0] not in _NO_NAMES:
            office = _OFFICE.search(tail)
            return Attribution(cue, manner, words=office["who"] if office else _OF_WHOSE.sub("", proper[0]))
        return None

    def _over_apposition(self, view: View, prefix: str, cue: str, manner: Manner) -> Attribution | None:
        """ "Jane Roe, chief executive of Acme, said": the name before the first comma, not the last one."""
        first = _DESCRIBED_BY_LIST.fullmatch(prefix)
        leading = _who_ends_at(view, first.end("who")) if first else None
        if leading is not None:
            return Attribution(cue, manner, speaker=leading)
        relative = _RELATIVE.search(prefix) or _SEATED.search(prefix)
        described = self._subject(view, prefix[: relative.start()], cue, manner) if relative else None
        if described is not None:
            return described
        opened = prefix.rfind(",")
        last = _who_ends_at(view, len(prefix))
        if opened < 0 or (last is not None and last.sort == "person"):
            return self._subject(view, prefix, cue, manner)
        if _WHOLE_NAME.fullmatch(prefix, opened + 1) and self._sources.before(prefix[:opened]):
            return Attribution(cue, manner, words=prefix[opened + 1 :].strip())
        clause = max(prefix.rfind(mark, 0, opened) for mark in (",", ";", "”", '"')) + 1
        found = self._subject(view, prefix[:opened], cue, manner)
        if found is None and clause:
            found = self._subject(view, prefix[:clause].rstrip(", "), cue, manner)
        return found or self._subject(view, prefix, cue, manner)

    def _participle(self, view: View, match: re.Match[str], manner: Manner) -> Attribution | None:
        """Behind "X was bullish, stating: …" the subject of the sentence speaks, if it is its first name."""
        if accompanied := _ACCOMPANIED.search(view.bare, 0, match.start()):
            named = _who_ends_at(view, accompanied.end("who"))
            return Attribution(match[0], manner, speaker=named, words=None if named else accompanied["who"])
        if not re.match(r"\s?[:“\"]|,\s[“\"]|\s(?:that|the|its?|they|there|he|she)\b", view.bare[match.end() :]):
            return None
        if leading_words := _LEADING.match(view.bare):
            return Attribution(match[0], manner, words=leading_words[0])
        outside = [mention for mention in view.outside() if mention.sort in ("person", "company")]
        leading = [
            mention for mention in outside if view.place(mention)[0] < 40 and view.place(mention)[1] < match.start()
        ]
        speaker = next((mention for mention in leading if mention.sort == "person"), next(iter(leading), None))
        if speaker:
            return Attribution(match[0], manner, speaker=speaker)
        source = self._sources.behind(f" {view.bare}", quoted=False)
        return Attribution(match[0], manner, words=source) if source else None
