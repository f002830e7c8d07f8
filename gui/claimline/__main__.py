"""The entry: a verb on the command line, or the window; nothing heavy is imported before it is known which."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

VERBS = frozenset({"read", "add", "brief", "export", "releases", "check", "recover", "selfcheck"})
"""The verbs of the command line; anything else that is named is a library or an article for the window."""

_HELP = frozenset({"--help", "-h", "--version", "--install-completion", "--show-completion"})


def main() -> int:
    """What `claimline` does; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0] in _HELP):
        from claimline.cli.app import run

        return run(arguments, [("Qt", _qt_works)] if arguments[0] == "selfcheck" else ())
    return window()


def _qt_works() -> str:
    """The look at Qt, which the command line may not import."""
    from claimline.ui.drawing_check import draw_something

    return draw_something()


def window() -> int:
    """What `claimline-gui` does: the window, on the library or the articles that are named."""
    missing = [argument for argument in sys.argv[1:] if not Path(argument).exists()]
    if missing:
        from claimline.language import _, use_language

        use_language()
        words = _("There is no file called {name}, and no verb; claimline --help lists the verbs.")
        sys.stderr.write(words.format(name=missing[0]) + "\n")
        return 2
    from claimline.workflow.running import hand_on

    if hand_on([Path(argument) for argument in sys.argv[1:]]):
        return 0
    # Collecting garbage while all is being made costs a tenth of the start; the window takes it up when it is seen.
    gc.disable()
    from claimline.workflow.warm_library import warm_library

    warm = warm_library([Path(argument) for argument in sys.argv[1:]])
    from claimline.ui.import_qt import import_qt

    import_qt()
    from claimline.ui.start import run

    return run(sys.argv[1:], warm)


if __name__ == "__main__":
    sys.exit(main())
