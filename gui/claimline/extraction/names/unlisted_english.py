"""Companies that an English sentence introduces itself: by what they are ("Acme, a Bristol outfit that …", "the chip
designer Acme"), by the end of their names ("Acme Ventures"), and houses that only research, advise or broker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.patterns import is_word_in

_TRADE = (
    r"(?:start-?up|chip-?maker|chip\sdesigner|designer|publisher|operator|unicorn|subsidiary|carmaker|automaker"
    r"|developer|provider|maker|manufacturer|retailer|supplier|rival|unit|firm|company|giant|lab|customer|client"
    r"|competitor|contractor|chain|airline|lender|utility|spin-?off|arm)"
)
_WORD = r"(?:[A-Z][\w’'-]{1,20}|[a-z][A-Z][A-Za-z]{2,14}|[0-9]{1,3}[A-Za-z]{2,12})"
_NAME = rf"{_WORD}(?:\s(?:&\s)?(?:[A-Z][\w-]{{1,20}}|AI)){{0,2}}"
_AFTER_TRADE = re.compile(rf"\b{_TRADE},?\s(?P<name>{_NAME})(?=[\s,.;)])")
_LEGAL = re.compile(rf"\b(?P<name>{_NAME}),?\s(?:Inc|Corp|Ltd|LLC|PLC|GmbH|S\.A)\b")
_ENDING = (
    r"(?:Holdings|Technologies|Technology|Labs|Robotics|Systems|Semiconductors?|Networks|Ventures|Capital|Partners|Motors"
    r"|Therapeutics|Studios|Software|Dynamics|Electronics|Biosciences|Aerospace|Computing|Financial\sGroup|Funds|Investments"
    r"|Pharmaceuticals|Industries|Mobility|Telecom|AI)"
)
_SHAPED = re.compile(
    rf"(?<![\w’'&-])(?P<name>{_WORD}(?:\s(?:&\s)?[A-Z][\w-]{{1,20}}){{0,2}}?(?:\s{_ENDING}){{1,3}})(?![\w-])"
    r"(?!\s(?:team|unit|group|division|[Ee]ngineers?|[Ee]ngineering|researchers?|project|program|conference|summit|[Ll]abs?)\b)"
    r"(?![”\"]?\s(?:approach|strategy|vision|initiative|agenda|framework|philosophy|principles)\b)"
    r"(?!(?<=AI)\s(?:companies|company|start-?ups?|firms?|unicorns?|developers?|chips?|market|industry|sector|ecosystem|race|giants?|tools?|systems?"
    r"|laws?|bill|act|rules?|regulations?|policy|safety|summit|PCs?|agents?|assistants?|features?|products?|models?)\b)"
)
_KIND = (
    r"(?:start-?up|company|firm|chipmaker|developer|provider|subsidiary|maker|lab|laborator(?:y|ies)|outfit|manufacturer"
    r"|retailer|supplier|carrier|bank|fund|operator|spin-?off|unicorn|brokerage|consultancy|group|studio|publisher|airline)"
)
_DESCRIBED = re.compile(
    rf"(?<![\w’'&-])(?:(?<![A-Za-z&]\s)|(?<=said\s)|(?<=says\s)|(?<=\sof\s)|(?<=\sby\s)|(?<=\sat\s)|(?<=from\s))"
    rf"(?P<name>{_NAME}),\s(?:an?|the|its|another|one\sof)\s(?!former|founder|head|chief|analyst|co-)"
    rf"(?P<what>(?:[A-Za-z-][^,.;“”\"]{{0,70}}?\b)?{_KIND})"
    r"(?=[,.]|\s(?:that|which|of|in|from|based|backed|founded|co-founded|started|created|run|known|behind|owned|with|where|whose|she|he|they|it|building"
    r"|developing|making|specializing|working|focused|using|selling|led|trying)\b)"
)
_DESCRIBED_LATER = re.compile(
    rf"(?<=:\s)(?P<name>{_NAME}),\s(?:an?|the)\s(?P<what>[a-zA-Z][^,.;“”\"]{{0,70}}?\b{_KIND})\b"
)
_STOP = re.compile(
    r"(?:Meanwhile|However|Moreover|Separately|Still|Instead|Earlier|Last|Now|Also|Today|Yesterday|Though|Although|Experts"
    r"|Analysts|Investors|The|A|An|In|On|At|For|It|Its|And|But|AI|CEO|CTO|CFO|COO|US|U\.S|UK|EU|China|Chinese|American"
    r"|Korean|Japanese|European|British|French|German|Indian|Israeli|Dutch|Canadian|Taiwanese|South|North|New|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Wall|Street|Silicon|Valley|Inc|Corp|President|Chief|Executive|He|She|They|This|That|Nasdaq|Europe"
    r"|Japan|Korea|Taiwan|India|Germany|France|Canada|California|Texas|Florida|Colorado|Illinois|Utah|Virginia|Ohio|Singapore|Britain|Swiss|Russia|Russian"
    r"|Italian|Spanish|Polish|Saudi|Brazil|Brazilian|Mexico|Ireland|Irish|Australia|Australian|African|Asian|Western|Eastern|Southeast|GPU|LLM|API|Generative|Physical|Agentic|Sovereign|Responsible"
    r"|Enterprise|Big|Edge|Artificial|Human|Venture|Private|Why|How|When|While|If|Our|Their|His|Her|No|Not|Trustworthy"
    r"|Safe|Conversational|Some|Many|Most|Other|More|What|Vice|Deputy|Prime|Trade|Commerce|Open|Model|Early|Your|My|As|To|Beyond|With|Without|Despite|Amid|After"
    r"|Before|During|Since|From|By|Under|Over|Between|Among|About|Across|Through|Like|Unlike|Given|Even|Both|Each|Every|All"
    r"|Any|These|Those|We|You|There|Here|Once|Until|Is|Are|So|Or|Improving|Building|Making|Using|Training|Scaling|Bringing|Developing|Adopting|Deploying|Regulating|Creating|Running"
    r"|Powering|Advancing|Leveraging|Integrating|Embracing|Governing|Testing|Teaching)"
    r"(?:[’']s)?\Z"
)
_DESCRIBES = re.compile(r"['’]s\s|-[a-z]{3,}(?:\s|\Z)")
"""Words before a name, not of it: "Tech's AI", "US-based AI"."""
_LEGAL_END = re.compile(r"(?:,?\s(?:Inc|Corp|Ltd|LLC|PLC|GmbH|Co)\.?)+\Z")
_FULL_NAME = re.compile(
    r"(?P<short>[A-Z][a-z]{3,15})\s(?:AI|Labs?|Technologies|Technology|Systems|Robotics|Semiconductors?|Computing|Software|Networks"
    r"|Motors|Bio|Health|Healthcare|Energy|Cloud|Security|Data|Foundry|Therapeutics|Aerospace|Dynamics|Mobility|Semi|Inc|Corp)\.?"
)
_HOUSE = re.compile(
    r"research|consult|advis|broker|analytics|analysis|intelligence|law\sfirm|non-?profit|think\stank|polling|bank\b|forecast",
    re.IGNORECASE,
)
_HOUSE_NAME = re.compile(
    r"\b(?:Research|Securities|Markets|Advisors|Advisers|Analytics|Consulting|Intelligence|Insights)\Z"
)
_WORKS_AT = re.compile(
    r"\b(?:analyst|strategist|economist|trader|partner|investor|managing\sdirector|consultant|portfolio\smanager|fund\smanager|investment\sofficer|head\sof\s[a-z]+)s?"
    r"\s(?:at|of|for|with)\s\Z"
)
_HOUSE_SPEAKS = re.compile(
    rf"(?<![\w’'&-])(?P<name>{_WORD}(?:\s(?:&\s)?[A-Z][\w-]{{1,20}}){{0,2}}?\s(?:Research|Securities|Markets|Advisors|Advisers"
    r"|Analytics|Consulting|Intelligence|Insights))(?![\w-])"
)
_BOUGHT = re.compile(
    rf"\b(?:(?:[Aa]cquisition|[Tt]akeover|[Pp]urchase|[Bb]uyout)\sof|acquir(?:e|ed|es|ing)|bought|buys|buying|to\sbuy|stake\sin|merger?\swith|merged\swith)"
    rf"\s(?:the\s|an?\s|rival\s)?(?:[a-z-]{{2,20}}\s){{0,4}}(?P<name>(?![A-Z]*[0-9]){_NAME})(?<!s)"
    r"(?=[,.;)]|\s\(|\s(?:for|in|from|and|to|last|this|by|as|which|that|after|would|was|is|has|at|on|with)\b)"
)
"""What is bought is a company, whatever its name: "its takeover of Acme"."""
_LISTED = re.compile(rf"(?<![\w’'&-]){_NAME}(?:,\s(?:and\s)?{_NAME}){{2,14}}(?:,?\sand\s{_NAME})?")
_AND_MOVED = re.compile(
    rf"\sand\s(?P<name>{_NAME})(?=\s(?:climbed|rose|gained|jumped|surged|added|fell|slid|dropped|lost|declined|slipped|sank|were|both"
    r"|each|shed|tumbled)\b)"
)
_LISTED_NAME = re.compile(_NAME)
_APPOSED = re.compile(r",\s(?:an?|the|its|another|one\sof)\s")
"""Without this the two patterns of what a name is described as match nothing."""
_WHICH_MAKES = re.compile(
    rf"(?<![\w’'&-])(?P<name>{_NAME}),\swhich\s(?:makes|builds|develops|sells|designs|operates|manufactures|produces)\s"
    r"(?!(?:it|up|sense|the)\b)"
)
"""Who makes something is a company: "Acme, which makes pumps"."""
_BASED = re.compile(
    rf"\b[A-Z][\w.’'-]*?(?:,\s[A-Z][\w.]+)?-(?:based|headquartered)\s(?P<name>{_NAME})(?=[,.;)]|['’]s\s|\s(?:[a-z]|\())"
)
"""Whose seat is told: "Leeds-based Acme"."""
_NO_FIRM = (
    r"(?:group|non-?profit|charity|newsletter|podcast|blog|site|website|magazine|institute|foundation|coalition|movement|campaign|tank|school|club|union|party"
    r"|prize|award|department|project|church|festival|museum|journal|forum|agency|association)"
)
_ON_THE_WAY = (
    "by|in|on|at|with|from|after|since|when|as|and|or|to|for|that|who|which|of|ago|years?|months?|about|over|under"
)
_FOUNDED = re.compile(
    rf"\b(?:(?:[Cc]o-?)?[Ff]ounder(?:\s(?:and|&)\s[a-zA-Z]+(?:\s[a-z]+){{0,2}})?\sof|(?:[Cc]o-?)?founded|(?:CEO|C[FTO]O|[Cc]hief\s[a-z]+(?:\sofficer)?)\s(?:of|at))"
    rf"\s(?:the\s|an?\s)?(?:(?!(?:{_NO_FIRM}|{_ON_THE_WAY})\s)[a-z-]{{2,20}}\s){{0,4}}(?P<name>{_NAME})(?=[,.;)]|['’]s\s|\s(?:[a-z]|\())"
)
"""What somebody founded or leads: "the founder of Acme", "founded Acme"."""
_SHARES = re.compile(
    rf"\b(?:[Ss]hares|[Ss]tock)\s(?:in|of)\s(?:the\s)?(?:[a-z-]{{2,20}}\s){{0,3}}(?P<name>{_NAME})(?=,|\s(?:rose|fell|jumped|surged|gained|climbed|slid|dropped|sank|soared"
    r"|tumbled|plunged|slumped|rallied|were|was|have|had|closed|ended|traded|added|lost|hit|are)\b)"
)
"""Whose shares move is a company."""
_SO_CALLED_COMPANY = re.compile(
    r"\b[Tt]he\s(?P<name>(?!New\s|Same\s|Whole\s)[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2}\sCompany)\b"
)
"""A name that ends so: "The Browser Company"."""
_HAS = re.compile(
    rf"(?<![\w’'&-])(?P<name>{_NAME})['’]s\s(?:[a-z-]{{2,14}}\s){{0,2}}(?:CEO|C[FTO]O|chief\s(?:executive|financial|technology|operating)|shareholders|valuation|IPO"
    r"|market\s(?:value|cap(?:itali[sz]ation)?)|(?:share|stock)\sprice|headquarters|board\sof\sdirectors|annual\srevenue|quarterly\s(?:results|revenue|profit|sales))\b"
)
"""What only a company has: "Acme's chief executive"."""
PATTERNS = (
    _AFTER_TRADE,
    _LEGAL,
    _SHAPED,
    _DESCRIBED,
    _DESCRIBED_LATER,
    _HOUSE_SPEAKS,
    _BOUGHT,
    _WHICH_MAKES,
    _BASED,
    _FOUNDED,
    _SHARES,
    _HAS,
    _SO_CALLED_COMPANY,
)
_TRADE_WORDS = (
    "startup start-up chipmaker chip-maker designer publisher operator unicorn subsidiary carmaker automaker developer "
    "provider maker manufacturer retailer supplier rival unit firm company giant lab customer client competitor "
    "contractor chain airline lender utility spin-off spinoff arm"
)
_ENDING_WORDS = (
    "holdings technologies technology labs robotics systems semiconductor networks ventures capital partners motors "
    "therapeutics studios software dynamics electronics biosciences aerospace computing financial funds investments "
    "pharmaceuticals industries mobility telecom ai"
)
_KIND_WORDS = (
    "startup start-up company firm chipmaker developer provider subsidiary maker lab laborator outfit manufacturer "
    "retailer supplier carrier bank fund operator spin unicorn brokerage consultancy group studio publisher airline"
)
_HOUSE_WORDS = "research securities markets advisors advisers analytics consulting intelligence insights"
_BOUGHT_WORDS = ("acquisition", "takeover", "purchase", "buyout", "acquir", "bought", "buy", "stake in", "merge")
_MAKES_WORDS = [
    f"which {does} "
    for does in ("makes", "builds", "develops", "sells", "designs", "operates", "manufactures", "produces")
]
_LEGAL_WORDS = "inc corp ltd llc plc gmbh s.a"
WORDS: tuple[Sequence[str], ...] = (
    *(words.split() for words in (_TRADE_WORDS, _LEGAL_WORDS)),
    [f" {word}" for word in _ENDING_WORDS.split()],
    *(words.split() for words in (_KIND_WORDS, _KIND_WORDS)),
    [f" {word}" for word in _HOUSE_WORDS.split()],
    _BOUGHT_WORDS,
    _MAKES_WORDS,
    ("-based ", "-headquartered "),
    ("founder of", "founder and", "founder &", "founded ", "ceo of", "ceo at", "cto of", "cfo of", "coo of", "chief "),
    ("shares in ", "shares of ", "stock in ", "stock of "),
    (
        *("ceo", "cfo", "cto", "coo", "chief ", "shareholders", "valuation", "ipo", "market ", "share price"),
        *("stock price", "headquarters", "board of ", "annual revenue", "quarterly "),
    ),
    (" company",),
)
"""One of which each pattern's matches hold, pattern by pattern."""


