"""What the system has to bring, above all Qt's libraries: looked for, and installed where that takes no password."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# What Qt loads on Linux and no wheel brings: the library, and the package that holds it on Debian and Ubuntu.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# The same set where packages have other names: the installer, how it is called, and what it is asked for.
OTHER_SYSTEMS = {
    "dnf": "sudo dnf install libglvnd-egl libglvnd-glx glib2 dbus-libs fontconfig libxkbcommon-x11 xcb-util-cursor "
    "xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil",
    "zypper": "sudo zypper install Mesa-libEGL1 Mesa-libGL1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0",
    "pacman": "sudo pacman -S libglvnd glib2 dbus fontconfig libxkbcommon-x11 xcb-util-cursor xcb-util-wm "
    "xcb-util-image xcb-util-keysyms xcb-util-renderutil",
}


class Stop(Exception):
    """The work cannot go on; the text says why, and what to do."""


def say(text: str) -> None:
    """A line that stands out between the output of the tools, and comes before what they print."""
    print(f"\n▶ {text}", flush=True)


def is_linux() -> bool:
    """Whether Qt needs libraries of the system that may be missing."""
    return sys.platform.startswith("linux")


def is_root_with_apt() -> bool:
    """Whether packages can be installed without asking anybody."""
    return is_linux() and os.geteuid() == 0 and shutil.which("apt-get") is not None


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Installs Debian packages; says whether that worked."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "Acquire::Retries=3", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], env=quiet, check=False)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0


def install_command(packages: list[str]) -> str:
    """What to type to install Qt's libraries on this system."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install -y {' '.join(packages)}"
    for installer, command in OTHER_SYSTEMS.items():
        if shutil.which(installer):
            return command
    return "(with your system's installer) the packages that hold " + ", ".join(
        library for library in QT_LIBRARIES if not can_load(library)
    )


def need_qt_libraries() -> None:
    """Sees to it that Qt's system libraries are there; raises Stop with the command to type where it cannot."""
    if not is_linux():
        return
    packages = sorted({package for library, package in QT_LIBRARIES.items() if not can_load(library)})
    if not packages:
        return
    if is_root_with_apt():
        say(f"Installing the system libraries that Qt needs: {' '.join(packages)}")
        if apt_install(packages):
            return
        raise Stop("apt-get could not install them. Check the network, then run this command again.")
    raise Stop(f"Qt needs system libraries that are missing here. Type\n\n    {install_command(packages)}")


def want_virtual_screen() -> None:
    """Installs what the test in a real window needs where that takes no password, else says what is skipped."""
    tools = (("xvfb", "Xvfb"), ("xdotool", "xdotool"), ("strace", "strace"))
    packages = [package for package, tool in tools if not shutil.which(tool)]
    if not packages or not is_linux():
        return
    if is_root_with_apt():
        say(f"Installing {' and '.join(packages)} for the tests in a real window and of the network")
        if apt_install(packages):
            return
    command = f"sudo apt-get install -y {' '.join(packages)}"
    say(f"Without {' and '.join(packages)} some tests see less or are skipped ({command}, or your system's way)")
