"""English news in sentences of our own: each rule on a form that it is for, with what names the rule."""

from __future__ import annotations

import pytest

from claimline.domain import Claim, Findings, Kind
from claimline.extraction.dates.finding import find_dates
from claimline.extraction.quantities.finding import find_quantities


def only(findings: Findings) -> Claim:
    (claim,) = findings.claims
    return claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Intel paused the order, said a person with direct knowledge of the talks, who asked not to be named.",
            "a person with direct knowledge of the talks",
        ),
        ("Intel will cut prices, said three people.", "three people"),
        ('"It was too late for Intel," said a former member of the board.', "a former member of the board"),
        ("One engineer at a rival said his team was testing Intel chips.", "One engineer at a rival"),
        ("Two of the people interviewed for this report confirmed the plan of Intel.", "Two of the people"),
        ("South Korea's trade office said Intel may ship its tools.", "South Korea's trade office"),
        (
            "Intel may ship by May, a spokesman for the port said, and it has asked for more.",
            "a spokesman for the port",
        ),
        ("Intel lost ground, by the reckoning of Roe & Doe.", "Roe & Doe"),
        ("Intel is close to selling the unit, per Reuters.", "Reuters"),
        ("By Intel's own count the chip is faster.", "Intel"),
        ("The chip, Intel claims, can match its rivals.", "Intel"),
        ('"We want to grow," an Intel spokesperson, Anna de Wit, said in a statement.', "Anna de Wit"),
        ("Neither Intel nor its partner disclosed the price.", None),
        ("Intel resembles a rival said in May to be worth twice as much.", None),
    ],
)
def test_hears_sources_in_their_own_words(read, text: str, speaker: str | None) -> None:
    found = only(read(text)).speaker
    assert found == speaker or (speaker and found and found.startswith(speaker))


def test_the_subject_goes_on_behind_but(read) -> None:
    claims = read(
        "Intel named Jane Roe, its finance chief, on Monday. She declined to say why, but said Intel would hire."
    )
    assert "cue:said" in claims.claims[-1].why


def test_a_body_that_spoke_before_speaks_again(read) -> None:
    text = "Intel has parked turbines there, the River Law Center said. The group said they have no permits."
    claims = read(text).claims
    assert claims[1].speaker == "River Law Center"
    assert claims[1].companies == ("Intel",)


@pytest.mark.parametrize(
    ("first", "then", "companies"),
    [
        ("Mistral AI has raised money.", "ASML is taking a stake in the startup.", {"ASML", "Mistral AI"}),
        ("Mistral AI opened a hall.", "The machine runs on Nvidia processors.", {"Mistral AI", "Nvidia"}),
        ("Intel reported results.", "The stock closed down 4%; AMD lost 1%.", {"Intel", "AMD"}),
        ("Intel reported results.", "Its rating of 2,056 beats that of Nvidia.", {"Intel", "Nvidia"}),
        ("Biren and Moore Threads were listed.", "They can no longer order there.", {"Biren", "Moore Threads"}),
        ("Biren and Moore Threads were listed.", "Neither has said what it will do.", {"Biren", "Moore Threads"}),
        ("ASML reported results.", "The Dutch group's bookings fell.", {"ASML"}),
        ("Nvidia reported results.", "China accounted for a fifth of its revenue.", {"Nvidia"}),
        ("Nvidia reported results.", "Analysts had expected $8 billion.", {"Nvidia"}),
        ("Nvidia opened a lab.", "Intel plans to follow.", {"Intel"}),
    ],
)
def test_carries_the_topic_past_other_names(read, first: str, then: str, companies: set[str]) -> None:
    claim = read(f"{first} {then}").claims[-1]
    names = {name.removesuffix(" Technology") for name in claim.companies}
    assert names == companies


