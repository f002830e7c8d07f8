"""Whose the report or the blog post is that an English article goes on to quote."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("OpenAI hid the leak, Ann Lee said in a blog post. OpenAI knew of it in May, the blog post said.", "Ann Lee"),
        ("OpenAI hid the leak, Ann Lee wrote in a long post. OpenAI knew of it in May, the post said.", "Ann Lee"),
        ("Anthropic said in a report that OpenAI hid it. OpenAI denied it. The report said OpenAI knew.", "Anthropic"),
        ("A report by researchers from Intel looked at OpenAI. OpenAI was slow, the report said.", "Intel"),
        ("A memo from Intel named OpenAI. Ann Lee made a filing. OpenAI was slow, the filing said.", "the filing"),
    ],
)
def test_a_paper_speaks_for_who_wrote_it(read, text: str, speaker: str) -> None:
    assert read(text).claims[-1].speaker == speaker


def test_a_paper_of_another_kind_is_not_the_one_before(read) -> None:
    found = read("OpenAI hid the leak, Ann Lee said in a blog post. OpenAI knew of it, the filing said.")
    assert found.claims[-1].speaker == "the filing"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Writers sued Intel. The suit was filed in Bonn. It alleges that Intel lied.", "The suit"),
        (
            "A study from Leeds University looked at Intel. It found that its cards were slow.",
            "A study from Leeds University",
        ),
        ("Writers sued Intel. The suit was filed in Bonn. Intel opened a hall. It said the hall was warm.", "Intel"),
    ],
)
def test_it_is_the_paper_with_which_the_sentence_before_began(read, text: str, speaker: str) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe warned Intel. Roe’s concern is that Intel will use more water.", "Jane Roe"),
        ("Intel’s view is that the hall is quiet.", "Intel"),
        ("Intel’s hall is that of a bank.", None),
        (
            "Asymmetric, a forensics startup backed by Crowdstrike, RAND and Palo Alto Networks, said it sued Intel.",
            "Asymmetric",
        ),
    ],
)
def test_whose_a_view_is_and_who_is_described_by_a_list(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker
