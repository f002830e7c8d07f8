"""The days that an article speaks of: its own, the one named last, and the dates of each sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimline.domain import Article, FuzzyDate, Quantity
from claimline.extraction.dates.calendar_spans import CALENDAR, Fiscal
from claimline.extraction.dates.finding import find_dates, report_day
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_SAME_DAY = Sifted(r"同一天|同日|같은\s날|[Tt]he same day|[Tt]hat same day")
_DAY_BEFORE = re.compile(r"전날|이튿날|다음\s날|次日|翌日|第二天|前一[天日]")
"""At a sentence's beginning: counted from the day that the paragraph named last."""
_FISCAL = re.compile(r"[Ff]iscal\s(?:first|second|third|fourth|Q[1-4]|20|year)|财季|财年|회계연도")
"""In an article that counts by a company's own quarters."""
_FISCAL_WORDS = ("iscal", "财季", "财年", "회계연도")


@dataclass(slots=True)
class Days:
    """The dates of one article, sentence by sentence; `years` are the months that end companies' fiscal years."""

    article: Article
    years: Mapping[str, int]
    _by_quarters: bool = field(init=False)
    _day: str | None = None
    _last: str | None = None
    _block: int = -1

    def __post_init__(self) -> None:
        text = self.article.text
        self._by_quarters = any(map(text.__contains__, _FISCAL_WORDS)) and _FISCAL.search(text) is not None

    def of(self, view: View, company: str, models: Sequence[tuple[int, int]]) -> tuple[FuzzyDate, ...]:
        """The dates of a sentence about a company that are no part of a name; later ones may mean the day they name."""
        if "date" not in view.lists and "digit" not in view.lists:
            return ()
        sentence, published = view.sentence, self.article.published
        ends = self.years.get(company, 0)
        fiscal = Fiscal(ends, self._by_quarters) if ends else CALENDAR
        dates = find_dates(
            self.article.text, sentence.start, sentence.end, published, self._named_day(view), fiscal, view.lists
        )
        if dates:
            named = [*models, *((mention.start, mention.end) for mention in view.companies())]
            dates = tuple(date for date in dates if not lies_in(date, named))
            days = [date.edtf for date in dates if date.is_day]
            self._last, self._block = days[-1] if days else self._last, sentence.block if days else self._block
            self._day = report_day(dates, published, self._day)
        return dates

    def beside(self, view: View) -> tuple[FuzzyDate, ...]:
        """The dates of a sentence that is about no company, and leaves the article's days as they are."""
        return find_dates(self.article.text, view.sentence.start, view.sentence.end, self.article.published, self._day)

    def are_ahead(self, dates: Sequence[FuzzyDate]) -> bool:
        """Whether all of these lie behind the article's own day."""
        today = self.article.published
        return bool(today and dates) and all(date.edtf and date.edtf[:10] > str(today) for date in dates)

    def _named_day(self, view: View) -> str | None:
        """The day that a pronoun for one means: the one named last, where it says "the same", else the report's own."""
        if self._last and _SAME_DAY.search(view.lists, view.bare):
            return self._last
        beside = self._last if self._block == view.sentence.block and _DAY_BEFORE.match(view.bare) else None
        return beside or self._day


def lies_in(found: Quantity | FuzzyDate, names: Sequence[tuple[int, int]]) -> bool:
    """Whether it is part of a name: Vidu Q2 is no quarter, Mistral 7B no quantity."""
    return any(low < found.end and found.start < high for low, high in names)
