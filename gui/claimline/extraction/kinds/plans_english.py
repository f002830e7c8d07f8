"""What an English sentence says somebody means to do, and what only seems to look ahead."""

from __future__ import annotations

import re

from claimline.extraction.names.view import BLANK, View

_NO_PLAN = re.compile(r"would\s(?:not\s|never\s)?have\b|(?:had|were|was|(?:than|as)(?:\s[^,.]{0,40})?)\sexpected\b")
_OF_PURPOSE = re.compile(r"\s(?:to|for|on|a|an|its|more|calls)\b")
_OWN_PLANS = re.compile(
    r"\b(?:announced|unveiled|disclosed|outlined|detailed|shelved|its|their|no|has|have|of|about)\s(?:[a-z]+\s){0,2}\Z"
)
_EVALUATES = re.compile(
    r"\s(?:(?:fundamentally|only|probably|likely|ultimately|eventually|radically|completely|forever|inevitably|certainly|surely|truly|really|significantly|also)\s)?(?:mark|mean|not\sonly|undermine|harm|hurt|threaten|weaken|strengthen|jeopardize|erode|redefine|transform|define|shape|reshape|usher|power|prove|matter|revolutioni[sz]e|disrupt|determine|decide|benefit|likely|probably|never"
    r"|be\s(?:a|the|seen|remembered|felt|key|critical|crucial|important|hard|difficult|enough))\b"
)
_ENABLES = re.compile(
    r"\s(?:enable|allow|let|help|make\sit|give\s(?:us|them|users|customers|developers)|have\s(?:little|no|a|an|any|some|significant)\s"
    r"|address|demonstrate|show|dilute|change|be\s(?:[“\"]?far|much|more|less|better|larger|smaller)\b)"
)
"""Behind what somebody says will be: what a thing is good for, not what is planned."""
_WILL = re.compile(r"\b(?:will|would)(?=\s)")
_BECOMES = re.compile(r"\s(?:to\s)?(?:become|be\sthe|overtake|surpass|exceed|remain)\b")
_BEING = re.compile(
    r"\b(?:is|are|was|were|been|be|also|reportedly|said)\s(?:now\s|also\s|[a-z]+ly\s){0,2}\Z|[A-Z][a-z]+\s\Z"
)
_OF_COURTS = re.compile(r"\s(?:trial|hearing|court|election|ruling|debate|appeal|jury)\b")
_A_TERM = re.compile(r"\s(?:fiscal\s)?(?:quarters?|years?|months?|weeks?|days?|season|period)\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were)\s(?:still\s|now\s|also\s|[a-z]+ly\s)?[“\"]?\Z")
_SEEMS = re.compile(r"\b(?:seems?|seemed|appears?|appeared)\sto\sbe\s\Z|\b(?:seems?|appears?)\s\Z")
"""Before a word of plans: how it looks to a reporter."""
_DUE = re.compile(
    r"\s(?:be|unveil|introduce|present|debut|reveal|hold|host|join|leave|step|report|sign|move|pay|lay|cut|raise|list|vote|rule|decide|reopen|resume|roll|start|open|launch|close|begin|start|arrive|report|ship|release|go|take|expire|meet|publish|announce|come|appear|testify"
    r"|face|receive|finish|complete|deliver|speak)\b"
)
_WEIGHING = ("weighing", "weighs", "considering", "mulling", "mulls", "exploring", "contemplating", "trying to")
_OTHERS = re.compile(
    r"\b(?:[Ii]nvestors|users|customers|people|analysts|consumers|developers|regulators)\s(?:[a-z]+\s)?\Z"
)
_OF_SUCH = re.compile(
    r"(?<!said\s)(?<!says\s)(?<!added\s)(?<!told\s)(?<!noted\s)(?<!announced\s)(?<!confirmed\s)(?<!and\s)(?:that|which|who)\s\Z"
)
_ASKED = re.compile(r"\b(?:which|what|who|whether|how|if)\s(?:[a-z]+\s){0,3}\Z")
_ASIDE = re.compile(
    r"(?:,\s(?:[a-z]+ly\s)?|\sas\s(?:the\s(?:company|firm|start-?up)|it|they|[A-Z][\w.&-]{1,20})\s(?=\Z)"
    r"|\swith\s(?:the\s(?:company|firm)|[A-Z][\w.&-]{1,20})\s(?:also\s|now\s)?)\Z"
)
"""Before a word of plans that only stands beside what is told: ", aiming to", "as Acme seeks", "with Acme planning"."""
_PUT_OFF = re.compile(
    r"\s(?:for|in|this|next)\s[^,.;]{2,28}\s(?:was|were|has|had)\b|\s(?:catch|keep|compete|close\sthe|narrow|make\ssense|fend|stay)\b"
)
"""Behind a word of plans: what became of it, or a race in which somebody runs."""
_THEIRS = re.compile(
    r"\b(?:[Ww]e|I|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|company|firm|team|start-?up|lab|group|companies|firms|sides|partners|teams)(?:[’'](?:ve|re|s|m|ll)|\s(?:both|all|also|now|then|soon|still|[a-z]+ly))?\s\Z"
)
"""Before "will" between quotation marks: who speaks, or their house."""
_IF = re.compile(r"\b[Ii]f\s(?:we|you|they|it)(?:[’'](?:re|s)|\sare|\sis)?\s\Z")
_OUT_SOON = re.compile(
    r"\s(?:soon\s|also\s|then\s)?(?:be\s(?:available|released|launched|ready|open|rolled|published|shipped|delivered|completed|built|out)|open|launch|ship|begin|start|arrive|roll"
    r"|close|go\s(?:live|on|to|toward)|debut|expire|support|include|run\son)\b"
)
"""Behind "will": something is coming, whoever says so."""
_BY_A_DAY = re.compile(
    r"[^.;“”\"]{0,80}?(?:[0-9]|\bnext\s(?:year|month|week|quarter|spring|summer|autumn|fall|winter)\b|\bsoon\b|\blater\sthis\b|\bby\s(?:[A-Z][a-z]{2,8}|the\send)\b)"
)
"""Behind "will": by when, or how much."""
_IS_SO = re.compile(
    r"\s(?:(?:still|also|always|never|not|only|now|automatically|then)\s)?(?:need|be\s(?:able|possible|technically|impossible|safe|[a-z]+er|more|less|as|enough|subject|free)|require|work|add|make|give|have|remain|know|see|get|take|cost|mean|feel|look|apply|help|improve|reduce|cut|solve|protect|prevent|ensure|affect|depend|lead|result|cause|lose|suffer|face|want|notice|like|find|understand|think|learn)\b"
)
"""Behind "will" in a reporter's words for somebody's: how something is, or what comes of it."""
_DOES = re.compile(r"(?:['’]s)?\s(?:(?:also|now|still|soon|then|both|[a-z]+ly)\s)?")
"""Between a name and "will": it is the subject."""
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|I)\s(?:really\s|also\s|just\s|do\s|all\s)?\Z")
_ADDED_WILL = re.compile(
    r"\b(?!said|says|added|adds|told|noted|notes|announced|confirmed|confirms|explained|stressed|means|believe[sd]?|expects?|expected|so|and|but|say|saying)[A-Za-z’-]{3,}[,\s]\s?(?:that|which|who)\s\Z"
)
"""Before "will": what is only added of a thing, in somebody's words too."""
_OPEN = re.compile(r"\bwhether\s[^.;“”]{3,120}\Z")
"""Before "will": it is open what will be."""
_NOT_WANTED = re.compile(r"(?:n[’']t|\bnot)\swant\sto\b")
_IN_PLANNING = re.compile(
    r"\b(?:is|are|was|were|been|be|also|now|with|Microsoft|[A-Z][\w.&-]+)\s(?:[a-z]+ly\s|also\s|now\s)?\Z"
)
_ABOUT_TO = re.compile(
    r"\sto\s(?:be\s(?:[a-z]+ly\s)?(?:[a-z]+ed|built|sold|sent|held|made)\b|launch|begin|start|ship|open|release|announce|attend|arrive|go|use|feature|take|file|face|join|hire|invest"
    r"|raise|close|complete|unveil|introduce|run|roll|come|enter|deliver|build|sign|hold|publish|debut|include|buy|acquire|cut|spend)\b"
)
"""Behind "is expected": what is about to be done, not what will come of it."""
_A_PLANNED = re.compile(r"(?:[’']s|\b(?:the|its|their|a|this|his|already|previously|of))\s\Z")
_WHO_INTENDS = re.compile(
    r"\b(?:it|they|he|she|we|company|firm|lab|startup|both|had|has|also|originally|[A-Z][\w.&-]+)\s\Z"
)
_PURPOSE = re.compile(
    r"\b(?:goals?|aims?|objective|purpose|challenge|key|idea|mission|task|point|job|way|step|option|strategy|hope|question|what|All|all)\s(?:[A-Za-z’']+\s){0,4}\Z"
)
_NO_VERB = re.compile(r"\s(?:the|an?|its|their|his|some|be\ssure|say|come)\b")
"""Around "is to": what something is for, or no verb."""
_REPORTS_NUMBER = re.compile(r"\s(?:to\s)?(?:report|post|book)\s[^.;]{0,60}(?:[$€£¥]|[0-9]%|[0-9]\spercent)")
"""Behind "is set to": results as others reckon them."""
_SIDE_CLAUSE = re.compile(r"\b(?:that|which|who)\s\Z|\bensur(?:es|ed|ing)\sthat\s[^,;]{0,70}\Z")
"""Before "will" in what is only added of something, or what a deed makes sure of."""
_CLAUSE = re.compile(r",\s(?:and|but|while)\s|;\s|\sand\s(?=will\b)")
_FELL_SHORT = re.compile(
    r"\s(?:for\s[^,.;]{3,40}?\s)?(?:that\s)?(?:came\sin|fell|missed|disappointed|failed|was|were|beat|topped|exceeded|in\sline|below|above|spooked|sent)\b"
)
"""Behind "guidance": how it was taken or what came of it, not that it is given."""
_MEASURED = re.compile(
    r"\b(?:of|above|below|than|beat|beating|topp[a-z]+|exceed[a-z]*|within|against|missed)\s(?:the\s|its\s|their\s)?(?:[\w’']+\s){0,3}\Z"
)
"""Before "guidance" by which a result is measured."""
_AFTERMATH = re.compile(r"\b(?:shares|stock)\b[^.;]{0,80}\b(?:after|following|on|as)\b[^.;]{0,80}\Z", re.IGNORECASE)
"""Before "guidance": how the share took it, not the guidance itself."""


