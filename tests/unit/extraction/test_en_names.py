"""Whom English news means: companies and models that nobody listed, and names that are only asides."""

from __future__ import annotations

import pytest

from claimline.domain import Claim, Findings


def last(findings: Findings) -> Claim:
    return findings.claims[-1]


@pytest.mark.parametrize(
    ("first", "then", "companies"),
    [
        ("Anthropic opened a hall.", "The OpenAI rival hired ten people.", {"Anthropic"}),
        ("Anthropic opened a hall.", "The Oracle-backed startup hired ten people.", {"Anthropic"}),
        ("Anthropic opened a hall.", "The weights were published on Hugging Face.", {"Anthropic"}),
        ("Anthropic opened a hall.", "On Monday, the Paris-based startup Mistral AI hired ten people.", {"Mistral AI"}),
        ("Anthropic opened a hall.", "Earlier this week, a group led by a banker made an offer for Reka.", {"Reka AI"}),
        ("Anthropic opened a hall.", "Intel fell after a report about the company's board.", {"Intel"}),
        (
            "Anthropic is in talks to raise money.",
            "The round is to be led by Thrive Capital.",
            {"Anthropic", "Thrive Capital"},
        ),
        (
            "Anthropic raises money, as Anthropic said on the blog of Anthropic.",
            "Nvidia has agreed to contribute $2 million.",
            {"Anthropic", "Nvidia"},
        ),
        ("Anthropic is raising money.", "Nvidia, its largest customer, is to take part.", {"Anthropic", "Nvidia"}),
        ("Anthropic opened a hall.", "It is too big, said Ann Lee, a partner at Sequoia Capital.", {"Anthropic"}),
        ("Anthropic opened a hall.", "The customer, Intel, paid for the hall.", {"Anthropic", "Intel"}),
        ("The rules were written for Intel, AMD, and Nvidia.", "The company protested.", {"Intel"}),
        ("Intel agreed to buy Graphcore.", "The deal is due to close in May, Intel said.", {"Intel", "Graphcore"}),
        ("Intel and AMD met.", "The two were already working on a plant.", {"Intel", "AMD"}),
        ("Intel fell behind Nvidia.", "That company will show its Blackwell Ultra there.", {"Nvidia"}),
        ("Intel is late. Senator Ann Lee warned Intel.", "She raised doubts about AMD.", {"AMD"}),
        ("Lip-Bu Tan runs Intel.", "He plans to rival AMD there.", {"Intel", "AMD"}),
        ("Sakana AI opened a hall.", "Sakana then hired ten people.", {"Sakana AI"}),
        ("Elon Musk and OpenAI met a judge.", "Musk helped to start OpenAI.", {"OpenAI"}),
        ("Sakana AI, Intel and AMD met.", "Shares of Intel and Brindle climbed 2% and 3%.", {"Intel", "Brindle"}),
        ("Sakana AI hired ten people.", "Japan gave a welcome to the venture.", {"Sakana AI"}),
        ("Intel hired ten people.", "The startup Fennel Inc. then followed Nvidia.", {"Fennel", "Nvidia"}),
        (
            "Intel, AMD and Anthropic got letters.",
            "The letters kept the companies from selling.",
            {"Intel", "AMD", "Anthropic"},
        ),
    ],
)
def test_tells_whom_it_is_about_from_asides(read, first: str, then: str, companies: set[str]) -> None:
    assert set(last(read(f"{first} {then}")).companies) == companies


