"""Words of release, plans and judgement that are part of something else in a Chinese or Korean sentence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("智谱在本月发布了GLM-9。这一发布是公司的转折点。", "assessment"),
        ("智谱的GLM-9代表了开放权重大语言模型生态的方向。", "event"),
        ("智谱开放了GLM-9的权重。", "release"),
        ("智谱的员工在GLM-9发布日加班到天亮。", "event"),
        ("商汤发布日日新9.0。", "release"),
        ("微软将运营成本降低了一半。", "event"),
        ("微软将运营三座数据中心。", "plan"),
        ("微软将保持每月一次的更新频率。", "plan"),
        ("微软的竞争对手在上海开了店。", "event"),
        ("코닝은 용량을 50% 이상 끌어올리는 게 목표다.", "plan"),
    ],
)
def test_the_kind_is_of_what_is_told(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("엔비디아 칩은 개당 한화 4,000만 원이다.", ("Nvidia",)),
        ("한화그룹은 20일 창원에 공장을 열었다. 한화로 출근하는 직원은 300명이다.", ("Hanwha",)),
    ],
)
def test_the_won_is_no_company(read, text: str, companies: tuple[str, ...]) -> None:
    assert read(text).claims[-1].companies == companies


def test_times_stand_before_more_particles(read) -> None:
    found = read("엔비디아 칩의 속도가 30배까지 올랐다. 엔비디아 칩은 세 배까지 빨라졌다.")
    assert [[quantity.text for quantity in claim.quantities] for claim in found.claims] == [["30배"], ["세 배"]]
