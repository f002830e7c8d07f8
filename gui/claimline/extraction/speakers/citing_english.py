"""What an English sentence rests on without a verb of saying: "according to", "citing", "per", "by its own count", and
words behind a colon."""

from __future__ import annotations

import re

from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Ending, Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner, Pronoun

_ACCORDING = re.compile(
    r"\b[Aa]ccording\sto\s(?P<who>[^,.;“”\"]{2,90})|\b(?P<citing>citing)\s(?P<cited>[^,.;“”\"]{2,90})"
)
_DATA = re.compile(r"\bdata\b|FactSet|LSEG|Refinitiv|Visible Alpha|StreetAccount|polled|compiled")
_ESTIMATE = re.compile(r"estimate|expect|forecast|consensus|looked\sfor")
_COUNT = r"(?:count|tally|reckoning|estimates?|account|calculations?|measure|figures)"
_BY_COUNT = Sifted(
    rf"\b[Bb]y\s(?:the\s{_COUNT}\sof\s(?P<of>[A-Z][^,.;“”\"]{{1,60}})"
    rf"|(?P<whose>[A-Z][A-Za-z.&\s-]{{1,40}})(?:'s|’s|s’|s')\s(?:own\s)?{_COUNT}\b|(?P<own>its|their)\sown\s{_COUNT}\b)",
    words=("by ",),
)
_PER = re.compile(r"(?:\A|,\s)[Pp]er\s(?P<who>(?:the\s)?[A-Z][^,.;“”\"]{1,60})")
_AS_PUT = Sifted(
    r"\b[Aa]s\s(?P<who>[A-Z][\w.&’'-]{1,20}(?:\s[A-Z][\w.&’'-]{1,20}){0,3})\s(?P<cue>puts?|put|sees|saw|tells|told|describe[sd]|explain(?:s|ed)|frame[sd]|phrase[sd])\sit\b"
)
"""In somebody's words: "as Roe puts it"."""
_TEXT_BEFORE = re.compile(
    r"(?:the|this|that|its|their)\s(?:(?:blog|company)\s)?(?:post|statement|filing|report|paper|letter|memo|note"
    r"|release|notice|announcement)\Z",
    re.IGNORECASE,
)
"""A text spoken of before ("according to the post"), whose author spoke before."""
_A_SOURCE = re.compile(
    r"[A-Z]|people|person|source|document|\bmemos?\b|filing|\breports?\b|e-?mail|\bletter|interview|official|executive|analyst"
    r"|researcher|transcript|statement|message|insider|employee|unnamed|anonymous|spokes|presentation|data\b"
)
"""What may be cited as a source, not as a cause ("citing weak demand")."""
_A_CAUSE = re.compile(
    r"\b(?:demand|growth|strength|weakness|slowdown|competition|costs?|concerns?|risks?|uncertaint(?:y|ies)|valuations?|momentum"
    r"|spending|shortages?|delays?|lack|needs?|reasons|fears|pressures?|headwinds|tailwinds|conditions|progress|potential|opportunit(?:y|ies)"
    r"|outlook|performance|execution|restrictions|tensions|security|safety|privacy|prospects|adoption)\b"
)
"""What moves somebody to do something ("citing the strength of its orders")."""
_PAPERS = re.compile(
    r"(?:(?:an?|the|its|new|court|internal|regulatory|public|corporate)\s){0,3}(?:documents?|filings?|records|papers)"
    r"\s(?:filed\swith|submitted\sto|with)\s(?:the\s)?[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}"
)
"""Papers that lie with somebody, who is not their source ("documents filed with the SEC")."""
_TITLED = re.compile(
    r"\b(?:titles?|names?|called|entitled|slogan|motto|caption|headline|lyrics|question|prompt|label)\s?\Z"
)
"""Before a colon: what stands in the quotation marks is what something is called."""
_ANALYST = re.compile(
    r"\b(?:analyst|strategist|economist|professor|researcher|consultant|lawyer)\s(?P<who>[A-Z][\w’'-]+(?:\s[A-Z]\.)?\s[A-Z][\w’'-]+)"
)
"""Who of a house is cited: "according to Acme analyst Jane Roe"."""
_COUNTED = re.compile(
    r"(?:the|these|those|two|three|four|five|six|several|multiple)\s(?:people|persons|sources|employees|officials|executives|insiders|bankers)\Z"
)
"""Sources, not people at large."""
_OWN_FINDINGS = re.compile(
    r"(?:(?:the|this)\s(?:[a-z-]{2,20}\s)?(?:company|firm|start-?up|lab|group|developer|maker|chipmaker|carmaker)[’']s|its)\s(?:own\s)?(?:[a-z-]{2,20}\s){0,2}"
    r"(?:tests?|testing|benchmarks?|evaluations?|figures|data|numbers|measurements|results|website|site|blog|documentation|estimates?|calculations?|research"
    r"|announcement|statement|filings?|report|release|paper|card|terms|policy|records)\Z"
)
"""What a company found or wrote itself: "the company's own tests"."""
_DATA_SHOWS = Sifted(
    r"\b(?:[Dd]ata|[Ff]igures|[Nn]umbers|[Ee]stimates|[Rr]esearch|[Ss]tatistics|[Aa]nalysis|[Rr]ecords)\s(?:released\s|published\s|compiled\s|collected\s|reviewed\s)?(?:from|by)\s"
    r"(?P<who>(?:the\s)?[A-Z][^,.;“”\"]{1,60}?)\s(?:on\s[A-Z][a-z]+day\s)?(?P<cue>show(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?)\b"
)
"""Whose data show something."""
_VIEW_OF = Sifted(
    r"(?:\A|[,;]\s)(?P<who>[A-Z][\w.’'-]*?(?:\s[A-Z][\w.’'-]*?){0,3})(?:['’]s|(?<=s)['’])\s(?:(?:main|own|chief|biggest|broader|central|basic|latest|only|real|key)\s)?"
    r"(?P<cue>concern|view|argument|point|fear|worry|contention|theory|message|take|position|stance|hope|claim|conclusion|warning|verdict|explanation|answer|reply"
    r"|response|complaint|prediction|bet)\s(?:is|was)\s(?=that\b|[“\":])"
)
"""Whose a view is: "Roe's concern is that"."""
_ENDS = re.compile(r"\s(?:who|which|that|released|published|seen|viewed|in|on)\b")


