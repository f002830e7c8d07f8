"""What English reporters, columnists and those they quote judge, where no deed, plan or figure is told."""

from __future__ import annotations

import pytest

from claimline.domain import Kind

WEIGHED = (
    "Intel is by far the most patient of the lot.",
    "Intel's new plant is cheaper than most rivals would like.",
    "Intel sits well behind AMD in this field.",
    "That means that Intel pays twice.",
    "Intel's silence does not mean much.",
    "There is little room for Intel there.",
    "Another reason is that Intel owns no mines.",
    "The hall is Intel's attempt to look young.",
    "Intel sees the hall as a shop window.",
    "Intel's bill is so large that two towns share it.",
    "Intel should know its own halls.",
    "Intel's halls must grow up.",
    "Intel tends to wait for others.",
    "Intel asks so often that nobody answers.",
    "For a house that sells cards, Intel talks of little else.",
    "Intel is becoming a landlord.",
    "Intel's card runs smoothly on old machines.",
    "Intel's card matches or exceeds the cards of AMD.",
    "Intel is not a bank but a landlord.",
    "Intel is awash in land.",
    "Intel's choice is understandable.",
    "Clearly, Intel waited for others.",
    "Few firms wait as Intel does.",
    "The move puts Intel on a longer road.",
    "Intel took longer than AMD to find its feet.",
    "Intel's plan raised concerns in Bonn.",
    "It is unclear whether Intel has adopted the badge.",
    "Built by AMD, the hall suits Intel.",
    "Intel seems to be looking to hide its halls.",
    "Jane Roe, a linguist at the University of Bonn, says Intel’s halls rest on sand.",
    "Jane Roe, who writes a newsletter, called Intel a bad landlord.",
    "Some researchers doubt that Intel’s halls are warm.",
    "Jane Roe, an analyst at Bonn Securities, said Intel may sell 30,000 cards.",
    "Roe, a lawyer, called the halls of Intel cold.",
    "Chip bulls say that Intel is patient.",
    "Industry veterans previously told the Courier that Intel is patient.",
    "“Intel has lost its way,” said Plover CEO Jane Roe.",
    "“Intel has lost its way,” said Jane Roe, founder of the safety group Plover.",
)
TOLD = (
    ("The deal includes two halls of Intel.", Kind.EVENT),
    ("The deal of Intel covers two halls.", Kind.EVENT),
    ("Intel's lab is in Bonn.", Kind.EVENT),
    ("Intel's card has more memory than its old one.", Kind.EVENT),
    ("Most of Intel's halls are in Bonn.", Kind.EVENT),
    ("The badge lets Intel choose how much it should show.", Kind.EVENT),
    ("Intel's charter says nothing about halls.", Kind.EVENT),
    ("Intel's new kit is open to visitors on Sundays.", Kind.EVENT),
    ("Intel is keeping halls which sit well behind the gate.", Kind.EVENT),
    ("Intel raised money in Bonn.", Kind.EVENT),
    ("Intel opened a plant that is cheaper than most.", Kind.EVENT),
    ("The gaming card is sold to Intel.", Kind.EVENT),
    ("Intel's halls must report their use of water to the town.", Kind.EVENT),
    ("Meanwhile, Intel has a choir of its own, called the Works.", Kind.EVENT),
    ("Intel's letter came from a bank attributed to Roe.", Kind.EVENT),
    ("We ran the tests of Intel's card ourselves.", Kind.EVENT),
    ("Intel has a hall in Bonn that it says is warm.", Kind.EVENT),
    # What a company says it is doing is done; how it feels or what it holds true is said.
    ("Intel said it was moving its halls to Bonn.", Kind.EVENT),
    ("Intel said it has fixed the halls.", Kind.EVENT),
    ("Jane Roe, an analyst at Bonn Securities, said Intel sold 30,000 cards.", Kind.FIGURE),
    ("“If we’re going to build halls, they must be warm,” Intel said.", Kind.STATEMENT),
    ("Intel said it was sad about the halls.", Kind.STATEMENT),
    ("The hall is warm, Intel promises.", Kind.STATEMENT),
    ("Intel promised the town a hall.", Kind.PLAN),
    ("Intel’s halls are cold, the suit alleges.", Kind.EVENT),
    ("Cold halls, as Roe puts it, are the price of Intel’s thrift.", Kind.STATEMENT),
    ("Intel boss Jane Roe has been calling the halls cold.", Kind.STATEMENT),
    ("“The halls are cold,” said Ann Roe, Intel’s newly appointed head of halls.", Kind.STATEMENT),
    ("“We sell to Intel and like it,” said Plover CEO Jane Roe.", Kind.STATEMENT),
    ("“Intel is patient,” said Intel CEO Jane Roe.", Kind.STATEMENT),
    ("“The halls are a new home,” said Jane Roe, who led the move at Intel.", Kind.STATEMENT),
    # Shares move by a number; a loan is a deal.
    ("Unitree shares closed 14% below the offer price.", Kind.FIGURE),
    ("Intel closed a 3% loan of $2 billion.", Kind.EVENT),
)
MEANT = (
    ("“The badge will ship in May,” Intel said.", Kind.PLAN),
    ("“We will paint the halls,” Intel said.", Kind.PLAN),
    ("“Visitors will love the halls,” Intel said.", Kind.STATEMENT),
    ("“Halls will only be warm if somebody pays,” Intel said.", Kind.STATEMENT),
    ("“We are trying to learn from it,” Intel said.", Kind.STATEMENT),
    ("“We want to be good neighbours,” Intel said.", Kind.STATEMENT),
    ("Intel said it sold a hall that will smell of paint.", Kind.EVENT),
    ("Intel says users will need a badge.", Kind.STATEMENT),
    ("Intel says the badge will open the gate.", Kind.PLAN),
    ("Intel says its badges will work at every gate by 2030.", Kind.PLAN),
    ("“We're going to spend more on halls,” Jane Roe said of Intel.", Kind.PLAN),
    ("“The halls are cold,” said Jane Roe, the Intel executive behind the plan to paint them.", Kind.STATEMENT),
    ("Intel is looking to hide its halls.", Kind.PLAN),
    ("Intel runs on habit, trying to please.", Kind.EVENT),
    ("Intel's card runs on old machines.", Kind.EVENT),
    ("Intel envisions a town of 80 halls.", Kind.PLAN),
    ("Intel is due to unveil its hall in May.", Kind.PLAN),
)


