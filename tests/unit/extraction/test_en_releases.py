"""Models that English news shows and nobody listed, whose they are, and when they came out."""

from __future__ import annotations

import pytest

from claimline.domain import Kind


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Anthropic said Skua 2, its newest language model, is available from Friday.", ["Skua 2"]),
        ("Anthropic announced on Monday the release of Skua 3, the newest version of its flagship model.", ["Skua 3"]),
        ("Anthropic made its first model, dubbed Skua, available to developers on May 3.", ["Skua"]),
        ("Skua 3, which Anthropic released in May, is a language model for hospitals.", ["Skua 3"]),
        ("Skua 4 is a language model. Anthropic is based in Toronto.", []),
        (
            "Anthropic showed a pair of open-weight models, Skua-Small and Skua-Large, in May.",
            ["Skua-Small", "Skua-Large"],
        ),
        ("Called Skua, the model was released by Anthropic in May.", ["Skua"]),
        ("Anthropic on Monday took the wraps off Skua, a large language model built for banks.", ["Skua"]),
        ("Anthropic has open-sourced Skua, a speech recognition model that knows 40 languages.", ["Skua"]),
        ("Anthropic unveiled Skua, a 70B model, in May.", ["Skua"]),
        ("Anthropic introduced Skua Max, its most capable model so far, in May.", ["Skua Max"]),
        ("Anthropic put out Skua, a model that answers nurses, in May.", ["Skua"]),
        ("The new model from Anthropic, Skua 2.5, went live in May.", ["Skua 2.5"]),
        ("Anthropic launched two models in May: Skua Mini and Skua Pro.", ["Skua Mini", "Skua Pro"]),
        ("Anthropic released an image generator called Skua in May.", ["Skua"]),
        ("Anthropic launched a tool that draws maps, named Skua v2, a video model.", ["Skua v2"]),
        ("Anthropic won praise for the release early last month of Skua-M, a small language model.", ["Skua-M"]),
        ("Anthropic launched Skua, a successor to its Tern model, in May.", ["Skua"]),
        (
            "Anthropic announced the release of Skua Mini and Skua Max, the first two models in its line.",
            ["Skua Mini", "Skua Max"],
        ),
        (
            "Today marks the launch of Skua Mini and Skua Max, the newest models of Anthropic.",
            ["Skua Mini", "Skua Max"],
        ),
        (
            "Anthropic made its largest model so far: Skua Big, a 400 billion parameter one, which is available.",
            ["Skua Big"],
        ),
        (
            "Anthropic grew. The three new models are: Skua-Say-1, a voice model, and Skua-See-2, an image model.",
            ["Skua-Say-1", "Skua-See-2"],
        ),
        ("Anthropic showed the two versions: Pro and Max.", []),
        ("Anthropic sells software. Wren, an AI model company, said it was pleased.", []),
    ],
)
def test_finds_models_that_nobody_listed(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text).releases] == models


@pytest.mark.parametrize(
    "text",
    [
        "Anthropic released two language models, the kind that drives services such as OpenAI's GPT-5.",
        "The day was chosen because OpenAI introduced GPT-5's voice features then.",
        "Anthropic announced that its GPT-5 answer service has ended.",
        "Anthropic introduced a chatbot model in May that reads eight times what OpenAI's GPT-4 can read.",
    ],
)
def test_another_companys_model_is_not_out_beside_it(read, text: str) -> None:
    assert not read(text).releases


