"""An article and the knowledge become findings: claims and releases, each with its passage and the rules that fired."""

from claimline.extraction.extract import extract

__all__ = ["extract"]
