"""What Qt tells the timeline of the mouse, the wheel, fingers and keys, handed on to those who know what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from claimline.ui.timeline.keys import press
from claimline.ui.timeline.pointing import Pointer

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView


class PointedAt(QAbstractScrollArea):
    """The half of the timeline that listens. `lane_menu_asked` carries where on the screen a lane's menu is to open."""

    lane_menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pointer = Pointer(cast("TimelineView", self))

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching zooms; leaving hides the card."""
        return self.pointer.gesture(event) or super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, pan, or over the names scroll the lanes."""
        if not self.pointer.wheel(event):
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or hover."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        self.pointer.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the lane at the pointer, or with the one that is looked at."""
        view = cast("TimelineView", self)
        sight, lanes = view.sight, view.sight.layout.lanes.lanes
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            number = sight.lane_at(event.pos().y())
            if number is not None:
                view.look_at_lane(lanes[number].name)
                self.lane_menu_asked.emit(event.globalPos())
        elif (lane := view.lane) is not None:
            top = sight.area.top() - sight.scroll + sight.layout.tops[sight.number_of(lane)]
            self.lane_menu_asked.emit(self.viewport().mapToGlobal(QPoint(24, round(top) + 12)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, zoom, pan, choose."""
        if not press(cast("TimelineView", self), event):
            super().keyPressEvent(event)
