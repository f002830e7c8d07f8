"""What lies in the repository, and what must not stand in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOP = {
    *("pyproject.toml", "README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", ".gitignore", ".ci"),
    *("gui", "resources", "tests", "packaging"),
}
VAGUE = re.compile(r"(?:^|_)(?:utils?|helpers?|common|misc|manager|base)(?:_|$)")

# General on purpose, and written so that they do not match themselves.
REGISTRY = re.compile(
    r"\b(?:pypi|pythonhosted|npmjs|anaconda|crates|rubygems|jsdelivr|unpkg)\.(?:org|io|com|net)\b"
    r"|--(?:extra-)?index-url|--find[-]links|\b(?:file|https?)://[^\s\"'<>]*/simple(?:/|\b)"
)
MACHINE_PATH = re.compile(r"(?<![\w.~}/-])/(?:home|Users|root|work|workspace|mnt|opt|srv)/[\w.-]|\b[A-Z]:\\Users\\\w")
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K|T[B]D)\b|lorem[ ]ipsum|coming[ ]soon", re.IGNORECASE)


@pytest.fixture(scope="session")
def texts(checkout: Path, project_files: tuple[Path, ...]) -> dict[Path, str]:
    """The project's text files."""
    found = {}
    for path in project_files:
        content = (checkout / path).read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8")
    assert len(found) > 20
    return found


def places(texts: dict[Path, str], pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands, as file:line: words."""
    return [
        f"{path}:{number}: {match[0]}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        for match in pattern.finditer(line)
    ]


def test_top_level_holds_what_it_should(project_files: tuple[Path, ...]) -> None:
    assert {path.parts[0] for path in project_files} == TOP


def test_files_are_named_for_what_they_do(project_files: tuple[Path, ...]) -> None:
    assert [str(path) for path in project_files if path.suffix == ".py" and VAGUE.search(path.stem)] == []


def test_no_package_hides_another_or_the_tests(project_files: tuple[Path, ...]) -> None:
    """packaging/__init__.py would hide the `packaging` that pip and pytest import."""
    roots = {"packaging", "tests", "resources"}
    assert [str(path) for path in project_files if path.name == "__init__.py" and path.parts[0] in roots] == []


def test_no_registry_is_named(texts: dict[Path, str]) -> None:
    assert places(texts, REGISTRY) == []


def test_no_path_of_one_machine_is_named(texts: dict[Path, str]) -> None:
    assert places(texts, MACHINE_PATH) == []


def test_nothing_says_that_it_is_unfinished(texts: dict[Path, str]) -> None:
    code = {path: text for path, text in texts.items() if path.suffix in {".py", ".md", ".toml", ".typ"}}
    assert places(code, UNFINISHED) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (REGISTRY, "see https://py" + "pi.org/project/x"),
        (REGISTRY, "pip install --index" + "-url https://mirror.example/x"),
        (REGISTRY, 'url = "https://mirror.example/py' + '/simple/"'),
        (MACHINE_PATH, 'open("/ho' + 'me/somebody/x")'),
        (MACHINE_PATH, "C:\\Us" + "ers\\somebody"),
        (UNFINISHED, "# TO" + "DO: write this"),
    ],
)
def test_patterns_find_what_they_are_for(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (MACHINE_PATH, "https://example.org/home/news"),
        (MACHINE_PATH, "tests/home/x"),
        (REGISTRY, "a simple/plain text"),
        (UNFINISHED, "todos los modelos"),
    ],
)
def test_patterns_leave_ordinary_words_alone(pattern: re.Pattern[str], line: str) -> None:
    assert not pattern.search(line)
