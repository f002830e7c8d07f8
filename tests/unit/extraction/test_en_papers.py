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
