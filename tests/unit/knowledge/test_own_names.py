"""The user's own names beside those that ship: they take effect at once, and win."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimline.knowledge import Knowledge, KnowledgeBroken, load_knowledge


def test_an_alias_is_added_to_a_company_that_ships() -> None:
    knowledge = load_knowledge([{"name": "DeepSeek", "aliases": ["딥씨크"]}])
    deepseek = knowledge.companies["DeepSeek"]
    assert "딥씨크" in deepseek.surfaces()
    assert "딥시크" in deepseek.surfaces()
    assert deepseek.country == "CN"
    assert knowledge.company_named("딥씨크") is deepseek


def test_a_company_of_the_users_own_needs_a_name_only() -> None:
    knowledge = load_knowledge([{"name": "Harbour Robotics"}])
    assert knowledge.companies["Harbour Robotics"].is_company


def test_what_ships_is_the_same_without_them() -> None:
    load_knowledge([{"name": "DeepSeek", "aliases": ["딥씨크"]}])
    assert load_knowledge().company_named("딥씨크") is None


def test_a_name_that_the_user_gives_to_another_company_changes_hands(tmp_path: Path) -> None:
    companies = [
        {"name": "Line One", "names": {"ko": "라인"}, "ambiguous": ["라인"], "country": "JP", "seen": "its own site"},
        {"name": "Line Two", "country": "KR", "seen": "its own site"},
    ]
    knowledge = _loaded(tmp_path, companies, [{"name": "Line Two", "aliases": ["라인"]}])
    assert knowledge.company_named("라인") is knowledge.companies["Line Two"]
    assert knowledge.companies["Line One"].surfaces() == ("Line One",)
    assert knowledge.companies["Line One"].ambiguous == frozenset()


def test_a_name_that_the_user_gives_again_is_ambiguous_no_longer() -> None:
    assert "스레드" in load_knowledge().companies["Meta"].ambiguous
    assert "스레드" not in load_knowledge([{"name": "Meta", "aliases": ["스레드"]}]).companies["Meta"].ambiguous


def test_the_canonical_name_of_another_company_cannot_be_taken() -> None:
    with pytest.raises(KnowledgeBroken, match="Nvidia"):
        load_knowledge([{"name": "DeepSeek", "aliases": ["Nvidia"]}])


def test_a_broken_entry_of_the_users_own_is_named() -> None:
    with pytest.raises(KnowledgeBroken, match=r"DeepSeek.*aliases"):
        load_knowledge([{"name": "DeepSeek", "aliases": "딥씨크"}])


def _loaded(folder: Path, companies: list[dict[str, object]], own: list[dict[str, object]]) -> Knowledge:
    for name, content in (("companies", companies), ("families", []), ("models", [])):
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return load_knowledge(own, folder)
