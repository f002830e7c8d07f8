"""Bytes become an Article: format and charset found by content, blocks marked with the part they play."""

from claimline.reading.document import read

__all__ = ["read"]