def test_a_name_that_only_stands_in_a_sentence_is_no_topic(read) -> None:
    text = "Mistral AI opened a hall. Mistral AI runs it on Nvidia chips. The company plans two more."
    assert read(text, title="Mistral AI opens a hall").claims[-1].companies == ("Mistral AI",)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Copperfen AI, a Leeds outfit of nine people that checks maps, has taken money.", "Copperfen AI"),
        ("Tallowick, the startup that she founded, makes speech models.", "Tallowick"),
        ("A round led by Quillmere Ventures has closed.", "Quillmere Ventures"),
        ("The largest customer, Orrisby, left in May.", "Orrisby"),
    ],
)
def test_knows_companies_by_what_they_are_said_to_be(read, text: str, company: str) -> None:
    claim = only(read(text))
    assert claim.companies[0] == company
    assert any(why.startswith("company:") for why in claim.why)


def test_a_house_that_researches_speaks_and_is_no_company(read) -> None:
    claim = only(read("Intel has kept its share, said Hollin & Marr, a research firm."))
    assert claim.companies == ("Intel",)
    assert claim.speaker == "Hollin & Marr"


@pytest.mark.parametrize(
    "text", ["Servers rented from Oracle arrived.", "She went to Meta in July.", "Oracle plans a hall."]
)
def test_an_ordinary_word_is_a_name_by_its_capital(read, text: str) -> None:
    assert only(read(text)).companies


def quantities(text: str) -> list[tuple[float, str]]:
    return [(quantity.value, quantity.unit) for quantity in find_quantities(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They use 22 billion and 3 billion parameters.", [(22e9, "params"), (3e9, "params")]),
        ("It is worth 9 billion euros, up from the 5.8 billion it was worth.", [(9e9, "EUR"), (5.8e9, "EUR")]),
        ("It earned 54 cents a share.", [(0.54, "USD")]),
        ("It closed a round of 45 million Canadian dollars.", [(45e6, "CAD")]),
        ("It was downloaded more than one million times.", [(1e6, "count")]),
        ("It scores 85.7 on the test, against 79.8 for a rival.", [(85.7, "score"), (79.8, "score")]),
        ("It won by 6 to 9 points.", [(7.5, "score")]),
        ("It listed them with 11 of their affiliates.", [(11, "count")]),
        ("The cluster will grow to 200k in May.", [(200e3, "count")]),
        ("It answers in 320 milliseconds.", []),
        ("It has 4 million users and 3 offices.", [(4e6, "count"), (3, "count")]),
    ],
)
def test_finds_units_that_stand_elsewhere(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was worth that in June last year.", ["2024-06"]),
        ("Sales will double before the end of the year.", ["2025"]),
        ("It forecast more for the current quarter.", ["2025-04/2025-06"]),
        ("It will ramp in the second half.", ["2025-07/2025-12"]),
        ("It was open-sourced over the weekend.", ["2025-06-07/2025-06-08"]),
        ("It is planned for next spring.", ["2026-03/2026-05"]),
        ("She trimmed her 2026 earnings estimate.", ["2026"]),
        ("It ended 2024 with a profit.", ["2024"]),
        ("It does most of the work today.", []),
        ("It announced today a new hall.", ["2025-06-10"]),
    ],
)
def test_resolves_dates_of_english_news(text: str, edtf: list[str]) -> None:
    assert [date.edtf for date in find_dates(text, 0, len(text), "2025-06-10")] == edtf


def releases(findings: Findings) -> dict[str, str | None]:
    return {release.model: release.date.edtf if release.date else None for release in findings.releases}


def test_each_release_of_a_sentence_has_its_own_date(read) -> None:
    text = "Meta put out Llama 4 Scout and Llama 4 Maverick on April 5, and OpenAI followed with o3 on April 16."
    expected = {"Llama 4 Scout": "2025-04-05", "Llama 4 Maverick": "2025-04-05", "o3": "2025-04-16"}
    assert releases(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("On Monday OpenAI showed GPT-4o.", "GPT-4o"),
        ("Alibaba on Monday published Qwen3, a family of eight models.", "Qwen3"),
        ("Fernbank, a startup from Oslo, launched Plover-2 on Monday, a model of 12 billion parameters.", "Plover-2"),
    ],
)
def test_a_verb_that_shows_a_model_releases_it(read, text: str, model: str) -> None:
    findings = read(text)
    assert releases(findings) == {model: "2025-06-09"}
    assert only(findings).why[0].startswith("release:")


