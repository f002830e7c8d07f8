"""What stands among the sentences of an article and is no claim, and what looks like it and is one."""

from __future__ import annotations

import pytest

TOPIC = {
    "en": "Cohere opened an office in Paris. Cohere hired 20 engineers there. ",
    "zh": "智谱在武汉开设了新的研发中心。智谱为此招聘了20名工程师。",
}


def told(read, text: str, lang: str) -> list[str]:  # type: ignore[no-untyped-def]
    """What is claimed behind two sentences about one company."""
    start = len(TOPIC[lang])
    return [claim.passage.exact for claim in read(TOPIC[lang] + text).claims if claim.passage.start >= start]


@pytest.mark.parametrize(
    "text",
    [
        "The Courier has contacted Cohere for a comment.",
        "The Courier reached out to Cohere and has not heard back.",
        "We have also reached out to Cohere.",
        "In this article, we look at how Cohere earns its money.",
        "For those interested in the numbers, the report of Cohere gives a full breakdown.",
        "The chart below shows how the revenue of Cohere has grown since May.",
        "Cohere chief Anna Roe speaks to students at a fair in Lille on May 3, 2024.",
        "Cohere founder Paul Doe, second from left, attends a dinner in Lyon, 4 June 2023.",
    ],
)
def test_an_outlets_own_errands_and_pictures_are_no_claims(read, text: str) -> None:
    assert not told(read, text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The company contacted 40 customers and will repay them.",
        "Cohere holds shares of two suppliers as of June 30, 2024.",
    ],
)
def test_a_companys_errands_are_claims(read, text: str) -> None:
    assert told(read, text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "接下来，我们实地体验一下智谱的新助手。",
        "但这并非孤例。",
        "先来看看智谱的新助手跑了多少分。",
        "例如，一位程序员如果每天用智谱写代码，一个月能省下两百元。",
        "各家机器人厂商们也在四处寻找合作伙伴。",
        "近年来，语音识别领域迎来了一批新的从业者。",
        "智能手机市场格局正在改变。",
        "这个概念最早由一位英国数学家提出，说的是机器与环境的互动。",
        "智谱展示了新的机械臂。（图：云岭日报）",
        "下图展示了智谱近三年的收入变化。",
    ],
)
def test_what_a_column_says_by_the_way_is_no_claim(read, text: str) -> None:
    assert not told(read, text, "zh")


@pytest.mark.parametrize(
    "text", ["我们测试后发现，智谱的新助手比旧版快了一倍。", "如上图所示，智谱的新助手在三项测试中得了第一。"]
)
def test_what_a_test_found_is_a_claim(read, text: str) -> None:
    assert told(read, text, "zh")


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        (
            "名单包括澄州启明半导体科技（北岭）股份有限公司和澄州启明光电有限公司。",
            ("澄州启明半导体科技（北岭）股份有限公司", "澄州启明光电有限公司"),
        ),
        ("智谱投资了一家名为“望溪”的机器人公司。", ("Zhipu AI", "望溪")),
        ("年底，望溪具身A轮融资突破3亿元，创下新高。", ("望溪具身",)),
        ("腾讯领投了机器人企业云梦动力。", ("Tencent", "云梦动力")),
        ("智谱完成新一轮融资，由云梦资本领投。", ("Zhipu AI", "云梦资本")),
        ("生产存储芯片的澄州微电子集团及其分公司被列入名单。", ("澄州微电子集团",)),
    ],
)
def test_companies_that_nobody_listed(read, text: str, companies: tuple[str, ...]) -> None:
    assert read(text).claims[0].companies == companies


@pytest.mark.parametrize(
    "text",
    [
        "其中15个单位为半导体与软件机构。",
        "商务部对半导体、生物科技、航空航天等领域实施新规。",
        "月底前公司完成C轮融资。",
    ],
)
def test_a_trade_is_no_company(read, text: str) -> None:
    assert not read(text).claims


def test_who_counted_is_the_source(read) -> None:
    counted = read("据“澄海研究室”不完全统计，智谱对外投资已有18笔。").claims[0]
    assert counted.speaker == "澄海研究室"
    assert read("据不完全统计，智谱对外投资已有18笔。").claims[0].speaker is None


def test_a_newspaper_is_called_without_its_day(read) -> None:
    assert read("据《云岭日报》周一报道，智谱周日关闭了两家门店。").claims[0].speaker == "云岭日报"


def test_where_founders_came_from_is_not_what_it_is_about(read) -> None:
    text = "Plover, which former Nvidia and Meta engineers started in Lyon, hired 20 people from Cohere."
    assert "Meta" not in read(text).claims[0].companies


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("智谱宣布，前百川智能创始人何望舟出任董事长。", ("Zhipu AI",)),
        ("继壁仞科技之后，另一家芯片企业摩尔线程也递交了招股书。公司去年的收入为4亿元。", ("Moore Threads",)),
        ("英伟达起诉了AMD。虽然智谱和月之暗面在同一年成立，但两家公司走了不同的路。", ("Zhipu AI", "Moonshot AI")),
    ],
)
def test_whom_a_sentence_is_about(read, text: str, companies: tuple[str, ...]) -> None:
    assert set(read(text).claims[-1].companies) == set(companies)


@pytest.mark.parametrize(
    ("text", "models"),
    [
        (
            "Cohere said that Plover was on par with the Mistral Large 2 model released in January and behind the "
            "recently updated Llama 4 Scout.",
            ["Mistral Large 2"],
        ),
        (
            "While everybody praised DeepSeek for its R1 last spring, Mistral AI also released Mistral Large 2.",
            ["Mistral Large 2"],
        ),
        ("On Tuesday, Cohere unveiled its first models designed for long talks, named Plover.", ["Plover"]),
        ("Mistral Medium 3 is a larger version available through the company's own cloud.", ["Mistral Medium 3"]),
        ("6月1日，OpenAI推出了写作方面的模型ChatGPT。", ["ChatGPT"]),
    ],
)
def test_which_model_is_out(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text).releases] == models


def test_a_way_on_is_no_claim_whoever_is_expected_there(read) -> None:
    text = "Let’s take a look at what Cohere has built, and where we expect the market to grow."
    assert not told(read, text, "en")


def test_a_company_is_named_for_what_it_acts_as(read) -> None:
    assert read("年初，云目科技作为第一家上市的模拟测试公司登陆港股。").claims[0].companies == ("云目科技",)
