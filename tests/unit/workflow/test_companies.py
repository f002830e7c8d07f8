"""Companies put right everywhere: claims, releases, search and what is found later follow, and undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.domain import CannotCurate, CurationFault, Selection, Status
from claimline.library import Library, Reader, create_library
from claimline.workflow import edits
from claimline.workflow.companies import (
    add_alias,
    merge_companies,
    names_in_claims,
    owner_of,
    rename_company,
    split_company,
)
from claimline.workflow.opening import add_articles, sources_of
from claimline.workflow.releases import library_releases
from claimline.workflow.worker import Worker

FIRST = """Seoul, March 3 (Example News) -

Nvidia said it sold 12,000 chips in the country last year.

엔비디아는 올해 부산에 새 연구소를 연다고 밝혔다. OpenAI said it will open an office in Busan.

DeepSeek released DeepSeek-V9 on March 2, 2025. The Penguin Works of Busan said on Monday it will buy 300 chips.
"""
SECOND = """Busan, March 9 (Example News) -

Nvidia said it will hire 400 people in Korea. Google said it plans a centre there too.
"""


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    process = Worker()
    yield process
    process.close()


@pytest.fixture
def library(tmp_path: Path, worker: Worker) -> Iterator[Library]:
    create_library(tmp_path / "l.claimline")
    with Library(tmp_path / "l.claimline") as opened:
        add(opened, tmp_path / "first.txt", FIRST, worker)
        yield opened


def add(library: Library, path: Path, text: str, worker: Worker) -> int:
    path.write_text(text, "utf-8")
    return add_articles(library, sources_of([path], "2025-03-03"), worker).added[0]


def counts(library: Library) -> dict[str, int]:
    with Reader(library.path) as reader:
        return {company.name: company.claims for company in reader.companies()}


def ids(library: Library, **chosen: object) -> list[int]:
    with Reader(library.path) as reader:
        return list(reader.claim_ids(Selection(**chosen)))  # type: ignore[arg-type]


def refused(fault: CurationFault, library: Library, act: object, *arguments: object) -> None:
    before = counts(library), len(history(library))
    with pytest.raises(CannotCurate) as caught:
        act(library, *arguments)  # type: ignore[operator]
    assert caught.value.fault is fault
    assert (counts(library), len(history(library))) == before


def history(library: Library) -> list[str]:
    with Reader(library.path) as reader:
        return [row.label for row in reader.history()]


def test_a_renamed_company_keeps_its_name_for_claims_releases_searches_and_what_comes_later(
    library: Library, worker: Worker, tmp_path: Path
) -> None:
    before = counts(library)
    rename_company(library, "DeepSeek", "Deep Seek Co")
    assert counts(library) == {("Deep Seek Co" if name == "DeepSeek" else name): n for name, n in before.items()}
    with Reader(library.path) as reader:
        releases = library_releases(reader)
    assert any(each.company == "Deep Seek Co" and each.model == "DeepSeek-V9" for each in releases)
    assert any(each.company == "Deep Seek Co" and not each.article for each in releases)  # the catalogue's too
    assert not any(each.company == "DeepSeek" for each in releases)
    assert ids(library, words="deep seek co") == ids(library, company="Deep Seek Co")
    edits.set_published(library, 1, "2025-03-04", worker)
    assert "DeepSeek" not in counts(library) and counts(library)["Deep Seek Co"] == before["DeepSeek"]
    for _ in range(2):
        library.undo()
    assert counts(library) == before
    assert ids(library, words="deep seek co") == []


def test_two_merged_companies_stay_one_for_articles_to_come(library: Library, worker: Worker, tmp_path: Path) -> None:
    before = counts(library)
    merge_companies(library, "Nvidia", "OpenAI")
    assert counts(library)["OpenAI"] == before["OpenAI"] + before["Nvidia"]
    add(library, tmp_path / "second.txt", SECOND, worker)
    assert "Nvidia" not in counts(library)
    rename_company(library, "OpenAI", "Both")  # a rule upon a rule
    edits.set_published(library, 1, "2025-03-04", worker)
    assert not {"Nvidia", "OpenAI"} & set(counts(library))
    rename_company(library, "Both", "OpenAI")  # and back
    edits.set_published(library, 1, "2025-03-05", worker)
    assert not {"Nvidia", "Both"} & set(counts(library))
    while library.undo():
        pass
    assert counts(library) == {}


def test_a_company_is_split_by_names_and_by_claims_and_stays_so(library: Library, worker: Worker) -> None:
    before = counts(library)
    with Reader(library.path) as reader:
        assert dict(names_in_claims(reader, "Nvidia")) == {"엔비디아": 1, "Nvidia": before["Nvidia"] - 1}
    assert split_company(library, "Nvidia", "Nvidia Korea", ["엔비디아"]) == 1
    chosen = ids(library, company="OpenAI")[:1]
    moved = ids(library, company="Nvidia Korea")
    assert len(moved) == 1
    edits.set_published(library, 1, "2025-03-04", worker)
    assert len(ids(library, company="Nvidia Korea")) == 1
    refused(CurationFault.ALL_SPLIT, library, split_company, "OpenAI", "Second", [], chosen)
    merge_companies(library, "Nvidia Korea", "Nvidia")
    split_company(library, "Nvidia", "Nvidia Korea", [], ids(library, company="Nvidia")[:1])
    place = library.claims(ids(library, company="Nvidia Korea"))[0]
    assert place.status is Status.SUGGESTED
    edits.set_published(library, 1, "2025-03-05", worker)
    (again,) = library.claims(ids(library, company="Nvidia Korea"))
    assert again.passage == place.passage
    while library.undo():
        pass
    while library.redo():
        pass
    assert library.claims(ids(library, company="Nvidia Korea"))[0].passage == place.passage


def test_one_more_name_finds_claims_in_one_step_and_in_articles_to_come(
    library: Library, worker: Worker, tmp_path: Path
) -> None:
    before, steps = counts(library), len(history(library))
    assert add_alias(library, "Nvidia", "Penguin Works", worker).added > 0
    assert counts(library)["Nvidia"] > before["Nvidia"]
    assert len(history(library)) == steps + 1
    assert owner_of(library, "penguin works") == "Nvidia"
    held = counts(library)["Nvidia"]
    add(library, tmp_path / "third.txt", "Seoul, April 1 -\n\nPenguin Works said it will hire 20 people.\n", worker)
    assert counts(library)["Nvidia"] == held + 1
    library.undo()
    library.undo()
    assert counts(library) == before
    assert owner_of(library, "Penguin Works") is None


def test_what_makes_no_sense_is_refused(library: Library, worker: Worker) -> None:
    refused(CurationFault.NO_NAME, library, rename_company, "Nvidia", "  ")
    refused(CurationFault.NO_NAME, library, rename_company, "Nvidia", "…!")
    refused(CurationFault.NAME_TAKEN, library, rename_company, "Nvidia", "openai")
    refused(CurationFault.NAME_TAKEN, library, rename_company, "Nvidia", "구글")
    refused(CurationFault.SAME_COMPANY, library, merge_companies, "Nvidia", "nvidia")
    refused(CurationFault.SAME_COMPANY, library, merge_companies, "Nvidia", "엔비디아")
    refused(CurationFault.NO_SUCH_COMPANY, library, merge_companies, "Nobody", "Nvidia")
    refused(CurationFault.NOTHING_SPLIT, library, split_company, "Nvidia", "Other", ["삼성"])
    refused(CurationFault.NAME_TAKEN, library, split_company, "Nvidia", "OpenAI", ["엔비디아"])
    refused(CurationFault.NAME_TAKEN, library, add_alias, "Nvidia", "오픈AI", worker)
    refused(CurationFault.SHORT_NAME, library, add_alias, "Nvidia", "N", worker)