def test_a_model_that_is_to_follow_is_not_out(read) -> None:
    assert "Grok-3" not in releases(read("xAI released Grok-2 on Monday, and Grok-3 will follow."))


def test_a_sentence_may_end_on_the_name_x(read) -> None:
    assert len(read("Nvidia bought space on X. Nvidia opened a lab.").claims) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Nvidia opened a lab.\n\nThis conversation has been edited for length by Nvidia.",
        "Nvidia opened a lab.\n\nNobody knows where; we will update this story on Nvidia.",
    ],
)
def test_words_to_the_reader_are_no_claim(read, text: str) -> None:
    assert len(read(text).claims) == 1


def test_a_figure_with_its_label_is_a_claim(read) -> None:
    claims = read("Nvidia reported results.\n\nData centre: $3.2 billion, up 14%\n\nNvidia opened a lab.").claims
    assert claims[1].companies == ("Nvidia",)
    assert {"quantity:USD", "quantity:percent"} <= set(claims[1].why)


INTERVIEW = """When Mirela Osgood left Intel in 2023, nobody noticed.
Tallowick, the startup that she founded, makes models.

Q: What is new?

We opened an office in Turin in March. Intel has the better machines.
(A spokesperson for Intel said it would not comment.)

Q: And revenue?

Our revenue is about $11 million."""


def test_answers_are_those_of_who_is_said_to_have_founded_the_company(read) -> None:
    claims = read(INTERVIEW, title="An interview").claims[2:]
    assert [claim.speaker for claim in claims] == [
        "Mirela Osgood",
        "Mirela Osgood",
        "Intel",
        "Mirela Osgood",
    ]
    assert [claim.companies for claim in claims] == [("Tallowick",), ("Intel",), ("Intel",), ("Tallowick",)]


def test_a_cause_that_is_cited_speaks_not(read) -> None:
    assert only(read("Nvidia raised prices, citing strong demand for memory.")).speaker is None


def test_a_newspaper_said_to_be_one_speaks(read) -> None:
    assert only(read("Naver is close to a sale, the Nikkei newspaper reported Tuesday.")).speaker == "Nikkei"


def test_who_works_at_a_house_makes_it_no_company_of_the_claim(read) -> None:
    text = '"Intel took its time," said Paul Ferrin, a portfolio manager at Oakline Capital.'
    assert only(read(text)).companies == ("Intel",)


def test_a_clause_goes_on_about_the_company_named_ahead_of_it(read) -> None:
    text = "Intel opened a lab. Under the deal that AMD reached in May, it will pay $2 billion. The company is big."
    assert read(text).claims[-1].companies == ("AMD",)


def test_a_press_release_says_when_its_model_is_available(read) -> None:
    text = "Quarrin Inc., a maker of software, today announced the general availability of Plover 2, its new model."
    findings = read(text)
    assert releases(findings) == {"Plover 2": "2025-06-10"}
    assert only(findings).why[0] == "release:announced"


def test_the_date_of_a_plan_is_not_that_of_the_release(read) -> None:
    text = "OpenAI launched GPT-4o and said it will open an office in the second quarter of 2026."
    assert releases(read(text)) == {"GPT-4o": None}


def test_a_case_has_a_name_in_one_sentence(read) -> None:
    assert (
        read("Intel was sued. The case is Doe et al v. Intel Corp, 23-cv-1.").claims[-1].passage.exact
        == "Intel was sued."
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nvidia raised $6 billion at a valuation of $24 billion.", Kind.EVENT),
        ("Nvidia raised its forecast to $6 billion.", Kind.PLAN),
        ("Without it the margin of Nvidia would have been 54%.", Kind.FIGURE),
        ("Nvidia is on track for a new hall.", Kind.PLAN),
        ("Nvidia stopped work on the tool, said three people.", Kind.EVENT),
        ("Observers in Turin read the step of Nvidia as a bid for students.", Kind.ASSESSMENT),
    ],
)
def test_draws_the_borders_of_kinds(read, text: str, kind: Kind) -> None:
    claim = only(read(text))
    assert claim.kind is kind
    assert claim.why[0].startswith(f"{kind.value}:")
