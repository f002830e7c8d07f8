"""What is measured, in words of the language in use."""

from __future__ import annotations

from claimline.language import N_, _

_MEASURES = (
    *(N_("revenue"), N_("net profit"), N_("operating profit"), N_("gross profit"), N_("loss"), N_("operating loss")),
    *(N_("research"), N_("capital spending"), N_("investment"), N_("funding"), N_("valuation"), N_("market value")),
    *(N_("daily users"), N_("weekly users"), N_("monthly users"), N_("users"), N_("downloads"), N_("employees")),
    *(N_("layoffs"), N_("price"), N_("training cost"), N_("parameters"), N_("market share"), N_("chips")),
    *(N_("shares"), N_("stake"), N_("price of shares offered"), N_("margin"), N_("energy"), N_("score")),
)
_SEGMENTS = (
    *(N_("cloud"), N_("games"), N_("advertising"), N_("commerce"), N_("finance"), N_("data centers")),
    *(N_("chip making"), N_("abroad"), N_("home"), N_("subscriptions"), N_("content"), N_("paying"), N_("input")),
    N_("output"),
)


def measure_words(measure: str) -> str:
    """A measure as the comparison names it ("cloud revenue"), in the language in use."""
    if measure in _MEASURES:
        return _(measure)
    for segment in _SEGMENTS:
        rest = measure.removeprefix(f"{segment} ")
        if rest != measure and rest in _MEASURES:
            return _("{segment} {measure}").format(segment=_(segment), measure=_(rest))
    return measure
