"""What opens as the program starts: what was named, or the library that was open last, as it was left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from claimline.domain import LibraryUnusable
from claimline.ui.app import Application
from claimline.workflow.messages import sentence
from claimline.workflow.recent import usual_library
from claimline.workflow.warm_library import WarmLibrary


def open_paths(program: Application, paths: Sequence[Path], warm: WarmLibrary | None = None) -> None:
    """Open what is named: a library, or articles in the usual library, which begins as the sample."""
    libraries = [path for path in paths if path.suffix == ".claimline"]
    articles = [path for path in paths if path.suffix != ".claimline"]
    library = libraries[0] if libraries else usual_library()
    is_first = False
    if not libraries and not library.exists():
        from claimline.workflow.sample import create_sample

        try:
            create_sample(library)
            is_first = True
        except LibraryUnusable as problem:
            program.handlers.tell(sentence(problem), [])
    program.open_library(library, opened=warm.take() if warm is not None and warm.path == library else None)
    program.after_first_paint.do(partial(_show_hints, program, is_first))
    if articles:
        program.after_first_paint.do(lambda: program.handlers.open_paths(articles))
    else:
        program.restore_place()


def _show_hints(program: Application, is_first: bool) -> None:
    if is_first:
        program.help.begin_hints()
    program.help.show_hints()
