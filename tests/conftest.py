"""What every test gets: no display, folders of its own instead of the user's, and words in English."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
NO_SHARED_DATA = "the tables of releases are not beside this checkout"
NO_SHARED_ARTICLES = "the articles to measure with are not beside this checkout"
"""The reason that all tests share which read the publishers' articles: those are not part of the project."""


def _live_apart() -> Path:
    """Points this process and those it starts at an empty home, before anything asks where the user's folders are."""
    home = Path(tempfile.mkdtemp(prefix="claimline-tests-"))
    folders = {
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "runtime",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
    }
    for variable, name in folders.items():
        (home / name).mkdir(mode=0o700)
        os.environ[variable] = str(home / name)
    os.environ.update(HOME=str(home), USERPROFILE=str(home), CLAIMLINE_LANGUAGE="en")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return home


HOME = _live_apart()

# No test depends on the time that it takes: on a busy machine hypothesis would call a sound test slow.
settings.register_profile("claimline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("claimline")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says how many tests were skipped for want of the articles, and that the rest stands without them."""
    skipped = [
        report for report in terminalreporter.stats.get("skipped", []) if NO_SHARED_ARTICLES in str(report.longrepr)
    ]
    terminalreporter.write_line(f"Skipped because {NO_SHARED_ARTICLES}: {len(skipped)}")


@pytest.fixture(autouse=True)
def _english_words() -> Iterator[None]:
    """A test that changes the language leaves English behind."""
    from claimline.language import use_language

    use_language("en")
    yield
    use_language("en")


@pytest.fixture(scope="session")
def shared_articles() -> Path:
    """The folder of articles, gold files and the scorer that lie beside the checkout; skips where they are not."""
    folder = ROOT.parent / "shared" / "acceptance"
    if not folder.is_dir():
        pytest.skip(NO_SHARED_ARTICLES)
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of published tables of releases that lies beside the checkout; skips where it is not."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(NO_SHARED_DATA)
    return folder