_NESTED = re.compile(
    r"\s(?:which|who|whose|where|(?:pitch|claim|belief|idea|hope|fear|view|notion|promise|premise|conviction|assumption)s?\sthat|to\sbelieve)\s[^;,“”]{0,90}\Z"
)
"""Before a word of plans deep in what somebody says: "said it fell short of its pitch that agents will …"."""
_SAYS = re.compile(r"\b(?:said|says|told|added|wrote|argued|argues)\b")
_NEAR = 120
_GIVEN_UP = re.compile(
    r"\b(?:abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|shelv(?:es?|ed|ing)|drop(?:s|ped|ping)?|cancel(?:s|l?ed|l?ing)?|halt(?:s|ed|ing)?|(?:call(?:s|ed|ing)?|put(?:s|ting)?)\soff"
    r"|paus(?:es?|ed|ing)|suspend(?:s|ed|ing)?|reject(?:s|ed|ing)?|kill(?:s|ed|ing)?|pull(?:s|ed|ing)?\s(?:the\splug\son|back|out\sof)|withdr(?:aws?|ew|awn|awing)|ditch(?:es|ed|ing)?"
    r"|walk(?:s|ed|ing)?\saway\sfrom|back(?:s|ed|ing)?\s(?:out\sof|away\sfrom|off)|revers(?:es?|ed|ing)|ax(?:es|ed|ing)|block(?:s|ed|ing)?|oppos(?:es?|ed|ing)|criticiz(?:es?|ed|ing))"
    r"\s(?:(?:its|their|the|an?|all|any|earlier|previous|[a-z-]{3,14})\s){0,3}\Z"
)
"""Before a plan that is given up, or that something else happens to."""