@pytest.mark.parametrize("text", WEIGHED)
def test_a_turn_of_phrase_leans_to_a_judgement(read, text: str) -> None:
    assert [claim.kind for claim in read(text).claims] == [Kind.ASSESSMENT], [c.why for c in read(text).claims]


@pytest.mark.parametrize(("text", "kind"), TOLD + MEANT)
def test_what_only_looks_like_a_judgement_or_a_plan_is_none(read, text: str, kind: Kind) -> None:
    assert [claim.kind for claim in read(text).claims] == [kind], [c.why for c in read(text).claims]


def test_a_quotation_that_is_left_open_goes_on_in_the_next_paragraph(read) -> None:
    text = (
        "“It is a long road,” said Jane Roe of Intel. “Intel has a part to play. Intel brings people together.\n\n"
        "“Intel is a house of builders.”\n\nIntel hired 20 people in May."
    )
    claims = read(text).claims
    assert [claim.speaker for claim in claims[-4:]] == [*["Jane Roe"] * 3, None]
    assert [claim.kind for claim in claims[-4:]] == [*[Kind.STATEMENT] * 3, Kind.EVENT]


def test_words_between_quotation_marks_are_somebodys_whoever_speaks(read) -> None:
    assert read("Intel opened a hall.\n\n“Intel has a part to play.”").claims[-1].kind is Kind.STATEMENT


def test_the_second_quotation_of_a_paragraph_has_its_speaker_where_the_first_names_no_company(read) -> None:
    text = "Intel opened a hall.\n\n“It was a long road,” Jane Roe said. “Intel has a part to play in it.”"
    assert read(text).claims[-1].speaker == "Jane Roe"


def test_a_name_in_small_letters_begins_a_sentence(read) -> None:
    assert [claim.companies for claim in read("Intel sold a hall. xAI bought it.").claims] == [("Intel",), ("xAI",)]


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("To get started with Intel’s card, install the app.", False),
        ("To opt out of the badge, visitors can write to Intel.", True),
        ("Read the full post on how Intel builds.", False),
        ("For media inquiries, Intel has an office in Bonn.", False),
        ("This content was produced in partnership with Intel.", False),
        ("This content is what Intel sells.", True),
        ("Table 2: Cards that Intel sold.", False),
        ("About Intel: Intel makes chips in Bonn.", False),
        ("Jane Roe covers Intel and AMD for The Courier.", False),
        ("Jane Roe covers the costs of Intel.", True),
        ("Intel CEO Jane Roe speaks at a fair in Bonn.", False),
        ("Intel CEO Jane Roe speaks of halls with care.", True),
        ("Jane Roe, CEO of Intel, at a hearing in Bonn in May.", False),
        ("Jane Roe, CEO of Intel, was at a hearing in Bonn in May.", True),
        ("Jane Roe, the chief of Intel, in May moved two halls.", True),
        ("Jane Roe holds a card of Intel at a fair in Bonn on 3 May, 2024.", False),
    ],
)
def test_lines_for_readers_and_under_pictures_are_no_claims(read, line: str, listed: bool) -> None:
    claims = read(f"Intel opened a hall in Bonn.\n\n{line}").claims
    assert (len(claims) > 1) is listed, claims[-1].why


def test_who_has_judged_goes_on_judging_under_the_same_name(read) -> None:
    text = "“Intel has lost its way,” said Jane Roe, an analyst at Oakline Research. Roe said Intel looked tired."
    assert [claim.kind for claim in read(text).claims] == [Kind.ASSESSMENT] * 2
