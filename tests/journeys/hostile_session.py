"""A whole session in the window with articles that want to be fetched from: opened, shown, searched, exported.

usage: hostile_session.py FOLDER OUT
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from claimline.library import create_library
from claimline.ui.app import Application
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import Look, Theme


def wait(program: Application) -> None:
    """Until nothing is under way any more."""
    quiet = 0
    while quiet < 20:
        QApplication.processEvents()
        assert program.session is not None
        quiet = 0 if program.session.worker.is_busy else quiet + 1
        time.sleep(0.005)


def main() -> int:
    """The session; says how many articles were read."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    application = QApplication(["claimline", "-style", "fusion"])
    install_fonts(application)
    library = out / "a.claimline"
    create_library(library)
    settings = QSettings(str(out / "window.ini"), QSettings.Format.IniFormat)
    program = Application(Theme(application, Look.LIGHT), settings)
    program.open_library(library)
    program.window.show()
    wait(program)
    program.handlers.open_paths(sorted(folder.iterdir()))
    wait(program)
    assert program.session is not None
    rows = program.session.reader.article_rows()
    for row in rows:
        program.chosen.choose_article(row.id, plain=True)
        wait(program)
        program.window.grab()
    program.chosen.search("Larch")
    wait(program)
    program.window.grab()
    program.window.close()
    sys.stdout.write(f"{len(rows)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
