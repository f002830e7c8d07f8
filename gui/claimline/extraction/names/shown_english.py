"""Models that nobody listed, as what English news says to be released: the names behind such a verb, one or a list
("rolled out Acme-2, its newest video generator", "released two models: Acme-VL-2B and Acme-OCR 3"), or before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_DAY = (
    r"(?:(?:on\s|last\s|this\s|late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in\s|on\s)?(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)(?:\s[0-9]{1,2})?)"
)
_NO_PART = (
    rf"(?!{_DAY}\b|(?:In|On|For|At|The|With|And|To|From|By|As|It|CEO|CTO|API|APIs|AI\sStudio|Chief|Hugging\sFace|GitHub|ModelScope"
    rf"|Today|When|While|After)\b)"
)
_TIER = (
    r"(?:mini|nano|pro|lite|base|max|flash|turbo|preview|small|medium|large|thinking|reasoning"
    r"|instruct|coder|vision|beta|alpha)"
)
_FIRST = (
    r"(?:[A-Zπ][A-Za-z0-9]{0,20}|[a-z]{1,5}[A-Z][A-Za-z0-9]{1,16}|[a-z]{2,10}(?=[-.][a-z0-9.-]{0,16}[0-9]))"
    r"(?:[-.+][A-Za-z0-9]{1,14}){0,5}"
)
_NEXT = (
    rf"(?:{_NO_PART}[A-Z0-9][A-Za-z0-9]{{0,16}}(?:[-.][A-Za-z0-9]{{1,12}}){{0,4}}|[vV][0-9]{{1,2}}(?:\.[0-9]{{1,2}})?"
    rf"|{_TIER}(?![\w-]))"
)
_NAME = rf"(?P<name>{_NO_PART}{_FIRST}(?:\s{_NEXT}){{0,4}}(?:\s\[[a-z]{{2,8}}\])?)(?![A-Za-z0-9])"
_BARE = _NAME.replace("?P<name>", "?:")
_KIND = (
    r"(?:models?|LLMs?|SLMs?|VLMs?|chatbots?|(?:image|video|music|voice|speech|code|audio)\sgenerators?"
    r"|weights|checkpoints?)"
)
_FOR_AI = (
    r"(?:recognition|language|speech|vision|reasoning|embedding|translation|generation|synthesis|multimodal|foundation|diffusion|transcription|text-to-[a-z]{4,6}|open-weights?|transformer)"
    r"\s(?:suite|famil(?:y|ies)|systems?|series|collection|line-?up|stack|engine|architecture|network)"
)
_OPENS = Sifted(
    r"\b(?:release|launch|debut|roll-?out|unveiling|introduction|availability)\sof\b|\b(?:unveil|launch|introduc|releas|debut|open-sourc|publish|preview|announc|present|upload|shipp)(?:ed|es|e|s|ing|ping)\b"
    r"|\b(?:roll|put|bring|push|show)(?:s|ed|ing|ting)?\s(?:out|off)\b|\bbrought\sout|\b(?:shipped|ships|dropped|drops|showed|reveal(?:ed|s|ing)|showcas(?:ed|es|ing)|detail(?:ed|s)"
    r"|(?:back|out|return(?:s|ed))\swith|(?:following|followed|follows|came|comes)\s(?:[a-z]+\s){0,4}with|(?:answered|responded|countered|replied|hit\sback|struck\sback)\swith|offers|offered|offering|made|makes|making|trained|built|developed|described)\b"
    r"|\b(?:[Ll]atest|[Nn]ewest|[Nn]ew)\s(?:[a-z-]+\s){0,3}(?:release|model|offering|flagship|entry)\s(?:is|was)(?:\s(?:called|named))?\b"
    r"|\b(?:named|called|dubbed|christened)\s(?:the|its|this)\s(?:new\s)?(?:model|LLM)\b|\bmodel\s(?:that|which)\s(?:the\s)?[A-Za-z][\w.&-]*(?:\s[A-Z][\w.&-]*)?\s(?:calls|named|dubbed|has\s(?:named|dubbed|called))\b"
    r"|\b(?:models|versions|variants|LLMs|checkpoints|announcements|launches|releases|additions)\b[^.:;]{0,90}(?=:\s)"
    r"|\b(?:family|series|collection|line-?up|range|models|update|release|notes|changelog)\s(?:also\s)?(?:consists?\sof|compris(?:es|ed)|includ(?:es|ed|e)|spans?|features?|comes?\sas|brings|adds|lists?|(?:is|are)\s(?:made\sup\sof|called|named))\b"
)
"""A word behind which the thing stands that is released."""
_KIND_IN = re.compile(rf"\b{_KIND}\b")
_KIND_LAST = re.compile(rf"\b{_KIND}\b[^:]*\Z")
_CALLS = re.compile(r"named|call|dubbed|christened|models|versions|variants|LLMs|checkpoints")
"""In such a word: what stands behind it is said to be a model, or some."""
_WEAK = ("offers", "offered", "offering", "made", "makes", "making", "trained", "built", "developed", "described")
"""Words that other things stand behind as often: what stands there is a model only where it is called one."""
_AVAILABLE = re.compile(r"[^.;]{3,90}?\b(?:available|free|public|open)\b")
"""Behind "made": whatever stands between is made so."""
_GAP = re.compile(
    rf"(?:\s(?:{_DAY}|AI|LLM|[A-Z]{{2,4}}(?=-[a-z])|[a-z0-9$][a-z0-9.-]{{0,20}}|Hugging\sFace|GitHub|ModelScope|[A-Z][a-z]{{2,12}}(?=-[a-z])[a-z-]{{2,16}})[,’'”\"]{{0,2}}){{0,12}}?(?:\s?[:—–]|\s--?|,)?\s[“\"‘'*]{{0,3}}(?:the\s)?(?={_BARE})"
)
_ITEM = re.compile(_NAME)
_BEHIND_ITEM = re.compile(r"[”\"’'™®*]{0,4}(?:\s\([^()]{1,60}\))?")
_FOR = re.compile(r"\s(?:for|in|with|at)\s(?:(?!and\b|or\b|plus\b)[a-z0-9-]{1,20}\s?){1,6}")
_JOINT = re.compile(
    r"(?:(?:,\s(?:with|which|at|for|an?|the|its)\s[^,;.]{2,70})?[,;]\s(?:and\s|plus\s|along\swith\s|as\swell\sas\s)?|\s(?:and|or|plus|alongside|along\swith|as\swell\sas|with)\s|/)"
    r"(?:(?:the|its|an?|both|also)\s)?(?:[a-z][a-z-]{1,16},?\s){0,5}?[“\"‘'*]{0,3}"
)
_SAID_TO_BE = re.compile(
    rf"[”\"’'*]{{0,4}}(?:(?:\s{_DAY}|\s(?:today|yesterday|this\sweek|last\sweek))?,[”\"’']?\s|\s[—–]\s|\s--?\s|\s)(?:(?:an?|its|the|both|two|three|four|five|all|another|one\sof|is|are|as)\s){{0,3}}(?:(?!(?:on|which|that|for|in|with|who|where|to|using|than|like)\b)[\w-]{{1,20}},?\s|\([^()]{{1,20}}\)\s){{0,7}}?(?P<what>{_KIND}|{_FOR_AI})\b"
)
_OTHER_THING = re.compile(
    r"\b(?:chips?|GPUs?|CPUs?|processors?|accelerators?|servers?|phones?|smartphones?|laptops?|robots?|headsets?|cars?|vehicles?|satellites?"
    r"|rockets?|consoles?|glasses|watch|sensors?|drones?|speakers?|devices?|wafers?|apps?|platforms?|datasets?|benchmarks?|frameworks?|librar(?:y|ies)|SDK|IDE"
    r"|browsers?|subscriptions?|plans?|initiatives?|programs?|programmes?|funds?|conference|superchip|clusters?|supercomputers?|data\scent(?:er|re)s?|operating\ssystem|toolkit"
    r"|protocol|interface|engine|search|feature|mode|product|service|tool|suite|marketplace|store|standard|guidelines|report|paper|study|deal|partnership|venture|unit|division)\b"
)
_THING_BEFORE = re.compile(
    r"\b(?:for|on|from|in|at|inside|via|by|into|against|than|like|under|(?<!weights\s)(?<!version\s)(?<!preview\s)(?<!code\s)(?<!family\s)(?<!series\s)(?<!beta\s)(?<!release\s)of|between|beyond|over|to)\s(?:its\s|the\s|an?\s)?(?:[a-z-]{2,16}\s){0,2}[“\"‘']?\Z"
)
"""Right before a name: it is not what is released, but where, or for what."""
_ENDS_NO_MODEL = re.compile(
    r"(?:Bench|Eval|Arena|SDK|Chip|GPU|Cloud|Studio|Hub|App|Phone|Pad|Watch|OS|Store|Pack|Cluster|Dataset|Corpus|Platform|API|Kit|Toolkit|Network|Labs?|Fund"
    r"|Program|Initiative|Plan|Act|Chat\sApp|PC|Glasses|Series\s[A-F]|Workspace|Search|Conference|Summit|Day|Expo|Bedrock|Foundry)s?(?:[\s-][0-9.]{1,5})?\Z"
)
_SUFFIX = (
    r"(?:VL|VLA|VLM|LM|LLM|GPT|OCR|TTS|ASR|MT|Embed|Embedding|Guard|Speech|Coder|Code|Voice|Audio"
    r"|Vision|Image|Video|Chat|Instruct|Think|Thinking|Omni|Math|Base|Mini|Flash|Pro|Lite|Preview"
    r"|Turbo|Nano|Large|Small|Translate|Rerank|World|Edit|Live|Reason|Reasoning|Distill|MoE|RL"
    r"|Reranker)"
)
_STRONG = re.compile(
    rf"(?:[A-Za-zπ]+[A-Za-z.+-]*[\s-]?(?:\[?[A-Za-z]*\]?[\s-]?){{0,3}}[vVMRKXQ]?[0-9][\w.+-]*.*|.*-{_SUFFIX}(?![a-z]).*|[A-Z][A-Za-z]*(?:LM|GPT|LLM|VLA|Former|MoE)\Z|.*\s\[[a-z]+\])\Z"
)
_WORDS_ONLY = re.compile(r"[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+){0,3}\Z")
_NEAR_MODELS = re.compile(
    r"\b(?:[A-Za-z-]+\smodels?\b|models?\s(?:is|was|can|has|are|from|for|that|with|named|called)|LLMs?\b|open[\s-]sourced?\b|Hugging\sFace|ModelScope|\bagentic\b|\bbenchmarks\b|chatbots?\b|[Gg]enerative\sAI|parameters\b|open[\s-]weights?\b)"
)
_PUT_OUT = Sifted(
    r"\s(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:now\s|also\s|already\s|made\s|freely\s|generally\s|publicly\s|being\s|both\s|all\s|finally\s|just\s|quietly\s){0,3}"
    r"(?:available|in\s(?:public\s|private\s|limited\s|early\s|technical\s)?(?:preview|beta|alpha)|live|launched|released|unveiled|introduced|published|open-sourced|rolled\sout|rolling\sout|previewed|announced|shown|posted|uploaded)|can\s(?:now\s|also\s)?be\s(?:downloaded|tried|used)|(?:went|goes|go)\slive"
    r"|(?:ha(?:s|ve)\s(?:finally\s|now\s|just\s|also\s)?)?(?:debuted|launched|landed|arrived|arrives|came\sout|dropped|shipped)(?=\s(?:on|in|last|this|today|yesterday|with|at|as|to)\b|[,.]))\b"
)
"""What is said of a thing that is out."""
_SUBJECT = re.compile(
    rf"(?:\A|[\s“\"‘'(])(?:(?P<first>{_BARE})[”\"’']?,?\sand\s(?:its\s|the\s|[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)?['’]s\s)?[“\"‘']?)?(?=[A-Za-zπ]){_NAME}[”\"’']?(?:\s\([^()]{{1,40}}\))?(?:,\s[^,;.]{{3,90}},)?\Z"
)
_TO_COME = re.compile(r"\b(?:will|would|to|not|never|may|might|could|yet|plans?|before|until)\s(?:\w+\s){0,2}\Z")
_LATER = re.compile(
    rf"[“\"‘']?{_NAME}[”\"’']?(?:,[”\"’']?\s(?:described|trained|built|which|an?|the)\b|\s(?:is|was|can|has|costs|runs|uses|beats|takes|answers|scores|supports|generates|comes|outperforms)\b)"
)
_HUMPED = re.compile(r"\A[A-Z][a-z]+[A-Z][a-z]+\Z")
_FAR, _MOST = 1200, 8


def may_show(lists: Set[object]) -> bool:
    """Whether a sentence has a word by which it may show something."""
    return _OPENS in lists or _PUT_OUT in lists


def shown_models(
    text: str,
    start: int,
    end: int,
    taken: Sequence[tuple[int, int]],
    makers: Set[tuple[int, int]],
    near: bool,
    lists: Set[object],
) -> Iterator[tuple[int, int]]:
    """The places of names in `text[start:end]` of what is released, where that is a model; none of those taken.

    `makers` are the places of companies: no list goes on with one. `near`: a model is named in the sentence.
    """
    opens = [(match.end(), match[0]) for match in _OPENS.finditer(lists, text, start, end)]
    outs = [match.start() for match in _PUT_OUT.finditer(lists, text, start, end)]
    if not opens and not outs:
        return
    near = near or _NEAR_MODELS.search(text, max(0, start - _FAR), end + _FAR) is not None
    seen = list(taken)
    for place, verb in opens:
        made_so = verb[:3] in ("mad", "mak") and _AVAILABLE.match(text, place, end) is not None
        beside = near and (verb not in _WEAK or made_so)
        for low, high in _listed(text, place, end, seen, makers, beside, _CALLS.search(verb) is not None):
            seen.append((low, high))
            yield low, high
    for place in outs if near else ():
        named = _SUBJECT.search(text, max(start, place - 150), place)
        for group in ("first", "name") if named else ():
            if named and named[group] and _may_be(text, *named.span(group), seen) and _STRONG.match(named[group]):
                seen.append(named.span(group))
                yield named.span(group)


def named_first(view: View) -> str | None:
    """A name at a sentence's beginning, of something that nobody listed and that may be a model: "AlphaWren, described
    on Monday, was trained …"."""
    named = _LATER.match(view.words)
    if not named or not (_STRONG.match(named["name"]) or _HUMPED.search(named["name"])):
        return None
    taken = [view.place(mention) for mention in view.mentions]
    return named["name"] if _may_be(view.words, *named.span("name"), taken) else None


