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
