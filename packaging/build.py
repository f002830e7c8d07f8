#!/usr/bin/env python3
"""Makes what is handed on, into dist/: a bundle that needs no Python, an archive and a Debian package of it, a wheel
and a source archive. Run by `packaging/dev.py build`, in the environment that it sets up; pyinstaller.spec asks here
what is left out.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST, WORK = ROOT / "dist", ROOT / "build"
BUNDLE = DIST / "claimline"
LINUX = ROOT / "packaging" / "linux"

EXCLUDED_MODULES = (
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "pydoc_data", "unittest", "doctest", "pytest", "_pytest",
    "hypothesis", "mypy", "ruff", "setuptools", "pip", "wheel", "pkg_resources", "hatchling", "numpy", "pandas", "PIL",
    "matplotlib", "IPython", "docx", "hwpx", "pikepdf", "pdfua", "xdist", "grimp", "importlinter",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtOpenGL",
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtConcurrent", "PySide6.QtXml",
    "PySide6.QtOpenGLWidgets", "PySide6.QtQuickWidgets", "PySide6.QtQuickControls2", "PySide6.QtQuickTest",
)  # fmt: skip
"""Modules that nothing of the program uses, though something that it uses could."""

_QT_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qjpeg", "qico"),
    "iconengines": ("qsvgicon",),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("ibus", "compose"),
    "xcbglintegrations": (),
    "styles": ("",),
    "printsupport": ("",),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-graphics-integration-client": ("",),
    "wayland-decoration-client": ("",),
    "egldeviceintegrations": (),
}
"""Of each kind of Qt plugin, those that are kept (a part of the name); of a kind not named here, none."""

_QT_UNUSED = ("Qt6Qml", "Qt6Quick", "Qt6VirtualKeyboard", "Qt6Pdf", "Qt6Sql", "Qt6Test", "Qt6Designer",
              "Qt6EglFS", "Qt6ShaderTools", "libQt6Help", "Qt6Concurrent", "Qt6Xml", "Qt6UiTools")  # fmt: skip
# What Qt's GTK theme, which is left out, would bring from the system.
_SYSTEM_UNUSED = re.compile(
    r"lib(?:gtk-3|gdk|gdk_pixbuf|atk|atspi|pango|cairo|epoxy|thai|datrie|fribidi|pixman|Xcomposite|Xcursor|Xdamage|Xi\b"
    r"|Xinerama|Xrandr|gio-2|gmodule|gobject|mount|blkid|selinux)"
)
_QT_WORDS = re.compile(r"PySide6/(?:Qt/)?translations/(?!qtbase_(?:en|ko|zh_CN)\.qm$)")
_BABEL_WORDS = re.compile(r"babel/locale-data/(?!(?:root|en|en_001|en_GB|en_US|ko|ko_KR|zh|zh_Hans|zh_Hans_CN)\.dat$)")

DEPENDS = (
    "libc6", "libegl1", "libgl1", "libglx0", "libfontconfig1", "libfreetype6", "libdbus-1-3", "libx11-6", "libx11-xcb1",
    "libxcb1", "libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0",
    "libxcb-keysyms1", "libxcb-randr0", "libxcb-render0", "libxcb-render-util0", "libxcb-shape0", "libxcb-shm0",
    "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1", "libglib2.0-0 | libglib2.0-0t64", "shared-mime-info",
)  # fmt: skip
"""Debian's packages of what Qt loads from the system, and of what tells what a library is."""

MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller found goes into the bundle, by its place there."""
    place = name.replace(os.sep, "/")
    if _QT_WORDS.search(place) or _BABEL_WORDS.search(place) or place.endswith((".pyi", ".po")):
        return False
    plugin = re.search(r"/plugins/([\w-]+)/(.+)", place)
    if plugin and "PySide6" in place:
        return any(kept in plugin[2] for kept in _QT_PLUGINS.get(plugin[1], ()))
    return not any(part in place for part in _QT_UNUSED) and not _SYSTEM_UNUSED.match(place)


def kept_code() -> Path:
    """The compiled code of PySide6's support modules, made here since a bundle does not write into itself."""
    made = WORK / f"pyside6_support.{sys.implementation.cache_tag}.pyc"
    made.unlink(missing_ok=True)
    code = f"from pathlib import Path; from claimline.ui.import_qt import import_qt; import_qt(Path({str(made)!r}))"
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", code], env=variables, check=True)
    return made


def version() -> str:
    """The version of the program that is being built."""
    text = (ROOT / "gui" / "claimline" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise SystemExit("gui/claimline/__init__.py names no version")
    return found[1]


def make_bundle() -> None:
    """PyInstaller's folder, with the licences of all that is in it."""
    WORK.mkdir(exist_ok=True)
    shutil.rmtree(BUNDLE, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK)]
    subprocess.run([*command, *places, str(ROOT / "packaging" / "pyinstaller.spec")], check=True, cwd=ROOT)
    add_licences(BUNDLE / "licences")