_MAKE_A_LIST = 2
_COMMAS_OF_A_LIST = 2


def short_names(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """What a company is called behind its full name: Acme, of "Acme AI"; not where the text uses it as a word too."""
    for mention in mentions:
        if not mention.is_company:
            continue
        full = _FULL_NAME.fullmatch(text, mention.start, mention.end)
        if full and not is_word_in(full["short"].lower(), text):
            yield mention, full["short"]


def _beside(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The second of two whose shares move: "Acme and Bolt climbed 2% and 3%, respectively"."""
    for mention in mentions:
        behind = _AND_MOVED.match(text, mention.end, end) if mention.is_company else None
        if behind and not is_common(behind["name"]) and not any(m.start == behind.start("name") for m in mentions):
            yield Mention(*behind.span("name"), behind["name"], Sort.COMPANY, behind["name"])


def is_common(name: str) -> bool:
    """Whether a name begins with a word that begins sentences, names a time or a place, or describes."""
    return begins_common(name) or _DESCRIBES.search(name) is not None


def begins_common(name: str) -> bool:
    """Whether a name begins with a word that begins sentences, or names a time or a place."""
    return _STOP.match(name.split(maxsplit=1)[0]) is not None


def find_english(
    text: str, start: int, end: int, mentions: Sequence[Mention], lists: Set[object], names: Sequence[str]
) -> Iterator[tuple[Mention, str]]:
    """Companies and houses in `text[start:end]` that are not among the mentions, each with its later, shorter name.

    `names` are those of the word lists of the patterns, of which `lists` have a word there.
    """
    taken, found = [(mention.start, mention.end) for mention in mentions], list(mentions)
    patterns: list[re.Pattern[str]] = []
    if not lists.isdisjoint(names):
        patterns = [pattern for listed, pattern in zip(names, PATTERNS, strict=True) if listed in lists]
    if (_DESCRIBED in patterns or _DESCRIBED_LATER in patterns) and not _APPOSED.search(text, start, end):
        patterns = [pattern for pattern in patterns if pattern not in (_DESCRIBED, _DESCRIBED_LATER)]
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            low, high = match.span("name")
            words = _LEGAL_END.sub("", " ".join(match["name"].split()))
            if any(a < high and low < b for a, b in taken) or is_common(words):
                continue
            taken.append((low, high))
            described = match.groupdict().get("what") or ""
            house = _HOUSE.search(described) is not None or _HOUSE_NAME.search(words) is not None
            house = house or _WORKS_AT.search(text, max(start, low - 60), low) is not None
            short = re.split(rf"\s(?:{_ENDING}|&|Research|Securities|Markets)\b", words)[0]
            found.append(Mention(low, high, words, Sort.BROKER if house else Sort.COMPANY, words))
            yield found[-1], short
    if any(mention.is_company for mention in found):
        yield from ((mention, "") for mention in _in_lists(text, start, end, found))


def _in_lists(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names in a list in which two companies stand already: "Acme Ventures, Bolt Capital, Crane and Dune"."""
    yield from _beside(text, start, end, mentions)
    companies = {mention.start for mention in mentions if mention.is_company}
    if len(companies) < _MAKE_A_LIST:
        return
    for listed in _LISTED.finditer(text, start, end) if text.count(",", start, end) >= _COMMAS_OF_A_LIST else ():
        names = list(_LISTED_NAME.finditer(text, *listed.span()))
        if sum(name.start() in companies for name in names) < _MAKE_A_LIST:
            continue
        for name in names:
            low, high = name.span()
            if not is_common(name[0]) and not any(m.start < high and low < m.end for m in mentions):
                words = " ".join(name[0].split())
                yield Mention(low, high, words, Sort.COMPANY, words)
