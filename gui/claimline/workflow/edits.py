"""What a user changes: each an edit that is saved at once and that undo takes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from claimline.domain import BODY, Article, NoTicket, Status, Ticket
from claimline.language import _, ngettext
from claimline.library import Library, Refound
from claimline.library.backups import BULK
from claimline.workflow.opening import extract_again, seconds_for
from claimline.workflow.worker import Worker


class Facts(TypedDict, total=False):
    """What a user may say about an article; `published` is an EDTF day, None where it is not known."""

    title: str
    publisher: str
    byline: str
    published: str | None
    address: str


def confirm(library: Library, claims: Sequence[int], company: str | None = None) -> tuple[int, ...]:
    """Confirm claims, of a company where one is named; returns the ids that changed."""
    label = ngettext("Confirm {count} claim", "Confirm {count} claims", len(claims))
    return _set_status(library, claims, Status.CONFIRMED, _label(label, claims, company))


def reject(library: Library, claims: Sequence[int], company: str | None = None) -> tuple[int, ...]:
    """Reject claims; they are kept, and never exported unless asked for. As `confirm`."""
    label = ngettext("Reject {count} claim", "Reject {count} claims", len(claims))
    return _set_status(library, claims, Status.REJECTED, _label(label, claims, company))


def unreview(library: Library, claims: Sequence[int], company: str | None = None) -> tuple[int, ...]:
    """Take a decision back, so that the claims are suggestions again. As `confirm`."""
    label = ngettext("Set {count} claim back", "Set {count} claims back", len(claims))
    return _set_status(library, claims, Status.SUGGESTED, _label(label, claims, company))


def tag(library: Library, claims: Sequence[int], tags: Sequence[str], company: str | None = None) -> tuple[int, ...]:
    """Give claims tags beside those that they have. As `confirm`."""
    label = ngettext("Tag {count} claim", "Tag {count} claims", len(claims))
    with library.edit(_label(label, claims, company), len(claims)):
        library.tag_claims(claims, tags)
    return tuple(claims)


def _label(words: str, claims: Sequence[int], company: str | None) -> str:
    """What was done, with how many claims, and whose: "Reject 14 claims · Tencent"."""
    label = words.format(count=f"{len(claims):,}")
    return f"{label} · {company}" if company else label


def _set_status(library: Library, claims: Sequence[int], status: Status, label: str) -> tuple[int, ...]:
    with library.edit(label, len(claims)):
        library.set_status(claims, status)
    return tuple(claims)


def set_published(library: Library, article: int, day: str, worker: Worker, ticket: Ticket | None = None) -> Refound:
    """Say on which day an article was published; relative dates resolve then. As `correct_article`."""
    known = replace(library.article(article), published=day)
    return _correct(library, known, _("Set the day of an article"), worker, ticket)


def correct_article(
    library: Library, article: int, facts: Facts, worker: Worker, ticket: Ticket | None = None
) -> Refound:
    """Say what is known about an article, and find its claims again with it; the user's decisions stay as they are.

    Raises ValueError for a day that is no date, WorkerEndedError and WorkerFailedError. Returns what changed.
    """
    known = replace(library.article(article), **facts)
    return _correct(library, known, _("Correct what is known about an article"), worker, ticket)


def set_blocks(
    library: Library, article: int, roles: Mapping[int, str], worker: Worker, ticket: Ticket | None = None
) -> Refound:
    """Say which part some blocks of an article play (a role by the block's place), and find its claims again.

    As `correct_article`; raises IndexError where there is no such block.
    """
    known = library.article(article)
    blocks = list(known.blocks)
    for place, role in roles.items():
        blocks[place] = replace(blocks[place], role=role)
    label = _("Read as the article") if BODY in roles.values() else _("Set aside")
    return _correct(library, replace(known, blocks=tuple(blocks)), label, worker, ticket)


def _correct(library: Library, known: Article, label: str, worker: Worker, ticket: Ticket | None) -> Refound:
    if not known.is_held:  # it came with a brief: what it says is not there to be found again
        with library.edit(label):
            library.correct_article(known)
        return Refound((known.id,))
    findings = worker.call(
        seconds_for(len(known.text)), ticket or NoTicket(), extract_again, known, library.company_aliases()
    )
    with library.edit(label):
        library.correct_article(known)
        changed = library.replace_findings(known.id, findings)
        from claimline.workflow.comparing import compare_new  # its tables are not needed to confirm a claim

        compare_new(library, ticket, [known.id])
        return changed


def delete_articles(library: Library, articles: Sequence[int]) -> tuple[int, ...]:
    """Take articles out of the library with all their claims; undo brings them back."""
    label = ngettext("Delete {count} article", "Delete {count} articles", len(articles)).format(count=len(articles))
    with library.edit(label, BULK):
        for article in articles:
            library.delete_article(article)
    return tuple(articles)


def mark_read(library: Library, articles: Sequence[int], is_read: bool) -> tuple[int, ...]:
    """Say of articles that they were read, or that they are still to be."""
    label = (
        ngettext("Mark {count} article as read", "Mark {count} articles as read", len(articles))
        if is_read
        else ngettext("Mark {count} article as unread", "Mark {count} articles as unread", len(articles))
    )
    with library.edit(label.format(count=len(articles))):
        library.kept.mark_read(articles, is_read)
    return tuple(articles)
