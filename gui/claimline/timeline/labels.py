"""The names beside the marks: they move to the other side, lose their note, shorten or go, and never overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimline.domain import ReleaseEvent
from claimline.timeline.dating import Look
from claimline.timeline.lanes import LOOKS, Column, Lane
from claimline.timeline.model_names import short_model
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
    column, start, end = ranges[0]
    told = lane.brief(column, start)
    text, event = _name(lane, told.model), told.event
    several = False
    if len(ranges) > 1 or end - start > 1:
        text, event, several = _several(lane, ranges, wording)
    note = _note(lane.columns[column], start, wording)
    if not note and not several and event not in _SILENT:
        note = wording.event(event)
    return text, note


def _name(lane: Lane, model: str) -> str:
    """A model as the lane needs it: where it is its company's own, without that in front."""
    return short_model(model, lane.name) if lane.is_of_company else model


def _several(lane: Lane, ranges: tuple[Range, ...], wording: Wording) -> tuple[str, ReleaseEvent, bool]:
    """The models of a mark that stands for several events; whether they are several, and the last event."""
    told = [lane.brief(column, place) for column, start, end in ranges for place in range(start, end)]
    names = list(dict.fromkeys([each.model for each in told]))
    text = ", ".join([_name(lane, name) for name in names[:_NAMED]])
    if len(names) > _NAMED:
        text = wording.and_more(text, len(names) - _NAMED)
    return text, told[-1].event, len(names) > 1


def _note(column: Column, place: int, wording: Wording) -> str:
    if column.looks[place] & LOOKS == Look.DAY:
        return ""
    span = column.span(place)
    if span.look is Look.SPAN:
        return wording.span(span.first, span.last)
    if span.look is Look.BEFORE:
        return wording.before(span.last)
    if span.look is Look.AFTER:
        return wording.after(span.first)
    return wording.disputed() if span.look is Look.DISPUTED else ""


def label_row(
    row: Sequence[Mark | Cluster], over: Sequence[Mark | Cluster], width: float, measure: Measure, sizes: Sizes
) -> list[Label]:
    """The labels of one row's marks, which stand from left to right, each in the room that its neighbours leave.

    What is drawn `over` long bars of the row has no label, and no label runs into it.
    """
    labels: list[Label] = []
    gap, last_left, end_of_row = sizes.gap, width - 2 * sizes.dot, width - sizes.gap
    last = len(row) - 1
    free, over_next = 0.0, width + gap
    for number, item in enumerate(row):
        end = item.right
        if over:
            end, over_next = _past(item, over, gap)
            free = max([free, *(each.right + gap for each in over if each.left < item.left)])
        if type(item) is Mark and item.caption.text and item.right > 0 and item.left < last_left:
            limit = min(row[number + 1].left - gap, end_of_row) if number < last else end_of_row
            limit = min(limit, over_next - gap)
            label = _label(item, (free, end, limit), measure, sizes, may_be_inside=not over)
            if label:
                labels.append(label)
                free = max(free, label.x + label.width + gap)
        free = max(free, end + gap)
    return labels


def _past(item: Mark | Cluster, over: Sequence[Mark | Cluster], gap: float) -> tuple[float, float]:
    """Where an item ends with what stands on it or begins right behind it, and where the next thing over the row is."""
    end = item.right
    for each in sorted(over, key=lambda other: other.left):
        if each.left > end + gap:
            return end, each.left
        end = max(end, each.right)
    return end, float("inf")


def _label(
    mark: Mark, room: tuple[float, float, float], measure: Measure, sizes: Sizes, *, may_be_inside: bool
) -> Label | None:
    """The label of a mark; None where it has to go.

    `room` says from where on there is room before the mark, from where on behind it, and how far.
    """
    gap = sizes.gap
    start, end, limit = room
    caption = mark.caption
    if max(caption.noted, sizes.least_label) <= limit - end - gap:
        # What nearly all are: there is room for all of it, where it stands best.
        x = end + gap
        return Label(mark, caption.text, caption.note, x, x + caption.width, caption.noted, mark.y, Side.RIGHT)
    right, left = limit - end - gap, mark.left - 2.5 * gap - start
    inside = min(mark.right, limit) - max(mark.left, start) - 2 * gap
    if max(right, left, inside) < sizes.least_label:
        return None
    text, note, wide, noted = caption.text, caption.note, caption.width, caption.noted
    starts = {Side.RIGHT: end + gap, Side.INSIDE: max(mark.left, start) + gap}
    rooms = [(right, Side.RIGHT), (left, Side.LEFT)]
    if may_be_inside and mark.look is not Look.DAY and len(mark.disputed) < 2 and end + gap + wide > limit:
        rooms.append((inside, Side.INSIDE))
    for needed, said in ((noted, note), (wide, "")):
        for space, side in rooms:
            if needed <= space:
                x = starts.get(side, mark.left - gap - needed)
                return Label(mark, text, said, x, x + wide, needed, mark.y, side)
    space, side = max(rooms, key=lambda each: each[0])
    short = shortened(text, space, measure) if space >= sizes.least_label else ""
    wide = measure(short)
    x = starts.get(side, mark.left - gap - wide)
    return Label(mark, short, "", x, x + wide, wide, mark.y, side) if short else None


def shortened(text: str, room: float, measure: Measure) -> str:
    """As much of a text as there is room for, with an ellipsis; empty where hardly a word stays."""
    low, high = 0, len(text)
    if measure(text[:_LEAST].rstrip() + "…") > room:
        return ""
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle].rstrip() + "…") <= room else (low, middle - 1)
    return text[:low].rstrip() + "…" if low >= _LEAST else ""
