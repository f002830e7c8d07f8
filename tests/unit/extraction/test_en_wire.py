"""English wire reports: who is founded, based or traded somewhere, whose data show something, who names a cause, and
plans that are given up."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Leeds-based Tamworth raised $20 million. Tamworth makes chips.", ("Tamworth",)),
        ("Ann Lee is the founder of Kestrel Health. Kestrel sells pumps.", ("Kestrel Health",)),
        ("Lena Roe, once of OpenAI, founded Quillwort last year. Quillwort makes pens.", ("Quillwort",)),
        ("Jane Roe, chief executive of Pelham, was in Bonn. The firm opened a hall.", ("Pelham",)),
        ("Shares in Voxel Foundry jumped 12%. The firm posted record sales.", ("Voxel Foundry",)),
    ],
)
def test_a_company_that_nobody_listed_is_known_by_seat_founder_or_shares(
    read, text: str, companies: tuple[str, ...]
) -> None:
    assert read(text).claims[-1].companies == companies


@pytest.mark.parametrize(
    "text",
    [
        "Harvard-based researchers met OpenAI.",
        "Ann Lee, founder of the safety group Plover, met OpenAI.",
        "Shares of Chinese firms fell beside those of OpenAI.",
        "The Chief of Staff met OpenAI.",
    ],
)
def test_other_words_behind_a_seat_or_an_office_are_no_company(read, text: str) -> None:
    assert read(text).claims[-1].companies == ("OpenAI",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Intel sold fewer cards in May, data from the Card Makers Association showed.", "Card Makers Association"),
        ("Figures from Counterpoint showed that Intel sold 30 million cards.", "Counterpoint"),
        ("Intel may take the hall, according to the people, who asked not to be named.", "the people"),
        ("Intel is open. According to the company's own tests, the card beats those of AMD.", "Intel"),
        ("Intel cut its output. Jane Roe, the group's secretary, attributed the decline to a holiday.", "Jane Roe"),
        ("Intel blamed weak demand for its loss.", "Intel"),
        ("Intel sold a hall that was blamed on heat.", None),
        ("Jane Roe, credited with the gain, left Intel.", None),
        ("Intel opened. “It is fine,” Chief Financial Officer Tom Lee told Reuters of the hall.", "Tom Lee"),
        ("Intel opened a hall. JPMorgan expects its sales to reach $8 billion.", "JPMorgan"),
    ],
)
def test_who_speaks_in_a_wire_report(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Intel has abandoned plans to build a hall in Bonn.", "event"),
        ("Intel called off its plan to sell the hall.", "event"),
        ("Intel has plans to build a hall in Bonn.", "plan"),
        ("Intel offered $34 billion for a browser in May.", "event"),
        ("Intel sold fewer cards for a third month, data from the Card Makers Association showed.", "event"),
        ("Intel’s sales of cards fell in May, data from the Card Makers Association showed.", "figure"),
    ],
)
def test_kinds_in_a_wire_report(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


def test_an_officer_of_the_company_spoken_of_speaks_for_it(read) -> None:
    text = (
        "Harbor Loft Inc. raised $640 million. “Demand has outrun all,” Chief Executive Maya Lee said. “Demand is "
        "fine,” Chief Financial Officer Tom Hill told Reuters. Chief Technology Officer Ann Poe said it was fine."
    )
    claims = read(text).claims
    assert [claim.companies for claim in claims] == [("Harbor Loft",)] * 4
    assert [claim.speaker for claim in claims[1:]] == ["Maya Lee", "Tom Hill", "Ann Poe"]


def test_a_doubtful_name_is_a_companys_where_it_does_what_companies_do(read) -> None:
    assert [c.companies for c in read("Perplexity offered $34 billion for a browser.").claims] == [("Perplexity",)]
    assert read("Poe was a writer. President Edgar Poe met Intel.").claims[-1].companies == ("Intel",)


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Officials told firms to halt orders for Intel cards, two bankers said.", "two bankers", "event"),
        ("Intel told investors that it planned to sell a hall.", "Intel", "plan"),
        (
            "“Ask somebody else,” Sam Altman snapped at a guest of OpenAI.",
            "Sam Altman",
            None,
        ),
        ("The banks snapped up what OpenAI owed.", None, "event"),
        ("Banks should put in $40 billion for Intel.", None, "figure"),
    ],
)
def test_orders_snaps_and_what_ought_to_be_done(read, text: str, speaker: str | None, kind: str | None) -> None:
    claim = read(text).claims[-1]
    assert claim.speaker == speaker
    assert claim.kind == (kind or "statement")


AGAIN = "Mistral AI unveiled Mistral Medium 7. A rival gave Medium 7 a score of 61."


def test_a_model_is_called_by_its_last_words_once_its_maker_was_named(read) -> None:
    assert [claim.models for claim in read(AGAIN).claims] == [("Mistral Medium 7",)] * 2


def test_a_site_behind_a_preposition_is_not_whom_a_sentence_is_about(read) -> None:
    assert read("Mistral AI opened a hall. On LMArena it ranks seventh.").claims[-1].companies == ("Mistral AI",)


def test_a_forecast_that_a_result_beat_is_of_the_company_spoken_of(read) -> None:
    text = (
        "Intel posted its profit. The preliminary figure beat the $18 billion that was expected, according to FnGuide."
    )
    assert read(text).claims[-1].companies == ("Intel",)


def test_what_only_a_company_has_tells_one(read) -> None:
    found = read("Nvidia met Pelham. Pelham’s chief executive was in Bonn. Pelham makes pumps.")
    assert found.claims[-1].companies == ("Pelham",)


@pytest.mark.parametrize(
    "text",
    [
        "OpenAI said it would open a hall in Bonn that ...",
        "Cloudflare and OpenAI opened a hall in Bonn, and then… [more]",
        "오픈AI는 본에 사무실을 열었고 이어서...",
        "尽管OpenAI的办公室在日常使用中基本够用，但在...",
    ],
)
def test_a_sentence_of_which_only_the_beginning_is_shown_is_none(read, text: str) -> None:
    assert [c.passage.exact for c in read(f"Intel opened a hall in Bonn.\n\n{text}").claims] == [
        "Intel opened a hall in Bonn."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "(Reuters) - Intel opened a hall.",
        "June 10 (AP) -- Intel opened a hall.",
        "MAY 3 (Reuters) - Intel opened a hall.",
    ],
)
def test_an_agencys_tag_is_no_part_of_the_passage(read, text: str) -> None:
    assert [claim.passage.exact for claim in read(text).claims] == ["Intel opened a hall."]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elon Musk accused OpenAI of leaving its mission.", "Elon Musk"),
        ("Intel was accused of theft.", None),
        ("Intel denies wrongdoing.", "Intel"),
        ("A third of it goes to Intel, according to Morningstar analyst Ann Lee.", "Ann Lee"),
        ("Intel recalled 3,000 cards.", None),
        ("“It was warm at Intel,” Ann Lee recalled.", "Ann Lee"),
        ("Intel sold 3,000 cards after officials found that some were warm.", None),
    ],
)
def test_who_accuses_denies_and_is_cited_by_name(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Nvidia said that Arm has two halls.", {"Nvidia", "Arm"}),
        ("Perplexity’s Comet booked a flight.", {"Perplexity"}),
        ("Nvidia met a rival. The Pelham Company has raised $20 million.", {"Pelham Company"}),
        ("Nvidia left the firm, which was founded two years ago by Kyle Vogt.", {"Nvidia"}),
    ],
)
def test_names_that_are_words_too_and_companies_called_so(read, text: str, companies: set[str]) -> None:
    assert set(read(text).claims[-1].companies) == companies


def test_what_was_done_by_a_day_was_done_by_the_last_such_day(read) -> None:
    found = read("The software of Intel was changed by Nov. 17.", published="2026-03-02")
    assert [date.edtf for date in found.claims[0].dates] == ["2025-11-17"]


def test_what_a_letter_reads_is_no_claim(read) -> None:
    assert read("Intel opened a hall. What I’m reading: a piece on Intel in a paper.").claims[-1].passage.start == 0


def test_a_rating_is_of_the_company_spoken_of(read) -> None:
    found = read("Cisco shares slid 12%. Goldman Sachs cut its price target to $86. Goldman Sachs opened a hall.")
    assert [claim.companies for claim in found.claims] == [("Cisco",)] * 2
