"""What the packages are made of: which files go in, and that what a desktop is told is valid."""

from __future__ import annotations

import configparser
import importlib.util
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from claimline import __version__

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
METADATA = LINUX / "org.claimline.Claimline.metainfo.xml"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """packaging/build.py, which is no package's module."""
    spec = importlib.util.spec_from_file_location("claimline_build", PACKAGING / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("libgssapi_krb5.so.2", True),
        ("PySide6/Qt/translations/qtbase_ko.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libgtk-3.so.0", False),
        ("libglib-2.0.so.0", True),
        ("babel/locale-data/en_001.dat", True),
        ("babel/locale-data/de.dat", False),
        ("claimline/resources/fonts/Pretendard-Regular.otf", True),
        ("claimline/resources/translations/ko/LC_MESSAGES/claimline.mo", True),
        ("claimline/resources/translations/ko/LC_MESSAGES/claimline.po", False),
    ],
)
def test_bundle_holds_what_is_used_and_no_more(build: ModuleType, place: str, wanted: bool) -> None:
    assert build.is_wanted(place) is wanted


def test_licences_name_every_part_that_the_program_needs(build: ModuleType, tmp_path: Path) -> None:
    build.add_licences(tmp_path / "licences")
    listed = (tmp_path / "licences" / "README.txt").read_text(encoding="utf-8")
    for part in ("PySide6_Essentials", "shiboken6", "typst", "apsw", "lxml", "trafilatura", "Babel", "Python 3"):
        assert re.search(rf"(?mi)^{re.escape(part)}", listed), part
    assert "pytest" not in listed
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "licences" / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (tmp_path / "licences" / "GPL-3.0.txt").read_text(encoding="utf-8")


def test_desktop_entry_opens_libraries() -> None:
    entry = configparser.RawConfigParser(strict=True)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "claimline.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"].split() == ["claimline", "%F"]
    [kind] = ElementTree.parse(LINUX / "claimline.xml").getroot()
    assert kind.get("type") + ";" == desktop["MimeType"]
    assert any(part.get("pattern") == "*.claimline" for part in kind)
    for language in ("ko", "zh_CN"):
        assert desktop[f"Comment[{language}]"]


def test_metadata_speak_of_this_version_and_this_entry() -> None:
    root = ElementTree.parse(METADATA).getroot()
    assert root.findtext("launchable") == "claimline.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert f'#define Version "{__version__}"' in (PACKAGING / "windows" / "claimline.iss").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_desktop_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", LINUX / "claimline.desktop"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_metadata_are_valid() -> None:
    command = ["appstreamcli", "validate", "--no-net", METADATA]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
