"""The timeline in the window: lanes of releases that one zooms, pans, points at and walks through with the keys."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from claimline.domain import Release
from claimline.language import _, current_language
from claimline.timeline import Arrangement, Grouping, Lanes, Layout, Wording, gather
from claimline.timeline.claim_days import ClaimMark
from claimline.timeline.lanes import NO_DAYS
from claimline.ui.drawn_parts import tell_focus
from claimline.ui.hearing import hear_views
from claimline.ui.looks.theme import LIGHT, Palette
from claimline.ui.timeline import overview, walking
from claimline.ui.timeline.accessible import AccessibleTimeline
from claimline.ui.timeline.asking import Ask
from claimline.ui.timeline.card import Card
from claimline.ui.timeline.card_text import card_text, claims_text, spoken, spoken_claims
from claimline.ui.timeline.claim_marks import ClaimMarks
from claimline.ui.timeline.finding import first_look, spots_of
from claimline.ui.timeline.frame_painter import FramePainter
from claimline.ui.timeline.headings import LaneChooser
from claimline.ui.timeline.lanes_painter import Choice, LanesPainter
from claimline.ui.timeline.lanes_shown import LanesShown
from claimline.ui.timeline.moving import Moving
from claimline.ui.timeline.opening import follow
from claimline.ui.timeline.sight import Item, Sight, Spot, sizes
from claimline.ui.timeline.tools import Tools

_STEP = 1.5
_MANY = 50_000


class TimelineView(Moving):
    """Shows releases in lanes. It says which release or company the user chose, and is told what is chosen."""

    release_chosen = Signal(str, str)
    company_chosen = Signal(str)
    lane_moved = Signal(str, object)
    lane_folded = Signal(str)
    groups_wanted = Signal()
    claim_chosen = Signal(int)
    passage_asked = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None, *, today: datetime.date | None = None) -> None:
        hear_views()
        super().__init__(parent)
        self.setObjectName("timelineView")
        # What Qt asks for while the widget is still being set up comes first.
        self.accessible: AccessibleTimeline | None = None
        self._frame, self._painter = FramePainter(LIGHT), LanesPainter(LIGHT)
        self.palette_tokens = LIGHT
        self.wording = Wording(current_language())
        self.choice = Choice()
        self.shown = LanesShown()
        self.claim_marks = ClaimMarks(LIGHT)
        self.ask = Ask()
        self._company: str | None = None
        self.chooser = LaneChooser(self.viewport())
        self.sight = self._sight_of(self.shown.lanes())
        self._today = (today or datetime.date.today()).toordinal()
        self._titles: Mapping[int, str] = {}
        self._moved = False
        self._model: str | None = None
        self._crowds: list[float] = []
        self.card = Card(self)
        self.card.link_followed.connect(lambda link: follow(self, link))
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
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # each frame fills all of it
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
        self.set_lanes(gather(releases, published, order), titles)

    def set_lanes(self, lanes: Lanes, titles: Mapping[int, str] | None = None) -> None:
        """Show releases that were gathered by company before, as `set_releases` does."""
        self._titles = titles or {}
        self.shown.take(lanes)
        self._use_shown()
        if sum(lane.count for lane in lanes.lanes) > _MANY:
            # Else the collector of cycles looks at all that there is, now and then, in the middle of a frame.
            gc.unfreeze()
            gc.freeze()

    def group(self, grouping: Grouping) -> None:
        """Let the lanes be by something else; `groups_wanted` says that the background is to find them."""
        self.shown.group(grouping)
        self._use_shown()
        self.verticalScrollBar().setValue(0)

    def take_grouped(self, gathered: Lanes, grouping: Grouping, grouped: Lanes) -> None:
        """The lanes that the background has found."""
        if self.shown.take_grouped(gathered, grouping, grouped):
            self._use_shown()

    def arrange(self, arrangement: Arrangement) -> None:
        """Put the lanes into another order, hide, show, fold and open them."""
        self.shown.arrangement = arrangement
        self._use_shown()

    def choose_company(self, company: str | None) -> None:
        """Lift a company's lane and scroll to it."""
        self._company = company
        self.choice.lifted = self.shown.lane_of_company(company)
        self.show_lane(self.choice.lifted)

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
        self._use_shown()
        self._say_words()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self.palette_tokens = palette
        for part in (self._frame, self._painter, self.claim_marks):
            part.palette = palette
        self.tools.set_palette_tokens(palette)
        self.chooser.set_palette_tokens(palette)
        self.card.set_palette_tokens(palette)
        self._place_tools()
        self.viewport().update()

    def add_actions_as_buttons(self, actions: Iterable[QAction]) -> None:
        """Buttons of the window's actions (the table, the export) beside the timeline's own."""
        for action in actions:
            self.tools.add_action(action)
        self._place_tools()

    # What the user points at -----------------------------------------------------------------------------------------

    def hover(self, item: Item | None, claims: ClaimMark | None = None) -> None:
        """The pointer is over a mark or cluster, over claims, or over none."""
        if item is not self.choice.hovered or claims != self.choice.claims:
            self.choice.hovered, self.choice.claims = item, claims
            self.card.hide_soon()
            self.viewport().update()

    def focus_on(self, spot: Spot | None) -> None:
        """The keys stand on an event; its card shows at once."""
        self.choice.focused, self.choice.is_on_claims = spot, False
        if spot is not None:
            self.look_at_lane(self.sight.layout.lanes.lanes[spot.lane].name)
        self.look_again()
        item = self.sight.item_of(spot) if spot else None
        if item is not None:
            self.setAccessibleDescription(spoken(item, self.wording))
            self.show_card(item)
            tell_focus(self)

    def focus_on_claim(self, claim: int) -> None:
        """The keys stand on a claim's day in the lane that is looked at; its card shows at once."""
        lane = self.lane
        picture = self.sight.lane_picture(self.sight.number_of(lane)) if lane is not None else None
        marks = self.claim_marks.marks(self.sight, picture) if picture is not None else []
        mark = next((mark for mark in marks if mark.holds(claim)), None)
        if lane is None or picture is None or mark is None:
            return
        self.choice.is_on_claims = True
        self.look_again()
        self.setAccessibleDescription(spoken_claims(lane, mark, self.wording, self.ask))
        area = self.sight.area
        x = min(max(mark.x, 0.0), area.width())
        self.show_claims_card(
            mark, QPointF(area.left() + x, area.top() + picture.top + picture.height - self.sight.scroll)
        )
        tell_focus(self)

    @property
    def is_unfinished(self) -> bool:
        """Whether the last frame left labels to the next one."""
        return self._painter.is_unfinished or self.sight.layout.is_unfinished

    def card_of(self, item: Item) -> str:
        """What there is to know of a mark or cluster, as rich text."""
        return card_text(item, self.wording, self._titles, self.palette_tokens, self.ask)

    def claims_card_of(self, mark: ClaimMark) -> str:
        """What there is to know of claims, as rich text."""
        return claims_text(mark, self.wording, self.palette_tokens, self.ask)

    def show_card(self, item: Item) -> None:
        """Show what there is to know of a mark or cluster, beside it."""
        self.card.show_beside(self.card_of(item), self.viewport().mapToGlobal(self.sight.place_of(item).toPoint()))

    def show_claims_card(self, mark: ClaimMark, point: QPointF) -> None:
        """Show which claims a mark stands for, beside it."""
        self.card.show_beside(self.claims_card_of(mark), self.viewport().mapToGlobal(point.toPoint()))

    def look_again(self) -> None:
        """Draw anew after what is in sight has changed."""
        self.card.hide()
        self.choice.hovered = self.choice.claims = None
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
            self._frame.nothing(painter, self.viewport().rect().toRectF(), bool(self.shown.hidden()))
            return
        self._frame.ground(painter, sight, self.choice.lifted)
        self._frame.grid(painter, sight, self._today)
        painter.save()
        painter.setClipRect(sight.area)
        painter.translate(QPointF(sight.area.left(), sight.area.top() - sight.scroll))
        self._painter.paint(painter, sight, self.choice)
        self.claim_marks.paint(painter, sight, self.choice.claims)
        painter.restore()
        self._frame.names(painter, sight, self.choice)
        self._frame.ruler(painter, sight, self._today, self.tools.x() - 8.0)
        self._frame.overview(painter, sight, self._crowds, overview.handle(sight))
        if self.is_unfinished:
            sight.finish()
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days and lanes; before the user went anywhere, fit them to the new size."""
        super().resizeEvent(event)
        self._fit_size()

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

    def _use_shown(self) -> None:
        """Draw the lanes as they are to be shown now."""
        self.claim_marks.follow(self.shown)
        self._use(self.shown.lanes())
        if self.shown.is_waiting:
            self.groups_wanted.emit()

    def _use(self, lanes: Lanes) -> None:
        before = self.sight.scale
        self.sight = self._sight_of(lanes)
        self._crowds = overview.crowds(lanes) if lanes.lanes else []
        self.choice.focused = None
        self.choice.events = frozenset(spots_of(lanes, self._model) if self._model is not None else ())
        if self._moved:
            self.sight.scale = before
        has_any = bool(self.shown.gathered.lanes)
        self.tools.setVisible(has_any)
        self.chooser.setVisible(has_any)
        self._fit_size()
        self.choose_company(self._company)

    def _sight_of(self, lanes: Lanes) -> Sight:
        layout = Layout(lanes, self._painter.advances.measure, self.wording, sizes())
        self.chooser.say(self.shown.by, len(self.shown.hidden()))
        return Sight(layout, max(self._frame.names_width(lanes.lanes), self.chooser.sizeHint().width() + 12.0))

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
        self.chooser.fit_into(self.sight.names)

    def _on_scrolled(self, value: int) -> None:
        self.sight.scroll_to(float(value))
        self.look_again()

    def _say_words(self) -> None:
        self.setAccessibleName(_("Timeline of model releases"))
        self.setAccessibleDescription(
            _(
                "Arrow keys go from mark to mark, comma and full stop from claim to claim, "
                "plus and minus zoom, 0 shows all."
            )
        )
        words = (_("Zoom out (−)"), _("Zoom in (+)"), _("Show all (0)"))
        for button, word in zip(self._buttons, words, strict=True):
            button.setToolTip(word)
            button.setAccessibleName(word)
