"""Models that nobody listed, as Chinese news introduces them, and the releases that are told of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("星潮科技今日发布视频生成模型“浪尖”，支持1080P输出。", ["浪尖"]),
        ("星潮科技发布了大模型“听涛”和“观澜”。", ["听涛", "观澜"]),
        ("腾讯推出名为“听涛”的语音大模型。", ["听涛"]),
        ("腾讯发布“日新”大模型6.5。", ["日新6.5"]),
        ("腾讯推出面向医疗的大模型，名为“望舒”。", ["望舒"]),
        (
            "初创公司云岭智能推出三款模型：Yunling-Pro、Yunling-Lite和Yunling-Nano。",
            ["Yunling-Pro", "Yunling-Lite", "Yunling-Nano"],
        ),
        ("腾讯在发布会上发布了VoyaMind大模型。", ["VoyaMind"]),
        ("初创公司曦光科技发布曦光大模型2.0，推理成本下降一半。", ["曦光大模型2.0"]),
        ("9月1日，腾讯正式发布Qinghe-Swift-9，采用混合专家架构，总参数900亿。", ["Qinghe-Swift-9"]),
        ("腾讯开源翻译模型Hunyuan-MT-9B和集成模型Hunyuan-MT-Orca-9B。", ["Hunyuan-MT-9B", "Hunyuan-MT-Orca-9B"]),
        ("Mistral AI推出开源模型Mistral Small 7和Devstral 9。", ["Mistral Small 7", "Devstral 9"]),
        ("腾讯的Qinghe-R3模型现已开源。", ["Qinghe-R3"]),
        ("腾讯今日开源的Qinghe-R4推理大模型，训练成本不到Qwen3-32B的十分之一。", ["Qinghe-R4"]),
        ("阿里云昨日开源的Qwen3-Next采用了新架构，训练成本不到Qwen3-32B的十分之一。", ["Qwen3-Next"]),
        (
            "Meta于4月5日发布Llama 4系列，首批为Llama 4 Scout和Llama 4 Maverick，更大的Llama 4 Behemoth仍在训练。",
            ["Llama 4 Scout", "Llama 4 Maverick"],
        ),
        (
            "亚马逊云科技推出Nova 2系列模型，包括Nova 2 Lite和Nova 2 Lyra。",
            ["Amazon Nova 2 Lite", "Amazon Nova 2 Lyra"],
        ),
        ("2月，公司又发布了参数900亿的DeepSeek，主打便宜。", ["DeepSeek"]),
        ("腾讯终于端出了酝酿已久的视频模型Qinghe-V6，主打长片。", ["Qinghe-V6"]),
        ("Qinghe-R5是腾讯开源的一款轻量推理模型，可以在手机上运行。", ["Qinghe-R5"]),
        ("月之暗面的新开源编程模型K2在三项测试中得了第一。", ["Kimi K2"]),
        ("阿里云的Qwen-7B和Qwen-14B在社区上架，两款模型均开源。", ["Qwen-7B", "Qwen-14B"]),
    ],
)
def test_finds_models_that_nobody_listed(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text).releases] == models


@pytest.mark.parametrize(
    "text",
    [
        "腾讯云发布了一款新的数据库产品TDSQL 5。",
        "腾讯发布大模型战略，强调与客户共建。",
        "华为发布的MateBook Pro搭载了自研大模型。",
        "腾讯推出“开源”模型的新收费办法。",
        "腾讯发布医疗行业大模型，面向基层医院。",
        "腾讯推出GPU模型库。",
        "腾讯推出QNFP4格式优化大语言模型训练。",
        "阿里云发布了一份报告，称通义千问 90 亿参数的版本在社区最受欢迎。",
    ],
)
def test_takes_nothing_else_for_a_model(read, text: str) -> None:
    assert not read(text).releases


def test_the_version_of_a_model_is_no_quarter(read) -> None:
    findings = read("生数科技推出Vidu Q2图生视频模型，全球同步上线。")
    assert findings.releases[0].date is None
    assert not findings.claims[0].dates


def test_a_model_that_two_bring_out_is_the_first_ones(read) -> None:
    release = read("百度联合腾讯发布推理模型Qinghe-R2。").releases[0]
    assert (release.model, release.company) == ("Qinghe-R2", "Baidu")


def test_a_model_said_to_come_at_the_earliest_is_not_out(read) -> None:
    findings = read("腾讯正在开发代号为“黑鳍”的下一代模型，最快第四季度发布。")
    assert not findings.releases
    assert findings.claims[0].kind == "plan"


def test_a_model_is_called_by_its_name_later(read) -> None:
    claims = read("星潮科技推出视频模型Langjian-2。业内人士认为，Langjian-2的画质仍有不足。").claims
    assert [claim.models for claim in claims] == [("Langjian-2",), ("Langjian-2",)]


def test_the_state_of_the_art_is_no_model(read) -> None:
    assert not read("腾讯发布混元T9，成为开源模型SOTA。").claims[0].models[1:]