def _is_deep_in_words(before: str) -> bool:
    nested = _NESTED.search(before, max(0, len(before) - _NEAR))
    return nested is not None and _SAYS.search(before, 0, nested.start()) is not None


def _is_put_off(word: str, before: str, behind: str) -> bool:
    """Whether others wonder, or the word tells what became of a plan, that somebody runs in a race, or stands aside."""
    beside = (
        _ASIDE
        if word.endswith("ing") or word in ("seeks", "plans", "aims", "hopes", "prepares", "looking to")
        else None
    )
    if (beside and beside.search(before[-60:])) or (word == "expected" and before.endswith((" an ", " a "))):
        return True
    if word in _WEIGHING and _OTHERS.search(before[-40:]):
        return True
    return word in ("planned", "trying to") and _PUT_OFF.match(behind) is not None


def _means_to_do(word: str, before: str, behind: str) -> bool:
    """Whether somebody is about to do what the word says: "is exploring a sale", not a trial or term to come."""
    if word == "exploring":
        return _BEING.search(before[-24:]) is not None
    if _A_TERM.match(behind):
        return False
    return _OF_COURTS.match(behind) is None


def _is_only_named(view: View, match: re.Match[str]) -> bool:
    """Whether a plan, a promise or guidance is only named, or no plan is meant: "its planned sale", "the job is to"."""
    word, before = match[0], view.words[max(0, match.start() - 130) : match.start()]
    behind = view.words[match.end() : match.end() + 40]
    if word == "guidance":
        taken = _MEASURED.search(before[-60:]) or _AFTERMATH.search(before)
        return bool(taken) or _FELL_SHORT.match(behind) is not None
    if word in ("planned", "promised"):
        return _A_PLANNED.search(before[-24:]) is not None and not behind.startswith((" to ", " for "))
    if word in ("is to", "are to"):
        return _PURPOSE.search(before[-40:]) is not None or _NO_VERB.match(behind) is not None
    if word in ("set to", "expected") and _REPORTS_NUMBER.match(view.words, match.end()):
        return True
    if word in ("intended to", "aimed to"):
        return _WHO_INTENDS.search(before[-24:]) is None
    if word == "targets" and before.endswith("price "):
        return True
    if word == "planning":
        return _IN_PLANNING.search(before[-24:]) is None
    return word == "want to" and _NOT_WANTED.search(view.words) is not None