def cited_in(view: View, diffuse: Ending, company: Ending) -> Attribution | None:
    """The source that the sentence rests on; `diffuse` and `company` match words that name nobody, or the company."""
    if "ccording to" in view.bare or "citing" in view.bare:
        return _according(view, diffuse, company)
    bare = view.bare
    return (
        (_per(view) if "per" in bare or "Per" in bare else None)
        or _by_count(view)
        or _as_put(view)
        or _shown_by_data(view)
        or _view_of(view)
        or (_with_words(view) if ":" in bare else None)
    )


def _according(view: View, diffuse: Ending, company: Ending) -> Attribution | None:
    match = _ACCORDING.search(view.bare)
    if match is None:
        return _with_words(view)
    group = "who" if match["who"] else "cited"
    cue = "according to" if match["who"] else "citing"
    if _DATA.search(match[group]) and _ESTIMATE.search(view.bare):
        return None
    papers = _PAPERS.match(match[group])
    named = None if papers else _named_between(view, *match.span(group))
    analyst = _ANALYST.search(match[group])
    if analyst and (named is None or named.sort != "person"):
        return Attribution(cue, Manner.REPORTED, words=analyst["who"])
    if named is not None:
        return Attribution(cue, Manner.REPORTED, speaker=named)
    if papers:
        return Attribution(cue, Manner.REPORTED, words=papers[0])
    words = _ENDS.split(match[group])[0].strip()
    if cue == "citing" and (_A_SOURCE.search(match[group]) is None or _A_CAUSE.search(words)):
        return None
    if diffuse.search(words) and not _COUNTED.match(words):
        return Attribution(cue, Manner.DIFFUSE)
    if _OWN_FINDINGS.match(words):
        return Attribution(cue, Manner.REPORTED, pronoun=Pronoun.COMPANY)
    if company.search(words):
        return Attribution(cue, Manner.REPORTED, pronoun=Pronoun.COMPANY)
    if cue == "according to" and _TEXT_BEFORE.match(words):
        return Attribution(cue, Manner.REPORTED, words=words, pronoun=Pronoun.OMITTED)
    return Attribution(cue, Manner.REPORTED, words=words)


def _per(view: View) -> Attribution | None:
    match = _PER.search(view.bare)
    named = _named_between(view, *match.span("who")) if match else None
    return Attribution("per", Manner.REPORTED, speaker=named) if named else None


def _as_put(view: View) -> Attribution | None:
    match = _AS_PUT.search(view.lists, view.bare)
    if match is None:
        return None
    named = _named_between(view, *match.span("who"))
    return Attribution(match["cue"], Manner.SAID, speaker=named, words=None if named else match["who"])


def _shown_by_data(view: View) -> Attribution | None:
    match = _DATA_SHOWS.search(view.lists, view.bare)
    if match is None:
        return None
    named = _named_between(view, *match.span("who"))
    words = None if named else match["who"].removeprefix("the ")
    return Attribution(match["cue"], Manner.REPORTED, speaker=named, words=words)


def _view_of(view: View) -> Attribution | None:
    match = _VIEW_OF.search(view.lists, view.bare)
    if match is None:
        return None
    named = _named_between(view, *match.span("who"))
    return Attribution(match["cue"], Manner.SAID, speaker=named, words=None if named else match["who"])


def _by_count(view: View) -> Attribution | None:
    """ "By Acme's own count", "by the reckoning of Roe & Doe"; "by its own account" is the company's."""
    match = _BY_COUNT.search(view.lists, view.bare)
    if match is None:
        return None
    if match["own"]:
        return Attribution(match[0], Manner.REPORTED, pronoun=Pronoun.COMPANY)
    group = "of" if match["of"] else "whose"
    named = _named_between(view, *match.span(group))
    if named is not None:
        return Attribution(match[0], Manner.REPORTED, speaker=named)
    return Attribution(match[0], Manner.REPORTED, words=match[group].strip())


def _named_between(view: View, low: int, high: int) -> Mention | None:
    within = [
        mention
        for mention in view.outside()
        if low <= view.place(mention)[0] and view.place(mention)[1] <= high and mention.sort not in ("model", "product")
    ]
    return next((mention for mention in within if mention.sort == "person"), next(iter(within), None))


def _with_words(view: View) -> Attribution | None:
    """Of "…, Jane Roe, to qualify it with the words: “…”" the last person named before the colon speaks."""
    colon = re.search(r":\s?[“\"]", view.bare)
    if colon is None:
        return None
    people = [m for m in view.outside() if m.sort in ("person", "company") and view.place(m)[1] <= colon.start()]
    if not people:
        return None
    persons = [
        m for m in people if m.sort == "person" and view.bare[view.place(m)[1] : view.place(m)[1] + 1] not in ("'", "’")
    ]
    if not persons and _TITLED.search(view.bare[: colon.start()]):
        return None
    return Attribution(":", Manner.SAID, speaker=persons[-1] if persons else people[-1])
