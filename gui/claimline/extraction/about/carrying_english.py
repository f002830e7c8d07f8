"""Who an English sentence means beside those it names: the topic by "its", "the machine", "a stake in the startup"."""

from __future__ import annotations

import re

from claimline.extraction.about.asides_english import is_of_name
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.subjects_english import begins_clause, leads, opening, other_side
from claimline.extraction.topics import REACH, Topics

_THE_TOPIC = re.compile(
    r"(?:The (?:new\s)?(?:company|firm|start-?up|chipmaker|group|models?|chip|service|product|system|app|tool|chatbot"
    r"|platform)|It|They|Its [a-z]+)\b",
    re.IGNORECASE,
)
_HE = re.compile(r"(?:He|She|he|she)\s")
_THE_OTHER = re.compile(r"(?:That\s(?:company|firm|startup|start-up|group)|The\slatter)\b")
_EVENT_SUBJECT = re.compile(
    r"It (?:was|is|came|comes|follows|has been|remains|would be)\b"
    r"(?!\s(?:also\s|now\s|currently\s)?(?:built|trained|based|designed|available|developed|powered|priced|backed|led|run|owned|headquartered"
    r"|valued|founded|working|made|aimed|licensed|compatible)\b)"
)
_OWN = re.compile(r"\b(?:its|their|they|our|we|it(?!\s(?:is|was|has\sbeen)\b))\b", re.IGNORECASE)
_THING = re.compile(
    r"(?:(?:About|Around|Some|Nearly|Roughly)\s)?(?:[0-9][0-9,.]{0,8}\s(?:[a-z]{1,9}\s)?of\s)?"
    r"(?:the|this|that|these|those|both|all|each|none)\s(?!(?:market|industry|sector|government|court|world|law|bill"
    r"|president|country|news|rules?|order|US|U\.S\.|United|Chinese|European|White|Commerce|Federal|House|Senate"
    r"|ministry|report|year|week|month|quarter)\b)(?-i:[a-z])",
    re.IGNORECASE,
)
_VERSION = re.compile(r"[A-Z][A-Za-z]{2,15}[\s-][0-9]{1,2}(?:\.[0-9]{1,2})?\s[a-z]")
"""A model or product that nobody listed as the subject ("Plover 2 was trained on …")."""
_AMONG_OTHERS = re.compile(r",\sincluding\s\Z|\bfrom\sthe\slikes\sof\s\Z")
"""Before the first name: those listed are not what the sentence is about."""
_UNLIKE = re.compile(r"(?:Unlike|Like|Compared|Alongside|Along\swith|Together\swith|With)\b")
_PLURAL = re.compile(r"\b(?:they|their|them|both|neither|the\scompanies|the\sfirms|the\stwo)\b", re.IGNORECASE)
_SHARE_OF = Sifted(
    r"\b(?:accounted|accounts|made\sup|makes\sup|contributed|generated|represented|brought\sin)\b[^.;]{0,60}"
    r"\b(?:its|their|the\scompany['’]s|total|overall)?\s?(?:[a-z]+\s){0,3}(?:revenues?|sales|income|profits?|turnover|shipments)\b"
)
_EXPECTED = Sifted(
    r"(?:Wall\sStreet|[Aa]nalysts|[Ii]nvestors|[Ee]conomists)\b(?:,\son\saverage,)?[^,;.]{0,40}\b(?:expected|expect|forecast|estimated|predicted"
    r"|projected|looked\sfor|polled|anticipated)\b"
)
_ROUND = Sifted(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)\s(?:[a-z-]{2,14}\s){0,2}(?:round|deal|transaction|financing|fundrais(?:e|ing)|takeover"
    r"|tender\soffer|share\ssale|investment|funding)\b(?!\sof\s[A-Z])"
    r"|\b(?:invest|contribute|commit|put\s(?:in|up))\s(?:(?:up\sto|about|around|over|more\sthan|an\sadditional|another|at\sleast)\s)*"
    r"(?:[$€£]|[0-9])[^.;]{2,40}(?!\sin\s[A-Z])|[0-9][a-z]*\s(?:\w+\s)?(?:could|would|will|is\sto)\scome\sfrom\b"
)
"""What others join in that the topic does: "The round was led by …", "agreed to contribute $1 million"."""
_THE_ROUND = re.compile(
    r"(?:The|This|That)\s(?:[a-z-]{2,14}\s){0,2}(?:round|financing|fundraise|fundraising|funding|raise|share\ssale)\b(?!\sof\s[A-Z])"
)
_INTRODUCES = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[\w.’'-]{1,20}\s){0,4}(?:company|firm|start-?up|giant|group|maker|developer|chipmaker|automaker"
    r"|retailer|lab|laboratory|outfit|unicorn|rival|publisher|operator|conglomerate|provider|supplier|titan|heavyweight),?\s"
)
"""Words that only say what the name behind them is: "the Paris-based startup Acme"."""
_NEXT_TO = Sifted(
    r",\s(?:the\s(?:company|start-?up|firm|group|lab)['’]s|its|their)\s(?:[a-z-]{2,14}\s){0,2}"
    r"(?:investor|backer|shareholder|partner|customer|supplier|client|landlord|lender)s?\b"
    r"|\A(?:[A-Z][a-z-]{2,14}\s)?(?:[Ii]nvestors|[Bb]ackers|[Ss]hareholders|[Uu]nderwriters|[Bb]uyers|[Cc]ustomers)\s(?:include|included|were|are)\s"
    r"|\A(?:The|Its|One)\s(?:[a-z-]{2,14}\s){0,2}(?:investor|backer|shareholder|partner|customer|supplier|client),\s(?=[A-Z])"
)
"""Who somebody is to the topic: "Acme, the startup's largest investor"."""
_UNNAMED = re.compile(
    r"(?:an?|the|this|that|these|those|another|one|two|three|four|five|six|seven|eight|nine|ten|some|several|multiple|many"
    r"|people|sources|insiders|officials|executives|his|her|its|their)\b",
    re.IGNORECASE,
)
_OFFICE = (
    r"\b(?:[Cc]hief\s[a-z]+(?:\s[a-z]+)?(?:\s[Oo]fficer)?|C[ETFO]O|[Cc]o-?founder|[Ff]ounder|[Pp]resident|[Cc]hair(?:man|woman)?"
    r"|[Ff]inance\schief|[Ss]pokes(?:man|woman|person)|[Ss]pokesperson|[Hh]ead\sof\s[a-z]+)\s\Z"
)
_OFFICER = re.compile(_OFFICE)


