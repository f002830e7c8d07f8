"""Products and models that English news shows by their own names, and what is shown that is neither."""

from __future__ import annotations

import pytest

from claimline.domain import Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nvidia announced Plover Shield, an open platform for halls.", Kind.RELEASE),
        ("Nvidia is announcing the public preview of Plover Shield.", Kind.RELEASE),
        ("Nvidia announced Monday that it's launching Plover Shield for banks.", Kind.RELEASE),
        ("Nvidia launched “Plover,” an app for families.", Kind.RELEASE),
        ("Nvidia announced the acquisition of Plover, a platform for halls.", Kind.EVENT),
        ("Nvidia announced Monday that it was launching a review of its halls.", Kind.EVENT),
        ("Nvidia introduced Jane Roe, the new head of its halls.", Kind.EVENT),
        ("Google released data on its chatbot.", Kind.EVENT),
        ("Google released a peer-reviewed version of its paper on chatbots.", Kind.EVENT),
        ("Google released a video model.", Kind.RELEASE),
    ],
)
def test_a_name_is_shown_where_it_is_said_to_be_a_product(read, text: str, kind: Kind) -> None:
    assert [claim.kind for claim in read(text).claims] == [kind], [c.why for c in read(text).claims]


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Mistral AI has released Tarn, the first of what it calls its Small Models.", ["Tarn"]),
        ("Mistral AI launched a new AI model on Monday called Tarn 2.", ["Tarn 2"]),
        (
            "Mistral AI launched Tarn 2.5 and Tarn 2.5 Mini, two language models for phones.",
            ["Tarn 2.5", "Tarn 2.5 Mini"],
        ),
        ("Mistral AI launched Tarn Nano and Tarn Large, two models for translation.", ["Tarn Nano", "Tarn Large"]),
        ("Mistral AI has made Tarn Speech, its voice model, available to all.", ["Tarn Speech"]),
        ("Mistral AI released Tarn in 8B and 70B versions, open models for all.", ["Tarn"]),
        ("Mistral AI launched Tarn 2, which it says beats GPT-4o.", ["Tarn 2"]),
        ("Mistral AI has begun rolling out Tarn 3 Pro, its most capable model.", ["Tarn 3 Pro"]),
        ("OpenAI released gpt-oss-120b, its first open model since GPT-2.", ["gpt-oss-120b"]),
        ("Mistral AI today announced Tarn™, a foundation model for halls.", ["Tarn"]),
        ("Mistral AI said Tarn-7B, its smallest model, can be downloaded from today.", ["Tarn-7B"]),
        ("With the release of Tarn 2, Mistral AI offers a language model for banks.", ["Tarn 2"]),
        ("The release of Tarn, a new model from Mistral AI, was cheered.", ["Tarn"]),
        ("Mistral AI's newest model, Tarn 5, is out.", ["Tarn 5"]),
        ("Mistral AI's newest model, Tarn 5, is out of reach.", []),
        ("Mistral AI rolled out Tarn 2 to banks; the model is quick.", ["Tarn 2"]),
        ("Intel launched Panther Cove, its latest chip for AI models.", []),
        ("Mistral AI paused the release of Mistral Large 3.", []),
    ],
)
def test_models_that_nobody_listed_and_chips_that_are_none(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text).releases] == models


def test_a_model_that_is_shown_once_is_its_owners_later(read) -> None:
    text = (
        "Mistral AI is releasing Tarn-Small, a quick open-weights model. The office is warm. Tarn-Small runs on phones."
    )
    assert [claim.companies for claim in read(text).claims][-1] == ("Mistral AI",)
    assert read(text).claims[-1].models == ("Tarn-Small",)
