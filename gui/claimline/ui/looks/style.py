"""The palette as Qt's own: a QPalette for what Qt draws, and one style sheet for the rest."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from claimline.paths import resource
from claimline.ui.looks.text_size import scaled_sheet

if TYPE_CHECKING:
    from claimline.ui.looks.palettes import Palette

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "pane",
    QPalette.ColorRole.AlternateBase: "track",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "pane",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "third",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Light: "pane",
}

_SHEET = Template("""
QMainWindow, QDialog { background: $pane; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px 8px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
#toolbar { background: $pane; border: none; border-bottom: 1px solid $line; }
#toolbar QToolButton { border: none; border-radius: 8px; padding: 0 8px; min-height: 32px; color: $ink;
    background: transparent; font-weight: 500; }
#toolbar QToolButton:hover { background: $track; }
#toolbar QToolButton:pressed { background: $raised; }
#toolbar QToolButton:focus { border: 1px solid $accent; }
#toolbar QToolButton:disabled { color: $third; }
#toolbar QToolButton#primary { background: $accent; color: $on_accent; padding: 0 16px; font-weight: 600; }
#toolbar QToolButton#primary:hover { background: $text_on_selection; }
#toolbar QToolButton#primary:disabled { background: $track; color: $third; }
#toolbar QToolButton#primary:focus { border: 2px solid $text_on_selection; }
#toolbar QToolButton::menu-indicator { image: none; }
#searchField { background: $ground; border: 1px solid $line; border-radius: 8px; padding: 0 8px; min-height: 32px;
    color: $ink; selection-background-color: $accent; selection-color: $on_accent; }
#searchField:focus { border: 1px solid $accent; background: $pane; }
#keycap { border: 1px solid $line; border-radius: 4px; padding: 1px 6px; color: $third; font-size: 11px;
    background: $pane; }
#hairline { background: $line; }
#companiesPane { background: $ground; }
#companiesView, #articlesView, #keptView { background: $ground; border: none; outline: none; }
#claimsPane, #sourcePane, #claimsView, #sourceView { background: $pane; border: none; }
#paneTab { border: none; border-radius: 6px; padding: 4px 8px; color: $second; background: transparent;
    font-size: 12px; font-weight: 600; }
#paneTab::menu-indicator { image: none; }
#paneTab:checked { color: $ink; background: $raised; }
#paneTab:hover { color: $ink; }
#paneTab:focus { color: $accent; }
#paneNote, #matterNote { color: $second; font-size: 12px; }
#paneCaption { color: $second; font-size: 12px; font-weight: 600; }
#claimsTitle { color: $ink; font-size: 20px; font-weight: 700; }
#filterChip { border: 1px solid $line; border-radius: 13px; padding: 0 12px; min-height: 24px; color: $second;
    background: $pane; font-size: 12px; font-weight: 500; }
#finderList { background: $card; border: 1px solid $line; border-radius: 10px; padding: 4px; color: $ink;
    outline: none; }
#finderList::item { padding: 0 8px; border-radius: 6px; }
#finderList::item:selected { background: $selection; color: $text_on_selection; }
#finderList::item:hover { background: $track; }
#editArticleButton { border: none; border-radius: 6px; padding: 1px 8px; color: $second; background: transparent;
    font-size: 11px; }
#editArticleButton:hover, #editArticleButton:focus { color: $ink; background: $track; }
#relationsList, #versionsList { background: $ground; border: 1px solid $line; border-radius: 10px; padding: 4px;
    outline: none; color: $ink; }
#relationsList::item, #versionsList::item { padding: 8px; border-radius: 6px; }
#relationsList::item:selected, #versionsList::item:selected { background: $selection; color: $text_on_selection; }
#oldVersion, #newVersion { background: $card; border: 1px solid $line; border-radius: 10px; padding: 8px;
    color: $ink; }
#compareSide { background: $card; border: 1px solid $line; border-radius: 10px; }
#comparePassage { font-size: 15px; }
#compareInside, #compareScroll, #briefInside, #briefScroll { background: transparent; }
#compareReasons { color: $second; font-size: 12px; }
#disputedWords, #damagedBrief { color: $disputed; font-weight: 600; }
#reasonsPassage { font-size: 15px; padding-bottom: 8px; }
#filterChip:hover { color: $ink; border-color: $third; }
#filterChip:focus { border-color: $accent; color: $ink; }
#filterChip:checked, #filterChip[chosen="true"] { color: $text_on_selection; background: $selection;
    border-color: $selection; }