def opening_word(view: View) -> str | None:
    """A word of the sentence that mostly releases, and that it has done so."""
    for match in _OPENS.finditer(view.lists, view.words):
        if not _TO_COME.search(view.words[max(0, match.start() - 24) : match.start()]):
            return match[0]
    return None


def _listed(
    text: str,
    place: int,
    end: int,
    taken: Sequence[tuple[int, int]],
    makers: Set[tuple[int, int]],
    near: bool,
    called: bool,
) -> Iterator[tuple[int, int]]:
    """The names that begin behind the word that ends at `place`, as far as they are models'."""
    gap = _GAP.match(text, place, end)
    if gap is None:
        return
    before = gap[0]
    if _OTHER_THING.search(before) and not _KIND_LAST.search(before):
        return
    if _THING_BEFORE.search(before):
        return
    items, high = _items(text, gap.end(), end, makers, spaced=":" in before or "model" in before)
    called = called or _KIND_IN.search(before) is not None
    said = _SAID_TO_BE.match(text, high, end)
    if said and _OTHER_THING.search(text, said.start(), said.start("what")):
        said = None
    if not items:
        return
    if not called and not said and not items[0]["name"].endswith(" Model"):
        behind = text[high : min(end, high + 60)]
        if not near or _OTHER_THING.search(re.split(r"[.;]|,\s(?!an?\s|its\s|the\s)", behind)[0]):
            return
    for item in items:
        name = item["name"]
        if not _may_be(text, *item.span("name"), taken):
            continue
        if (
            _STRONG.match(name)
            or name.endswith(" Model")
            or ((called or said) and _WORDS_ONLY.match(name))
            or (called and len(items) == 1)
        ):
            yield item.span("name")


def _items(
    text: str, place: int, end: int, makers: Set[tuple[int, int]], spaced: bool
) -> tuple[list[re.Match[str]], int]:
    """The names of a list that begins at a place, and where it ends; `spaced`: words for what each is stand between."""
    items: list[re.Match[str]] = []
    high = place
    while len(items) < _MOST and (item := _ITEM.match(text, place, end)):
        if item.span() in makers:
            break
        items.append(item)
        behind = _BEHIND_ITEM.match(text, item.end(), end)
        high = behind.end() if behind else item.end()
        more = _FOR.match(text, high, end) if spaced else None
        joint = _JOINT.match(text, high, end) or (
            more and _JOINT.match(text, more.end() - text[more.end() - 1].isspace(), end)
        )
        if not joint:
            break
        if _OTHER_THING.search(joint[0]) and not _KIND_IN.search(joint[0]):
            items.pop()  # "Acme 9, an accelerator, and …"
        place = joint.end()
    return items, high


def _may_be(text: str, low: int, high: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a name stands free or goes on behind another, and does not end like that of a chip, an app or a test."""
    if any(a < high and low < b and not (a == low and b < high) for a, b in taken):
        return False
    return _ENDS_NO_MODEL.search(text, low, high) is None
