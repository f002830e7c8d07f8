"""Whose the agents, chips and models are that an article goes on to call so, and short names of models."""

from __future__ import annotations

import pytest


def test_what_was_called_a_companys_own_stands_for_it_later(read) -> None:
    found = read(
        "OpenAI’s new agents opened a hall in Rome. The sky over Rome was grey on Tuesday. Berlin was warmer. "
        "Tourists liked Rome.\n\nMany of them came back, officials in Rome said. Rome is old.\n\n"
        "From there, the agents moved on to Milan. The agents’ rooms were small."
    )
    told = {claim.passage.exact: claim.companies for claim in found.claims}
    assert told["From there, the agents moved on to Milan."] == ("OpenAI",)
    assert told["The agents’ rooms were small."] == ("OpenAI",)


def test_a_thing_that_a_sentence_speaks_of_is_its_owners_too(read) -> None:
    found = read("OpenAI’s agents came to Rome. Rome is old. Most rooms were opened by the agents, Jane Roe said.")
    assert found.claims[-1].companies == ("OpenAI",)


def test_a_thing_is_of_whom_it_was_last_called_own_of(read) -> None:
    found = read("Intel's chips sold well. AMD's chips did not. Rome was warm. The chips were cut to $200 in May.")
    assert found.claims[-1].companies == ("AMD",)


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Sonnet 7.5 gained 18 points over the model before, and Opus 4.1 lost two.", ("Claude Sonnet 7.5",)),
        ("Anthropic hired ten people. Opus 9 is slower than Haiku 9.", ("Claude Opus 9", "Claude Haiku 9")),
        ("Anthropic cut the price of Claude Sonnet 8 by a fifth.", ("Claude Sonnet 8",)),
        ("앤트로픽은 20일 밝혔다. 소네트 7.5는 오퍼스 7.1보다 빠르다.", ("Claude Sonnet 7.5", "Claude Opus 7.1")),
        ("클로드 오퍼스 7은 개발자들이 많이 쓴다.", ("Claude Opus 7",)),
        ("测试显示，Sonnet 7.5在编程上超过了Opus 7.1。", ("Claude Sonnet 7.5", "Claude Opus 7.1")),
        ("Anthropic hired a poet, who wrote a Haiku, a Sonnet and an Opus.", ()),
        ("Nvidia paid for the concert, at which Opus 27 was played.", ()),
    ],
)
def test_knows_short_names_of_models_by_their_versions(read, text: str, models: tuple[str, ...]) -> None:
    assert read(text).claims[-1].models[: len(models) or None] == models


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("메타는 20일 구글 연구원 세 명을 영입했다.", {"Meta", "Google"}),
        ("구글은 퇴사자에게 메타의 분위기를 물었다고 밝혔다.", {"Meta", "Google"}),
        ("구글 연구진은 20일 메타 러닝과 메타데이터를 다룬 논문을 공개했다.", {"Google"}),
        ("구글은 20일 메타 분석과 메타 인지에 관한 연구를 내놨다.", {"Google"}),
        ("구글은 20일 메타버스와 메타물질에 투자했다.", {"Google"}),
    ],
)
def test_meta_in_korean_is_told_from_words_that_begin_so(read, text: str, companies: set[str]) -> None:
    assert set(read(text).claims[-1].companies) == companies


@pytest.mark.parametrize(
    ("text", "companies", "speaker"),
    [
        (
            "Perplexity, founded in 2022, raised $2 million, the Information reported.",
            ("Perplexity",),
            "The Information",
        ),
        ("Perplexity, a search startup, sold its hall, the Verge said.", ("Perplexity",), "The Verge"),
        ("Perplexity’s CEO left in May.", ("Perplexity",), None),
        ("The information reported by Intel was wrong.", ("Intel",), None),
        ("Line, a small town, sold its hall to Intel.", ("Intel",), None),
    ],
)
def test_a_word_is_a_name_where_a_company_acts_and_an_outlet_by_its_capital(
    read, text: str, companies: tuple[str, ...], speaker: str | None
) -> None:
    claim = read(f"Intel fell. {text}").claims[-1]
    assert (claim.companies, claim.speaker) == (companies, speaker)


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("苹果在得克萨斯州遭到xAI起诉。苹果否认有不当行为。", [{"xAI", "Apple"}, {"Apple"}]),
        ("xAI的食堂5月送出两吨苹果。xAI的员工带走了苹果。", [{"xAI"}, {"xAI"}]),
    ],
)
def test_a_chinese_word_is_a_name_all_over_where_it_once_acts(read, text: str, companies: list[set[str]]) -> None:
    assert [set(claim.companies) for claim in read(text).claims] == companies


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Intel waited. xAI showed Grok 9. iFlytek did not.", ("Grok 9",)),
        ("OpenAI updated GPT-9.5 Instant last week.", ("GPT-9.5 Instant",)),
        ("IBM followed with Granite 9, and Amazon showed Nova 9 Premier.", ("IBM Granite 9", "Amazon Nova 9 Premier")),
        ("ByteDance published Seed-OSS-9 on Friday.", ("Seed-OSS-9",)),
        (
            "메타는 라마 9를, 미스트랄은 미스트랄 미디엄 9와 데브스트랄 9를 공개했다.",
            ("Llama 9", "Mistral Medium 9", "Devstral 9"),
        ),
        ("오픈AI는 GPT-9.5 인스턴트를 고쳤다.", ("GPT-9.5 Instant",)),
        ("Mistral推出Mistral Medium 9和Devstral 9两款模型。", ("Mistral Medium 9", "Devstral 9")),
        ("亚马逊公司去年发布了Nova 9 Premier。", ("Amazon Nova 9 Premier",)),
        ("百度开放文心9.0 Turbo。", ("ERNIE-9.0 Turbo",)),
    ],
)
def test_reads_versions_to_their_end(read, text: str, models: tuple[str, ...]) -> None:
    assert tuple(model for claim in read(text).claims for model in claim.models) == models


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Naver said its model scored 94 on OpenAI-MRCR.", {"Naver"}),
        ("The OpenAI-AMD deal was signed in May.", {"OpenAI", "AMD"}),
        ("Anthropic opened a hall. Trainium3 is sold in Bonn.", {"Amazon"}),
        ("OpenAI broke a California AI law.", {"OpenAI"}),
        (
            "The deal suits the investors of Scale AI, which are Index Ventures, Founders Fund and Accel.",
            {
                "Scale AI",
                "Index Ventures",
                "Founders Fund",
                "Accel",
            },
        ),
        ("PixVerse上线当天就登上了X（Twitter）榜单。", {"PixVerse"}),
    ],
)
def test_whose_names_stand_in_other_names_and_lists(read, text: str, companies: set[str]) -> None:
    assert set(read(text).claims[-1].companies) == companies
