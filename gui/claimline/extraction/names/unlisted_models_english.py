"""Models that nobody listed, as English news introduces them: "a model called Acme-7B", "its reasoning model, Acme R2",
"Acme 3, a language model", "its Acme Small and Medium models"; and the variants that share a listed model's stem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.shown_english import may_show, shown_models
from claimline.extraction.names.unlisted_english import begins_common, is_common
from claimline.extraction.patterns import Sifted

_PART = r"(?:[A-Z0-9][A-Za-z0-9]{0,20}(?:[.-][A-Za-z0-9]{1,12}){0,4}|v[0-9]{1,2}(?:\.[0-9]{1,2})?)"
_NAME = rf"(?P<name>[A-Z][A-Za-z0-9]{{1,20}}(?:[.-][A-Za-z0-9]{{1,12}}){{0,4}}(?:\s{_PART}){{0,3}})[™®]?"
_VARIANT = (
    r"(?:Nano|Mini|Small|Medium|Large|Lite|Flash|Pro|Plus|Max|Ultra|Turbo|Thinking|Preview|Base|Instruct|Coder|Heavy"
    r"|Fast)"
)
_MARKS = "”\"’'"
_JOINT = r"(?:,\s(?:and\s)?|\sand\s)"
_FURTHER = rf"(?:\s\([^()]{{2,40}}\))?{_JOINT}{_PART}(?:\s{_PART}){{0,2}}"
_MORE = rf"(?P<more>{_FURTHER}(?:{_FURTHER})?(?:{_FURTHER})?)?+"
_THING = (
    r"(?:[Mm]odels?|LLMs?|[Cc]hatbots?|AI\s(?:assistants?|agents?|systems?)"
    r"|(?:image|video|music|voice|speech|code|text)\s(?:generators?|models?))"
)
_CLASS = (
    r"(?:AI|language|reasoning|multimodal|video|image|speech|audio|voice|coding|vision|foundation|world|open-source"
    r"|open-weight|open|flagship|generation|base|frontier|embedding|diffusion|text-to-[a-z]{4,6}|speech-to-text|image-to-video"
    r"|recognition|translation|synthesis|editing|understanding|robotics|agentic|parameter|open-weights|mixture-of-experts|MoE|dense|safety|guardrail|moderation|medical|math|weather"
    r"|protein|on-device|vision-language|visual|transcription|OCR|document|retrieval|reranking|classification|decision|forecasting|music|chat|instruct|distilled|fine-tuned|compact|lightweight)"
)
_MADE_FOR = (
    r"(?:\s(?:that|which|for|designed|trained|built|capable|aimed|able|with|tailored|focused|specialized"
    r"|optimized|based|from|by)\b)"
)
_NO_MACHINE = (
    r"(?![^,;.]{0,40}\b(?:chips?|phones?|smartphones?|processors?|GPUs?|accelerators?|servers?|laptops?"
    r"|robots?|devices?|headsets?|speakers?|glasses|supercomputers?|apps?|platforms?|benchmarks?|datasets?|browsers?|frameworks?|tests?)\s(?:for|with|that"
    r"|which|to|built|made|in|on)\b)"
)
_ONE = (
    rf"{_NO_MACHINE}(?:(?:[A-Za-z0-9-]{{1,20}},?\s){{0,7}}?{_CLASS}\s(?:models?|LLM|chatbot)\b"
    r"|(?:[A-Za-z0-9-]{1,20},?\s){0,4}?(?:[0-9.]{1,5}[BbTt]|[0-9.]{1,5}-?\s?(?:billion|trillion)|[a-z0-9-]{1,12}-parameter|newest|latest"
    rf"|most\s[a-z-]{{4,14}})\s(?:[a-z-]{{2,14}}\s)?(?:models?|LLM|chatbot)\b|(?:new\s)?(?:model|LLM){_MADE_FOR}"
    r"|(?:first|second|third|latest|newest|inaugural|next|two|three|four|five|smallest|largest)\s(?:[a-z-]{2,12}\s){0,2}(?:models?|LLMs?)\s"
    r"(?:in|of|from)\b|(?:first|second|third|latest|newest|next|one)\s(?:of|in|from)\s[^,;.]{2,50}?\s[Mm]odels?\b|[0-9.]{1,5}(?:[BbTt]|[\s-](?:billion|trillion))[\s-]parameter\s[a-z]"
    r"|(?:successor|follow-up|update|upgrade)\sto\s[^,;.]{2,40}\bmodel\b)"
)
_NO_MAKER = (
    r"(?!\s(?:compan(?:y|ies)|makers?|developers?|providers?|start-?ups?|builders?|labs?|firms?|market|business))"
)
_NOBODY = (
    r"(?!(?:[A-Za-z-]+\s){0,4}(?:researcher|scientist|engineer|founder|professor|executive|analyst|developer|who)\b)"
)
"""Behind "Name, a": no person's office."""
_CALLED = Sifted(
    rf"\b(?:{_THING}|[a-z]+\s(?:version|variant|edition))(?:\s(?:designed|built|made|trained|meant|tailored)\s(?:[a-z-]{{2,16}}\s?){{1,6}})?(?:\s(?:on|in|this|last|late)\s[A-Za-z]{{3,9}}(?:\s[0-9]{{1,2}})?)?,?\s(?:is\s|was\s)?(?:called|named|dubbed|known\sas|code-?named)\s[“\"‘']?{_NAME}{_MORE}"
)
_CLASSED = Sifted(
    rf"\b{_CLASS}\s(?:[Mm]odels?|LLMs?|[Cc]hatbots?),?\s[“\"‘']?{_NAME}{_MORE}(?=[\s,.;:)”\"’'])(?!['’]s\b)"
)
_OWNED = Sifted(
    rf"[IiTt'’](?:(?<=\b[Ii])ts|(?<=\b[Tt])he(?:ir)?|(?<=['’])s)\s(?:new(?:est)?\s|latest\s|own\s|upcoming\s|flagship\s|powerful\s|free\s|open-source\s|open\s){{0,2}}"
    rf"{_NAME}{_MORE}\s(?:(?:AI|language|reasoning|video|image|voice|speech|text-to-[a-z]{{4,6}}|speech-to-text)\s)?(?:family\sof\s|series\sof\s)?(?:models?|LLMs?|chatbot|(?<=-[a-z]{{4}}\s)system|(?<=-[a-z]{{6}}\s)system)\b"
)
_APPOSED = Sifted(
    rf"\b{_NAME}{_MORE}(?:,[”\"’']?|\s?[—–]|\s--?)\s?(?:(?:an?|its|the|another|one\sof\s(?:its|the))\s{_NOBODY}{_ONE}|(?:two|three|four|five)\s(?:[a-z-]{{2,14}}\s){{0,3}}models\b){_NO_MAKER}",
    words=[
        f"{mark}{word} "
        for mark in (*(f",{quote} " for quote in ("", *_MARKS)), "— ", "—", "– ", "–", "- ")
        for word in ("a", "an", "its", "the", "another", "one of", "two", "three", "four", "five")
    ],
)
_IS_ONE = Sifted(
    rf"\b{_NAME}(?:,\swhich\s[^,;.“”]{{3,60}},)?\s(?:is|was)\s(?:an?|its|the|another|one\sof\s(?:its|the))\s{_ONE}{_NO_MAKER}",
    words=(" is ", " was "),
)
"""What a name is said to be: "Acme 3, which Acme trained in Lyon, is a language model"."""
_NAMED_FIRST = Sifted(
    rf"\b(?:Called|Named|Dubbed|Code-?named|Nicknamed)\s[“\"‘']?{_NAME}[”\"’']?,[”\"’']?\s(?:the|its|it)\b"
)
_BETWEEN_COMMAS = Sifted(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|new|newest|latest|first|['’]s)\s(?:[A-Za-z0-9-]{1,20}\s){0,4}?"
    rf"(?:models?|LLM|chatbot)(?:\s(?:from|by)\s[A-Z][\w.&’' -]{{1,30}})?,\s[“\"‘']?"
    rf"{_NAME}{_MORE}(?=[”\"’']?,[”\"’']?\s(?!(?:said|says|who|which\sis\sbased)\b))"
)
"""The name between commas behind its model: "the newest model from Acme, Acme 3, went live"."""
_LISTED = Sifted(
    rf"\b(?:models?|LLMs?|versions|variants|sizes)\b(?:[^:;.“”]{{0,40}}:\s|\s?[—–]\s?|\s--?\s)(?:the\s)?{_NAME}{_MORE}(?=[\s,.;)—–])"
)
_SIZED = Sifted(
    r"(?P<name>[A-Z](?<![\w-].)[A-Za-z]{1,20}(?:-[A-Za-z0-9.]{1,12}){0,2}-[0-9]{1,4}(?:\.[0-9])?B(?:-[A-Za-z0-9]{1,12}){0,2})(?![\w-])",
    words=[f"{digit}b" for digit in "0123456789"],
)
_IN_SIZES = Sifted(
    rf"\b(?:released|launched|unveiled|introduced|open-sourced|publishes|published|releases|launches|offers|offered)\s(?:the\s|its\s)?{_NAME}\s(?:comes\s)?in\s(?:(?:two|three|four|five|six|several)\s(?:[a-z]+\s)?(?:sizes|versions|variants)\b|[0-9.]{{1,4}}[BbM]\b)"
)
"""A family by its sizes: "released Acme in 8B and 70B"."""
_OWN_NAME = re.compile(
    r"(?P<rest>(?:\s(?:AI|LM|LLM|Chat|Code|Coder|Voice))?(?:\s-\s|[\s-])(?:[vV]?[0-9]{1,2}\.[0-9]{1,2}|[0-9]{1,3}[Bb]|[vVM][0-9]|[0-9](?=\s\())"
    rf"(?:[\s-](?:{_VARIANT}|mini|nano|pro|lite|base|chat))?)(?![\w%])(?!\.[0-9]|\s(?:percent|[mb]illion|trillion|points?|times|%))"
)
"""Behind a company's name: what makes it the name of its model, "Acme AI 2.0", "Acme 30B"."""
_SHELVES = ("Hugging Face", "GitHub")
"""Where models are put: hardly ever their maker."""
_OTHER_THING = re.compile(
    r"(?:Windows|iOS|iPhone|iPad|Android|Series|Phase|Version|Model|Chapter|Wave|Office|Chrome|Galaxy|Pixel|Surface|PlayStation|Xbox"
    r"|Switch|Quest|Vision\sPro|Watch|AirPods|Python|Java|Unreal|Snapdragon|Dimensity|Ryzen|Core|Formula|Boeing|Falcon\s(?:9|Heavy))\b"
)
_SHARED = re.compile(rf"(?:{_JOINT}|/)(?P<variant>{_VARIANT})\b(?!\s[a-z]*(?:ed|ing)\b)")
_LAST_VARIANT = re.compile(rf"[\s-]{_VARIANT}\Z")
_SPLIT = re.compile(_JOINT)
_IN_BRACKETS = re.compile(r"\s\([^()]{2,40}\)")
_IN_PASSING = re.compile(r",\s(?:which|who|whose)\s[^,.]{3,120},")
"""A clause about a company before its model: the companies in it own no model behind it."""
_GENERIC = re.compile(
    r"(?:AI|LLMs?|APIs?|GPUs?|CEO|MoE|MMLU|AGI|Large|Small|Language|Vision|Foundation|Frontier|Sovereign|Reasoning|I|We|You|Transformer"
    r"|Mixture|Hugging|Apache|MIT|Elo|Arena|GitHub|Nasdaq|X|S&P)(?:\s|\Z)"
)
_VERSION_ONLY = re.compile(rf"(?:[vVMRKX]?[0-9][\w.]*|{_VARIANT}|AI)(?:\s|-|\Z)")
_BY = re.compile(r"\b(?:by|from|of|at)\s(?:the\s)?(?:[A-Za-z-]{2,20}\s){0,5}\Z")
WORDS = ("model", "llm", "chatbot", "assistant", "agent", "system", "generator", "called", "dubbed", "named")
"""Without one of these words none of the patterns matches."""
PATTERNS = (
    _CALLED,
    _NAMED_FIRST,
    _CLASSED,
    _BETWEEN_COMMAS,
    _LISTED,
    _OWNED,
    _APPOSED,
    _IS_ONE,
    _SIZED,
    _IN_SIZES,
)


def find_models(
    text: str, start: int, end: int, mentions: Sequence[Mention], lists: Set[object], topic: str
) -> Iterator[Mention]:
    """Models in `text[start:end]` that are not among the mentions; the topic's, where no company there is named."""
    yield from _variants(text, end, mentions)
    if "new model" in lists:
        yield from _named_for_owner(text, end, mentions)
    patterns = [pattern for pattern in (PATTERNS if "new model" in lists else ()) if pattern in lists]
    taken = [(mention.start, mention.end) for mention in mentions if mention.sort is not Sort.PRODUCT]
    for pattern in patterns:
        for match in pattern.finditer(lists, text, start, end):
            low, high = match.span("name")
            name = " ".join(match["name"].split()).rstrip(".")
            if any(a < high and low < b for a, b in taken) or is_common(name) or _is_generic(name):
                continue
            owner = _owner(text, low, high, mentions) or topic
            if not owner:
                continue
            taken.append((low, high))
            yield Mention(low, low + len(match["name"].rstrip(".")), name, Sort.MODEL, owner)
            for other in _others(match, name, owner):
                if not any(a < other.end and other.start < b for a, b in taken):
                    taken.append((other.start, other.end))
                    yield other
    if not may_show(lists):
        return
    makers = {(mention.start, mention.end) for mention in mentions if mention.is_company}
    taken = [place for place in taken if place not in makers]
    beside = any(mention.sort is Sort.MODEL for mention in mentions)
    for place, high in shown_models(text, start, end, taken, makers, beside, lists):
        low = _behind_owner(text, place, high, mentions)
        name = " ".join(text[low:high].split())
        owner = _owner(text, low, high, mentions) or topic
        known = any(m.start <= low and high <= m.end for m in mentions)
        if owner and not (known or begins_common(name) or _is_generic(name)):
            yield Mention(low, high, name, Sort.MODEL, owner)


def _behind_owner(text: str, low: int, high: int, mentions: Sequence[Mention]) -> int:
    """Where a model's name begins without its maker's: "IBM Basalt 4.1"; "Acme 3" is whole."""
    for mention in mentions:
        if any(other.company == mention.company and other.end < low for other in mentions):
            continue  # whoever names itself twice has the name in its model's: "Reka unveiled Reka Borealis"
        if mention.is_company and mention.start == low and mention.end < high and text[mention.end] == " ":
            rest = text[mention.end + 1 : high]
            if rest.endswith(" Model"):
                return low
            if rest[:1].isalpha() and len(rest) > 2 and not _VERSION_ONLY.match(rest):
                return mention.end + 1
    return low


def _is_generic(name: str) -> bool:
    """Whether a name is of no model: "GPU", "Windows 12"."""
    return any(no.match(name) for no in (_GENERIC, _OTHER_THING)) or re.fullmatch(_VARIANT, name) is not None


def _others(match: re.Match[str], first: str, owner: str) -> Iterator[Mention]:
    """The other names of a list; of a bare variant the stem stands before the first one's own variant."""
    more = match.groupdict().get("more")
    if not more:
        return
    place = match.start("more")
    for part in _SPLIT.split(_IN_BRACKETS.sub("", more))[1:]:
        low = match.string.index(part, place)
        place = low + len(part)
        name = " ".join(part.split()).rstrip(".")
        if re.fullmatch(_VARIANT, name) and _LAST_VARIANT.search(first):
            name = _LAST_VARIANT.sub(f" {name}", first)
        elif name[0].isdigit() or is_common(name) or _is_generic(name) or not _is_of_line(name, first):
            continue
        yield Mention(low, low + len(part.rstrip(".")), name, Sort.MODEL, owner)


def _is_of_line(name: str, first: str) -> bool:
    """Whether a further name is a model's too: one of both has a number, or they share their first part."""
    return re.search(r"[0-9]", first + name) is not None or re.split(r"[\s-]", name)[0] == re.split(r"[\s-]", first)[0]


def _variants(text: str, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """ "Acme 3 Pro and Flash": the second shares the stem of the listed first."""
    for mention in mentions:
        if mention.sort is not Sort.MODEL or not (own := _LAST_VARIANT.search(mention.name)):
            continue
        behind = _SHARED.match(text, mention.end, end)
        if behind:
            name = mention.name[: own.start() + 1] + behind["variant"]
            yield Mention(behind.start("variant"), behind.end("variant"), name, Sort.MODEL, mention.company)


def _named_for_owner(text: str, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """ "Acme 30B": the company's own name begins that of its model."""
    for mention in mentions:
        own = _OWN_NAME.match(text, mention.end, end) if mention.is_company else None
        if own and not any(other.start <= mention.start and own.end() <= other.end for other in mentions):
            name = text[mention.start : mention.end] + own["rest"].replace(" - ", "-")
            yield Mention(mention.start, own.end(), " ".join(name.split()), Sort.MODEL, mention.company)


def _owner(text: str, low: int, high: int, mentions: Sequence[Mention]) -> str | None:
    """Whose model it is: the company behind a "by", that of the last name before it, else the only one."""
    companies = [mention for mention in mentions if mention.is_company]
    companies = [mention for mention in companies if mention.company not in _SHELVES] or companies
    for mention in companies:
        if mention.start >= high and _BY.search(text, max(high, mention.start - 90), mention.start):
            return mention.company
    start = companies[0].start if companies else low
    asides = [aside.span() for aside in _IN_PASSING.finditer(text, start, low)]
    before = [
        mention
        for mention in companies
        if mention.end <= low and not any(a < mention.start and mention.end < b for a, b in asides)
    ]
    if before:
        return before[-1].company
    return companies[0].company if len({mention.company for mention in companies}) == 1 else None
