"""Claimline: who claims what in the news about AI companies, each claim with its exact passage, offline."""

__version__ = "0.1.0"
