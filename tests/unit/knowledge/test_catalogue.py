"""The catalogue that ships is whole, claims no more than its sources, and says what is wrong where a file is broken."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from claimline.domain import Release, ReleaseEvent
from claimline.domain.date import days
from claimline.knowledge import KnowledgeBroken, load_catalogue, load_knowledge, load_sources
from claimline.paths import resource
from claimline.timeline import Look, gather

GOOD = {
    "name": "M-1",
    "company": "Maker",
    "event": "announced",
    "date": "2025-03",
    "sources": [{"of": "maker", "date": "2025-03", "address": "https://maker.example/m-1"}],
}
SOURCE = {
    "name": "maker",
    "title": "Maker's news",
    "address": "https://maker.example",
    "seen": "The page.",
    "says": "A month.",
}
REGIONS = ("american", "chinese", "korean", "european")
Days = tuple[datetime.date, datetime.date]


@pytest.fixture(scope="module")
def catalogue() -> tuple[Release, ...]:
    return load_catalogue()


@pytest.fixture(scope="module")
def files() -> dict[str, list[dict[str, Any]]]:
    paths = resource("catalogue").glob("*.json")
    return {path.stem: json.loads(path.read_text("utf-8")) for path in paths if path.name != "sources.json"}


def written(folder: Path, *entries: object) -> Path:
    (folder / "some.json").write_text(json.dumps(list(entries)), encoding="utf-8")
    (folder / "sources.json").write_text(json.dumps([SOURCE]), encoding="utf-8")
    return folder


def closed(edtf: str) -> Days:
    first, last = days(edtf)
    assert first is not None
    assert last is not None
    return first, last


def supported(sources: list[dict[str, str]]) -> list[str]:
    """What each source supports: its date, or the month where it alone gives a 1st or a 15th."""
    found = []
    for source in sources:
        others = [other for other in sources if other["of"] != source["of"] and other["date"] == source["date"]]
        is_suspicious = len(source["date"]) == 10 and source["date"][8:] in ("01", "15")
        found.append(source["date"][:7] if is_suspicious and not others else source["date"])
    return found


def test_there_are_enough_releases_of_the_years_and_regions(files: dict[str, list[dict[str, Any]]]) -> None:
    assert set(files) >= set(REGIONS)
    assert sum(len(entries) for entries in files.values()) >= 250
    assert all(len(files[region]) >= 25 for region in REGIONS)
    for entry in (entry for entries in files.values() for entry in entries):
        first, last = closed(entry["date"]) if "date" in entry else closed(entry["sources"][0]["date"])
        assert datetime.date(2018, 1, 1) <= first <= last <= datetime.date(2025, 12, 31), entry["name"]


def test_no_date_is_more_precise_than_its_sources_allow(files: dict[str, list[dict[str, Any]]]) -> None:
    for entry in (entry for entries in files.values() for entry in entries):
        spans = [closed(date) for date in supported(entry["sources"])]
        first, last = max(span[0] for span in spans), min(span[1] for span in spans)
        if "date" in entry:
            assert first <= last, f"the sources of {entry['name']} differ, and one of them was chosen"
            # Neither narrower than what all sources have in common, nor wider.
            assert closed(entry["date"]) == (first, last), entry["name"]
        else:
            assert first > last, f"the sources of {entry['name']} agree, and no date is given"


def test_each_source_is_listed_with_how_it_was_seen_and_is_used(files: dict[str, list[dict[str, Any]]]) -> None:
    sources = load_sources()
    used = {source["of"] for entries in files.values() for entry in entries for source in entry["sources"]}
    assert used == set(sources)
    for source in sources.values():
        assert len(source.seen) > 10
        assert source.says
        assert not source.licence.startswith("CC BY") or source.credit


def test_where_sources_differ_the_timeline_shows_it(
    catalogue: tuple[Release, ...], files: dict[str, list[dict[str, Any]]]
) -> None:
    disputed = set()
    for lane in gather(catalogue).lanes:
        for number, column in enumerate(lane.columns):
            for place in range(len(column)):
                if column.span(place).look is Look.DISPUTED:
                    first = lane.members(number, place)[0]
                    disputed.add((first.company, first.model, first.event.value))
    entries = [entry for entries in files.values() for entry in entries]
    assert {(e["company"], e["name"], e["event"]) for e in entries if "date" not in e} == disputed


def test_every_release_has_a_date_and_a_source(catalogue: tuple[Release, ...]) -> None:
    for release in catalogue:
        assert release.date is not None
        assert release.source
        assert release.address.startswith(("https://", "http://"))
        assert release.passage is None


def test_the_companies_that_matter_are_in_it(catalogue: tuple[Release, ...]) -> None:
    companies = {release.company for release in catalogue}
    assert companies >= {
        *("OpenAI", "Anthropic", "Google", "Meta", "xAI", "Microsoft", "Nvidia", "Amazon", "Mistral AI", "Cohere"),
        *("DeepSeek", "Alibaba", "Tencent", "Baidu", "ByteDance", "Moonshot AI", "Zhipu AI", "MiniMax", "Ant Group"),
        *("Naver", "LG AI Research", "SK Telecom", "Upstage", "Kakao"),
    }


def test_its_companies_are_named_as_everywhere_else(catalogue: tuple[Release, ...]) -> None:
    knowledge = load_knowledge()
    for company in {release.company for release in catalogue}:
        known = knowledge.company_named(company)
        assert known is None or known.name == company


def test_an_announcement_and_its_availability_are_two_events(catalogue: tuple[Release, ...]) -> None:
    dates = defaultdict(set)
    for release in catalogue:
        if release.model == "o3" and release.date:
            dates[release.event].add(release.date.edtf)
    assert dates == {ReleaseEvent.ANNOUNCED: {"2024-12-20"}, ReleaseEvent.GENERAL_AVAILABILITY: {"2025-04-16"}}


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    (release,) = load_catalogue(written(tmp_path, GOOD))
    assert (release.model, release.company, release.event) == ("M-1", "Maker", ReleaseEvent.ANNOUNCED)
    assert (release.source, release.address) == ("Maker's news", "https://maker.example/m-1")
    assert release.date is not None
    assert release.date.edtf == "2025-03"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"date": "March 2025"}, "March 2025"),
        ({"date": "2025-02-30"}, "2025-02-30"),
        ({"event": "leaked"}, "leaked"),
        ({"sources": []}, "sources"),
        ({"sources": [{"of": "nobody", "date": "2025"}]}, "nobody"),
        ({"precision": "day"}, "precision"),
    ],
)
def test_a_broken_entry_is_named(tmp_path: Path, change: dict[str, str], said: str) -> None:
    with pytest.raises(KnowledgeBroken, match="M-1") as caught:
        load_catalogue(written(tmp_path, {**GOOD, **change}))
    assert said in str(caught.value)


def test_the_same_event_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeBroken, match="twice"):
        load_catalogue(written(tmp_path, GOOD, {**GOOD, "date": "2024"}))
