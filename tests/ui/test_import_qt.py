"""PySide6 is imported from code that was kept, and without its import hook; damage to what was kept does no harm."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimline.ui.import_qt import KeptCode, LaterPattern

SOURCE = b"answer = 42\n"
NAME = "shibokensupport/thing.py"


def test_code_is_kept_and_used_again(tmp_path: Path) -> None:
    kept = KeptCode(tmp_path / "deeper" / "kept.code")
    first = kept.compile(SOURCE, NAME, "exec")
    sys.dont_write_bytecode, before = False, sys.dont_write_bytecode
    try:
        kept.save()
    finally:
        sys.dont_write_bytecode = before
    again = KeptCode(tmp_path / "deeper" / "kept.code").compile(SOURCE, NAME, "exec")
    assert again == first
    found: dict[str, object] = {}
    exec(again, found)
    assert found["answer"] == 42
    assert [path.name for path in (tmp_path / "deeper").iterdir()] == ["kept.code"]


def test_other_source_of_the_same_name_is_compiled_anew(tmp_path: Path) -> None:
    kept = KeptCode(tmp_path / "kept.code")
    first = kept.compile(SOURCE, NAME, "exec")
    assert kept.compile(b"answer = 43\n", NAME, "exec") != first


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"{", b"\xe9\x01\x00\x00\x00"])
def test_damaged_code_is_no_code(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "kept.code"
    path.write_bytes(damage)
    found: dict[str, object] = {}
    exec(KeptCode(path).compile(SOURCE, NAME, "exec"), found)
    assert found["answer"] == 42


def test_what_is_not_of_the_binding_is_compiled_as_ever(tmp_path: Path) -> None:
    kept = KeptCode(tmp_path / "kept.code")
    assert kept.compile("1 + 1", "<text>", "eval").co_filename == "<text>"
    with pytest.raises(SyntaxError):
        kept.compile("1 +", "<text>", "eval")
    assert kept.compile("x = 1", "<text>", mode="exec").co_filename == "<text>"


@pytest.mark.parametrize("run", ["first", "again"])
def test_binding_works_from_kept_code(tmp_path_factory: pytest.TempPathFactory, run: str) -> None:
    """In a process of its own: signals, enumerations, and the words of an error, which the kept modules make."""
    folder = tmp_path_factory.getbasetemp() / "kept-code"
    code = (
        "import sys; sys.dont_write_bytecode = False\n"
        "from pathlib import Path\n"
        "from claimline.ui.import_qt import import_qt\n"
        f"import_qt(Path({str(folder / 'kept.code')!r}))\n"
        "import builtins\n"
        "assert builtins.__import__ is builtins.__orig_import__\n"
        "from PySide6.QtCore import QObject, Qt\n"
        "from PySide6.QtWidgets import QApplication\n"
        "assert Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop\n"
        "try:\n    QObject().setObjectName(3)\n"
        "except TypeError as error:\n    print('setObjectName' in str(error), 'str' in str(error))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["True", "True"], run
    assert (folder / "kept.code").stat().st_size > 10_000


def test_a_pattern_for_later_finds_what_it_would_find_at_once() -> None:
    later, now = LaterPattern("a (b+)", re.VERBOSE), re.compile("a (b+)", re.VERBOSE)
    finditer = later.finditer
    assert [match[1] for match in finditer("ab abb")] == [match[1] for match in now.finditer("ab abb")] == ["b", "bb"]
    assert later.split("xaby") == now.split("xaby")
    assert (later.pattern, later.flags) == (now.pattern, now.flags)
    with pytest.raises(re.error):
        LaterPattern("(").finditer("text")


def test_the_patterns_of_others_are_compiled_at_once_again() -> None:
    code = (
        "import re\n"
        "compile_pattern = re.compile\n"
        "from claimline.ui.import_qt import LaterPattern, import_qt\n"
        "import_qt()\n"
        "assert re.compile is compile_pattern\n"
        "import gc\n"
        "later = [each for each in gc.get_objects() if isinstance(each, LaterPattern)]\n"
        "assert later, 'the binding compiles nothing for later: is its reader of signatures another?'\n"
        "from PySide6.QtCore import QObject\n"
        "try:\n"
        "    QObject().setObjectName(5, 6)\n"
        "except TypeError as error:\n"
        "    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "setObjectName" in done.stdout
