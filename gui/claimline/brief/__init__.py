"""A selection of claims and releases made into a document, with each claim's passage and source."""

from claimline.brief.content import BriefContent
from claimline.brief.making import make_brief

__all__ = ["BriefContent", "make_brief"]
