"""Every word of the program stands in each catalogue, translated, with the same places to fill in; none is left."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = re.compile(r"\{[^{}]*\}")


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claimline_translate", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRANSLATE = load()
WORDS = TRANSLATE.words_in_code()


def key(message_id: str | tuple[str, ...]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def test_the_words_in_the_code_are_found() -> None:
    ids = {key(message.id) for message in WORDS if message.id}
    assert {"Export brief…", "{count} claim", "The sources differ."} <= ids


@pytest.mark.parametrize("language", TRANSLATE.LANGUAGES)
def test_no_word_is_missing_or_left_over(language: str) -> None:
    catalog = TRANSLATE.catalogue_of(language)
    have = {key(message.id) for message in catalog if message.id}
    want = {key(message.id) for message in WORDS if message.id}
    assert sorted(want - have) == [], "run packaging/translate.py and translate what is new"
    assert sorted(have - want) == [], "run packaging/translate.py"


@pytest.mark.parametrize("language", TRANSLATE.LANGUAGES)
def test_every_word_is_translated_with_the_same_places(language: str) -> None:
    for message in TRANSLATE.catalogue_of(language):
        if not message.id:
            continue
        forms = TRANSLATE.texts(message.string)
        assert all(forms), f"{key(message.id)!r} has no translation"
        english = message.id if isinstance(message.id, str) else message.id[-1]
        for form in forms:
            assert sorted(set(PLACES.findall(form))) == sorted(set(PLACES.findall(english))), english


@pytest.mark.parametrize(("language", "foreign"), [("zh", r"[가-힣]"), ("ko", r"[\u4e00-\u9fff]")])
def test_no_word_is_in_another_language(language: str, foreign: str) -> None:
    """Chinese once had Korean labels: a catalogue is only as good as what stands in it."""
    for message in TRANSLATE.catalogue_of(language):
        for form in TRANSLATE.texts(message.string) if message.id else ():
            words = re.sub(r"[“‘][^”’]*[”’]", "", form)  # examples of what may be typed, in any language
            assert re.search(foreign, words) is None, form
