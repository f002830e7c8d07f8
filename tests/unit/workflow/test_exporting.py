"""What goes into a brief of articles or of a library."""

from __future__ import annotations

import datetime

from claimline.domain import Selection
from claimline.language import LANGUAGES
from claimline.workflow.exporting import BriefChoice, canonical_company, content_of_readings
from claimline.workflow.sample import sample_article


def test_a_brief_says_the_day_that_was_chosen_and_makes_none_up() -> None:
    content = content_of_readings([sample_article("en")], BriefChoice(day="2026-11-27"))
    assert content.made == datetime.date(2026, 11, 27)
    assert content_of_readings([sample_article("en")], BriefChoice()).made is None


def test_a_brief_of_one_company_is_named_for_it_and_shows_its_releases_as_the_window_does() -> None:
    readings = [sample_article(language) for language in LANGUAGES]
    content = content_of_readings(readings, BriefChoice(Selection(company="Tencent")))
    assert content.title == "Tencent"
    assert {release.company for release in content.releases} == {"Tencent"}
    assert all("Tencent" in claim.companies for claim in content.claims)


def test_a_company_is_found_by_its_name_in_any_language() -> None:
    assert [canonical_company(name) for name in ("腾讯", "텐센트", "tencent", "Nobody Ltd")] == [
        "Tencent",
        "Tencent",
        "Tencent",
        "Nobody Ltd",
    ]
