"""The wheel holds the whole program, and what is installed from it finds its own files."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest


def build(checkout: Path, target: str, folder: Path) -> Path:
    """Builds a wheel or an sdist; the build's own requirements are in the development group."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(checkout, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed into it, away from the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(folder),
        str(wheel),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def python_of(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs Python with the installed wheel before the checkout, from a folder that is neither."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=False)


def test_wheel_holds_package_and_resources_and_nothing_else(wheel: Path, project_files: tuple[Path, ...]) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {path.relative_to("gui").as_posix() for path in project_files if path.parts[0] == "gui"}
    resources = {f"claimline/{path.as_posix()}" for path in project_files if path.parts[0] == "resources"}
    assert sources
    assert resources
    assert (sources | resources) - names == set()
    rest = {Path(name).parts[0] for name in names - sources - resources if not name.endswith(".mo")}
    assert {name.rpartition(".")[2] for name in rest} == {"dist-info"}


def test_wheel_installs_its_commands(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (entries,) = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
    text = archive.read(entries).decode()
    assert "claimline = claimline.__main__:main" in text
    assert "claimline-gui = claimline.__main__:window" in text


def test_sdist_holds_what_builds_the_wheel(checkout: Path, project_files: tuple[Path, ...], tmp_path: Path) -> None:
    with tarfile.open(build(checkout, "sdist", tmp_path)) as archive:
        names = {Path(*Path(name).parts[1:]) for name in archive.getnames()}
    needed = {path for path in project_files if path.parts[0] in {"gui", "resources", "tests", "packaging"}}
    assert needed - names == set()
    assert {path.parts[0] for path in names} <= {path.parts[0] for path in project_files} | {"PKG-INFO"}


def test_installed_program_finds_its_own_files(installed: Path, checkout: Path) -> None:
    code = "import claimline.paths as p; print(p.__file__); print(p.resource('sample', 'en.txt'))"
    done = python_of(installed, "-c", code)
    assert done.returncode == 0, done.stderr
    module, sample = map(Path, done.stdout.split("\n")[:2])
    assert module == installed / "claimline" / "paths.py"
    assert sample == installed / "claimline" / "resources" / "sample" / "en.txt"
    assert sample.read_bytes() == (checkout / "resources" / "sample" / "en.txt").read_bytes()


def test_installed_program_says_which_file_is_missing(installed: Path) -> None:
    done = python_of(installed, "-c", "import claimline.paths as p; p.resource('sample', 'no such file')")
    assert "resources/sample/no such file is missing" in done.stderr


def test_installed_program_works_by_its_own_account(installed: Path) -> None:
    done = python_of(installed, "-m", "claimline", "selfcheck")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 3
