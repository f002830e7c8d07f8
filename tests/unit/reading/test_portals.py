"""Pages as portals show them, all our own: the article is found among menus, letters, other headlines and credits.

In the files, a line of the article begins with "= "; a reporter's or an agency's tag that opens it is parted from it by
" ‖ ". What else a page holds is none of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimline.reading import read

PAGES = sorted((Path(__file__).parent / "portals").glob("*.txt"))


def lines(path: Path) -> list[tuple[str, str]]:
    """Each line as the page has it, and what of it is the article."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        whole = line.removeprefix("= ")
        words = whole.rpartition("‖ ")[2] if whole != line else ""
        found.append((whole.replace("‖ ", ""), words))
    return found


def as_text(path: Path) -> bytes:
    return "\n".join(line for line, _ in lines(path)).encode()


def as_page(path: Path) -> bytes:
    body = "".join(f"<p>{line}</p>" if words else f"<div>{line}</div>" for line, words in lines(path))
    return f"<!doctype html><html><head><title>page</title></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("form", "name"), [(as_text, "page.txt"), (as_page, "page.html")], ids=["text", "page"])
def test_the_article_is_found_and_nothing_round_it(path: Path, form, name: str) -> None:  # type: ignore[no-untyped-def]
    article = read(form(path), name)
    found = " ".join(" ".join(article.text[block.start : block.end].split()) for block in article.body())
    assert found == " ".join(words for _, words in lines(path) if words)
