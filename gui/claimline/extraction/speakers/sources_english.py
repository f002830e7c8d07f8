"""Sources that an English sentence has in its own words: people familiar with a matter, one of the former employees, a
spokesman for a utility, the team."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.extraction.patterns import Ending, Words, any_of

_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|some|several|multiple|many|most|both"
_DETERMINER = (
    rf"(?:(?i:an?|the|this|that|these|those|another|his|her|its|their|our|{_NUMBER})(?=\s)"
    r"|[A-Z][A-Za-z.&-]{1,20}(?:\s[A-Z][A-Za-z.&-]{1,20}){0,2}(?:'s|’s|s’|s'))"
)
_STATE = r"(?i:senior|former|current|top|other|local|government|industry|company|federal|state|military)"
_PREPOSITION = (
    r"(?:for|of|at|from|with|in|on|inside|close\sto|near|familiar\swith|briefed\son|involved\sin|knowledgeable\sabout"
    r"|who|interviewed|working|speaking|representing)"
)
_PARTITIVE = Ending(
    rf"(?:\A|\s)(?P<np>(?:{_NUMBER})\sof\s(?:them|these|those)|another(?:\sone)?|(?:the|these|those)\speople)\Z",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[,;:“”\"()—–]\s?|\b(?:that|while|but|because|though|although)\s")
_LONGEST = 110


class Sources:
    """Who is a source by the noun that names them, compiled from the word list."""

    def __init__(self, heads: Sequence[str]) -> None:
        head = rf"(?:{any_of(heads)})(?![A-Za-z-])"
        phrase = (
            rf"(?:(?i:{_NUMBER}|another|none)\sof\s)?"
            rf"(?:{_DETERMINER}\s(?:(?!{_DETERMINER}\s)[A-Za-z0-9&.’'-]{{1,24}}\s){{0,5}}?"
            rf"|(?:{_STATE}\s|[A-Z][A-Za-z.&-]{{1,20}}\s){{0,3}}){head}"
        )
        behind = rf"(?:\s{_PREPOSITION}\b[^,;“”\"]{{0,70}})?"
        self._heads = Words(heads)
        self._before = re.compile(rf"(?:\A|(?<=\s))(?P<np>{phrase}{behind})\Z")
        self._behind = re.compile(rf"\s(?P<np>{phrase}(?:\s(?:and|or)\s{phrase}|\sand\sanother\sone)?{behind})")

    def before(self, words: str) -> str | None:
        """The source that ends where `words` end, right before a verb of saying."""
        segment = words[-_LONGEST:]
        boundaries = [match.end() for match in _BOUNDARY.finditer(segment)]
        segment = segment[boundaries[-1] :] if boundaries else segment
        partitive = _PARTITIVE.search(segment)
        match = partitive or (self._before.search(segment.lstrip()) if self._heads.stand_in(segment) else None)
        return match["np"].strip() if match else None

    def behind(self, words: str, quoted: bool) -> str | None:
        """The source that begins where `words` begin, right behind a verb of saying, which stands behind a quotation or
        only behind a comma."""
        match = self._behind.match(words[:_LONGEST])
        if match and not quoted and words[match.end() : match.end() + 1] not in (",", "."):
            return None
        return re.split(r"\s(?:who|in\san?|on\s[A-Z]|when|as)\s", match["np"])[0].strip() if match else None
