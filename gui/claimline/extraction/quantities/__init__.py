"""Figures as news writes them, in base units."""
