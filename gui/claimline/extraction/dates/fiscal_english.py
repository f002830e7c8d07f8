"""How English news writes the quarters of a company's own year: "the fiscal third quarter", "Q3 FY26"."""

from __future__ import annotations

import re

from claimline.extraction.dates.calendar_spans import Clock, Rule, fiscal_quarter

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_NTH = r"[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal"
_ENDED = r"(?!\s(?:that\s)?(?:ended|ending|through|to)\b)"
"""Where a day follows, that says it better."""


def _resolved(match: re.Match[str], clock: Clock) -> str | None:
    groups = match.groupdict()
    ordinal = groups["ordinal"] or groups["ordinal2"] or groups["ordinal3"]
    number = _ORDINALS[ordinal.casefold()] if ordinal else int(groups["short"] or groups["short2"])
    full = groups["year"] or groups["year2"] or groups["year3"] or groups["year4"]
    of = int(full) if full else 2000 + int(groups["year5"]) if groups["year5"] else None
    return fiscal_quarter(number, clock, of)


FISCAL_QUARTER = Rule(
    "fiscal quarter",
    rf"[Ff]iscal\s(?:(?:year\s)?(?P<year>20[0-9]{{2}})(?:['’]s)?\s)?(?:(?P<ordinal>{_NTH})[\s-]quarter|Q(?P<short>[1-4]))"
    rf"(?:\sof\s|\s)?(?P<year2>20[0-9]{{2}})?{_ENDED}"
    rf"|(?P<ordinal2>{_NTH})\sfiscal\squarter{_ENDED}"
    rf"|(?P<ordinal3>{_NTH})[\s-]quarter\s(?:of\s)?(?:its\s|the\s)?fiscal\s(?:year\s)?(?P<year3>20[0-9]{{2}})"
    r"|(?<![A-Za-z0-9])Q(?P<short2>[1-4])\s(?:FY\s?|fiscal\s)(?:(?P<year4>20[0-9]{2})|(?P<year5>[0-9]{2}))(?![0-9])",
    _resolved,
)
