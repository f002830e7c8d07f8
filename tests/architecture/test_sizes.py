"""Files and functions stay readable: a room that outgrows this wants a door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module, methods and inner ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def sources(checkout: Path, project_files: tuple[Path, ...]) -> list[Path]:
    """The files of the package."""
    found = [checkout / path for path in project_files if path.parts[0] == "gui" and path.suffix == ".py"]
    assert found
    return found


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_file_is_too_long(checkout: Path, project_files: tuple[Path, ...]) -> None:
    lines = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources(checkout, project_files)}
    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_no_function_is_too_long(checkout: Path, project_files: tuple[Path, ...]) -> None:
    too_long = [
        f"{path.relative_to(checkout)}:{function.lineno} {function.name}: {length(function)} lines"
        for path in sources(checkout, project_files)
        for function in functions(ast.parse(path.read_text(encoding="utf-8")))
        if length(function) > LONGEST_FUNCTION
    ]
    assert too_long == []


def test_no_function_is_left_to_be_written(checkout: Path, project_files: tuple[Path, ...]) -> None:
    unwritten = [
        f"{path.relative_to(checkout)}:{function.lineno} {function.name}"
        for path in sources(checkout, project_files)
        for function in functions(ast.parse(path.read_text(encoding="utf-8")))
        if is_unwritten(function)
    ]
    assert unwritten == []


def is_unwritten(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a body says nothing but `pass` or `...`, or raises NotImplementedError; a docstring alone says why."""
    body = [line for line in function.body if not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
                                                   and isinstance(line.value.value, str))]  # fmt: skip
    return bool(body) and all(_says_nothing(line) for line in body)


def _says_nothing(line: ast.stmt) -> bool:
    if isinstance(line, ast.Raise):
        return line.exc is not None and "NotImplementedError" in ast.unparse(line.exc)
    is_dots = isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and line.value.value is ...
    return isinstance(line, ast.Pass) or is_dots
