"""Kinds and releases of English news, each border on sentences of our own."""

from __future__ import annotations

import pytest

from claimline.domain import Kind
from claimline.extraction.dates.finding import find_dates
from claimline.extraction.quantities.finding import find_quantities


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anthropic is in talks to raise $2 billion.", Kind.PLAN),
        ("Anthropic had been in talks with Oracle but broke them off.", Kind.EVENT),
        ("Anthropic's free and paid plans got the same change.", Kind.EVENT),
        ("Anthropic announced plans to open a hall.", Kind.PLAN),
        ("Anthropic is widely expected to follow.", Kind.ASSESSMENT),
        ("Anthropic would be a good fit for the office.", Kind.ASSESSMENT),
        ("Intel said it would close the plant.", Kind.PLAN),
        ('Dario Amodei of Anthropic said the hall will mark "a new era".', Kind.STATEMENT),
        ("Intel is set to become the largest tenant.", Kind.ASSESSMENT),
        ("Intel does not expect a shortage, it said.", Kind.STATEMENT),
        ("Intel bought a plant for $3 billion, and will hire there.", Kind.EVENT),
        ("Intel's revenue was $3 billion, and it will hire 20 people.", Kind.FIGURE),
        ("Intel agreed to pay the state 15% of its sales.", Kind.EVENT),
        ("Intel was put on the list with 11 of its affiliates.", Kind.EVENT),
        ("Intel beat profit forecasts.", Kind.EVENT),
        ('"Intel pays for a seat, not for sales," said Ann Lee, an analyst at Bernstein.', Kind.ASSESSMENT),
        ("Intel barred two buyers, the company said.", Kind.EVENT),
        (
            "Claude Opus 4 makes 38% fewer errors than Claude Opus 3, the model that Anthropic released in May.",
            Kind.FIGURE,
        ),
        ("Anthropic will focus on introducing new tools.", Kind.PLAN),
        ("Anthropic's model outperformed its peers.", Kind.ASSESSMENT),
        ("Intel lost ground due to strong demand elsewhere.", Kind.ASSESSMENT),
        ("The plant of Intel is due to open in May.", Kind.PLAN),
        ("Intel slowed, showing that investors want to see more.", Kind.EVENT),
        ("Intel raised its full-year spending forecast to $85 billion.", Kind.PLAN),
        ("Intel said it began supply of the chip.", Kind.EVENT),
        ("Intel is contemplating a sale.", Kind.PLAN),
        ("Regulators have summoned Intel, one of the biggest chipmakers.", Kind.EVENT),
        ("Intel's chips outperformed its peers thanks to large investments.", Kind.ASSESSMENT),
        ("Intel's CEO noted the need for more engineers.", Kind.STATEMENT),
        ("Intel unveiled a plan to build chips for phones.", Kind.PLAN),
        ("Intel is seen as the next to fall.", Kind.ASSESSMENT),
        ('"The lawsuit is baseless," Intel said.', Kind.STATEMENT),
        ("Intel said the new money from its investment was more than enough.", Kind.STATEMENT),
        ("Intel's revenue climbed to $136 million as it signed agreements worth $2 billion.", Kind.FIGURE),
        ("Intel's profit of 8.1 trillion won beat that of Samsung.", Kind.FIGURE),
        ("Intel raised about ¥15.3 billion from Nvidia.", Kind.EVENT),
        ('Intel said it is "committed to safety" there.', Kind.STATEMENT),
        ("Bloomberg claimed that regulators urged firms to avoid Intel.", Kind.EVENT),
        ("Intel has completed a $135 million funding round.", Kind.EVENT),
        ("A report found that a phone released by Huawei holds its chip.", Kind.EVENT),
    ],
)
def test_draws_the_borders_of_kinds(read, text: str, kind: Kind) -> None:
    (claim,) = read(text).claims
    assert claim.kind is kind, claim.why


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Mistral made Codestral 25.08 available to developers.", {"Codestral 25.08"}),
        ("Anthropic said Claude Opus 4 is now generally available.", {"Claude Opus 4"}),
        ("Anthropic said Claude Opus 4 will be available in May.", set()),
        ("Zhipu recently released a free version of its GLM 4.7 model.", {"GLM-4.7"}),
        ("Kuaishou updated its Kling AI model.", {"Kling"}),
        ("OpenAI drew complaints after the rollout of GPT-5 and restored GPT-4o.", {"GPT-5"}),
        ("OpenAI hired staff ahead of the launch of GPT-6.", set()),
        ("Mistral introduced Magistral Small/Medium.", {"Magistral Small", "Magistral Medium"}),
        (
            "Claude Opus 4 has 38% fewer errors than Claude Opus 3, the model that Anthropic released.",
            {"Claude Opus 3"},
        ),
    ],
)
def test_finds_releases_in_other_forms(read, text: str, models: set[str]) -> None:
    assert {release.model for release in read(text).releases} == models


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Acme released it publicly today by mail.", "2025-06-10"),
        ("It was the talk of the 2022 debut of the chatbot.", "2022"),
        ("Profit rose in the December quarter.", "2024-10/2024-12"),
        ("The change was initially set for July.", "2025-07"),
        ("Profit rose in the January-March quarter.", "2025-01/2025-03"),
        ("It sees higher costs into 2026.", "2026"),
    ],
)
def test_reads_further_dates(text: str, edtf: str) -> None:
    assert [date.edtf for date in find_dates(text, 0, len(text), "2025-06-10")] == [edtf]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It planned to cut its staff by around 10,000 in 2023.", [(10000, "count")]),
        ("It has an average score over 80 across tests.", [(80, "score")]),
        ("It bars processes below 14 nanometers.", []),
        ("It ships 12-layer HBM3E chips.", []),
        ("He gave $US38 million.", [(38e6, "USD")]),
        ("Tokyo is keen. The round has a loan of ¥5.5 billion.", [(5.5e9, "JPY")]),
        ("The index closed at 46,091.", []),
    ],
)
def test_reads_further_quantities(text: str, values: list[tuple[float, str]]) -> None:
    assert [(quantity.value, quantity.unit) for quantity in find_quantities(text, 0, len(text))] == values


def test_a_day_later_counts_from_the_day_last_named() -> None:
    text = "Acme spoke on June 2; a day later Bolt answered."
    assert [date.edtf for date in find_dates(text, 0, len(text), "2025-06-10")] == ["2025-06-02", "2025-06-03"]
