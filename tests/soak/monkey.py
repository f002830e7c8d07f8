"""A user who does anything: a seeded monkey at the real window, with the actions of its menus, keys, mouse and files.

usage: .venv/bin/python tests/soak/monkey.py [--actions 20000] [--seed N]

Some 20,000 actions are an hour of a busy user. Exits with 1 where anything was raised, Qt warned, memory grew without
end, or the library is not sound afterwards; says then with which seed and after which actions.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="claimline-soak-")
for _variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME", "APPDATA"):
    os.environ[_variable] = _HOME
os.environ["CLAIMLINE_LANGUAGE"] = "en"
os.environ["CUPS_SERVER"] = "127.0.0.1:1"  # nobody's printer is to print what is tried: there is a file alone

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QTimer, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QGuiApplication, QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from claimline.domain import Selection  # noqa: E402
from claimline.library import Library, Reader  # noqa: E402
from claimline.library.check import check_library  # noqa: E402
from claimline.ui.actions import TABLE  # noqa: E402
from claimline.ui.app import Application, tell  # noqa: E402
from claimline.ui.looks.fonts import install_fonts  # noqa: E402
from claimline.ui.looks.theme import Look, Theme  # noqa: E402
from claimline.workflow.sample import create_sample  # noqa: E402

NEVER = {"closeWindow", "newLibrary", "openLibrary", "repairLibrary"}
"""What would end the run, or leave the library that is looked at in the end."""

WORDS = (
    "Acme",
    "텐센트",
    "DeepSeek",
    "2025-03",
    ">1bn USD",
    "plan",
    "模型",
    "x",
    "",
    "kind:figure",
    "𝒳\u202eabc",
    "4 %",
)
OF_QT_ALONE = ("This plugin does not support", "QFont::setPointSizeF: Point size <= 0 (-0.25")
"""What Qt says of itself: of the platform without a screen, and of the little page in its dialog of a printer's
properties, which takes a quarter of a size in points where the font has one in dots."""

KEYS = (
    *(Qt.Key.Key_C, Qt.Key.Key_R, Qt.Key.Key_U, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_Down),
    *(Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Tab, Qt.Key.Key_PageDown),
)
MOST_GROWTH = 80 * 1024**2
"""Bytes that memory may grow from a third of the run to its end: caches that have a bound, and no more."""

MOST_CLAIMS = 4000
PATIENCE = 180
"""Seconds after which one action has hung: the run ends with where it stands."""

NESTED = 1.0
"""Seconds after which an action is taken to wait for an answer: some of Qt's own dialogs (that of a printer's
properties, a menu) run a loop of their own inside the click, and hold the interpreter until they are answered."""


class Monkey:
    """Does one thing after the other; `faults` holds what should not have happened."""

    def __init__(self, program: Application, folder: Path, seed: int) -> None:
        self.program, self._folder, self._chance = program, folder, random.Random(seed)
        self.faults: list[str] = []
        self.last: deque[str] = deque(maxlen=12)
        self.done: Counter[str] = Counter()
        self._files = 0
        self._begun = time.monotonic()
        self._look_for_nested()
        self._deeds: tuple[tuple[int, Callable[[], str]], ...] = (
            (10, self._trigger),
            (8, self._key),
            (5, self._click),
            (3, self._timeline),
            (2, self._search),
            (1, self._bring),
            (1, self._resize),
        )

    def act(self) -> None:
        """One action, and all that follows from it."""
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        self._begun = time.monotonic()
        dialog = self._dialog()
        name = self._answer(dialog) if dialog is not None else self._deed()()
        self.last.append(name)
        self.done[name.split(":")[0]] += 1
        self._settle()
        faulthandler.cancel_dump_traceback_later()

    def _look_for_nested(self) -> None:
        """Answers what waits for an answer within an action; a timer for each look, since one may wait in another."""
        QTimer.singleShot(250, self._look_for_nested)
        dialog = self._dialog()
        if dialog is not None and time.monotonic() - self._begun > NESTED:
            self.last.append(f"within that: {self._answer(dialog)}")
            self.done["dialog within an action"] += 1

    def _deed(self) -> Callable[[], str]:
        weights = [weight for weight, _deed in self._deeds]
        return self._chance.choices([deed for _weight, deed in self._deeds], weights)[0]

    def _settle(self) -> None:
        """Lets the window do what is to be done; now and then in the midst of it the next thing happens."""
        until = time.monotonic() + (0.01 if self._chance.random() < 0.3 else 5.0)
        while time.monotonic() < until:
            QApplication.processEvents()
            session = self.program.session
            if session is None or not session.worker.is_busy:
                return

    # What a user does -------------------------------------------------------------------------------------------------

    def _trigger(self) -> str:
        names = [entry.id for entry in TABLE if entry.id and entry.id not in NEVER]
        name = self._chance.choice([name for name in names if self.program.actions[name].isEnabled()])
        self.program.actions[name].trigger()
        return f"action: {name}"

    def _key(self) -> str:
        views = self.program.views
        target = self._chance.choice(
            [views.claims.view, views.companies, views.source, views.timeline, self.program.window]
        )
        key = self._chance.choice(KEYS)
        focus = target.focusWidget() or target
        QTest.keyClick(
            focus, key, self._chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        )
        return f"key: {key.name} at {focus.objectName()}"

    def _click(self) -> str:
        widgets = [
            each
            for each in self.program.window.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.width() > 4 and not (each.isWindow() or has_menu(each))
        ]
        target = self._chance.choice(widgets)
        place = QPoint(self._chance.randrange(target.width()), self._chance.randrange(target.height()))
        double = self._chance.random() < 0.1
        (QTest.mouseDClick if double else QTest.mouseClick)(target, Qt.MouseButton.LeftButton, pos=place)
        return f"click: {target.objectName() or type(target).__name__}"

    def _timeline(self) -> str:
        view = self.program.views.timeline
        target = view.findChild(QWidget, "qt_scrollarea_viewport") or view
        place = QPointF(self._chance.randrange(max(1, target.width())), self._chance.randrange(max(1, target.height())))
        steps = self._chance.choice([-120, 120, 480, -480])
        event = QWheelEvent(
            place, target.mapToGlobal(place), QPoint(), QPoint(0, steps), Qt.MouseButton.NoButton,
            self._chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]),
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QGuiApplication.sendEvent(target, event)
        start, end = place.toPoint(), place.toPoint() + QPoint(self._chance.randrange(-200, 200), 0)
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(target, end)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)
        return f"timeline: {steps}"

    def _search(self) -> str:
        field = self.program.toolbar.search
        field.setText(self._chance.choice(WORDS))
        return f"search: {field.text()}"

    def _resize(self) -> str:
        size = self._chance.choice([(800, 600), (1280, 800), (1920, 1080), (640, 480)])
        self.program.window.resize(*size)
        return f"resize: {size}"

    def _bring(self) -> str:
        """An article of the user's, often one that is there already with other words."""
        session = self.program.session
        if session is not None and session.reader.counts().claims > MOST_CLAIMS:
            return "bring: enough"
        self._files += 1
        company = self._chance.choice(("Larch Systems", "텐센트", "DeepSeek", "OpenAI"))
        path = self._folder / f"{self._chance.randrange(40)}.txt"
        path.write_text(
            f"News of {company}\n\n{company} said on March {self._chance.randrange(1, 28)} that it plans to spend"
            f" {self._chance.randrange(2, 900)} million dollars on machines for its models this year.\n\n"
            f"{company} hired {self._chance.randrange(10, 9000)} people in 2024, its managers told reporters.\n",
            encoding="utf-8",
        )
        self.program.handlers.open_paths([path])
        return f"bring: {path.name}"

    # Dialogs ----------------------------------------------------------------------------------------------------------

    def _dialog(self) -> QWidget | None:
        """What lies on top of all else and wants an answer."""
        on_top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(on_top, QDialog | QMenu):
            return on_top
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                return widget
        return None

    def _answer(self, dialog: QWidget) -> str:
        name = dialog.objectName() or type(dialog).__name__
        if name == "unexpectedDialog":
            told = "; ".join(label.text() for label in dialog.findChildren(QLabel))
            self.faults.append(f"the dialog for what nobody expected: {told} (after {list(self.last)})")
        if isinstance(dialog, QMenu):
            dialog.close()
        elif isinstance(dialog, QFileDialog):
            self._choose_file(dialog)
        elif self._chance.random() < 0.3:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            self._fill(dialog)
        return f"dialog: {name}"

    def _choose_file(self, dialog: QFileDialog) -> None:
        is_saving = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        if self._chance.random() < 0.5 or not is_saving:
            dialog.reject()
            return
        suffix = dialog.defaultSuffix() or "txt"
        dialog.fileSelected.emit(str(self._folder / f"saved-{self._chance.randrange(20)}.{suffix}"))
        dialog.reject()

    def _fill(self, dialog: QWidget) -> None:
        for field in dialog.findChildren(QLineEdit):
            if field.window() is dialog and field.isEnabled() and self._chance.random() < 0.4:
                field.setText(self._chance.choice(WORDS))
        for area in dialog.findChildren(QPlainTextEdit):
            if self._chance.random() < 0.4 and not area.isReadOnly():
                area.setPlainText(" ".join(self._chance.choices(WORDS, k=5)))
        for box in dialog.findChildren(QComboBox):
            if box.count() and self._chance.random() < 0.3:
                box.setCurrentIndex(self._chance.randrange(box.count()))
        buttons = [
            each
            for each in dialog.findChildren(QAbstractButton)
            if each.window() is dialog and each.isVisible() and each.isEnabled() and not has_menu(each)
            if each.objectName() != "printBrief" or sys.platform.startswith("linux")  # elsewhere it is the system's own
        ]
        if buttons:
            QTest.mouseClick(self._chance.choice(buttons), Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)


