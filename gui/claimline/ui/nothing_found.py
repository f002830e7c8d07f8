"""What is said where no claim holds the words of a search."""

from __future__ import annotations

from claimline.domain import Selection
from claimline.language import _
from claimline.library import Reader


def nothing_found(reader: Reader | None, search: Selection) -> str:
    """A sentence that leads to the articles which say the words, where some do, and back to all claims."""
    from claimline.workflow.article_hits import article_hits  # not needed before something is looked for

    wanted = Selection(words=search.words, since=search.since, until=search.until, speaker=search.speaker)
    if reader is not None and article_hits(reader, wanted, 1):
        return _("No claim holds these words. Ctrl+K lists the articles that say them; Esc shows all claims.")
    return _("No claim holds these words. Try fewer, or press Esc to show all claims.")
