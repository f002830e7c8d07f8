"""Who speaks in English news, which kind that makes, and days it names, in sentences of our own."""

from __future__ import annotations

import pytest

from claimline.domain import Kind
from claimline.extraction.dates.finding import find_dates


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Intel trimmed its staff, citing the strength of its GPU rivals.", None),
        ("Intel trimmed its staff, citing weaker PC demand.", None),
        ("Intel is for sale, Bloomberg reported. The report said Intel may ask for $9 billion.", "Bloomberg"),
        ("Intel is for sale, Bloomberg reported. Intel may ask for $9 billion, according to the report.", "Bloomberg"),
        ("A spokesperson for Intel informed the council that the plant is safe.", "Intel"),
        ("Intel cut its outlook, with chief executive Jane Roe telling investors that demand was weak.", "Jane Roe"),
        ("Intel cut its outlook, with finance head Jane Roe saying demand was weak.", "Jane Roe"),
        ("The authors claimed Intel copied their books.", "The authors"),
        ("An Intel spokesperson for her part said the books were bought.", "An Intel spokesperson"),
        ("The court ruled that Intel had copied the books.", "The court"),
        ("Intel lost its lead. Paul Doe of Harbour Ventures praised Intel for its thrift.", "Paul Doe"),
        ("Intel trained the model on old chips, Paul Doe, an Intel co-founder said.", "Paul Doe"),
        (
            "The price of Intel is 9 billion dollars, according to papers filed with the SEC.",
            "papers filed with the SEC",
        ),
        ("Intel is to be bought by a rival, reported Bloomberg, citing a memo.", "Bloomberg"),
        ("The plant of Intel is safe, says Anna Roe, the builder.", "Anna Roe"),
        ("Intel opened a plant, said Monday.", None),
        ("Traders surveyed by Bloomberg expected it to be Intel.", None),
        ("The plant of Intel is safe, says Anna Roe.", "Anna Roe"),
        ("“Intel is proud,” shared Anna Roe.", "Anna Roe"),
        ("The judge appeared to agree with Intel, noting that the chips were sold.", "The judge"),
        ("Judge Anna Roe was plain, stating, “Intel copied books.”", "Judge Anna Roe"),
        ("Intel has a song for its staff with the title: “Faster by Night.”", None),
    ],
)
def test_hears_who_speaks(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court ruled that Intel had copied the books.", Kind.EVENT),
        ("The court found that Intel had copied the books.", Kind.EVENT),
        ("Intel posted better than expected sales of laptops.", Kind.EVENT),
        ("Intel forecast laptop sales of $14 billion.", Kind.PLAN),
        ("Analysts forecast revenue of $14 billion for Intel.", Kind.FIGURE),
        ("The new tool lets customers go on exploring maps of Intel.", Kind.EVENT),
        (
            "Intel stands still. “Its tools have not brought the expected gains,” Anna Roe, a trader, said.",
            Kind.ASSESSMENT,
        ),
        ("Intel spent more on new releases of its office software.", Kind.EVENT),
        ("Intel said the takeover will mark a turn.", Kind.STATEMENT),
        ("Intel is exploring new maps.", Kind.PLAN),
        ("Intel said the tool will enable nurses to read charts.", Kind.STATEMENT),
        ('Banking analyst Paul Doe said, "Intel will never win the race."', Kind.ASSESSMENT),
        ("Banking analyst Paul Doe said Intel will lose ground.", Kind.ASSESSMENT),
        ("Intel retired its two-trillion-parameter model after two tests.", Kind.EVENT),
        ("Intel raised the lower end of its spending forecast to $70 billion.", Kind.PLAN),
        ("Intel raised its full fiscal year 2027 plant spending forecast to $93 billion.", Kind.PLAN),
        ("Figure AI, a company committed to safe robots, has 300 desks.", Kind.EVENT),
        ("Intel said it was ready for the upcoming trial.", Kind.STATEMENT),
        ("Paul Doe, who put $38 million into Intel, contends that it broke its word.", Kind.STATEMENT),
        ("Intel is late. Paul Doe says Intel sold its chips.", Kind.STATEMENT),
        ("Intel is late. The Elm Center says Intel sold its chips.", Kind.EVENT),
        ("Intel has closed its second funding round, which brought 385 million euros.", Kind.EVENT),
    ],
)
def test_weighs_what_is_said(read, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Intel fell last night.", ["2026-10-19"]),
        ("Intel sold the unit three years ago.", ["2023"]),
        ("Intel wants a buyer before year's end.", ["2026"]),
        ("Intel said it expects first-quarter revenue to fall.", ["2027-01/2027-03"]),
        ("Intel's first-quarter revenue fell.", ["2026-01/2026-03"]),
        ("The chip was released by Intel on Wednesday.", ["2026-10-14"]),
        ("Intel will spend more in 2027 than 2026.", ["2027", "2026"]),
        ("The trial of Intel is set for spring 2028.", ["2028-03/2028-05"]),
        ("Intel beat last year's third quarter.", ["2025-07/2025-09"]),
        ("Intel will ship it by Wednesday.", ["2026-10-21"]),
        ("Intel grew in the three months through September.", ["2026-07/2026-09"]),
    ],
)
def test_resolves_days(text: str, days: list[str]) -> None:
    assert [date.edtf for date in find_dates(text, 0, len(text), "2026-10-20")] == days


def test_a_verb_that_few_words_have_makes_a_sentence(read) -> None:
    assert read("Intel underwent a stock split.").claims
    assert read("Nvidia didn’t reply to a letter.").claims


def test_it_is_the_topic_that_something_is_built_on(read) -> None:
    claims = read("Anthropic sells a chatbot. It is built on software from Mistral AI.").claims
    assert claims[1].companies == ("Anthropic", "Mistral AI")


def test_a_network_under_its_former_name_is_where_it_was_posted(read) -> None:
    assert read("Anthropic chief Dario Amodei said on X, formerly Twitter, that Anthropic hired staff.").claims[
        0
    ].companies == ("Anthropic",)


def test_who_works_for_a_house_does_not_speak_of_it(read) -> None:
    assert read("Anthropic gained. Paul Doe of Harbour Ventures praised Anthropic.").claims[1].companies == (
        "Anthropic",
    )


def test_who_backs_somebody_is_not_meant_by_the_ticker_either(read) -> None:
    text = "CoreWeave rents chips. The Nvidia-backed (NVDA) data center operator will let Meta use them."
    assert read(text).claims[1].companies == ("CoreWeave", "Meta")


def test_who_makes_something_is_a_company(read) -> None:
    assert read("Larkfield, which makes pumps for chip plants, hired 20 people.").claims[0].companies == ("Larkfield",)


def test_an_officer_of_a_house_does_not_speak_of_it(read) -> None:
    claims = read("Intel gained. Jane Roe, chief investor of Bolt Capital Partners, praised Intel.").claims
    assert claims[1].companies == ("Intel",)


def test_those_listed_as_examples_are_not_what_is_spoken_of(read) -> None:
    claims = read("Intel rents chips. Heavy sales went to a few buyers, including G42.").claims
    assert claims[1].companies == ("Intel", "G42")


def test_a_start_up_is_described_by_what_it_does(read) -> None:
    assert read("Larkfield, a startup building maps for Intel, has 20 desks.").claims[0].companies[0] == "Larkfield"


def test_the_house_of_an_analyst_is_not_spoken_of(read) -> None:
    text = "“Intel is late,” Bolt Data Capital analyst Anna Roe wrote in a letter."
    assert read(text).claims[0].companies == ("Intel",)