def test_a_day_told_aside_is_not_that_of_the_release(read) -> None:
    (release,) = read("Anthropic launched Skua 2, a language model, which last month topped a list.").releases
    assert release.date is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anthropic announced on Monday the release of Skua 3, a language model.", Kind.RELEASE),
        ("Staff left Anthropic a year after the company released its first model.", Kind.EVENT),
        ("Anthropic has announced three new voice models.", Kind.RELEASE),
        ("Anthropic has announced three new model companies.", Kind.EVENT),
        ("Anthropic hasn't released a chatbot.", Kind.EVENT),
        ("The state launched a new artificial intelligence firm, Anthropic, that makes a model.", Kind.EVENT),
    ],
)
def test_tells_whether_a_release_is_the_news(read, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


def test_a_company_of_a_trade_has_its_own_name(read) -> None:
    claim = read("Voice AI company Deepgram hired 20 people.").claims[0]
    assert claim.companies == ("Deepgram",)


def test_a_name_in_apposition_need_not_be_a_model(read) -> None:
    names = read("Anthropic opened an office. Skua, the newest member of its board, is a lawyer.").releases
    assert not names


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Cohere launched its Skua2 — a 20-billion parameter model that knows nine tongues.", ["Skua2"]),
        ("Cohere released Cohere 30B, a model for nurses, in May.", ["Cohere 30B"]),
        ("Cohere put out Cohere - 2B, a language model for nurses.", ["Cohere-2B"]),
        ("Cohere sells models. Cohere 2.5 percent was the margin.", []),
        ("TII launched Falcon-H1 Hindi, and it is no copy of another language model.", ["Falcon-H1 Hindi"]),
        ("Google released Gemini Robotics-ER 3.5 for arms in September.", ["Gemini Robotics-ER 3.5"]),
        ("Google released Gemini Robotics, whose arms are driven by Gemini 2.0's eye, in May.", ["Gemini Robotics"]),
        ("The praise of Alibaba's Qwen team came as OpenAI launched a model for nurses.", []),
        (
            "Cohere grew in May. This release includes the Command R 8B, which reads, and the Command R 9B.",
            ["Command R 8B", "Command R 9B"],
        ),
        (
            "The launches of Cohere's Command A 7B, Google's Gemma 4 9B, and Upstage's Solar Mini 3B drew crowds.",
            ["Command A 7B", "Gemma 4 9B", "Solar Mini 3B"],
        ),
        ("Anthropic revealed a new language model in May. The new model, named Skua, walks robots.", ["Skua"]),
        ("Anthropic introduced a new language model in May. GPT-5 is larger.", []),
        ("Google was seen. Runway introduced Gen-4 Turbo this week.", ["Runway Gen-4 Turbo"]),
    ],
)
def test_finds_models_by_further_forms(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text).releases] == models


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Cohere announced new plans on Monday. It released Command A 7B for nurses.", ["2025-06-09"]),
        ("Cohere announced new plans on Monday. It earlier released Command A 7B for nurses.", [None]),
        ("Cohere opened an office in May. It released Command A 7B for nurses.", [None]),
        ("정부가 9일 부산에서 발표회를 열었다.\n\n업스테이지는 신규 모델 ‘솔라 프로 3’를 선보였다.", ["2025-06-09"]),
        (
            "업스테이지는 9일 발표회를 열었다. 업스테이지는 이날 새 모델을 공개했다. ‘솔라 프로 3’는 빠르다.",
            ["2025-06-09"],
        ),
        ("6月9日，阿里巴巴召开发布会。阿里巴巴随后发布新模型。该模型名为“Qwen9-Max”。", ["2025-06-09"]),
        ("5月3日，腾讯发布混元T1。同一天，阿里巴巴开源了Qwen9-Max。", ["2025-05-03", "2025-05-03"]),
    ],
)
def test_a_release_takes_the_day_of_what_was_told_before(read, text: str, dates: list[str | None]) -> None:
    assert [release.date.edtf if release.date else None for release in read(text).releases] == dates


@pytest.mark.parametrize(
    ("text", "models"),
    [
        (
            "Microsoft, which has given much to OpenAI, launched two models — Skua-Say-1 and Skua-See-2 — in May.",
            ["Skua-Say-1", "Skua-See-2"],
        ),
        (
            "Anthropic unveiled models: Skua-Say-1 (for voices), Skua-See-2 (for eyes) and Skua-Do-3 (for arms).",
            ["Skua-Say-1", "Skua-See-2", "Skua-Do-3"],
        ),
        (
            "Stability AI, the company behind the image model Stable Diffusion, released Stable Audio 5.0.",
            ["Stable Audio 5.0"],
        ),
        ("Friday was the launch of Stable Audio, a tool for bands that Stability AI sells.", ["Stable Audio"]),
    ],
)
def test_finds_models_in_lists_and_beside_what_a_company_is_known_for(read, text: str, models: list[str]) -> None:
    found = read(text)
    assert [release.model for release in found.releases] == models
    assert {release.company for release in found.releases} == {found.releases[0].company}


def test_a_model_takes_the_month_of_the_release_told_before(read) -> None:
    (release,) = read(
        "In early April 2025, Google rolled out new models. Google launched Gemma 9, its best one."
    ).releases
    assert release.date is not None and release.date.edtf == "2025-04"


def test_the_launch_of_a_new_model_is_a_release_with_a_day_between(read) -> None:
    claim = read("Anthropic announced on Friday the launch of a new music model.").claims[0]
    assert claim.kind is Kind.RELEASE


def test_a_person_with_an_office_is_no_model(read) -> None:
    text = "Anthropic was founded by Anna Roe, a lawyer, and Paul Doe, an AI researcher who built a language model."
    assert not read(text).claims[0].models
