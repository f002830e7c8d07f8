"""A field for a day, written as year-month-day; a year or a month alone will do where nothing closer is known."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from claimline.domain.date import days
from claimline.language import _

_LETTERS = QRegularExpression(r"[0-9-]{0,10}")


class DayField(QLineEdit):
    """`edtf` is what is written, where it is a date; it is plain text, so that a date can be pasted whole."""

    def __init__(self, day: str = "", parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self.setPlaceholderText(_("year-month-day"))
        self.setAccessibleName(_("Day of publication"))
        self.setValidator(QRegularExpressionValidator(_LETTERS, self))

    @property
    def edtf(self) -> str:
        """The date, empty where there is none yet."""
        words = self.text().strip()
        return words if self.is_fit and words else ""

    @property
    def is_fit(self) -> bool:
        """Whether what is written is a date, or nothing is written."""
        words = self.text().strip()
        try:
            return not words or bool(days(words))
        except ValueError:
            return False
