"""Who speaks in Chinese news under a foreign name, and words of saying that only name what was said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("彭博社记者保罗·多伊（Paul Doe）写道，OpenAI推迟了发布。", "保罗·多伊"),
        ("路透社的保罗・多伊（Paul Doe）表示，OpenAI推迟了发布。", "保罗・多伊"),
        ("彭博社记者保罗·多伊说，OpenAI很慢。多伊补充说，OpenAI会追上。", "保罗·多伊"),
        ("在给《里昂日报》的声明中，OpenAI发言人表示，调查已经结束。", "OpenAI"),
        ("OpenAI高管忽视了员工提出的警告，安全团队因此解散。", None),
        ("此举被视为OpenAI对Anthropic的直接回应，尤其在年初之后。", None),
        ("OpenAI回应，公司没有忽视员工的警告。", "OpenAI"),
    ],
)
def test_hears_who_speaks_in_chinese(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker
