"""One clear sentence for each problem: what happened, to which file, and what to do. Window and command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimline.domain import (
    AlreadyHeld,
    Cancelled,
    CannotCurate,
    CannotUndo,
    CannotWrite,
    CurationFault,
    LibraryUnusable,
    NoReleaseChosen,
    Nothing,
    NothingChosen,
    Problem,
    Reason,
    TableFault,
    Unreadable,
    WrongTable,
    WrongTemplate,
)
from claimline.language import N_, _, ngettext
from claimline.library import BriefTaken

if TYPE_CHECKING:
    from claimline.library.salvage import Salvaged

_UNREADABLE = {
    Reason.MISSING: N_("{name} is not there; check the name and the folder."),
    Reason.NOT_ALLOWED: N_("{name} may not be read; ask its owner for permission, or copy it to a folder of yours."),
    Reason.FOLDER: N_("{name} is a folder with no articles in it; choose the files themselves."),
    Reason.EMPTY: N_("{name} is empty; save the article again, or paste its text."),
    Reason.BINARY: N_("{name} is no document that Claimline reads; save the article as text, HTML, PDF, DOCX or HWPX."),
    Reason.TOO_LARGE: N_("{name} is larger than {detail} MB; open the article alone, without what surrounds it."),
    Reason.TOO_MANY_PAGES: N_(
        "{name} has more than {detail} pages; save the pages of the article alone and open those."
    ),
    Reason.DAMAGED: N_("{name} is damaged and cannot be read; save or download it again."),
    Reason.NO_ARTICLE: N_("{name} holds no article: no sentence was found in it; paste the article's text instead."),
    Reason.LANGUAGE: N_("{name} is in {detail}; Claimline reads Korean, Chinese and English."),
    Reason.NO_TEXT: N_("{name} holds pictures but no text; run text recognition (OCR) on it first, or paste its text."),
    Reason.ENCRYPTED: N_("{name} is locked with a password; save a copy without one and open that."),
    Reason.TOO_LONG: N_("{name} took too long to read and was given up; paste the article's text instead."),
    Reason.CRASHED: N_("{name} could not be read: reading it broke off; paste the article's text instead."),
    Reason.FORMAT: N_(
        "{name} is a document in the format {detail}, which is not read; "
        "open it in its own program, save it as DOCX, HWPX or PDF, and open that."
    ),
    Reason.ARCHIVE: N_("{name} is an archive of other files; unpack it and open the articles in it."),
    Reason.UNSAFE: N_(
        "{name} is packed as no document is, and may be meant to harm, so it was not opened; paste the article's text."
    ),
    Reason.BRIEF: N_("{name} is a brief made by Claimline, not an article; add it to a library to have its claims."),
    Reason.OTHER: N_("{name} cannot be read ({detail}); try again, or copy it to another folder."),
}
_LIBRARY = {
    Reason.MISSING: N_("The library {name} is not there; check the name, or make a new library."),
    Reason.MOVED: N_(
        "Nothing was changed: the library {name} was moved, deleted or replaced while it was open. Put it back, or "
        "open it where it is now."
    ),
    Reason.NOT_ALLOWED: N_("The library {name} may not be written; copy it to a folder of yours and open the copy."),
    Reason.FOLDER: N_("{name} is a folder, not a library; choose a .claimline file."),
    Reason.NOT_A_LIBRARY: N_("{name} is not a Claimline library; choose a .claimline file, or make a new library."),
    Reason.DAMAGED: N_(
        "The library {name} is damaged; nothing was changed. Restore a backup, or save what can be read of it."
    ),
    Reason.NEWER: N_("The library {name} was written by a newer Claimline; install the new version to open it."),
    Reason.LOCKED: N_("The library {name} is open in another Claimline; close it there first."),
    Reason.ELSEWHERE: N_(
        "The library {name} is open on another computer, {detail}; close it there first. If that computer was cut off, "
        "wait two minutes and open it again."
    ),
    Reason.LOST: N_(
        "Nothing was changed: the library {name} was out of reach, or another computer has opened it since. Close it "
        "here and open it again."
    ),
    Reason.READ_ONLY: N_(
        "Nothing was changed: the library {name} is open to be read only. Close it where else it is open, or copy it "
        "to a folder of yours, and open it again to change it."
    ),
    Reason.NO_SPACE: N_("There is no space left for the library {name}; free some space, then do it again."),
    Reason.OTHER: N_("The library {name} cannot be used ({detail})."),
}
_WRITE = {
    Reason.MISSING: N_("{name} cannot be written: its folder is not there; choose another folder."),
    Reason.NOT_ALLOWED: N_("{name} cannot be written: the folder does not allow it; choose another folder."),
    Reason.FOLDER: N_("{name} is a folder; give the file a name."),
    Reason.TOO_LONG: N_("{name} took too long to make and was given up; choose fewer claims."),
    Reason.CRASHED: N_("{name} could not be made: making it broke off, or took too much memory; choose fewer claims."),
    Reason.TAKEN: N_("{name} is there already, and is left as it is; choose an empty folder."),
    Reason.IN_USE: N_("{name} is open in another program; close it there, or choose another name."),
    Reason.NO_SPACE: N_("{name} cannot be written: the disk is full; free some space, then do it again."),
    Reason.OTHER: N_("{name} cannot be written ({detail}); choose another folder."),
}
_NOTHING = {
    Nothing.NO_CLAIM: N_("There is no claim to export; choose a company or article that has some."),
    Nothing.UNCHANGED: N_("Nothing new has come since your last brief of this name ({detail}); choose all claims."),
    Nothing.NO_SEARCH: N_("“{detail}” is no search: write words, or fields such as kind:plan."),
    Nothing.DAMAGED_BRIEF: N_("What was kept as the brief “{detail}” cannot be read; choose again and keep it anew."),
    Nothing.NO_BRIEF: N_("The library keeps no brief called “{detail}”; check the name, or keep one first."),
}
_TABLE = {
    TableFault.EMPTY: N_("{place}: there is nothing in it; choose a table of releases."),
    TableFault.FORMAT: N_("{place}: this is no table; save it as CSV, TSV, JSON, TOML or XLSX."),
    TableFault.ENCODING: N_("{place}: the letters cannot be read; save the file as UTF-8."),
    TableFault.DAMAGED: N_("{place}: the file is damaged and cannot be read ({detail}); save it again."),
    TableFault.SYNTAX: N_("{place}: this is not as the format has it: {detail}."),
    TableFault.TOO_MANY_CELLS: N_("{place}: the row has more cells than the table has columns ({detail})."),
    TableFault.NO_ROWS: N_("{place}: there are no rows in it."),
    TableFault.NO_OBJECT: N_("{place}: “{detail}” is no row; a list of objects is needed."),
    TableFault.SEVERAL_LISTS: N_("{place}: there are several lists in it ({detail}); keep the one with the releases."),
    TableFault.NO_DATE: N_("{place}: “{detail}” is no date."),
    TableFault.NO_MODEL: N_("{place}: the row names no model."),
    TableFault.BROKEN_EXPORT: N_("{place}: this is not as Claimline exports it: {detail}."),
}
_CURATION = {
    CurationFault.NO_PASSAGE: N_("A claim needs a passage: select the words of the article that make it."),
    CurationFault.NO_COMPANY: N_("A claim is about at least one company: name it."),
    CurationFault.NO_NUMBER: N_("“{detail}” is no number: write figures such as 4 or 21100000000."),
    CurationFault.NO_UNIT: N_("“{detail}” is no unit: write a currency such as USD, or percent, params or count."),
    CurationFault.NO_DATE: N_("“{detail}” is no date: write 2025-03-26, 2025-03, 2025 or 2025-01/2025-03."),
    CurationFault.NOT_THERE: N_("“{detail}” does not stand in the passage: write it as the article does."),
    CurationFault.TWO_ARTICLES: N_("Claims of two articles cannot be merged: each has its passage in its own article."),
    CurationFault.ONE_CLAIM: N_("Select at least two claims to merge them."),
    CurationFault.NO_TWO_PARTS: N_("A claim is split inside its passage, between two of its words."),
    CurationFault.NOT_HELD: N_(
        "The text of this article came with a brief and is not held here: its claims can be confirmed or rejected; "
        "open the article itself to edit them."
    ),
    CurationFault.NO_NAME: N_("A company needs a name: write one."),
    CurationFault.SHORT_NAME: N_("“{detail}” is too short to be looked for in articles: write two letters or more."),
    CurationFault.SAME_COMPANY: N_("{detail} cannot be merged with itself: choose another company."),
    CurationFault.NAME_TAKEN: N_(
        "That name stands for {detail} already: choose another name, or merge the two companies."
    ),
    CurationFault.NOTHING_SPLIT: N_("No claim would go to the new company: choose names or claims that do."),
    CurationFault.ALL_SPLIT: N_("All claims of {detail} would go to the new company: rename it instead."),
    CurationFault.NOTHING_NAMED: N_("It needs a name: write one."),
    CurationFault.NO_COLLECTION: N_("The collection {detail} is no longer in the library."),
    CurationFault.NO_QUERY: N_("“{detail}” is no search, so it is not kept: write words, or fields such as kind:plan."),
    CurationFault.NO_SUCH_COMPANY: N_("{detail} is no longer in the library."),
    CurationFault.GONE: N_("The claim is no longer in the library."),
}
_LANGUAGES = {
    "ja": N_("Japanese"),
    "ru": N_("Russian"),
    "uk": N_("Ukrainian"),
    "fr": N_("French"),
    "de": N_("German"),
    "es": N_("Spanish"),
    "pt": N_("Portuguese"),
    "it": N_("Italian"),
    "nl": N_("Dutch"),
    "pl": N_("Polish"),
    "tr": N_("Turkish"),
    "vi": N_("Vietnamese"),
    "id": N_("Indonesian"),
    "ar": N_("Arabic"),
    "he": N_("Hebrew"),
    "hi": N_("Hindi"),
    "th": N_("Thai"),
    "el": N_("Greek"),
}


def sentence(problem: Problem) -> str:
    """The sentence for a problem, in the language in use."""
    if isinstance(problem, Unreadable):
        detail = problem.detail
        if problem.reason is Reason.LANGUAGE:
            detail = _(_LANGUAGES[detail]) if detail in _LANGUAGES else _("another language")
        return _filled(_UNREADABLE, problem.reason, problem.name, detail)
    if isinstance(problem, LibraryUnusable):
        return _filled(_LIBRARY, problem.reason, problem.name, problem.detail)
    if isinstance(problem, CannotWrite):
        return _filled(_WRITE, problem.reason, problem.name, problem.detail)
    if isinstance(problem, WrongTable):
        words = _(_TABLE[problem.fault]).format(place=_place(problem), detail=problem.detail or problem.fault.value)
        return _("{wrong} Nothing was imported.").format(wrong=words)
    return _other(problem)


def _template(problem: WrongTemplate) -> str:
    """What is wrong with a template, and where."""
    place = problem.name
    if problem.line:
        place = _("{name}, line {line}").format(name=problem.name, line=problem.line)
    if problem.detail == WrongTemplate.PACKAGES:
        words = _("{place}: packages are not fetched, since Claimline works offline; copy their files beside it.")
        return words.format(place=place)
    words = _("{place}: the template does not work ({detail}). Change it there, or choose Claimline's own.")
    return words.format(place=place, detail=problem.detail)


def _place(problem: WrongTable) -> str:
    """Where in a table it is."""
    if not problem.line:
        return problem.name
    if not problem.column:
        return _("{name}, line {line}").format(name=problem.name, line=problem.line)
    words = _("{name}, line {line}, column {column}")
    return words.format(name=problem.name, line=problem.line, column=problem.column)


def _filled(table: dict[Reason, str], reason: Reason, name: str, detail: str) -> str:
    words = table.get(reason, table[Reason.OTHER])
    return _(words).format(name=name, detail=detail or reason.value)


def _other(problem: Problem) -> str:
    if isinstance(problem, AlreadyHeld):
        return _("{name} is in the library already.").format(name=problem.name)
    if isinstance(problem, NothingChosen):
        return _(_NOTHING[problem.why]).format(detail=problem.detail)
    if isinstance(problem, WrongTemplate):
        return _template(problem)
    if isinstance(problem, NoReleaseChosen):
        return _("There is no release to export; choose another company, or import some.")
    if isinstance(problem, CannotCurate):
        return _(_CURATION[problem.fault]).format(detail=problem.detail)
    if isinstance(problem, CannotUndo):
        return _("“{label}” cannot be undone, since the same claims were changed in another way.").format(
            label=problem.label
        )
    if isinstance(problem, Cancelled):
        return _("Stopped; nothing was changed.")
    return str(problem)


def salvaged_told(name: str, found: Salvaged) -> tuple[str, ...]:
    """What was saved of a damaged library into the new one `name`, and what was lost, a sentence each."""
    articles = ngettext("{count} article", "{count} articles", found.articles).format(count=f"{found.articles:,}")
    claims = ngettext("{count} claim", "{count} claims", found.claims).format(count=f"{found.claims:,}")
    releases = ngettext("{count} release", "{count} releases", found.releases).format(count=f"{found.releases:,}")
    words = _("{name} holds {articles}, {claims} and {releases}; the history of changes was left out.")
    saved = words.format(name=name, articles=articles, claims=claims, releases=releases)
    return (saved, *(found.lost or (_("Nothing else was lost."),)))


def brief_told(taken: BriefTaken) -> str:
    """What came of opening a brief, in a sentence or two."""
    new = ngettext("Brief opened: {count} claim is new.", "Brief opened: {count} claims are new.", taken.claims)
    words = new.format(count=f"{taken.claims:,}")
    if taken.known:
        known = ngettext("{count} was here already.", "{count} were here already.", taken.known)
        words = f"{words} {known.format(count=f'{taken.known:,}')}"
    return words