def add_licences(folder: Path) -> None:
    """A folder for each part with its own licence files, and a list of all; Python's and Qt's beside them."""
    folder.mkdir(parents=True)
    lines = []
    from claimline.workflow.shipped import distributions, licence_of

    for part in distributions():
        name = part.metadata["Name"]
        files = [file for file in part.files or () if re.search(r"(?i)(licen[cs]e|copying|notice|authors)", file.name)]
        texts = [Path(str(part.locate_file(file))) for file in files]
        for text in texts:
            if text.is_file() and text.suffix not in (".py", ".pyc"):
                (folder / name).mkdir(exist_ok=True)
                shutil.copy(text, folder / name / text.name)
        lines.append(f"{name} {part.version}: {licence_of(part)}")
    for text in (ROOT / "packaging" / "licences").glob("*.txt"):
        shutil.copy(text, folder / text.name)
    shutil.copy(ROOT / "LICENSE", folder / "Claimline-LICENSE.txt")
    python = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "LICENSE.txt"
    if python.is_file():
        shutil.copy(python, folder / "Python-LICENSE.txt")
    lines.append(f"Python {platform.python_version()}: PSF-2.0")
    (folder / "README.txt").write_text("\n".join([QT_NOTICE, *lines]) + "\n", encoding="utf-8")


QT_NOTICE = """\
Claimline is under the Apache License 2.0 (Claimline-LICENSE.txt). It holds the parts below, each under its own licence.

Qt and its Python binding (PySide6, shiboken6) are used under the LGPL 3 (LGPL-3.0.txt, which adds to GPL-3.0.txt).
They lie here as shared libraries of their own, in _internal/PySide6 and _internal/shiboken6: put libraries of your own
building in their place, of the same version, and the program uses those. Their sources are at
https://download.qt.io/official_releases/QtForPython/ and https://download.qt.io/official_releases/qt/.
"""


def make_archive() -> Path:
    """The bundle as a .tar.gz, with what a desktop needs to know of it beside it."""
    name = f"claimline-{version()}-linux-{platform.machine()}"
    made = DIST / f"{name}.tar.gz"
    with tarfile.open(made, "w:gz", compresslevel=6) as archive:
        archive.add(BUNDLE, name)
        for file in sorted(LINUX.iterdir()):
            archive.add(file, f"{name}/share/{file.name}")
    return made


def make_debian_package() -> Path | None:
    """The bundle as a .deb under /usr/lib/claimline; None where dpkg-deb is missing."""
    if shutil.which("dpkg-deb") is None:
        return None
    machine = MACHINES.get(platform.machine(), platform.machine())
    made = DIST / f"claimline_{version()}_{machine}.deb"
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        tree.chmod(0o755)
        shutil.copytree(BUNDLE, tree / "usr" / "lib" / "claimline", symlinks=True)
        share = tree / "usr" / "share"
        placed = {
            share / "applications" / "claimline.desktop": LINUX / "claimline.desktop",
            share / "metainfo" / "org.claimline.Claimline.metainfo.xml": LINUX / "org.claimline.Claimline.metainfo.xml",
            share / "mime" / "packages" / "claimline.xml": LINUX / "claimline.xml",
            share / "icons/hicolor/scalable/apps/claimline.svg": ROOT / "resources" / "icons" / "claimline.svg",
            share / "doc" / "claimline" / "copyright": LINUX / "copyright",
        }
        for place, source in placed.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place)
        link = tree / "usr" / "bin" / "claimline"
        link.parent.mkdir(parents=True)
        link.symlink_to("../lib/claimline/claimline")
        size = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file() and not file.is_symlink()) // 1024
        control = tree / "DEBIAN" / "control"
        control.parent.mkdir()
        control.write_text(CONTROL.format(version=version(), machine=machine, size=size, depends=", ".join(DEPENDS)))
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made)], check=True)
    return made


CONTROL = """\
Package: claimline
Version: {version}
Section: text
Priority: optional
Architecture: {machine}
Installed-Size: {size}
Depends: {depends}
Maintainer: The Claimline developers <claimline@localhost>
Description: read AI news and see who claims what
 Opens articles in Korean, Chinese and English and shows each claim with its
 exact passage, speaker, figures and dates, and a timeline of model releases.
 Hands on a PDF brief in which every claim can be checked. Runs offline.
"""


def make_python_packages() -> None:
    """The wheel and the source archive."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", str(DIST)], check=True, cwd=ROOT)


def check_bundle() -> None:
    """The bundle's own look at itself, with no PATH, no locale and nobody's Python; raises where it finds a fault."""
    program = BUNDLE / ("claimline.exe" if sys.platform == "win32" else "claimline")
    with tempfile.TemporaryDirectory() as home:
        variables = {"HOME": home, "PATH": "", "LC_ALL": "C", "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([str(program), "selfcheck"], env=variables, cwd=home, check=True)


def largest_parts(most: int = 12) -> list[tuple[str, float]]:
    """The largest folders and files of the bundle, in MB."""
    inside = BUNDLE / "_internal"
    sizes: dict[str, int] = {}
    for file in inside.rglob("*"):
        if file.is_file() and not file.is_symlink():
            place = file.relative_to(inside).parts
            part = "/".join(place[:2]) if place[0] in ("PySide6", "claimline") else place[0]
            sizes[part] = sizes.get(part, 0) + file.stat().st_size
    return [(part, size / 1e6) for part, size in sorted(sizes.items(), key=lambda item: -item[1])[:most]]


def main() -> int:
    """Everything, one after the other; what was made is listed."""
    DIST.mkdir(exist_ok=True)
    make_bundle()
    check_bundle()
    for part, megabytes in largest_parts():
        print(f"  {megabytes:8.1f} MB  {part}")
    if sys.platform.startswith("linux"):
        make_archive()
        make_debian_package()
    make_python_packages()
    for made in sorted(DIST.iterdir()):
        if made.is_file():
            print(f"{made.stat().st_size / 1e6:8.1f} MB  {made.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
