#!/usr/bin/env python3
"""Brings the catalogues in resources/translations up to date with the words in the code.

usage: .venv/bin/python packaging/translate.py

Words that are new stand in the .po files with an empty translation, and those that are gone are taken out.
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
LANGUAGES = ("ko", "zh")
# What Babel writes at the head that says nothing here, or would differ each time.
UNSTEADY = ('"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator', '"Language-Team', '"Report-Msgid-Bugs-To')


def words_in_code() -> Catalog:
    """Every word that the program shows, in English."""
    catalog = Catalog(project="Claimline", charset="utf-8")
    source = str(ROOT / "gui" / "claimline")
    for _file, _line, message, _comments, _context in extract_from_dir(source, [("**.py", "python")], {}, KEYWORDS):
        if message:
            catalog.add(message)
    return catalog


def path_of(language: str) -> Path:
    """Where a language's catalogue lies."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "claimline.po"


def catalogue_of(language: str) -> Catalog:
    """A language's catalogue as it stands, empty where there is none."""
    if not path_of(language).exists():
        return Catalog(locale=language, project="Claimline", charset="utf-8")
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def main() -> int:
    """Update each catalogue; says how many words have no translation."""
    wanted = words_in_code()
    for language in LANGUAGES:
        catalog = catalogue_of(language)
        catalog.update(wanted, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        save(catalog, language)
        missing = sum(1 for message in catalog if message.id and not all(texts(message.string)))
        print(f"{language}: {len(catalog)} words, {missing} without a translation")
    return 0


def save(catalog: Catalog, language: str) -> None:
    """Write a catalogue so that equal words make equal files: no dates, no places in the code."""
    path_of(language).parent.mkdir(parents=True, exist_ok=True)
    catalog.header_comment, catalog.fuzzy = "# The words of Claimline in this language. Licence: Apache-2.0.", False
    with path_of(language).open("wb") as file:
        write_po(file, catalog, no_location=True, omit_header=False, sort_output=True, width=120)
    lines = path_of(language).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(UNSTEADY)]
    path_of(language).write_text("".join(kept), encoding="utf-8")


def texts(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """A translation's forms; one empty form where there is none."""
    return (string or "",) if isinstance(string, str | None) else tuple(string)


if __name__ == "__main__":
    sys.exit(main())
