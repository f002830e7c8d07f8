"""Models that an article says are out: by list, by family and version, by apposition; and when."""

from __future__ import annotations

import pytest

from claimline.domain import ReleaseEvent


@pytest.mark.parametrize(
    ("text", "model", "company", "date"),
    [
        ("딥시크는 지난 3일 추론 모델 R1을 공개했다.", "DeepSeek-R1", "DeepSeek", "2025-06-03"),
        ("딥시크가 V3의 업데이트 버전 V3-0324를 내놨다.", "DeepSeek-V3-0324", "DeepSeek", None),
        ("OpenAI released GPT-9.7 on Monday.", "GPT-9.7", "OpenAI", "2025-06-09"),
        ("阿里巴巴今年5月发布了Qwen9-Max。", "Qwen9-Max", "Alibaba", "2025-05"),
        ("네이버는 AI 모델 ‘별똥별’을 공개했다.", "별똥별", "Naver", None),
        ("腾讯发布了大模型“长河”。", "长河", "Tencent", None),
        ("Nvidia unveiled Larkspur 2, its first open language model.", "Larkspur 2", "Nvidia", None),
    ],
)
def test_finds_the_model_and_its_date(read, text: str, model: str, company: str, date: str | None) -> None:
    (release,) = read(text).releases
    assert (release.model, release.company) == (model, company)
    assert (release.date.edtf if release.date else None) == date
    assert release.passage is not None
    assert release.passage.exact == text


def test_two_in_one_sentence(read) -> None:
    releases = read("네이버는 AI 모델 ‘별똥별’과 ‘은하수’를 공개했다.").releases
    assert [release.model for release in releases] == ["별똥별", "은하수"]


def test_what_a_model_is_measured_by_is_not_released(read) -> None:
    releases = read("OpenAI released GPT-9.7, which beats GPT-4 and Claude 3 Opus.").releases
    assert [release.model for release in releases] == ["GPT-9.7"]


def test_open_weights_are_an_event_of_their_own(read) -> None:
    (release,) = read("阿里巴巴宣布开源Qwen9-Max。").releases
    assert release.event is ReleaseEvent.WEIGHTS


def test_the_same_model_twice_is_one_release(read) -> None:
    (release,) = read("OpenAI released GPT-9.7. OpenAI unveiled GPT-9.7 on Monday.").releases
    assert release.date is not None


def test_a_relative_date_waits_for_the_articles_own_day(read) -> None:
    (release,) = read("OpenAI released GPT-9.7 on Monday.", published=None).releases
    assert release.date is None or release.date.edtf is None
