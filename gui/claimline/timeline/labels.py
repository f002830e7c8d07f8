"""The names beside the marks: they move to the other side, lose their note, shorten or go, and never overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimline.domain import ReleaseEvent
from claimline.timeline.dating import Look, Span
from claimline.timeline.lanes import Lane, short_model
from claimline.timeline.picture import Cluster, Label, Mark, Range, Side, Sizes
from claimline.timeline.wording import Wording

Measure = Callable[[str], float]
_NAMED = 2
"""How many models of one mark are named before the rest is a number."""
_LEAST = 4
"""A name with fewer letters than this says nothing."""
_SILENT = (ReleaseEvent.ANNOUNCED, ReleaseEvent.REPORTED)


def caption_words(lane: Lane, ranges: tuple[Range, ...], wording: Wording) -> tuple[str, str]:
    """The models of a mark, and what is to be known of its date or event."""
    names: dict[str, None] = {}
    event = ReleaseEvent.ANNOUNCED
    for column, start, end in ranges:
        for place in range(start, end):
            release = lane.members(column, place)[0]
            names[short_model(release.model, release.company)] = None
            event = release.event
    text = ", ".join(list(names)[:_NAMED])
    if len(names) > _NAMED:
        text = wording.and_more(text, len(names) - _NAMED)
    note = _note(lane.columns[ranges[0][0]].span(ranges[0][1]), wording)
    if not note and len(names) == 1 and event not in _SILENT:
        note = wording.event(event)
    return text, note


def _note(span: Span, wording: Wording) -> str:
    if span.look is Look.SPAN:
        return wording.span(span.first, span.last)
    if span.look is Look.BEFORE:
        return wording.before(span.last)
    if span.look is Look.AFTER:
        return wording.after(span.first)
    return wording.disputed() if span.look is Look.DISPUTED else ""


def label_row(row: Sequence[Mark | Cluster], width: float, measure: Measure, sizes: Sizes) -> list[Label]:
    """The labels of one row's marks, which stand from left to right, each in the room that its neighbours leave."""
    labels: list[Label] = []
    gap = sizes.gap
    free = 0.0
    for number, item in enumerate(row):
        if isinstance(item, Mark) and item.right > 0 and item.left < width - 2 * sizes.dot:
            end = min(row[number + 1].left - gap if number + 1 < len(row) else width, width - gap)
            label = _label(item, (free, end), measure, sizes)
            if label:
                labels.append(label)
                free = max(free, label.x + label.width + gap)
        free = max(free, item.right + gap)
    return labels


def _label(mark: Mark, room: tuple[float, float], measure: Measure, sizes: Sizes) -> Label | None:
    """The label of a mark with the room from one x to another around it; None where it has to go."""
    gap = sizes.gap
    right, left = room[1] - mark.right - gap, mark.left - 2.5 * gap - room[0]
    inside = min(mark.right, room[1]) - max(mark.left, room[0]) - 2 * gap
    if max(right, left, inside) < sizes.least_label:
        return None
    text, note, wide, noted = mark.caption.text, mark.caption.note, mark.caption.width, mark.caption.noted
    bar = mark.look is not Look.DAY and len(mark.places) == 1
    rooms = [(right, Side.RIGHT), (left, Side.LEFT)]
    if bar and mark.right + gap + wide > room[1]:
        rooms.append((inside, Side.INSIDE))
    for needed, said in ((noted, note), (wide, "")):
        for space, side in rooms:
            if needed <= space:
                return _placed(mark, (text, said), (wide, needed), (side, room[0] + gap), gap)
    space, side = max(rooms, key=lambda each: each[0])
    short = shortened(text, space, measure) if space >= sizes.least_label else ""
    return _placed(mark, (short, ""), (measure(short),) * 2, (side, room[0] + gap), gap) if short else None


def _placed(
    mark: Mark, said: tuple[str, str], widths: tuple[float, float], where: tuple[Side, float], gap: float
) -> Label:
    x = {
        Side.RIGHT: mark.right + gap,
        Side.LEFT: mark.left - gap - widths[1],
        Side.INSIDE: max(mark.left + gap, where[1]),
    }[where[0]]
    return Label(mark, *said, x, x + widths[0], widths[1], mark.y, where[0])


def shortened(text: str, room: float, measure: Measure) -> str:
    """As much of a text as there is room for, with an ellipsis; empty where hardly a word stays."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle].rstrip() + "…") <= room else (low, middle - 1)
    return text[:low].rstrip() + "…" if low >= _LEAST else ""
