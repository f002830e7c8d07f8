"""What a click on a mark or cluster opens: its release, a closer look, or the list of what no look parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from claimline.timeline import Cluster
from claimline.ui.timeline.sight import Item, models_of

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

_LISTED = 40


def open_item(view: TimelineView, item: Item) -> None:
    """Choose a mark's release; look closer at a cluster, or list what no closer look would part."""
    models = models_of(item)
    if len(models) == 1:
        view.release_chosen.emit(models[0].model, models[0].company)
    elif isinstance(item, Cluster) and item.can_be_parted:
        first, last = item.days
        wider = max(last - first, 6) * 0.15
        view.fit(first - wider, last + 1 + wider)
    else:
        _list(view, item)


def _list(view: TimelineView, item: Item) -> None:
    menu = QMenu(view)
    menu.setObjectName("timelineMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for release in models_of(item)[:_LISTED]:
        action = menu.addAction(f"{release.model} · {view.wording.event(release.event)}")
        action.triggered.connect(lambda _on=False, r=release: view.release_chosen.emit(r.model, r.company))
    menu.popup(view.viewport().mapToGlobal(view.sight.place_of(item).toPoint()))
