"""The names of settings, and putting them in force as the program starts."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from claimline.language import use_language
from claimline.ui.looks.text_size import USUAL, use_text_size

LANGUAGE, TEXT, MOTION, LOOK, CONTRAST = "language", "text", "motion", "look", "contrast"
LESS, USUAL_MOTION = "less", "usual"


def use_settings(settings: QSettings) -> None:
    """Speak the language and draw text in the size that the user set, else as the system and usual."""
    use_language(str(settings.value(LANGUAGE, "")))
    use_text_size(settings.value(TEXT, USUAL))


def is_motion_reduced(settings: QSettings) -> bool:
    """Whether the user wants nothing to move by itself; the system is asked later where the user has set nothing."""
    return str(settings.value(MOTION)) == LESS
