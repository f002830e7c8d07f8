"""Looking whether a library, or this installation, is as it should be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from claimline.language import _
from claimline.library.check import check_library


def library_problems(path: Path) -> tuple[str, ...]:
    """Each thing that is wrong with a library, as a line; raises LibraryUnusable where it cannot be read at all."""
    return check_library(path)


def self_checks() -> list[tuple[str, Callable[[], str]]]:
    """What this installation must be able to do: a name, and a look that returns what it saw or raises."""
    return [
        (_("Resources"), _resources),
        (_("Fonts"), _fonts),
        ("SQLite", _sqlite),
        (_("Reading"), _reading),
        (_("Brief"), _brief),
    ]


def _resources() -> str:
    from claimline.knowledge import load_catalogue, load_knowledge

    companies = len(load_knowledge().companies)
    releases = len({(release.company, release.model, release.event) for release in load_catalogue()})
    return _("{companies} companies, {releases} releases").format(companies=companies, releases=releases)


def _fonts() -> str:
    from claimline.paths import resource

    fonts = sorted(path.stem for path in resource("fonts").iterdir() if path.suffix in {".otf", ".ttf"})
    if not fonts:
        raise FileNotFoundError(_("no fonts are installed"))
    return ", ".join(fonts)


def _sqlite() -> str:
    import tempfile

    from claimline.workflow.sample import create_sample

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.claimline"
        create_sample(path)
        problems = check_library(path)
    if problems:
        raise ValueError("; ".join(problems))
    return _("a library was written and is sound")


def _reading() -> str:
    from claimline.workflow.opening import extract_again
    from claimline.workflow.sample import sample_article

    found = [len(extract_again(sample_article(language).article).claims) for language in ("en", "ko", "zh")]
    if not all(found):
        raise ValueError(_("no claim was found in a sample article"))
    return _("{count} claims found in the sample").format(count=sum(found))


def _brief() -> str:
    from claimline.workflow.exporting import sample_brief

    return _("a PDF of {count} bytes").format(count=len(sample_brief()))
