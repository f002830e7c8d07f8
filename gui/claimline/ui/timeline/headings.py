"""The lanes' headings: a click chooses, a triangle folds, dragging moves a lane; above them, what the lanes are by."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from claimline.language import _, ngettext
from claimline.timeline import By
from claimline.ui.looks.fonts import font
from claimline.ui.looks.theme import Palette
from claimline.ui.timeline.frame_painter import TRIANGLE
from claimline.ui.timeline.sight import ruler

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView


class LaneChooser(QToolButton):
    """The button in the corner above the headings: it says what the lanes are by, and opens their menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("laneChooser")
        self.setFont(font(12))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its menu's actions have keys, and stand in the window's menu
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def use(self, menu: QMenu) -> None:
        """The menu that it opens."""
        self.setMenu(menu)

    def say(self, by: By, hidden: int) -> None:
        """What the lanes are by, and how many are hidden."""
        said = {
            By.COMPANY: _("By company"),
            By.FAMILY: _("By family"),
            By.COUNTRY: _("By country"),
            By.EVENT: _("By kind of event"),
        }[by]
        count = ngettext("{count} lane hidden", "{count} lanes hidden", hidden).format(count=hidden)
        self.setText(f"{said} · −{hidden}" if hidden else said)
        self.setToolTip(f"{said} · {count}" if hidden else said)
        self.setAccessibleName(_("What the lanes are by"))
        self.setAccessibleDescription(self.toolTip())
        self.adjustSize()

    def fit_into(self, width: float) -> None:
        """Take the corner above headings that are so wide."""
        self.setGeometry(8, 2, min(max(self.sizeHint().width(), 40), round(width) - 12), round(ruler()) - 5)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self.setStyleSheet(
            f"#laneChooser {{ border: none; border-radius: 6px; padding: 2px 14px 2px 8px; text-align: left;"
            f" color: {palette.second}; background: transparent; }}"
            f"#laneChooser:hover, #laneChooser:pressed {{ background: {palette.track}; color: {palette.ink}; }}"
            "#laneChooser::menu-indicator { subcontrol-position: right center; right: 2px; }"
        )


def lane_at(view: TimelineView, point: QPointF) -> str | None:
    """The name of the lane whose heading is at a place of the widget."""
    number = view.sight.lane_at(point.y()) if point.x() < view.sight.names else None
    return None if number is None else view.sight.layout.lanes.lanes[number].name


def click(view: TimelineView, point: QPointF) -> None:
    """A heading was clicked: fold or open the lane, or choose it."""
    name = lane_at(view, point)
    if name is None:
        return
    view.look_at_lane(name)
    if point.x() < TRIANGLE:
        view.lane_folded.emit(name)
    elif view.shown.by is By.COMPANY:
        view.company_chosen.emit(name)


def gap_at(view: TimelineView, y: float) -> int:
    """Before which lane one that is dropped at a height of the widget comes; the number of lanes for the end."""
    sight = view.sight
    inside, tops = y - sight.area.top() + sight.scroll, sight.layout.tops
    return sum(inside > (top + bottom) / 2 for top, bottom in pairwise(tops))


def drop(view: TimelineView, name: str, gap: int) -> None:
    """A lane was dragged before another one, or behind all."""
    lanes = view.sight.layout.lanes.lanes
    number = view.sight.layout.lanes.places.get(name)
    if number is not None and gap not in (number, number + 1):
        view.lane_moved.emit(name, lanes[gap].name if gap < len(lanes) else None)
