"""How large text is: the user's percentage of the usual size, for all that the window draws.

Like the language, it is one for the whole program; who draws asks when it draws or is made.
"""

from __future__ import annotations

import re

STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The percentages that one can choose among."""

USUAL = 100
_LENGTHS = re.compile(r"((?:font-size|min-height|max-height): |\bpadding: )(\d+)px( \d+px)?")


class _Current:
    percent = USUAL


def use_text_size(percent: object) -> int:
    """Use a size from now on, the nearest of the steps, the usual one where it is no number; returns it."""
    try:
        wanted = int(str(percent))
    except ValueError:
        wanted = USUAL
    _Current.percent = min(STEPS, key=lambda step: abs(step - wanted))
    return _Current.percent


def text_size() -> int:
    """The percentage in use."""
    return _Current.percent


def next_size(step: int) -> int:
    """The percentage so many steps larger (or smaller, below 0), as far as there is one."""
    place = STEPS.index(_Current.percent) + step
    return STEPS[min(max(place, 0), len(STEPS) - 1)]


def scaled(pixels: float) -> float:
    """A length that grows with the text: a size of letters, a line's height."""
    return pixels * _Current.percent / USUAL


def scaled_sheet(sheet: str) -> str:
    """A style sheet with its letters, and what is as high as they are, in the size in use."""
    if _Current.percent == USUAL:
        return sheet
    return _LENGTHS.sub(lambda found: f"{found[1]}{round(scaled(int(found[2])))}px{found[3] or ''}", sheet)
