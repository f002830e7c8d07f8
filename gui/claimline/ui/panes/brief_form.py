"""What a brief is to hold and how it is to look, as fields: a choice in, a choice out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from claimline.domain import BriefChoice, Selection, SinceLast, Status
from claimline.language import LANGUAGES, _
from claimline.ui.day_field import DayField
from claimline.ui.looks.spaces import NEAR, PART
from claimline.ui.models.ticked import TickedModel, TickRow
from claimline.ui.panes.ticked_list import TickedList

_NAMES = {"en": "English", "ko": "한국어", "zh": "中文"}


class BriefForm(QTabWidget):
    """`changed` comes when the choice is another; `template_asked` and `copy_asked` when the user wants a file."""

    changed = Signal()
    template_asked = Signal()
    copy_asked = Signal()

    def __init__(self, companies: Sequence[TickRow], articles: Sequence[TickRow], listed: str) -> None:
        """`listed` names what else narrows the list of the window, empty where nothing does."""
        super().__init__()
        self._kept = BriefChoice()
        self._make_content(companies, articles, listed)
        self._make_look()
        self._lay_out()
        self._connect()

    def _make_content(self, companies: Sequence[TickRow], articles: Sequence[TickRow], listed: str) -> None:
        self.companies = TickedList(TickedModel(companies, self), "briefCompanies", _("Companies"))
        self.articles = TickedList(TickedModel(articles, self), "briefArticles", _("Articles"))
        self.search = _field("briefSearch", _("Search"))
        self.search.setPlaceholderText(_("words, or fields such as kind:plan"))
        self.since, self.until = _day("briefSince", _("From")), _day("briefUntil", _("To"))
        self.confirmed = QCheckBox(_("Only confirmed claims"))
        self.confirmed.setObjectName("briefConfirmed")
        words = _("Only what is listed: {name}").format(name=listed) if listed else _("Only what was listed")
        self.listed = QCheckBox(words)
        self.listed.setObjectName("briefListed")
        self.listed.setVisible(bool(listed))
        self.listed.setChecked(bool(listed))
        self.changes = _choices(
            "briefChanges",
            _("Changes since the last brief"),
            [
                (_("are left out"), SinceLast.LEFT_OUT),
                (_("are a section"), SinceLast.SECTION),
                (_("are all it holds"), SinceLast.ONLY),
            ],
        )
        self.changes.setToolTip(_("Told from the second brief of a name on."))

    def _make_look(self) -> None:
        self.title, self.author = _field("briefTitle", _("Title")), _field("briefAuthor", _("Author"))
        self.title.setPlaceholderText(_("made from what is chosen"))
        self.day = _day("briefDay", _("Date"))
        self.day.setPlaceholderText(_("that of the newest article"))
        self.today = QPushButton(_("Today"))
        self.today.setAutoDefault(False)
        self.note = QPlainTextEdit()
        self.note.setObjectName("briefNote")
        self.note.setAccessibleName(_("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(96)
        self.language = _choices(
            "briefLanguage", _("Language of the headings"), [(_NAMES[code], code) for code in LANGUAGES]
        )
        self.paper = _choices("briefPaper", _("Paper"), [("A4", "a4"), ("US Letter", "us-letter")])
        self.length = _choices(
            "briefLength", _("Claims"), [(_("with their whole passages"), False), (_("one line each"), True)]
        )
        self.template = _choices("briefTemplate", _("Template"), [(_("Claimline's own"), "")])
        self.choose_template = QPushButton(_("Choose a template…"))
        self.copy_template = QPushButton(_("Copy to change…"))
        for button in (self.choose_template, self.copy_template):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        lists = QTabWidget()
        lists.addTab(self.companies, _("Companies"))
        lists.addTab(self.articles, _("Articles"))
        content = _form()
        content.addRow(_("Search"), self.search)
        content.addRow(_("Period"), _beside(self.since, QLabel("–"), self.until))
        content.addRow(_("Changes"), self.changes)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(lists, 1)
        layout.addLayout(content)
        layout.addWidget(self.confirmed)
        layout.addWidget(self.listed)
        self.addTab(_scrolling(page, _("What it holds")), _("What it holds"))
        look = _form()
        look.addRow(_("Title"), self.title)
        look.addRow(_("Author"), self.author)
        look.addRow(_("Date"), _beside(self.day, self.today))
        look.addRow(_("Note"), self.note)
        look.addRow(_("Headings in"), self.language)
        look.addRow(_("Paper"), self.paper)
        look.addRow(_("Claims"), self.length)
        look.addRow(_("Template"), self.template)
        look.addRow(_beside(self.choose_template, self.copy_template))
        look.setContentsMargins(0, NEAR, 0, 0)
        second = QWidget()
        second.setLayout(look)
        self.addTab(_scrolling(second, _("How it looks")), _("How it looks"))

    def _connect(self) -> None:
        for field in (self.search, self.since, self.until, self.title, self.author, self.day):
            field.textChanged.connect(self.changed)
        for box in (self.changes, self.language, self.paper, self.length, self.template):
            box.currentIndexChanged.connect(self.changed)
        for check in (self.confirmed, self.listed):
            check.toggled.connect(self.changed)
        for part in (self.companies, self.articles):
            part.model.changed.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.today.clicked.connect(self._say_today)
        self.choose_template.clicked.connect(self.template_asked)
        self.copy_template.clicked.connect(self.copy_asked)

    def _say_today(self) -> None:
        import datetime

        self.day.setText(datetime.date.today().isoformat())

    def use_template(self, path: str) -> None:
        """Let a template of the user's be chosen; empty for Claimline's own."""
        if path and self.template.findData(path) < 0:
            self.template.addItem(Path(path).parent.name + "/" + Path(path).name, path)
        self.template.setCurrentIndex(max(0, self.template.findData(path)))

    def show_choice(self, choice: BriefChoice) -> None:
        """Fill in the fields."""
        self._kept = choice
        company, article = choice.selection.company, choice.selection.article
        self.companies.model.choose(choice.companies or ((company,) if company else ()), choice.order)
        self.articles.model.choose(choice.articles or ((article,) if article else ()), choice.article_order)
        self.search.setText(choice.search)
        self.since.setText(choice.selection.since or "")
        self.until.setText(choice.selection.until or "")
        self.confirmed.setChecked(choice.selection.status is Status.CONFIRMED)
        self.listed.setVisible(self.listed.isVisible() or _beyond(choice.selection) != Selection())
        self.listed.setChecked(_beyond(choice.selection) != Selection())
        self.title.setText(choice.title)
        self.author.setText(choice.author)
        self.day.setText(choice.day or "")
        self.note.setPlainText(choice.note)
        for box, value in (
            (self.changes, choice.since_last),
            (self.language, choice.language),
            (self.paper, choice.paper),
            (self.length, choice.is_short),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.use_template(choice.template)
        self.changed.emit()

    def choice(self) -> BriefChoice:
        """What the fields say."""
        beyond = _beyond(self._kept.selection) if self.listed.isChecked() else Selection()
        status = Status.CONFIRMED if self.confirmed.isChecked() else beyond.status
        selection = replace(beyond, since=self.since.edtf or None, until=self.until.edtf or None, status=status)
        ticked = self.companies.model.ticked()
        return replace(
            self._kept,
            selection=selection,
            companies=tuple(map(str, ticked)),
            order=() if ticked else tuple(map(str, self.companies.model.order())),
            articles=tuple(map(int, self.articles.model.ticked())),
            article_order=tuple(map(int, self.articles.model.order())),
            search=self.search.text().strip(),
            title=self.title.text().strip(),
            author=self.author.text().strip(),
            day=self.day.edtf or None,
            note=self.note.toPlainText().strip(),
            language=self.language.currentData(),
            paper=self.paper.currentData(),
            is_short=self.length.currentData(),
            since_last=SinceLast(self.changes.currentData()),
            template=self.template.currentData(),
        )


def _beyond(selection: Selection) -> Selection:
    """What a selection says that has no field of its own here."""
    status = None if selection.status is Status.CONFIRMED else selection.status
    return replace(selection, company=None, article=None, since=None, until=None, status=status)


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    """A page that is scrolled where the screen is too low for it."""
    page.setObjectName("briefInside")
    scroll = QScrollArea()
    scroll.setObjectName("briefScroll")
    scroll.setAccessibleName(name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    return scroll


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setVerticalSpacing(NEAR)
    form.setHorizontalSpacing(PART)
    return form


def _field(name: str, words: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    return field


def _day(name: str, words: str) -> DayField:
    field = DayField()
    field.setObjectName(name)
    field.setAccessibleName(words)
    return field


def _choices(name: str, words: str, rows: Sequence[tuple[str, Any]]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(words)
    for said, value in rows:
        box.addItem(said, value)
    return box


def _beside(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(NEAR)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if place == 0 or isinstance(widget, QLineEdit) else 0)
    return layout