#filterChip::menu-indicator { image: none; }
#sourceTitle { color: $ink; font-size: 13px; font-weight: 600; }
#sourceNote { color: $second; font-size: 12px; }
QDialog QTableView, QDialog QTreeView { background: $pane; border: 1px solid $line; border-radius: 8px; color: $ink;
    selection-background-color: $selection; selection-color: $text_on_selection; outline: none; }
QDialog QHeaderView { background: $ground; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QDialog QHeaderView::section { background: $ground; color: $second; border: none; border-bottom: 1px solid $line;
    padding: 4px 8px; font-weight: 600; }
QDialog QTableView::item, QDialog QTreeView::item { padding: 2px 6px; border: none; }
QDialog QTableView::item:selected, QDialog QTreeView::item:selected { background: $selection;
    color: $text_on_selection; }
QDialog QTabWidget::pane { border: none; }
QDialog QTabBar::tab { border: none; border-radius: 6px; padding: 4px 8px; margin: 0 2px 6px 0; color: $second;
    background: transparent; font-weight: 600; }
QDialog QTabBar::tab:selected { color: $ink; background: $raised; }
QDialog QTabBar::tab:hover { color: $ink; }
QDialog QTabBar::tab:disabled { color: $third; }
#askDay { background: $selection; border-radius: 8px; }
#askDay QLabel { color: $text_on_selection; font-size: 13px; }
#hintStrip { background: $selection; border: none; border-bottom: 1px solid $line; }
#hintWords { color: $text_on_selection; }
#aboutTitle { color: $ink; font-size: 20px; font-weight: 700; }
#guideText { background: $pane; border: none; color: $ink; font-size: 14px; }
#mistakeDetails { font-size: 12px; }
#statusLine { background: $ground; border-top: 1px solid $line; }
#statusLine QLabel { color: $second; font-size: 11px; }
#progressPane { background: $ground; border-top: 1px solid $line; }
#progressPane QLabel { color: $ink; }
#progressPane QLabel#progressDetail { color: $second; font-size: 12px; }
QProgressBar { border: none; border-radius: 3px; background: $line; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QPushButton { border: 1px solid $line; border-radius: 8px; padding: 0 16px; min-height: 30px; background: $pane;
    color: $ink; font-weight: 500; }
QPushButton:hover { background: $track; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $third; background: $ground; }
QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton:default:disabled { background: $track; border-color: $line; color: $third; }
QLineEdit, QPlainTextEdit, QComboBox { border: 1px solid $line; border-radius: 8px; padding: 4px 8px;
    background: $pane; color: $ink; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: $accent; }
QLineEdit, QComboBox { min-height: 22px; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; selection-background-color: $selection;
    selection-color: $text_on_selection; outline: none; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $third;
    background: $pane; }
QCheckBox::indicator { border-radius: 4px; }
#briefCompanies, #briefArticles { background: $pane; border: 1px solid $line; border-radius: 10px; padding: 4px;
    outline: none; color: $ink; }
#briefCompanies::item, #briefArticles::item { padding: 4px 6px; border-radius: 6px; }
#briefCompanies::item:selected, #briefArticles::item:selected { background: $selection; color: $text_on_selection; }
#briefCompanies::indicator, #briefArticles::indicator { width: 14px; height: 14px; border: 1px solid $third;
    border-radius: 4px; background: $pane; }
#briefCompanies::indicator:checked, #briefArticles::indicator:checked { width: 6px; height: 6px;
    border: 5px solid $accent; background: $on_accent; }
#pagesView { background: $ground; border-radius: 10px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent; }
QMenu { background: $card; border: 1px solid $line; border-radius: 8px; padding: 4px; color: $ink; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $selection; color: $text_on_selection; }
QMenu::item:disabled { color: $third; }
QMenu::icon { padding-left: 8px; }
QMenu::item:checked { font-weight: 700; }
QMenu::icon:checked { background: $selection; border: 1px solid $accent; border-radius: 5px; margin-left: 4px;
    padding: 4px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $pane; color: $ink; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $selection; color: $text_on_selection; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $third; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    border: none; width: 0; height: 0; }
""")


def qt_palette(palette: Palette) -> QPalette:
    """The colours for what Qt's own style draws."""
    colors = QPalette()
    for role, token in _ROLES.items():
        colors.setColor(role, QColor(getattr(palette, token)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colors.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.third))
    return colors


def style_sheet(palette: Palette) -> str:
    """The style sheet of the whole window, in the palette's colours."""
    colors = palette._asdict()
    return scaled_sheet(_SHEET.substitute(colors, chevron=resource("icons", "chevron-down-grey.svg").as_posix()))
