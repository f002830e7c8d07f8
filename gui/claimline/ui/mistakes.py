"""What nobody expected: written down, and told in one dialog; the program goes on.

A second mistake while the dialog is open is added to its details: a fault that comes at each turn must not bury the
window under dialogs.
"""

from __future__ import annotations

import sys
import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from claimline.ui.dialogs.mistake import MistakeDialog
from claimline.workflow.log import log_mistake


def show_mistake(error: BaseException, window: QWidget) -> None:
    """Write a mistake of ours down, and tell it."""
    log_mistake(error)
    dialog = window.findChild(MistakeDialog)
    if isinstance(dialog, MistakeDialog):
        dialog.add(error)
    else:
        MistakeDialog(error, window).open()


class _FromThreads(QObject):
    """Carries what a thread raised to the window's thread."""

    raised = Signal(object)


def watch_threads(window: QWidget) -> None:
    """Tell, too, what nobody caught in another thread, and in what Python ends by itself."""
    carrier = _FromThreads(QObject.parent(window) or window)
    carrier.raised.connect(lambda error: show_mistake(error, window), Qt.ConnectionType.QueuedConnection)

    def hook(raised: Any) -> None:
        if isinstance(raised.exc_value, Exception):
            carrier.raised.emit(raised.exc_value)

    threading.excepthook = hook
    sys.unraisablehook = hook
