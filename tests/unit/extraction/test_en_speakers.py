"""Who speaks in English news where an aside, a house or another verb stands between."""

from __future__ import annotations

import pytest

BEFORE = "OpenAI and Nvidia hired staff in May.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bloomberg, citing people close to it, reported that Apple met OpenAI.", "Bloomberg"),
        ("Reuters, quoting two sources, said OpenAI would buy chips.", "Reuters"),
        ("Ann Lee, a partner at Wedbush, described OpenAI as a rocket.", "Ann Lee"),
        ("A baker in Rome described the mood at OpenAI as poor.", "A baker in Rome"),
        ("Acme, based in Rome and backed by Intel, said OpenAI was late.", "Acme"),
        ("Harbour’s Ann Lee said OpenAI was late.", "Ann Lee"),
        ("Harbour Point’s Ann Lee said OpenAI was late.", "Ann Lee"),
        ("“We are late,” said OpenAI chief scientist Ann Lee.", "Ann Lee"),
        ("The deal, reported on Monday, says that Apple pays OpenAI.", None),
    ],
)
def test_hears_who_speaks(read, text: str, speaker: str | None) -> None:
    assert read(BEFORE + text).claims[-1].speaker == speaker
