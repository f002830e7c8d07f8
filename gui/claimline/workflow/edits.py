"""What a user changes: each an edit that is saved at once and that undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimline.domain import NoTicket, Status, Ticket
from claimline.language import _, ngettext
from claimline.library import Library
from claimline.workflow.opening import SECONDS_PER_ARTICLE, extract_again
from claimline.workflow.worker import Worker


def confirm(library: Library, claims: Sequence[int]) -> tuple[int, ...]:
    """Confirm claims; returns the ids that changed."""
    label = ngettext("Confirm {count} claim", "Confirm {count} claims", len(claims)).format(count=len(claims))
    return _set_status(library, claims, Status.CONFIRMED, label)


def reject(library: Library, claims: Sequence[int]) -> tuple[int, ...]:
    """Reject claims; they are kept, and never exported unless asked for. Returns the ids that changed."""
    label = ngettext("Reject {count} claim", "Reject {count} claims", len(claims)).format(count=len(claims))
    return _set_status(library, claims, Status.REJECTED, label)


def unreview(library: Library, claims: Sequence[int]) -> tuple[int, ...]:
    """Take a decision back, so that the claims are suggestions again; returns the ids that changed."""
    label = ngettext("Set {count} claim back", "Set {count} claims back", len(claims)).format(count=len(claims))
    return _set_status(library, claims, Status.SUGGESTED, label)


def _set_status(library: Library, claims: Sequence[int], status: Status, label: str) -> tuple[int, ...]:
    with library.edit(label):
        library.set_status(claims, status)
    return tuple(claims)


def set_published(
    library: Library, article: int, day: str, worker: Worker, ticket: Ticket | None = None
) -> tuple[int, ...]:
    """Say on which day an article was published, and find its claims again with it.

    Relative dates resolve then; what the user confirmed or rejected stays as it is. Raises WorkerEndedError and
    WorkerFailedError. Returns the article's id.
    """
    known = replace(library.article(article), published=day)
    findings = worker.call(SECONDS_PER_ARTICLE, ticket or NoTicket(), extract_again, known)
    with library.edit(_("Set the day of an article")):
        library.set_published(article, day)
        library.replace_findings(article, findings)
    return (article,)


def delete_articles(library: Library, articles: Sequence[int]) -> tuple[int, ...]:
    """Take articles out of the library with all their claims; undo brings them back."""
    label = ngettext("Delete {count} article", "Delete {count} articles", len(articles)).format(count=len(articles))
    with library.edit(label):
        for article in articles:
            library.delete_article(article)
    return tuple(articles)
