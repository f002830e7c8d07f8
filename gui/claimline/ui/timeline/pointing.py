"""The mouse, the wheel and the touch pad on the timeline."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from claimline.timeline.claim_days import ClaimMark
from claimline.ui.timeline import headings, overview
from claimline.ui.timeline.opening import open_claims, open_item
from claimline.ui.timeline.sight import Item

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

_CARD_AFTER = 250
_SCROLLED = 12
_BESIDE = 6.0
"""How far below a mark's middle the claims at the foot of its lane are meant."""
_PER_NOTCH = 1.0016
"""How much closer one unit of a wheel's turn takes: a notch is 120 of them, so about a fifth."""


class _Drag(Enum):
    NOTHING = 0
    LANES = 1
    OVERVIEW = 2
    HEADING = 3


class Pointer(QObject):
    """Turns what the pointer does into what the view shows."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._drag = _Drag.NOTHING
        self._pressed = self._last = self._point = QPointF()
        self._is_dragging = False
        self._heading: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=_CARD_AFTER)
        self._timer.timeout.connect(self._show_card)

    def wheel(self, event: QWheelEvent) -> bool:
        """Zoom about the pointer, or pan; False where the lanes are to scroll instead."""
        view, sight = self._view, self._view.sight
        fine = event.pixelDelta()
        turned = fine if not fine.isNull() else event.angleDelta()
        across, along = turned.x(), turned.y()
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(along):
            view.go(sight.scale.panned(-float(across or along)))
        elif event.position().x() < sight.names and not keys & Qt.KeyboardModifier.ControlModifier:
            return False
        else:
            view.zoom(_PER_NOTCH ** (along * (1.0 if fine.isNull() else 2.0)), event.position().x())
        event.accept()
        return True

    def gesture(self, event: QEvent) -> bool:
        """Pinch to zoom; True where the event was one of these."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._view.zoom(1.0 + event.value(), event.position().x())
            return True
        if event.type() is QEvent.Type.Leave:
            self._timer.stop()
            self._view.hover(None)
        return False

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = self._last = event.position()
        self._is_dragging = False
        self._view.card.hide()
        if self._view.sight.strip.contains(event.position()):
            self._drag = _Drag.OVERVIEW
            if not overview.handle(self._view.sight).contains(event.position()):
                self._jump(event.position().x())
        else:
            self._heading = headings.lane_at(self._view, event.position())
            self._drag = _Drag.LANES if self._heading is None else _Drag.HEADING

    def move(self, event: QMouseEvent) -> None:
        """Drag what was pressed, or hover."""
        here = event.position()
        if self._drag is _Drag.NOTHING:
            self._hover(here)
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._is_dragging and not far:
            return
        self._is_dragging = True
        moved = here - self._last
        self._last = here
        sight = self._view.sight
        if self._drag is _Drag.OVERVIEW:
            days = overview.day_at(sight, here.x()) - overview.day_at(sight, here.x() - moved.x())
            self._view.go(sight.scale.panned(days * sight.scale.per_day))
        elif self._drag is _Drag.HEADING:
            self._drag_heading(here.y())
        else:
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.go(sight.scale.panned(-moved.x()))
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() - round(moved.y()))

    def release(self, event: QMouseEvent) -> None:
        """End a drag; what was not dragged was clicked."""
        clicked = self._drag in (_Drag.LANES, _Drag.HEADING) and not self._is_dragging
        dropped = self._heading if self._drag is _Drag.HEADING and self._is_dragging else None
        self._drag, self._is_dragging = _Drag.NOTHING, False
        if event.button() is Qt.MouseButton.LeftButton and clicked:
            self._click(event.position())
        if dropped is not None:
            self._view.choice.dropping = None
            headings.drop(self._view, dropped, headings.gap_at(self._view, event.position().y()))
            self._view.viewport().update()
        self._hover(event.position())

    def _drag_heading(self, y: float) -> None:
        """Show where a lane would come to stand; at an edge, scroll on."""
        view, sight = self._view, self._view.sight
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        bar = view.verticalScrollBar()
        if y < sight.area.top() or y > sight.area.bottom():
            bar.setValue(bar.value() + (-_SCROLLED if y < sight.area.top() else _SCROLLED))
        gap = headings.gap_at(view, y)
        view.choice.dropping = sight.area.top() + sight.layout.tops[gap] - sight.scroll
        view.viewport().update()

    def _click(self, point: QPointF) -> None:
        view = self._view
        item, claims = self.at(point)
        if claims is not None:
            open_claims(view, claims, point)
            return
        if item is not None:
            view.choice.focused = view.sight.spot_of(item)
            open_item(view, item)
            return
        headings.click(view, point)

    def at(self, point: QPointF) -> tuple[Item | None, ClaimMark | None]:
        """What is meant at a place: a mark or cluster, or claims at the foot of the lane, where both are the nearer."""
        sight = self._view.sight
        item, claims = sight.item_at(point), self._view.claim_marks.mark_at(sight, point)
        if item is not None and claims is not None:
            return (None, claims) if point.y() > sight.place_of(item).y() + _BESIDE else (item, None)
        return item, claims

    def _hover(self, point: QPointF) -> None:
        item, claims = self.at(point)
        self._point = point
        is_name = point.x() < self._view.sight.names and self._view.sight.lane_at(point.y()) is not None
        shape = Qt.CursorShape.PointingHandCursor if item or claims or is_name else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)
        if item is not self._view.choice.hovered or claims != self._view.choice.claims:
            self._view.hover(item, claims)
            self._timer.start()

    def _show_card(self) -> None:
        item, claims = self._view.choice.hovered, self._view.choice.claims
        if item is not None and self._drag is _Drag.NOTHING:
            self._view.show_card(item)
        elif claims is not None and self._drag is _Drag.NOTHING:
            self._view.show_claims_card(claims, self._point)

    def _jump(self, x: float) -> None:
        sight = self._view.sight
        middle = overview.day_at(sight, x)
        self._view.go(sight.scale.panned(sight.scale.x(middle) - sight.area.width() / 2))
