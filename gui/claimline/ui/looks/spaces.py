"""The one scale of spaces, in pixels: between what belongs together, between parts and groups, and at the edges."""

from __future__ import annotations

HAIR = 2
TIGHT = 4
SNUG = 6
NEAR = 8
PART = 12
GROUP = 16
EDGE = 20
WIDE = 24
BROAD = 32

SCALE = (HAIR, TIGHT, SNUG, NEAR, PART, GROUP, EDGE, WIDE, BROAD)
"""All of it: layouts, rows that are drawn and the style sheet take their spaces from it."""
