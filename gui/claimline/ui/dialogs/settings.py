"""The one dialog of settings: each is in force, and kept, as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QWidget,
)

from claimline.language import LANGUAGES, _, language_name
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import GROUP, NEAR
from claimline.ui.looks.text_size import STEPS, scaled, text_size
from claimline.ui.looks.theme import Look

if TYPE_CHECKING:
    from claimline.ui.handlers.settings import SettingsHandlers


class SettingsDialog(QDialog):
    """Language, look, contrast, size of text, motion, and the way to the user's own names."""

    def __init__(self, settings: SettingsHandlers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(_("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        theme = settings.theme
        system = _("As the system has it")
        self._parts: dict[str, QWidget] = {
            "language": self._box(
                [("", system), *((code, language_name(code)) for code in LANGUAGES)],
                settings.language,
                settings.choose_language,
            ),
            "look": self._box(
                [(Look.SYSTEM, system), (Look.LIGHT, _("Light")), (Look.DARK, _("Dark"))],
                theme.look,
                settings.looks.choose,
            ),
            "contrast": self._box(
                [(None, system), (False, _("Usual")), (True, _("High"))],
                theme.contrast,
                settings.looks.choose_contrast,
            ),
            "text": self._box(
                [(step, _("{count} %").format(count=step)) for step in STEPS],
                text_size(),
                lambda percent: settings.choose_text(percent, "text"),
            ),
            "motion": self._motion(),
            "names": self._names(),
        }
        self._lay_out()

    def _box(self, choices: Sequence[tuple[Any, str]], chosen: Any, choose: Callable[[Any], None]) -> QComboBox:
        box = QComboBox()
        for value, words in choices:
            box.addItem(words, value)
        box.setCurrentIndex(next((place for place, (value, _w) in enumerate(choices) if value == chosen), 0))
        box.activated.connect(lambda place: choose(choices[place][0]))
        return box

    def _motion(self) -> QCheckBox:
        box = QCheckBox(_("Nothing blinks or runs by itself"))
        box.setChecked(self._settings.is_motion_reduced)
        box.toggled.connect(self._settings.reduce_motion)
        return box

    def _names(self) -> QPushButton:
        button = QPushButton(_("Names of companies…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._settings.shows_names())  # noqa: PLW0108 - Qt would hand over `checked`
        return button

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(GROUP)
        form.setVerticalSpacing(NEAR)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        titles = {
            "language": _("Language"),
            "look": _("Look"),
            "contrast": _("Contrast"),
            "text": _("Size of text"),
            "motion": _("Less motion"),
            "names": _("Your own names"),
        }
        for name, part in self._parts.items():
            part.setObjectName(f"{name}Setting")
            part.setAccessibleName(titles[name])
            form.addRow(titles[name], part)
        note = quiet_note(_("Everything here is in force and kept as soon as you choose it."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = column_of(self, GROUP)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        layout.addStrut(round(scaled(380)))

    def focus(self, part: str) -> None:
        """Put the keyboard onto a setting, the first where none is named."""
        self._parts.get(part, self._parts["language"]).setFocus(Qt.FocusReason.OtherFocusReason)
