"""What a click on a mark or cluster opens: its release, a closer look, or the list of what no look parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QMenu

from claimline.timeline import Cluster
from claimline.timeline.claim_days import ClaimMark
from claimline.ui.timeline.claim_marks import quoted
from claimline.ui.timeline.sight import Item, models_of

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

_LISTED = 40


def open_item(view: TimelineView, item: Item) -> None:
    """Choose a mark's release; look closer at a cluster, or list what no closer look would part."""
    models = models_of(item)
    if len(models) == 1:
        view.release_chosen.emit(models[0].model, models[0].company)
        if (shown := view.sight.item_of(view.choice.focused) if view.choice.focused else None) is not None:
            view.show_card(shown)
    elif isinstance(item, Cluster) and item.can_be_parted:
        first, last = item.days
        wider = max(last - first, 6) * 0.15
        view.fit(first - wider, last + 1 + wider)
    else:
        _list(view, item)


def open_claims(view: TimelineView, mark: ClaimMark, point: QPointF) -> None:
    """Choose the claim of a mark, or list the claims where it stands for several."""
    if len(mark.claims) == 1:
        view.claim_chosen.emit(mark.claims[0])
        return
    menu = QMenu(view)
    menu.setObjectName("timelineMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for claim in view.ask.claims(mark.claims[:_LISTED]):
        action = menu.addAction(quoted(claim).replace("&", "&&"))
        action.triggered.connect(lambda _on=False, number=claim.id: view.claim_chosen.emit(number))
    menu.popup(view.viewport().mapToGlobal(point.toPoint()))


def to_passage(view: TimelineView) -> bool:
    """Go to the passage of the mark on which the keys stand: that of its date, else that of a claim about its model.

    Whether there was one.
    """
    item = view.sight.item_of(view.choice.focused) if view.choice.focused is not None else None
    if item is None:
        return False
    for release in item.releases:
        if release.passage is not None and release.article:
            view.passage_asked.emit(release.article, release.passage.start, release.passage.end)
            return True
    for model in models_of(item):
        if claims := view.ask.claims_of_model(model.model):
            view.claim_chosen.emit(claims[0])
            return True
    return False


def follow(view: TimelineView, link: str) -> None:
    """A link of the card was followed: `claim:1` or `passage:1:20:40` (article, start and end)."""
    kind, *numbers = link.split(":")
    view.card.hide()
    if kind == "claim":
        view.claim_chosen.emit(int(numbers[0]))
    elif kind == "passage":
        view.passage_asked.emit(*map(int, numbers))


def _list(view: TimelineView, item: Item) -> None:
    menu = QMenu(view)
    menu.setObjectName("timelineMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for release in models_of(item)[:_LISTED]:
        action = menu.addAction(f"{release.model} · {view.wording.event(release.event)}")
        action.triggered.connect(lambda _on=False, r=release: view.release_chosen.emit(r.model, r.company))
    menu.popup(view.viewport().mapToGlobal(view.sight.place_of(item).toPoint()))