def test_a_site_that_is_the_topic_is_no_venue(read) -> None:
    text = "Hugging Face hired ten people. Models on Hugging Face were downloaded more often, the company said."
    assert last(read(text)).companies == ("Hugging Face",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rules bar GMC Semiconductor Technology from buying.", "GMC Semiconductor Technology"),
        ("Microsoft completed its takeover of Brindlewood, regulators said.", "Brindlewood"),
        ("Microsoft has acquired Quarrystone for $30 million.", "Quarrystone"),
        ("The round was led by Index Ventures, Thrive Capital, Fennimore and Headrow.", "Fennimore"),
        ("The round was led by Index Ventures, Thrive Capital, Fennimore and Headrow.", "Headrow"),
    ],
)
def test_what_is_bought_or_listed_with_companies_is_one(read, text: str, name: str) -> None:
    assert name in last(read(text)).companies


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Anthropic on Tuesday released a language model called Heron 2.", {"Heron 2"}),
        ("Anthropic unveiled Merlin-34B and Merlin-7B, two open-weight models.", {"Merlin-34B", "Merlin-7B"}),
        ("Anthropic open-sourced its Sparrow Large and Medium models.", {"Sparrow Large", "Sparrow Medium"}),
        ("Anthropic has released Rook 9.1, a family of open models.", {"Rook 9.1"}),
        ("The lab's latest model, dubbed Falcon Eye, was released by Anthropic.", {"Falcon Eye"}),
        ("Google launched Gemini 3.5 Pro and Flash.", {"Gemini 3.5 Pro", "Gemini 3.5 Flash"}),
        ("Anthropic released a chart of the models of Monday.", set()),
        ("Anthropic made its Quill-7B model freely available.", {"Quill-7B"}),
        (
            "Sakana AI makes language models. Sakana AI rolled out Quill 3 and Quill 3 Vision.",
            {"Quill 3", "Quill 3 Vision"},
        ),
        ("Intel makes AI models. It launched Gaudi 9, an accelerator, and Windows 12.", set()),
        ("Tencent open-sourced Hunyuan-Large-2 and released Codestral 26.1.", {"Hunyuan-Large-2"}),
        ("DeepSeek uploaded V3.5 to Hugging Face.", {"DeepSeek-V3.5"}),
        ("Cohere released Aya Vision 2 in Toronto, Cohere said.", {"Aya Vision 2"}),
    ],
)
def test_finds_models_by_how_they_are_introduced(read, text: str, models: set[str]) -> None:
    assert {release.model for release in read(text).releases} == models


def test_a_model_introduced_before_stands_for_its_owner(read) -> None:
    text = "The model, called “Heron-70B,” was released by the startup Quillfeather AI. Heron-70B beats GPT-4 on tests."
    found = read(text)
    assert found.claims[1].companies[0] == "Quillfeather AI"
    assert [(release.model, release.company) for release in found.releases] == [("Heron-70B", "Quillfeather AI")]


def test_a_name_without_a_version_is_no_release_beside_its_own(read) -> None:
    text = "The model Qwen-72B was released by Qwen, a team at Alibaba."
    assert [release.model for release in read(text).releases] == ["Qwen-72B"]