def _is_judged(word: str, before: str, behind: str, attributed: bool) -> bool:
    """Whether what "will" be is judged, asked, or only added of something."""
    if word in ("will", "would"):
        asked = _EVALUATES.match(behind) or _ASKED.search(before[-40:]) or _OPEN.search(before[-130:])
        if asked or (attributed and _ENABLES.match(behind)):
            return True
    return word in ("will", "aims") and not attributed and _SIDE_CLAUSE.search(before[-90:]) is not None


def _is_expected(view: View, before: str, behind: str, attributed: bool) -> bool:
    """Whether "expected" tells what is about to be done, or what somebody who speaks expects."""
    if _PASSIVE.search(before[-24:]) and _ABOUT_TO.match(behind):
        return True
    if_said = attributed or _PASSIVE.search(before[-24:]) is None
    return if_said and not before.endswith(" the ") and not _NO_PLAN.search(view.words)


def _would_do(view: View, before: str, behind: str) -> bool:
    """Whether somebody who speaks says what would be done."""
    if _OF_SUCH.search(before[-24:]) or behind.startswith((" like", " have", " rather", " want")):
        return False
    return _NO_PLAN.search(view.words) is None


def looks_ahead(view: View, match: re.Match[str], attributed: bool) -> bool:
    """Whether a word of plans says what somebody means to do.

    Not plans that are sold ("the free plan"), what would have been, what is only judged ("will mark a turn", "is widely
    expected to") or asked.
    """
    word, before = match[0], view.words[: match.start()]
    behind = view.words[match.end() : match.end() + 40]
    if word in ("plan", "plans"):
        if _GIVEN_UP.search(before[-60:]):
            return False
        return _OF_PURPOSE.match(behind) is not None or _OWN_PLANS.search(before[-60:]) is not None
    if _is_only_named(view, match) or before.endswith(("had been ", "-", " as ")) or _is_put_off(word, before, behind):
        return False
    if attributed and (
        _is_deep_in_words(before) or _is_view(view, match) or (word == "will" and _ADDED_WILL.search(before[-40:]))
    ):
        return False
    if _SEEMS.search(before[-24:]):
        return False
    if word == "trying to" and _BEING.search(before[-24:]) is None:
        return False
    if word in ("exploring", "upcoming", "going to"):
        return _means_to_do(word, before, behind)
    if _is_judged(word, before, behind, attributed):
        return False
    if word == "would":
        return attributed and _would_do(view, before, behind)
    if word in ("expected", "set to", "slated", "scheduled", "due to") and _BECOMES.match(behind):
        return False
    if word == "expected":
        return _is_expected(view, before, behind, attributed)
    if word == "due to":
        return _DUE.match(behind) is not None
    return not _is_others(word, before, behind)


