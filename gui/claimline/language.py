"""The words on screen, in briefs and on the command line, through gettext catalogues.

`_("…")` looks a word up when it is called, so that the language can change while the program runs. `N_` marks a word
in a table for translation, to be looked up where it is shown.
"""

from __future__ import annotations

import gettext
import locale
import os

LANGUAGES = ("en", "ko", "zh")
"""The languages that the program speaks."""


class _Current:
    """Which catalogue is in use; English is the words in the code themselves."""

    code = "en"
    words: gettext.NullTranslations = gettext.NullTranslations()


def words_of(code: str) -> gettext.NullTranslations:
    """The catalogue of a language, for a text in another language than the window's (a brief)."""
    from claimline.paths import resource

    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("claimline", resource("translations"), [code], fallback=True)


def use_language(code: str | None = None) -> str:
    """Use a language from now on, or the system's where none is named; returns the one that is used."""
    _Current.code = code if code in LANGUAGES else _system_language()
    _Current.words = words_of(_Current.code)
    return _Current.code


def language_name(code: str) -> str:
    """What a language calls itself."""
    return {"en": "English", "ko": "한국어", "zh": "简体中文"}[code]


def current_language() -> str:
    """The language in use: en, ko or zh."""
    return _Current.code


def _system_language() -> str:
    for name in ("CLAIMLINE_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGES:
            return code
    code = (locale.getlocale()[0] or "en")[:2].lower()
    return code if code in LANGUAGES else "en"


def _(word: str) -> str:
    """A word in the language in use."""
    return _Current.words.gettext(word)


def ngettext(one: str, many: str, count: int) -> str:
    """The form for `count`, in the language in use; the caller fills in the number."""
    return _Current.words.ngettext(one, many, count)


def N_(word: str) -> str:
    """Marks a word for translation without looking it up."""
    return word
