"""Lines of English pages that claim nothing: notes on the text, who wrote it, what a picture or a table shows, and what
a press release has to add.
"""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_NOTE = re.compile(
    r"(?:UPDATE|Updated?|Correction|CORRECTION|Clarification|Editor[’']s\s[Nn]ote|Disclosure|Disclaimer|Methodology|Highlights|In\sbrief|Key\s(?:takeaways|points)|Note)\b[^:.]{0,24}:"
    r"|(?:This\s(?:press\s)?(?:content|article|story|post|piece|report|section|material|transcript|release|newsletter|column|essay)|The\s(?:article|story|post))\s"
    r"(?:was|is|has\sbeen|contains|includes|originally|first|appeared)\s(?:originally|first|updated|produced|sponsored|published|written|edited|translated|generated|adapted|part\sof|supported|funded|corrected|forward-looking|excerpted|brought|intended|for\sinformational|not\sinvestment|not\sfinancial|affiliate)"
    r"|Not\s(?:financial|investment|legal)\sadvice|Forward-looking\sstatements|Actual\sresults\s(?:may|could|might)\sdiffer|(?:The\s)?(?:author|writer)\s(?:holds|owns|has\s(?:no|a)\sposition)"
    r"|About\s[A-Z][\w.&’' -]{1,40}:\s|(?:Table|Figure|Fig\.|Chart|Exhibit|Graphic|Box)\s[0-9]{1,2}\s?[.:—–]"
    r"|(?:Also\s|Elsewhere\s)?[Ii]n\sthis\s(?:week[’']s\s|month[’']s\s)?(?:issue|edition|episode|newsletter|guide)\b"
)
"""Notes on the text, what it belongs to, and what stands by law in a release."""
_WROTE = re.compile(
    r"(?:[A-Z][\w.’-]+\s){2,3}(?:is\san?\s(?:[A-Za-z-]+\s){0,3}(?:reporter|writer|journalist|editor|correspondent|columnist|contributor|producer)\b|covers\s[^.]{2,90}?\s(?:for|at)\s(?:[Tt]he\s)?[A-Z])"
    r"|(?:Before|Prior\sto)\sjoining\s[^,]{2,40},\s(?:she|he|they)\s(?:wrote|worked|covered|reported|was|edited)\b"
    r"|(?:She|He|They)\s(?:previously\s|also\s|has\s|formerly\s)?(?:wrote|written|covered|covers|reported|reports|writes)\s(?:about|on|for)\s[^“”]{3,90}\.?\Z"
)
"""Who wrote a text."""
_SPEAKS = Sifted(
    r"\A[A-Z][^.,:;“”]{3,80}?\s(?:speaks|delivers\s(?:a|the|his|her)\s(?:keynote|speech|address)|poses|gestures|looks\son|waves|smiles|testifies|addresses\s(?:the|a)\s(?:audience|crowd|conference))"
    r"\s(?:at|during|before|on|in|for|as|with|from)\b[^.“”]{3,120}\.?\Z"
)
_STOOD = re.compile(
    r"(?:[A-Z][\w.’-]+\s){1,3}[A-Z][\w.’-]+,\s[^,.]{3,60},\s(?:at|during|in|on|with)\s[^.,]{3,80}(?:,\s[^.,]{3,40}){0,2}\.?\Z"
)
_DID = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|says|will|would|told|[a-z]{3,}ed|came|went|took|made|rose|fell|left|won|lost|sold|bought|built|gave|got|met|ran|led|put|saw|wrote|spoke|quit|cut|hit|set|held|kept|became|began|does|can|may)\b"
)
"""What a picture shows: who speaks where, and no verb of what was done."""


def no_english_claim(view: View) -> str | None:
    """The rule by which a line that nobody is quoted in claims nothing."""
    words = view.bare
    if _NOTE.match(words):
        return "to-reader"
    if _WROTE.match(words):
        return "byline"
    stands = _STOOD.match(words) is not None and _DID.search(words) is None
    return "caption" if stands or _SPEAKS.match(view.lists, words) else None
