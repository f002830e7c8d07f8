"""The forms that claims go out in, and the dialog that asks for one of them and for a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimline.language import N_, _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class Form(NamedTuple):
    """What claims are made into: the name of the format, the suffix of its files, and the words for it."""

    name: str
    suffix: str
    words: str


PDF = Form("pdf", "pdf", N_("Brief, PDF"))
OTHERS = (
    Form("docx", "docx", N_("Claims as a document")),
    Form("markdown", "md", N_("Claims as Markdown")),
    Form("xlsx", "xlsx", N_("Claims as a table, XLSX")),
    Form("csv", "csv", N_("Claims as a table, CSV")),
    Form("json-ld", "jsonld", N_("Claims as data, JSON-LD")),
    Form("ris", "ris", N_("Sources for Zotero and others, RIS")),
    Form("bibtex", "bib", N_("Sources as BibTeX")),
    Form("csl-json", "json", N_("Sources as CSL-JSON")),
)


def filter_of(form: Form) -> str:
    """A form as the dialog lists it."""
    return f"{_(form.words)} (*.{form.suffix})"


def ask_form(dialog: QFileDialog, forms: Sequence[Form], name: str, then: Callable[[Form, Path], None]) -> None:
    """Let the dialog offer these forms for a file of a name; `then` gets the one that is chosen, and the file."""
    from PySide6.QtWidgets import QFileDialog

    by_filter = {filter_of(form): form for form in forms}

    def take(chosen: str) -> None:
        """The file's name follows the form."""
        suffix = by_filter[chosen].suffix
        dialog.setDefaultSuffix(suffix)
        for named in map(Path, dialog.selectedFiles()[:1]):
            if named.suffix[1:] in {form.suffix for form in forms}:
                dialog.selectFile(named.with_suffix(f".{suffix}").name)

    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(by_filter))
    dialog.setDefaultSuffix(forms[0].suffix)
    dialog.selectFile(f"{as_file(name)}.{forms[0].suffix}")
    dialog.filterSelected.connect(take)
    dialog.fileSelected.connect(lambda path: then(by_filter[dialog.selectedNameFilter()], Path(path)))
    dialog.open()


def as_file(name: str) -> str:
    """A title as the name of a file."""
    return "".join(letter if letter.isalnum() or letter in " -.()" else "-" for letter in name)
