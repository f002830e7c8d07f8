"""Loading knowledge from files: what is broken is refused with a sentence that names the file and the entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.knowledge import Knowledge, KnowledgeBroken, load_knowledge
from claimline.knowledge.companies import read_companies

Files = dict[str, Any]


def _company(name: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "country": "KR", "seen": "its own site", **fields}


@pytest.fixture
def files() -> Files:
    """Sound contents of the three files, to break in one place."""
    person = {"name": "Han Bit", "names": {"ko": "한빛"}, "office": "chief executive", "also": ["Beta"]}
    return {
        "companies": [
            _company("Alpha", names={"ko": "알파"}, aliases=["알파사"], products=["AlphaTalk"], people=[person]),
            _company("Beta", parent="Alpha", aliases=["베타"], ambiguous=["베타"]),
            _company("Daily", role="publisher"),
        ],
        "families": [{"name": "Al", "company": "Alpha", "stems": ["Al", "알"], "version": "a number behind a hyphen"}],
        "models": [
            {"name": "Al-1", "company": "Alpha", "family": "Al", "aliases": ["알-1", "A1"], "short": ["A1"]},
            {"name": "Bet-1", "company": "Beta", "aliases": ["A1"], "short": ["A1"]},
        ],
    }


def _load(folder: Path, files: Files, own: list[dict[str, Any]] | None = None) -> Knowledge:
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return load_knowledge(own or (), folder)


def test_what_is_sound_is_loaded(tmp_path: Path, files: Files) -> None:
    knowledge = _load(tmp_path, files)
    alpha = knowledge.company("Alpha")
    assert alpha is not None
    assert alpha.surfaces() == ("Alpha", "알파", "알파사")
    assert alpha.name_in("ko") == "알파"
    assert alpha.name_in("zh") == "Alpha"
    assert knowledge.people["Han Bit"].company == "Alpha"
    assert knowledge.company("Gamma") is None
    assert knowledge.company_named("ALPHATALK") is alpha
    assert not knowledge.companies["Daily"].is_company
    assert knowledge.models["Al-1"].surfaces() == ("Al-1", "알-1", "A1")


@pytest.mark.parametrize(
    ("file", "place", "field", "value", "words"),
    [
        ("companies", 0, "name", "", ("companies.json", "number 1", "name")),
        ("companies", 0, "seen", None, ("companies.json", "Alpha", "seen", "missing")),
        ("companies", 0, "country", "Korea", ("companies.json", "Alpha", "country")),
        ("companies", 0, "role", "bank", ("companies.json", "Alpha", "role", "publisher")),
        ("companies", 0, "names", {"jp": "アルファ"}, ("companies.json", "Alpha", "ko, zh")),
        ("companies", 0, "aliases", "알파사", ("companies.json", "Alpha", "aliases", "list")),
        ("companies", 0, "aliases", ["알파 "], ("companies.json", "Alpha", "aliases")),
        ("companies", 0, "aliases", ["a", "a"], ("companies.json", "Alpha", "aliases", "twice")),
        ("companies", 0, "alias", ["a"], ("companies.json", "Alpha", "“alias”")),
        ("companies", 0, "aliases", ["베타"], ("companies.json", "Beta", "베타", "Alpha")),
        ("companies", 0, "products", ["beta"], ("companies.json", "Beta", "Alpha")),
        ("companies", 0, "traps", ["오메가"], ("companies.json", "Alpha", "오메가")),
        ("companies", 0, "people", [{"name": "Han Bit"}], ("companies.json", "Han Bit", "office")),
        ("companies", 0, "people", ["Han Bit"], ("companies.json", "Alpha")),
        ("companies", 1, "name", "Alpha", ("companies.json", "Alpha", "twice")),
        ("companies", 1, "parent", "Gamma", ("companies.json", "Beta", "Gamma")),
        ("companies", 1, "ambiguous", ["감마"], ("companies.json", "Beta", "감마")),
        ("families", 0, "company", "Gamma", ("families.json", "Al", "Gamma")),
        ("families", 0, "stems", [], ("families.json", "Al", "stems")),
        ("models", 0, "company", "Gamma", ("models.json", "Al-1", "Gamma")),
        ("models", 0, "company", "Beta", ("models.json", "Al-1", "Alpha")),
        ("models", 0, "family", "Ga", ("models.json", "Al-1", "Ga")),
        ("models", 0, "short", ["A2"], ("models.json", "Al-1", "A2")),
        ("models", 1, "aliases", ["알-1", "A1"], ("models.json", "Bet-1", "알-1", "Al-1")),
        ("models", 1, "aliases", ["알파", "A1"], ("models.json", "Bet-1", "알파", "Alpha")),
    ],
)
def test_a_broken_entry_is_named(
    tmp_path: Path, files: Files, file: str, place: int, field: str, value: object, words: tuple[str, ...]
) -> None:
    files[file][place][field] = value
    with pytest.raises(KnowledgeBroken) as problem:
        _load(tmp_path, files)
    assert [word for word in words if word not in str(problem.value)] == []


def test_two_people_cannot_have_one_name(tmp_path: Path, files: Files) -> None:
    files["companies"][1]["people"] = [{"name": "Other", "aliases": ["한빛"], "office": "founder"}]
    with pytest.raises(KnowledgeBroken, match=r"Other.*한빛.*Han Bit"):
        _load(tmp_path, files)


def test_a_person_of_an_unlisted_company_is_refused(tmp_path: Path, files: Files) -> None:
    files["companies"][0]["people"][0]["also"] = ["Gamma"]
    with pytest.raises(KnowledgeBroken, match=r"Han Bit.*Gamma"):
        _load(tmp_path, files)


@pytest.mark.parametrize("content", ["", "{", '{"name": "Alpha"}', "[1]", "\x00"])
def test_a_file_of_something_else_is_named(tmp_path: Path, files: Files, content: str) -> None:
    _load(tmp_path, files)
    (tmp_path / "models.json").write_text(content)
    with pytest.raises(KnowledgeBroken, match=r"^models\.json"):
        load_knowledge(folder=tmp_path)


def test_a_missing_file_is_named(tmp_path: Path, files: Files) -> None:
    _load(tmp_path, files)
    (tmp_path / "families.json").unlink()
    with pytest.raises(KnowledgeBroken, match=r"^families\.json: "):
        load_knowledge(folder=tmp_path)


def test_word_lists_are_read_by_name(tmp_path: Path, files: Files) -> None:
    files["counters"] = {"ko": ["대"]}
    knowledge = _load(tmp_path, files)
    assert knowledge.words("counters") == {"ko": ["대"]}
    with pytest.raises(KnowledgeBroken, match=r"^pronouns\.json: "):
        knowledge.words("pronouns")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.sampled_from(["name", "seen"]), inner),
    max_leaves=12,
)


@given(json_values)
def test_whatever_a_file_holds_only_one_problem_is_raised(data: object) -> None:
    try:
        companies = list(read_companies("companies.json", data))
    except KnowledgeBroken as problem:
        assert "companies.json" in str(problem)
    else:
        assert all(company.name and company.seen for company in companies)