def has_menu(widget: QWidget) -> bool:
    """Whether a click on it waits until its menu is closed, which a program that clicks would wait for in vain."""
    return isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None


def memory() -> int:
    """Bytes that this process has in memory, or 0 where that cannot be told."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def live(actions: int, seed: int) -> Monkey:
    """A window on a copy of the sample, and so many actions; then it is closed."""
    application = QApplication.instance() or QApplication(["claimline", "-style", "fusion"])
    install_fonts(application)
    folder = Path(tempfile.mkdtemp(prefix="claimline-soak-files-"))
    library = folder / "library.claimline"
    create_sample(library)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    program = Application(Theme(application, Look.LIGHT), settings)
    monkey = Monkey(program, folder, seed)

    def noticed(kind: QtMsgType, _context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(known in words for known in OF_QT_ALONE):
            monkey.faults.append(f"Qt says: {words} (after {list(monkey.last)[-3:]})")

    def raised(_kind: object, error: BaseException, _trace: object) -> None:
        if not tell(program, error):
            monkey.faults.append("".join(traceback.format_exception(error)) + f"after {list(monkey.last)}")

    qInstallMessageHandler(noticed)
    sys.excepthook = raised
    os.chdir(folder)  # a printer that prints into a file writes it here
    program.open_library(library)
    program.window.show()
    early = 0
    for number in range(actions):
        monkey.act()
        if number == actions // 3:
            gc.collect()
            early = memory()
        if len(monkey.faults) > 10:
            break
    gc.collect()
    grown = memory() - early
    if early and grown > MOST_GROWTH:
        monkey.faults.append(f"memory grew by {grown // 1024**2} MB in the last two thirds")
    monkey.done["MB grown"] = grown // 1024**2
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.reject()
    is_library = program.session is not None and program.session.path == library
    program.window.close()
    QApplication.processEvents()
    qInstallMessageHandler(None)
    if not is_library:
        monkey.faults.append("another library is open than the one it began with")
    monkey.faults += check_library(library)
    with Library(library), Reader(library) as reader:
        monkey.done["claims"] = len(reader.claim_ids(Selection()))
        monkey.done["steps in the history"] = len(reader.history())
    return monkey


def main() -> int:
    """Lives, and tells what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--actions", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    monkey = live(arguments.actions, arguments.seed)
    print(f"seed {arguments.seed}: " + ", ".join(f"{count} {name}" for name, count in monkey.done.most_common()))
    for fault in monkey.faults:
        print(f"FAULT {fault}")
    print(f"{len(monkey.faults)} faults")
    return 1 if monkey.faults else 0


if __name__ == "__main__":
    sys.exit(main())
