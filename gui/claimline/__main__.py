"""The entry: a verb on the command line, or the window; nothing heavy is imported before it is known which."""

from __future__ import annotations

import sys

VERBS = frozenset({"read", "add", "brief", "check", "selfcheck"})
"""The verbs of the command line; anything else that is named is a library or an article for the window."""

_HELP = frozenset({"--help", "-h", "--version", "--install-completion", "--show-completion"})


def main() -> int:
    """What `claimline` does; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0] in _HELP):
        from claimline.cli.app import run

        return run(arguments)
    return window()


def window() -> int:
    """What `claimline-gui` does: the window, on the library or the articles that are named."""
    # Before Qt: PySide6 reads the source of each module that is imported after it.
    import claimline.library
    import claimline.workflow.messages
    import claimline.workflow.worker  # noqa: F401
    from claimline.ui.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
