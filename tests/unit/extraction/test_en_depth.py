"""What stands deep in an English sentence does not decide what it tells."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Intel said its halls fell short of its pitch that they will be warm.", "statement"),
        ("Intel said the fault lay in a pump which led guests to believe they would be paid.", "statement"),
        ("Intel said it will open a hall which it built in May.", "plan"),
        ("AMD alleged that Intel hired two clerks and lied.", "statement"),
        ("Relations of AMD and Intel have cooled since Intel announced plans to sell pumps.", "event"),
        ("Comments on Intel express doubt.", "event"),
    ],
)
def test_the_kind_is_of_what_is_told(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Relations of AMD and Intel have cooled since Intel announced that it sells pumps.", None),
        ("Community comments express doubt of Intel.", None),
        ("Anthropic was in Bonn. The frontier lab said it was warm.", "Anthropic"),
    ],
)
def test_who_speaks_is_not_who_is_named_beside(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


def test_what_nobody_knows_is_no_claim(read) -> None:
    assert [c.passage.exact for c in read("Intel rose 3%. It’s not clear what that means.").claims] == [
        "Intel rose 3%."
    ]


def test_a_machine_named_like_a_model_of_others_is_its_makers(read) -> None:
    assert read("Alibaba was in Bonn. DGX Spark is sold there.").claims[-1].companies == ("Nvidia",)


def test_a_model_spelled_in_two_ways_came_out_once(read) -> None:
    found = read("DeepSeek released DeepSeek-V7-Pro. DeepSeek released DeepSeek V7-Pro as open source.")
    assert len(found.releases) == 1


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("Alibaba released Qwen9.5‑35B‑A3B‑Base, an open‑weight model.", "Qwen9.5-35B-A3B-Base"),
        ("알리바바가 Qwen9.5‑35B‑A3B‑Base를 오픈소스로 공개했다.", "Qwen9.5-35B-A3B-Base"),
        ("네이버가 ＧＰＴ－９와 겨룰 모델 ‘바람’을 공개했다.", "바람"),
    ],
)
def test_hyphens_behind_which_no_line_ends_are_hyphens(read, text: str, model: str) -> None:
    found = read(text)
    assert [release.model for release in found.releases] == [model]
    assert [claim.passage.exact for claim in found.claims] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Anthropic launched Claude Science on Tuesday.",
        "一家公司交出了「Claude Science开源平替版」，Anthropic没有回应。",
        "구글이 Gemini 사용자 통계를 발표했다.",
        "字节跳动推出豆包app。",
        "月之暗面发布了Kimi+浏览器插件。",
    ],
)
def test_a_name_that_goes_on_or_tells_where_is_no_release(read, text: str) -> None:
    assert read(text).releases == ()


def test_a_day_behind_a_name_is_no_part_of_it(read) -> None:
    assert [release.model for release in read("Anthropic released Claude Tuesday.").releases] == ["Claude"]
