"""The catalogue that ships is whole, and says what is wrong where a file of it is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimline.domain import Release, ReleaseEvent
from claimline.knowledge import KnowledgeBroken, load_catalogue, load_knowledge

GOOD = {
    "name": "M-1",
    "company": "Maker",
    "event": "announced",
    "date": "2025-03",
    "source": "Maker's news",
    "address": "https://maker.example/m-1",
}


@pytest.fixture(scope="module")
def catalogue() -> tuple[Release, ...]:
    return load_catalogue()


def written(folder: Path, *entries: object) -> Path:
    (folder / "some.json").write_text(json.dumps(list(entries)), encoding="utf-8")
    return folder


def test_every_release_has_a_date_and_a_source(catalogue: tuple[Release, ...]) -> None:
    assert len(catalogue) >= 150
    for release in catalogue:
        assert release.date is not None
        assert release.date.earliest is not None
        assert release.date.latest is not None
        assert "2021-12-31" < release.date.earliest.isoformat() <= release.date.latest.isoformat() < "2026-01-01"
        assert release.source
        assert release.address.startswith("https://")
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
    dates = {release.event: release.date.edtf for release in catalogue if release.model == "o3" and release.date}
    assert dates == {ReleaseEvent.ANNOUNCED: "2024-12-20", ReleaseEvent.GENERAL_AVAILABILITY: "2025-04-16"}


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    (release,) = load_catalogue(written(tmp_path, GOOD))
    assert (release.model, release.company, release.event) == ("M-1", "Maker", ReleaseEvent.ANNOUNCED)
    assert release.date is not None
    assert release.date.edtf == "2025-03"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"date": "March 2025"}, "March 2025"),
        ({"date": "2025-02-30"}, "2025-02-30"),
        ({"event": "leaked"}, "leaked"),
        ({"address": "maker.example"}, "maker.example"),
        ({"source": ""}, "source"),
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
