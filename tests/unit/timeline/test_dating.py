"""What several sources say of one date: agreeing ones join to the most precise, others stay side by side."""

from __future__ import annotations

import datetime

import pytest

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.timeline import Look
from claimline.timeline.dating import FADE, Dating

PASSAGE = Passage(0, 3, "abc")


def release(edtf: str | None, *, article: int = 0, local: bool = False) -> Release:
    date = FuzzyDate(edtf, local_time=local) if edtf else None
    passage = PASSAGE if article else None
    return Release("M", "C", ReleaseEvent.ANNOUNCED, date, passage, article=article, source="" if article else "s")


def settled(*releases: Release, published: dict[int, str] | None = None) -> list[tuple[str, str, Look, bool]]:
    spans = Dating(published or {}).settle(releases)
    return [
        (
            datetime.date.fromordinal(span.first).isoformat(),
            datetime.date.fromordinal(span.last).isoformat(),
            span.look,
            span.from_article,
        )
        for span in spans
    ]


def test_a_month_agrees_with_a_day_in_it() -> None:
    both = settled(release("2025-01", article=1), release("2025-01-20"))
    assert both == [("2025-01-20", "2025-01-20", Look.DAY, False)]


def test_the_article_counts_where_it_gives_the_very_day() -> None:
    both = settled(release("2025-01-20", article=1), release("2025-01-20"))
    assert both == [("2025-01-20", "2025-01-20", Look.DAY, True)]


def test_dates_that_cannot_both_be_true_are_all_kept() -> None:
    three = settled(release("2025-04-16"), release("2024-12-20"), release("2024-12"))
    assert [(first, look) for first, _last, look, _article in three] == [
        ("2024-12-20", Look.DAY),
        ("2025-04-16", Look.DAY),
    ]


def test_the_same_date_said_twice_in_a_dispute_stands_once() -> None:
    three = settled(release("2025-04-16"), release("2025-04-16", article=2), release("2024-12-20"))
    assert [(first, by_article) for first, _last, _look, by_article in three] == [
        ("2024-12-20", False),
        ("2025-04-16", True),
    ]


def test_spans_that_overlap_join_to_what_they_have_in_common() -> None:
    both = settled(release("2025-01/2025-03"), release("2025-03/2025-04"))
    assert both == [("2025-03-01", "2025-03-31", Look.SPAN, False)]


def test_local_time_elsewhere_may_be_a_day_off() -> None:
    both = settled(release("2025-03-25", article=1, local=True), release("2025-03-24"))
    assert both == [("2025-03-24", "2025-03-24", Look.DAY, False)]
    assert len(settled(release("2025-03-25", article=1, local=True), release("2025-03-23"))) == 2


@pytest.mark.parametrize("text", ["../2025-03-26", None])
def test_before_a_day_is_a_bar_that_fades_and_ends_there(text: str | None) -> None:
    spans = Dating({1: "2025-03-26"}).settle([release(text, article=1)])
    assert [(span.look, span.last - span.first + 1) for span in spans] == [(Look.BEFORE, FADE)]
    assert datetime.date.fromordinal(spans[0].last) == datetime.date(2025, 3, 26)


def test_before_a_day_agrees_with_any_day_before() -> None:
    both = settled(release(None, article=1), release("2024-06"), published={1: "2025-03-26"})
    assert both == [("2024-06-01", "2024-06-30", Look.SPAN, False)]
    earlier = settled(release("../2025-03-26", article=1), release("../2025-02-01", article=2))
    assert [(last, look) for _first, last, look, _article in earlier] == [("2025-02-01", Look.BEFORE)]


def test_from_and_until_bound_one_another() -> None:
    assert settled(release("2025-02-01/.."), release("../2025-03-26")) == [
        ("2025-02-01", "2025-03-26", Look.SPAN, False)
    ]


@pytest.mark.parametrize("text", [None, "../..", "one day"])
def test_no_date_at_all_is_no_place_on_the_picture(text: str | None) -> None:
    assert settled(release(text)) == []


def test_an_uncertain_day_is_not_drawn_as_a_day() -> None:
    assert settled(release("2025-03-25~"))[0][2] is Look.SPAN
