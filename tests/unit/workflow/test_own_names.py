"""The user's own names: kept in a file of theirs, in use at once, and refused with a reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.domain import Selection, Status
from claimline.knowledge import KnowledgeBroken
from claimline.library import Library, Reader, Refound, create_library
from claimline.paths import own_names_file
from claimline.workflow import edits
from claimline.workflow.opening import add_articles, sources_of
from claimline.workflow.own_names import add_name, find_again, own_names, remove_name
from claimline.workflow.worker import Worker

TEXT = """Seoul, March 3 (Example News) -

Gaonnuri said on Monday that it will open a data centre in Busan next year. "We need our own machines," its chief said.

Nvidia said it sold 12,000 chips in the country last year.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def worker(home: Path) -> Iterator[Worker]:
    process = Worker()
    yield process
    process.close()


def test_names_are_kept_moved_and_forgotten(home: Path) -> None:
    assert own_names() == ()
    add_name("딥씨크", "DeepSeek")
    add_name("Gaonnuri AI", "Gaonnuri")
    assert own_names() == (("딥씨크", "DeepSeek"), ("Gaonnuri AI", "Gaonnuri"))
    add_name("딥씨크", "Gaonnuri")
    assert own_names() == (("Gaonnuri AI", "Gaonnuri"), ("딥씨크", "Gaonnuri"))
    remove_name("Gaonnuri AI")
    remove_name("딥씨크")
    assert own_names() == ()
    assert json.loads(own_names_file().read_text("utf-8")) == []


def test_another_companys_own_name_cannot_be_taken(home: Path) -> None:
    add_name("딥씨크", "DeepSeek")
    before = own_names_file().read_bytes()
    with pytest.raises(KnowledgeBroken, match="Nvidia"):
        add_name("Nvidia", "DeepSeek")
    assert own_names_file().read_bytes() == before


def test_a_broken_file_is_named_and_stops_no_reading(home: Path, worker: Worker) -> None:
    own_names_file().write_text("{", "utf-8")
    with pytest.raises(KnowledgeBroken, match="names"):
        own_names()
    article = home / "a.txt"
    article.write_text(TEXT, "utf-8")
    create_library(home / "l.claimline")
    with Library(home / "l.claimline") as library:
        assert add_articles(library, sources_of([article]), worker).added


def test_a_new_name_takes_effect_at_once_and_decisions_stay(home: Path, worker: Worker) -> None:
    article = home / "a.txt"
    article.write_text(TEXT, "utf-8")
    create_library(home / "l.claimline")
    with Library(home / "l.claimline") as library, Reader(library.path) as reader:
        add_articles(library, sources_of([article]), worker)
        nvidia = reader.claims(reader.claim_ids(Selection(company="Nvidia")))
        assert len(nvidia) == 1
        edits.confirm(library, [nvidia[0].id])
        add_name("Gaonnuri", "Gaon Group")
        assert find_again(library, "Gaonnuri", worker).articles
        found = reader.claims(reader.claim_ids(Selection(company="Gaon Group")))
        assert "data centre in Busan" in found[0].passage.exact
        assert [claim.id for claim in reader.claims(reader.claim_ids(Selection(status=Status.CONFIRMED)))] == [
            nvidia[0].id
        ]
        assert find_again(library, "no such words", worker) == Refound()
        library.undo()
        assert not len(reader.claim_ids(Selection(company="Gaon Group")))