@pytest.mark.parametrize(
    "then",
    [
        "The PHLX chip index fell 4%.",
        "Big cloud providers are spending freely.",
        '"Too much money went to one trade," said Ann Lee, a strategist at Bernstein.',
        "Full story: Anthropic opens a hall.",
        "However, controversy soon followed.",
        "The Anthropic logo arranged on a laptop in Toronto, Canada, on Friday.",
    ],
)
def test_leaves_out_what_is_not_said_of_the_topic(read, then: str) -> None:
    assert [claim.passage.exact for claim in read(f"Anthropic opened a hall. {then}").claims] == [
        "Anthropic opened a hall."
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Intel chief Lip-Bu Tan was upbeat, stating, "Demand is strong."', "Lip-Bu Tan"),
        ('Jensen Huang spoke first. Lip-Bu Tan was blunt: "Intel was late," he said.', "Lip-Bu Tan"),
        ("Intel is behind. The company claims this chip will close the gap.", "Intel"),
        ("Intel may sell it, two people said. Its talks with AMD could still fail, they added.", "two people"),
        ("The letters, which Intel has publicly acknowledged, stopped its exports.", None),
        ("Sakana AI may grow, according to Sakana AI's co-founder David Ha.", "David Ha"),
        ("Sakana AI may grow, David Ha said. The firm will hire in Japan, Ha said.", "David Ha"),
        ('Lip-Bu Tan runs Intel. He added, however, that the plant is "late".', "Lip-Bu Tan"),
        ("The case of Intel is old, Jane Marie Doe said. It may take years at Intel, Doe said.", "Jane Marie Doe"),
        ("Intel, headquartered in Santa Clara, California, claims its chip is faster.", "Intel"),
        ("Intel sold less than the White House expected it to.", None),
        ("Intel signaled spending above analyst estimates, though its stock fell.", None),
        ("China raised the stakes on Monday, saying that Intel had broken its laws.", "China"),
        ("Lip-Bu Tan runs Intel. Intel's CEO noted that the plant is late.", "Lip-Bu Tan"),
        ('Intel was barred. "The answers were wholly insufficient," said the authority.', "the authority"),
        ("Intel is late. The company, which first announced the chip last June, now says it will ship.", "Intel"),
        ("Representative Ann Lee has called on the U.S. Trade Office to stop Intel.", "Representative Ann Lee"),
        ("Intel in March said that the plant is late.", "Intel"),
        (
            "A spokesperson for the port, which is in charge, was cool, saying that Intel was late.",
            "A spokesperson for the port",
        ),
    ],
)
def test_hears_who_speaks(read, text: str, speaker: str | None) -> None:
    assert last(read(text)).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Big Tech’s AI spending grew.",
        "US-based AI firms grew.",
        "Beyond AI, the market grew.",
        "It bought UK-based, small firms.",
    ],
)
def test_words_before_a_name_make_none(read, text: str) -> None:
    assert not read(text).claims


def test_a_name_that_is_a_word_too_counts_all_over_once_it_is_sure(read) -> None:
    text = "Shares of Microsoft and Meta rose.\n\nMeta increased its outlook again."
    assert last(read(text)).companies == ("Meta",)


def test_a_legal_form_may_end_a_sentence_before_another_company(read) -> None:
    text = "Intel raised $3 million from Nvidia Corp. Separately, AMD said it raised $2 million."
    assert [claim.companies for claim in read(text).claims] == [("Intel", "Nvidia"), ("AMD",)]


def test_a_name_that_begins_small_and_those_who_put_money_in(read) -> None:
    assert last(read("Server maker xFusion raised $300 million in March 2025.")).companies == ("xFusion",)
    text = "Anthropic raised $2 billion.\n\nNew investors include Google and Salesforce with $500 million."
    assert last(read(text)).companies == ("Anthropic", "Google", "Salesforce")


@pytest.mark.parametrize(("amount", "value"), [("US$ 55 billion", 55e9), ("US$619mil", 619e6)])
def test_reads_amounts_as_asian_papers_write_them(read, amount: str, value: float) -> None:
    assert last(read(f"Nvidia spent {amount} on chips in 2025.")).quantities[0].value == value


def test_the_main_clause_behind_two_others_has_the_subject(read) -> None:
    text = (
        "While OpenAI sells chat, and Meta pushes its own tools, Anthropic bets on code. The company hired 20 people."
    )
    assert read(text).claims[-1].companies == ("Anthropic",)


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Writer on Friday rolled out a language model. Writer hired 20 people.", ("Writer",)),
        ("Kestrel, the voice startup co-founded by a pianist, hired 20 people.", ("Kestrel",)),
        (
            "Kestrel Labs opened an office. Chief executive Lotte Roe said that Kestrel Labs hired staff.",
            ("Kestrel Labs",),
        ),
    ],
)
def test_knows_a_company_by_what_it_does_and_by_whom_it_was_made(read, text: str, companies: tuple[str, ...]) -> None:
    assert read(text).claims[-1].companies == companies
