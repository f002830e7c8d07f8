"""What the bundle starts: the program, or the worker process that the program starts again from the same file."""

from __future__ import annotations

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from claimline.__main__ import main

    sys.exit(main())
