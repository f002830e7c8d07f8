"""The real window, used until it is killed: decisions, tags and undo by the actions of its menus.

usage: window.py LIBRARY SEED

Prints `ready`, then for each action `begin`, and `saved` with how many claims have each status once the window shows
that all is saved.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from claimline.domain import Selection, Status
from claimline.ui.app import Application
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import Look, Theme

ACTIONS = ("confirmClaim", "rejectClaim", "unreviewClaim", "nextClaim", "undo", "redo", "nextToReview")


class User:
    """Triggers one action after the other, each when the one before is saved."""

    def __init__(self, program: Application, seed: int) -> None:
        self._program, self._chance = program, random.Random(seed)
        self._timer = QTimer(program)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)
        self._is_begun = False

    def _look(self) -> None:
        if not self._program.views.status.is_saved:
            return
        if self._is_begun:
            print("saved", statuses(self._program), flush=True)
        self._is_begun = True
        action = self._program.actions[self._chance.choice(ACTIONS)]
        if action.isEnabled():
            print("begin", flush=True)
            action.trigger()


def statuses(program: Application) -> str:
    """How many claims of the open library have each status."""
    assert program.session is not None
    reader = program.session.reader
    return ",".join(str(len(reader.claim_ids(Selection(status=status)))) for status in Status)


def main() -> int:
    """Opens the window on a library."""
    application = QApplication([])
    install_fonts(application)
    settings = QSettings(str(Path(tempfile.mkdtemp()) / "window.ini"), QSettings.Format.IniFormat)
    program = Application(Theme(application, Look.LIGHT), settings)
    program.open_library(Path(sys.argv[1]))
    program.window.show()
    user = User(program, int(sys.argv[2]))
    print("ready", flush=True)
    status = application.exec()
    del user
    return status


if __name__ == "__main__":
    sys.exit(main())