class EnglishCarrying:
    """The rules, with the words for a company and for what a sentence about the topic begins with."""

    def __init__(self, company: Sifted, company_words: str, openers: re.Pattern[str]) -> None:
        self._company = company
        self._openers = openers
        self._other_side = other_side(company_words)

    def adds_topic(self, view: View, topics: Topics) -> bool:
        """Whether a sentence that names others speaks of the topic too."""
        if any(not is_of_name(view, match.end()) for match in self._other_side.finditer(view.lists, view.words)):
            return True
        if self.is_of_round(view, topics):
            return True
        if topics.age <= REACH and (_NEXT_TO.search(view.lists, view.bare) or _is_among_others(view)):
            return True
        bare, first = view.bare, _first_name(view)
        if first is None or _EVENT_SUBJECT.match(bare) or _THE_OTHER.match(bare):
            return False
        start = opening(view)
        if start >= first and self._begins_with_topic(view, start):
            return True
        if (start >= first and not _UNLIKE.match(bare)) or _INTRODUCES.fullmatch(bare, start, first):
            return False
        if leads(view, first) and not begins_clause(view, start, first):
            return False
        named = self._company.finditer(view.lists, bare, start, max(start, first))
        if _THE_TOPIC.match(bare, start) or any(not is_of_name(view, match.end()) for match in named):
            return True
        if any(mention.is_outsider and view.place(mention)[0] < first for mention in view.outside()):
            return False
        if topics.age <= 2 and _OWN.search(bare, start, max(start, first)):
            return True
        if topics.voice and _HE.match(bare, start):
            return topics.voice_of in topics.focus
        if topics.age <= 1 and _VERSION.match(bare, start):
            return True
        thing = _THING.match(bare, start) or self._openers.match(bare[start:])
        return topics.age <= 1 and bool(thing) and (topics.main in topics.focus or topics.block == view.sentence.block)

    def _begins_with_topic(self, view: View, start: int) -> bool:
        """Whether the main clause begins with the topic, and no company but only a model stands before it."""
        ahead = any(mention.is_company and view.place(mention)[0] < start for mention in view.mentions)
        topic = self._company.match(view.lists, view.bare, start)
        return not ahead and topic is not None and not is_of_name(view, topic.end())

    @staticmethod
    def is_of_round(view: View, topics: Topics) -> bool:
        """Whether others join in what the article's own company does: its round, its sale."""
        if topics.focus and topics.age <= 1 and _THE_ROUND.match(view.bare):
            return True
        return topics.main in topics.focus and topics.age <= REACH and _ROUND.search(view.lists, view.bare) is not None

    @staticmethod
    def of_these(view: View, focus: tuple[str, ...]) -> tuple[str, ...]:
        """The first of a focus of several, where no word of the sentence stands for more than one."""
        return focus if len(focus) < 2 or _PLURAL.search(view.bare) else focus[:1]

    @staticmethod
    def speaks_of_topic(view: View) -> bool:
        """Whether the subject only measures the topic: "China made up a fifth of revenue", "Analysts had expected"."""
        return _SHARE_OF.search(view.lists, view.bare) is not None or _EXPECTED.match(view.lists, view.bare) is not None

    @staticmethod
    def may_be_insider(view: View, words: str) -> bool:
        """Whether a source without a name, or named with an office alone, may speak of the topic."""
        if _UNNAMED.match(words):
            return True
        place = view.bare.find(words)
        return place > 0 and _OFFICER.search(view.bare[max(0, place - 40) : place]) is not None


def opened(view: View) -> str:
    """The words of a sentence that opens with a quotation, else those outside quotations."""
    return view.words if view.words[:1] in ('"', "“") else view.bare


def _is_among_others(view: View) -> bool:
    """Whether the first company named is only one of a list that illustrates what is said."""
    first = _first_name(view)
    return first is not None and _AMONG_OTHERS.search(view.bare, 0, first) is not None


def _first_name(view: View) -> int | None:
    return next((view.place(mention)[0] for mention in view.mentions if not mention.is_outsider), None)
