"""The timeline in the window: lanes of releases that one zooms, pans, points at and walks through with the keys."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget

from claimline.domain import Release
from claimline.language import _, current_language
from claimline.timeline import Cluster, Lanes, Layout, Scale, Wording, gather
from claimline.timeline.lanes import NO_DAYS
from claimline.ui.theme import LIGHT, Palette
from claimline.ui.timeline import overview, pointing, walking
from claimline.ui.timeline.accessible import AccessibleTimeline, tell_focus
from claimline.ui.timeline.card import Card, card_text, spoken
from claimline.ui.timeline.finding import first_look, spots_of
from claimline.ui.timeline.frame_painter import FramePainter
from claimline.ui.timeline.keys import press
from claimline.ui.timeline.lanes_painter import Choice, LanesPainter
from claimline.ui.timeline.sight import Item, Sight, Spot, models_of
from claimline.ui.timeline.tools import Tools

_LISTED = 40
_STEP = 1.5
_MANY = 50_000


class TimelineView(QAbstractScrollArea):
    """Shows releases in lanes. It says which release or company the user chose, and is told what is chosen."""

    release_chosen = Signal(str, str)
    company_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, today: datetime.date | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineView")
        # What Qt asks for while the widget is still being set up comes first.
        self.accessible: AccessibleTimeline | None = None
        self.pointer = pointing.Pointer(self)
        self._frame, self._painter = FramePainter(LIGHT), LanesPainter(LIGHT)
        self.palette_tokens = LIGHT
        self.wording = Wording(current_language())
        self.choice = Choice()
        self.sight = self._sight_of(gather(()))
        self._today = (today or datetime.date.today()).toordinal()
        self._titles: Mapping[int, str] = {}
        self._moved = False
        self._model: str | None = None
        self._crowds: list[float] = []
        self.card = Card(self)
        self.tools = Tools(self.viewport())
        self._buttons = (
            self.tools.add("timelineZoomOut", "zoom-out", lambda: self.zoom(1 / _STEP)),
            self.tools.add("timelineZoomIn", "zoom-in", lambda: self.zoom(_STEP)),
            self.tools.add("timelineFitAll", "maximize", self.fit_all),
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().setSingleStep(24)
        self.set_palette_tokens(LIGHT)
        self._say_words()

    # Orders ----------------------------------------------------------------------------------------------------------

    def set_releases(
        self,
        releases: Sequence[Release],
        published: Mapping[int, str] = NO_DAYS,
        titles: Mapping[int, str] | None = None,
        order: Iterable[str] = (),
    ) -> None:
        """Show releases. `published` and `titles` are of the articles by id; the companies of `order` come first.

        The days in sight stay where the user went himself; before that, they are those of the articles' releases.
        """
        self._titles = titles or {}
        self._use(gather(releases, published, order))
        if len(releases) > _MANY:
            # Else the collector of cycles looks at each of them, now and then, in the middle of a frame.
            gc.unfreeze()
            gc.freeze()

    def choose_company(self, company: str | None) -> None:
        """Lift a company's lane and scroll to it."""
        self.choice.company = company
        number = self.sight.layout.lanes.places.get(company) if company is not None else None
        if number is not None:
            walking.show_lane(self.sight, number)
        self.look_again()

    def choose_model(self, model: str | None) -> None:
        """Mark every event of a model and bring the first of them into sight, unless one is."""
        self._model = model
        spots = spots_of(self.sight.layout.lanes, model) if model is not None else ()
        self.choice.events = frozenset(spots)
        if spots:
            walking.show_lane(self.sight, spots[0].lane)
            if not any(self.sight.item_of(spot) for spot in spots):
                first = self.sight.layout.lanes.lanes[spots[0].lane].columns[spots[0].column].first
                self.sight.reveal_day(first[spots[0].place])
        self.look_again()

    def set_language(self, language: str) -> None:
        """Speak another language."""
        self.wording = Wording(language)
        self._use(self.sight.layout.lanes)
        self._say_words()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self.palette_tokens = palette
        for part in (self._frame, self._painter):
            part.palette = palette
        self.tools.set_palette_tokens(palette)
        self.card.set_palette_tokens(palette)
        self._place_tools()
        self.viewport().update()

    def add_actions_as_buttons(self, actions: Iterable[QAction]) -> None:
        """Buttons of the window's actions (the table, the export) beside the timeline's own."""
        for action in actions:
            self.tools.add_action(action)
        self._place_tools()

    def fit_all(self) -> None:
        """Show every day that there is."""
        self._moved = True
        self.sight.fit_all()
        self.look_again()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Look closer about a place of the widget: the focused mark's, else the middle."""
        focused = self.sight.item_of(self.choice.focused) if self.choice.focused and x is None else None
        if focused is not None:
            x = self.sight.place_of(focused).x()
        elif x is None:
            x = self.sight.area.center().x()
        self.go(self.sight.scale.zoomed(factor, x - self.sight.area.left()))

    def go(self, scale: Scale) -> None:
        """Show other days, as the user wants it."""
        self._moved = True
        self.sight.show(scale)
        self.look_again()

    # What the user points at -----------------------------------------------------------------------------------------

    def open_item(self, item: Item) -> None:
        """Choose a mark's release; look closer at a cluster, or list what no closer look would part."""
        models = models_of(item)
        if len(models) == 1:
            self.release_chosen.emit(models[0].model, models[0].company)
        elif isinstance(item, Cluster) and item.can_be_parted:
            first, last = item.days
            wider = max(last - first, 6) * 0.15
            self._moved = True
            self.sight.fit(first - wider, last + 1 + wider)
            self.look_again()
        else:
            self._list(item)

    def _list(self, item: Item) -> None:
        menu = QMenu(self)
        menu.setObjectName("timelineMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for release in models_of(item)[:_LISTED]:
            action = menu.addAction(f"{release.model} · {self.wording.event(release.event)}")
            action.triggered.connect(lambda _on=False, r=release: self.release_chosen.emit(r.model, r.company))
        menu.popup(self.viewport().mapToGlobal(self.sight.place_of(item).toPoint()))

    def hover(self, item: Item | None) -> None:
        """The pointer is over a mark or cluster, or over none."""
        if item is not self.choice.hovered:
            self.choice.hovered = item
            self.card.hide()
            self.viewport().update()

    def focus_on(self, spot: Spot | None) -> None:
        """The keys stand on an event; its card shows at once."""
        self.choice.focused = spot
        self.look_again()
        item = self.sight.item_of(spot) if spot else None
        if item is not None:
            self.setAccessibleDescription(spoken(item, self.wording))
            self.show_card(item)
            tell_focus(self, item)

    @property
    def is_unfinished(self) -> bool:
        """Whether the last frame left labels to the next one."""
        return self._painter.is_unfinished

    def card_of(self, item: Item) -> str:
        """What there is to know of a mark or cluster, as rich text."""
        return card_text(item, self.wording, self._titles, self.palette_tokens)

    def show_card(self, item: Item) -> None:
        """Show what there is to know of a mark or cluster, beside it."""
        self.card.show_beside(self.card_of(item), self.viewport().mapToGlobal(self.sight.place_of(item).toPoint()))

    def look_again(self) -> None:
        """Draw anew after what is in sight has changed."""
        self.card.hide()
        self.choice.hovered = None
        bar = self.verticalScrollBar()
        if bar.value() != round(self.sight.scroll):
            bar.setValue(round(self.sight.scroll))
        self.viewport().update()

    # Qt's own --------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """A few lanes."""
        return QSize(960, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight."""
        sight = self.sight
        painter = QPainter(self.viewport())
        if not sight.layout.lanes.lanes:
            self._frame.nothing(painter, self.viewport().rect().toRectF())
            return
        self._frame.ground(painter, sight, self.choice.company)
        self._frame.grid(painter, sight, self._today)
        painter.save()
        painter.setClipRect(sight.area)
        painter.translate(QPointF(sight.area.left(), sight.area.top() - sight.scroll))
        self._painter.paint(painter, sight, self.choice)
        painter.restore()
        self._frame.names(painter, sight, self.choice.company)
        self._frame.ruler(painter, sight, self._today, self.tools.x() - 8.0)
        self._frame.overview(painter, sight, self._crowds, overview.handle(sight))
        if self._painter.is_unfinished:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days and lanes; before the user went anywhere, fit them to the new size."""
        super().resizeEvent(event)
        self._fit_size()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, zoom, pan, choose."""
        if not press(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys stand."""
        self.choice.has_focus = True
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide where the keys stand."""
        self.choice.has_focus = False
        self.card.hide()
        self.viewport().update()
        super().focusOutEvent(event)

    # Inside ----------------------------------------------------------------------------------------------------------

    def _use(self, lanes: Lanes) -> None:
        before = self.sight.scale
        self.sight = self._sight_of(lanes)
        self._crowds = overview.crowds(lanes) if lanes.lanes else []
        self.choice.focused = None
        self.choice.events = frozenset(spots_of(lanes, self._model) if self._model is not None else ())
        if self._moved:
            self.sight.scale = before
        self.tools.setVisible(bool(lanes.lanes))
        self._fit_size()
        self.choose_company(self.choice.company)

    def _sight_of(self, lanes: Lanes) -> Sight:
        layout = Layout(lanes, self._painter.advances.measure, self.wording)
        return Sight(layout, self._frame.names_width(lanes.lanes))

    def _fit_size(self) -> None:
        size = self.viewport().size()
        self.sight.resize(size.width(), size.height())
        if not self._moved and not self.sight.layout.lanes.is_empty:
            self.sight.fit(*first_look(self.sight.layout.lanes))
        bar = self.verticalScrollBar()
        hidden = max(self.sight.lanes_height - self.sight.area.height(), 0.0)
        bar.setRange(0, round(hidden))
        bar.setPageStep(round(self.sight.area.height()))
        self.sight.scroll_to(float(bar.value()))
        self._place_tools()
        self.viewport().update()

    def _place_tools(self) -> None:
        self.tools.adjustSize()
        self.tools.move(self.viewport().width() - self.tools.width() - 8, 2)

    def _on_scrolled(self, value: int) -> None:
        self.sight.scroll_to(float(value))
        self.look_again()

    def _say_words(self) -> None:
        self.setAccessibleName(_("Timeline of model releases"))
        self.setAccessibleDescription(_("Arrow keys go from mark to mark, plus and minus zoom, 0 shows all."))
        words = (_("Zoom out (−)"), _("Zoom in (+)"), _("Show all (0)"))
        for button, word in zip(self._buttons, words, strict=True):
            button.setToolTip(word)
            button.setAccessibleName(word)
