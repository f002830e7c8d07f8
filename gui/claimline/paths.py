"""The one place that knows where files lie: the program's own resources, and the user's folders."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder of resources/, in a wheel, a bundle or a checkout.

    Raises FileNotFoundError where the installation lacks it.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"Claimline's own file resources/{'/'.join(parts)} is missing; install Claimline again")


def data_folder(is_made: bool = True) -> Path:
    """The user's folder for libraries; made where it is missing, unless `is_made` says that it need not be."""
    from platformdirs import user_data_path

    return user_data_path("Claimline", appauthor=False, ensure_exists=is_made)


def state_folder(is_made: bool = True) -> Path:
    """The user's folder for what a program remembers between two starts, and for its logs; made as above."""
    from platformdirs import user_state_path

    return user_state_path("Claimline", appauthor=False, ensure_exists=is_made)


def own_names_file(is_made: bool = True) -> Path:
    """Where the user's own names of companies are kept; its folder is made where it is missing, as above."""
    return data_folder(is_made) / "names.json"


def backups_folder(library: Path) -> Path:
    """Where the copies of a library are kept: by its name, and by where it lies, since names come twice."""
    from zlib import crc32

    place = crc32(str(library.resolve()).encode("utf-8", "surrogateescape"))
    return data_folder(is_made=False) / "backups" / f"{library.stem[:60]} {place:08x}"


def default_library() -> Path:
    """The library that opens where none is named."""
    return data_folder() / "My library.claimline"
