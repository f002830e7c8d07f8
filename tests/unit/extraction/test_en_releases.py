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
