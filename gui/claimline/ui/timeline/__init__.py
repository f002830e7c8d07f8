"""The timeline of releases as a widget: it paints what is in sight, and nothing else exists."""

from claimline.ui.timeline.view import TimelineView

__all__ = ["TimelineView"]
