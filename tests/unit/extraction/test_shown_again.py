"""Models that an article names again with a variant, and Korean ones that came out or were put up for everyone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "models"),
    [
        (
            "Lanternfish Inc. announced Pike 2, a family of language models. It made Pike 2 Vision available.",
            {"Pike 2", "Pike 2 Vision"},
        ),
        (
            "Startup Cobalt Labs unveiled Heron-1, a reasoning model, and Heron-1 Mini. It released Heron-1 Pro.",
            {"Heron-1", "Heron-1 Mini", "Heron-1 Pro"},
        ),
        ("업스테이지의 ‘솔라 프로 9’는 이달 1일 나왔다.", {"Solar Pro 9"}),
        ("xAI의 그록 9가 무료로 풀렸다.", {"Grok 9"}),
        ("LG AI연구원은 ‘엑사원 딥 90B’를 허깅페이스에 올렸다.", {"EXAONE Deep 90B"}),
        ("KT는 ‘믿:음 9.0 베이스’의 가중치를 공개했다.", {"Mi:dm 9.0 Base"}),
        ("업스테이지의 솔라 프로 9에 대한 평가가 나왔다.", set()),
        ("업스테이지의 솔라 프로 9는 논란이 나왔다.", set()),
    ],
)
def test_lists_what_came_out(read, text: str, models: set[str]) -> None:
    assert {release.model for release in read(text).releases} == models


def test_sizes_of_a_model_named_again_are_its_own(read) -> None:
    text = "Lanternfish Inc. announced Pike 2, a family of language models. Pike 2 Small costs more than Pike 2 Large."
    assert read(text).claims[-1].models == ("Pike 2 Small", "Pike 2 Large")
