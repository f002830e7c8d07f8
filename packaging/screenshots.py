"""Pictures of the real window on the sample library, drawn without a display. `packaging/dev.py screenshots` runs it.

usage: screenshots.py --out FOLDER             each language, look and size, into FOLDER/screenshots
       screenshots.py --out FOLDER --one       one picture, FOLDER/window.png
       screenshots.py --out FOLDER --readme    the pictures of README and guide, resources/help/guide.LANGUAGE.png
       screenshots.py … --brief                and a brief of the sample, FOLDER/brief.pdf
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QTextEdit, QWidget

from claimline.language import LANGUAGES, current_language, use_language
from claimline.paths import resource

SIZES = (QSize(1280, 800), QSize(1920, 1080))
LOOKS = ("light", "dark")
COMPANY = "DeepSeek"
SETTLING = 700
"""Milliseconds in which what the window asks of its library and draws with an animation comes to rest."""

PATIENCE = 60_000
"""Milliseconds after which a window that is not filled is given up."""

STEP = 60
"""Milliseconds after which the source shows the claim that was gone to."""


def make_sample(path: Path) -> Path:
    """The library that a new user finds."""
    from claimline.workflow.sample import create_sample

    create_sample(path)
    return path


def make_brief(library: Path, path: Path) -> None:
    """A brief of a library, made as the command line makes it."""
    from claimline.cli.app import run

    path.unlink(missing_ok=True)
    if run(["brief", "--library", str(library), "-o", str(path)]) != 0:
        raise SystemExit("the brief could not be made")


def draw(library: Path, names: dict[tuple[str, QSize], Path]) -> None:
    """Opens the window on a library as `claimline` does, saves its pictures by look and size, and closes it."""
    from claimline.ui.start import run

    def instead_of_waiting_for_the_user(*_arguments: object) -> int:
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))
        for _step in range(PATIENCE // STEP):
            if window.findChild(QWidget, "timelineView") is not None:
                break
            QTest.qWait(STEP)
        QTest.qWait(SETTLING)
        choose(window)
        for (look, size), path in names.items():
            window.resize(size)
            wear(window, look)
            QTest.qWait(SETTLING)
            if not window.grab().save(str(path)):
                raise SystemExit(f"{path} cannot be written")
        window.close()
        QTest.qWait(SETTLING)
        return 0

    QApplication.exec = instead_of_waiting_for_the_user
    if run([str(library)]) != 0:
        raise SystemExit("the window could not be opened")


def choose(window: QMainWindow) -> None:
    """Chooses a company, then a claim of the sample in the window's language."""
    view = window.findChild(QAbstractItemView, "companiesView")
    rows = view.model()
    row = next(
        (n for n in range(rows.rowCount()) if COMPANY in str(rows.index(n, 0).data(Qt.ItemDataRole.DisplayRole))), 0
    )
    choose_it = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(rows.index(row, 0), choose_it)
    QTest.qWait(SETTLING)
    title = resource("sample", f"{current_language()}.txt").read_text(encoding="utf-8").splitlines()[0]
    source = window.findChild(QTextEdit, "sourceView")
    for _step in range(rows.rowCount() * 10):
        window.findChild(QAction, "nextClaim").trigger()
        QTest.qWait(STEP)
        if title in source.toPlainText():
            break
    window.findChild(QAction, "nextClaim").trigger()
    QTest.qWait(SETTLING)


def wear(window: QMainWindow, look: str) -> None:
    """Puts the window into a look."""
    is_dark = window.palette().color(QPalette.ColorRole.Window).lightness() < 128
    if is_dark != (look == "dark"):
        window.findChild(QAction, "switchLook").trigger()


def draw_in(language: str, library: Path, names: dict[tuple[str, QSize], Path]) -> None:
    """Draws in a language, as a process of its own: an application lives once a process."""
    pictures = [f"{look}:{size.width()}x{size.height()}:{path}" for (look, size), path in names.items()]
    command = [sys.executable, __file__, "--draw", str(library), *pictures]
    # Settings of its own, or the window would come back as it was left in the language before.
    config = library.parent / language
    config.mkdir()
    variables = {"CLAIMLINE_LANGUAGE": language, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(config)}
    environment = {**os.environ, **variables}
    subprocess.run(command, env=environment, check=True)
    for path in names.values():
        print(f"  {path}", flush=True)


def draw_named(arguments: list[str]) -> None:
    """What the process of one language does with its arguments."""
    library, *pictures = arguments
    names = {}
    for picture in pictures:
        look, size, path = picture.split(":", 2)
        width, height = map(int, size.split("x"))
        names[look, QSize(width, height)] = Path(path)
    draw(Path(library), names)


def live_apart(home: Path) -> None:
    """Keeps the user's settings and library out of it."""
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        folder = home / variable.lower()
        folder.mkdir(mode=0o700)
        os.environ[variable] = str(folder)


def main() -> int:
    """Draws what was asked for."""
    if sys.argv[1:2] == ["--draw"]:
        draw_named(sys.argv[2:])
        return 0
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("out"))
    for option in ("--one", "--readme", "--brief"):
        parser.add_argument(option, action="store_true")
    wanted = parser.parse_args()
    folder = wanted.out if wanted.one or wanted.readme else wanted.out / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="claimline-") as apart:
        live_apart(Path(apart))
        library = make_sample(Path(apart) / "sample.claimline")
        if wanted.one:
            draw_in(use_language(), library, {("light", SIZES[0]): folder / "window.png"})
        elif wanted.readme:
            for language in LANGUAGES:
                draw_in(language, library, {("light", SIZES[0]): resource("help") / f"guide.{language}.png"})
        else:
            for language in LANGUAGES:
                names = {(look, size): folder / name(language, look, size) for size in SIZES for look in LOOKS}
                draw_in(language, library, names)
        if wanted.brief:
            make_brief(library, wanted.out / "brief.pdf")
            print(f"  {wanted.out / 'brief.pdf'}")
    return 0


def name(language: str, look: str, size: QSize) -> str:
    """A picture's file name."""
    return f"window-{language}-{look}-{size.width()}x{size.height()}.png"


if __name__ == "__main__":
    sys.exit(main())
