"""The contracts of pyproject.toml hold, and each one is seen to fail where it is broken on purpose."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pytest_archon import archrule
from pytest_archon.failure import pop_failures

DIRECTION = "The rooms depend on one another in one direction"
WITHIN = "Within extraction too"
QT = "Qt stays in ui"
SQL = "SQL stays in the library"

BROKEN_ON_PURPOSE = [
    (DIRECTION, "library/__init__.py", "import claimline.workflow"),
    (DIRECTION, "domain/passage.py", "from claimline import knowledge"),
    (DIRECTION, "reading/__init__.py", "import claimline.extraction"),
    (DIRECTION, "cli/__init__.py", "import claimline.ui"),
    (DIRECTION, "leftovers/__init__.py", '"""A room that nobody placed."""'),
    (WITHIN, "extraction/names/__init__.py", "import claimline.extraction.kinds"),
    (WITHIN, "extraction/leftovers/__init__.py", '"""A room that nobody placed."""'),
    (QT, "workflow/__init__.py", "import PySide6.QtCore"),
    (QT, "paths.py", "from shiboken6 import isValid"),
    (SQL, "ui/__init__.py", "import sqlite3"),
    (SQL, "brief/__init__.py", "import apsw"),
]


@pytest.fixture(scope="session")
def contracts(checkout: Path) -> list[dict[str, object]]:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    return project["tool"]["importlinter"]["contracts"]


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """The package and its contracts, to be broken."""
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    ignore = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(checkout / "gui" / "claimline", tmp_path / "claimline", ignore=ignore))


def lint_imports(folder: Path) -> tuple[int, str]:
    """The exit status and the report of import-linter on the package in a folder."""
    program = Path(sys.executable).parent / "lint-imports"
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}
    command = [program, "--no-cache", "--config", "pyproject.toml"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_contracts_hold(copy: Path, contracts: list[dict[str, object]]) -> None:
    status, report = lint_imports(copy.parent)
    assert status == 0, report
    assert f"{len(contracts)} kept, 0 broken" in report


@pytest.mark.parametrize(("contract", "file", "line"), BROKEN_ON_PURPOSE)
def test_broken_contract_is_found(copy: Path, contract: str, file: str, line: str) -> None:
    broken = copy / file
    broken.parent.mkdir(exist_ok=True)
    before = broken.read_text(encoding="utf-8") if broken.exists() else ""
    broken.write_text(f"{before}\n{line}\n", encoding="utf-8")
    status, report = lint_imports(copy.parent)
    assert status == 1, report
    assert f"{contract} BROKEN" in report


def test_every_contract_is_broken_once(contracts: list[dict[str, object]]) -> None:
    assert {contract["name"] for contract in contracts} == {contract for contract, _, _ in BROKEN_ON_PURPOSE}


def test_qt_is_forbidden_in_every_room_but_ui(checkout: Path, contracts: list[dict[str, object]]) -> None:
    package = checkout / "gui" / "claimline"
    rooms = {f"claimline.{path.parent.name}" for path in package.glob("*/__init__.py")} - {"claimline.ui"}
    assert rooms <= set(next(contract for contract in contracts if contract["name"] == QT)["source_modules"])


def test_models_import_no_widgets() -> None:
    rule = archrule("models without widgets", comment="rows of data are tested and reused with no widget around")
    rule.match("claimline.ui.models*").should_not_import("PySide6.QtWidgets*").check("claimline")


def test_widgets_in_a_model_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    models = tmp_path / "brokenmodels" / "models"
    models.mkdir(parents=True)
    (models.parent / "__init__.py").touch()
    (models / "__init__.py").touch()
    (models / "rows.py").write_text("from PySide6.QtWidgets import QListView\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    rule = archrule("models without widgets").match("brokenmodels.models*").should_not_import("PySide6.QtWidgets*")
    rule.check("brokenmodels")
    assert [failure.path for failure in pop_failures()] == [("brokenmodels.models.rows", "PySide6.QtWidgets")]
