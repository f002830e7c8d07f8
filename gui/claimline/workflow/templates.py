"""A brief's template in the user's own hands: Claimline's, copied to be changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from claimline.domain import CannotWrite, Reason
from claimline.paths import resource
from claimline.workflow.saving import cannot_write

MAIN = "brief.typ"
"""The file that is compiled; it imports those beside it."""


def copy_template(folder: Path) -> Path:
    """Copy the template into a folder, which is made; returns the file to choose. Nothing there is written over.

    Raises CannotWrite.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sources = sorted(path for path in resource("brief").iterdir() if path.suffix == ".typ")
        taken = [path.name for path in sources if (folder / path.name).exists()]
        if taken:
            raise CannotWrite(taken[0], Reason.TAKEN)
        for path in sources:
            shutil.copyfile(path, folder / path.name)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder / MAIN
