"""The words on screen, in briefs and on the command line, through gettext catalogues.

`_("…")` looks a word up when it is called, so that the language can change while the program runs. `N_` marks a word
in a table for translation, to be looked up where it is shown.
"""

from __future__ import annotations

import gettext
import locale
import os
import re

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
    return _fitting(_Current.words.gettext(word))


def ngettext(one: str, many: str, count: int) -> str:
    """The form for `count`, in the language in use; the caller fills in the number."""
    return _fitting(_Current.words.ngettext(one, many, count))


# Korean particles -----------------------------------------------------------------------------------------------------

_PARTICLES = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(이)라는": ("이라는", "라는"),
    "(으)로": ("으로", "로"),
}
_TWO_FORMS = re.compile(r"([가-힣0-9])([’”)》]*)(" + "|".join(map(re.escape, _PARTICLES)) + ")")
_DIGITS_WITH_A_FINAL, _DIGITS_IN_L = "013678", "178"


class _WithParticles(str):
    """A Korean sentence in which the form of a particle depends on the name that is filled in before it."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """Filled in, each particle in the form that what stands before it asks for.

        After Latin letters, of which nobody knows how they are said, both forms stay: “report.pdf을(를)”.
        """
        return _TWO_FORMS.sub(_fitted, super().format(*values, **named))


def _fitting(words: str) -> str:
    return _WithParticles(words) if _Current.code == "ko" and "(" in words else words


def _fitted(found: re.Match[str]) -> str:
    last, closing, particle = found.groups()
    if last.isdigit():
        has_final, is_l = last in _DIGITS_WITH_A_FINAL, last in _DIGITS_IN_L
    else:
        final = (ord(last) - 0xAC00) % 28  # the place of the final consonant among the syllables of a block
        has_final, is_l = final > 0, final == 8
    if particle == "(으)로" and is_l:
        has_final = False
    return last + closing + _PARTICLES[particle][0 if has_final else 1]


def N_(word: str) -> str:
    """Marks a word for translation without looking it up."""
    return word