def _is_view(view: View, match: re.Match[str]) -> bool:
    """Whether somebody in their own words only says what they try or want, or what becomes of others."""
    word, before = match[0], view.words[max(0, match.start() - 60) : match.start()]
    if word == "trying to" or (word == "want to" and _FIRST_PERSON.search(before)) or _IF.search(before):
        return True
    quoted = view.bare[match.start()] == BLANK
    if word not in ("will", "won't", "going to") and (quoted or word != "would"):
        return False
    if any(sign.match(view.words, match.end()) for sign in (_OUT_SOON, _BY_A_DAY)) or _THEIRS.search(before):
        return False
    if not quoted and _IS_SO.match(view.words, match.end()) is None:
        return False
    ends = (view.place(mention)[1] for mention in view.mentions)
    return not any(_DOES.fullmatch(view.words, end, match.start()) for end in ends if end < match.start())


def _is_others(word: str, before: str, behind: str) -> bool:
    """Whether others want something, somebody expects nothing, or is only described by what it is committed to."""
    if word == "expect":
        return before.endswith("not ")
    if word == "committed to":
        described = before.endswith(("company ", "firm ", "startup ", "lab "))
        return described or _PASSIVE.search(before[-24:]) is not None
    if word in ("want to", "plan to", "hope to", "expect to") and _OTHERS.search(before[-30:]):
        return True
    return word == "goal" and behind.startswith(" is for")


def judges_ahead(view: View) -> bool:
    """Whether it is said what something will mean: "the chip will mark a new era"."""
    return any(_EVALUATES.match(view.words, match.end()) for match in _WILL.finditer(view.words))


def first_clause(view: View, place: int) -> str:
    """The words of the clauses before the one in which `place` lies; empty where it lies in the first."""
    borders = [match.start() for match in _CLAUSE.finditer(view.bare, 0, place)]
    return view.bare[: borders[-1]] if borders else ""
