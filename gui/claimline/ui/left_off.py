"""Where the user left off in a library: what was chosen and which days were seen, kept for when it is opened again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from claimline.domain import Kind, Status
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Choice, Chosen
from claimline.ui.views import Views

_KEY = "window/left"


@dataclass(frozen=True, slots=True)
class LeftOff:
    """A place in a library: the choice, the days that the timeline showed (None for as it begins), and which lists."""

    library: Path
    choice: Choice
    days: tuple[float, float] | None = None
    are_articles_shown: bool = False
    is_table_shown: bool = False

    def keep(self, settings: QSettings) -> None:
        """Remember it for the next start."""
        choice = {name: value for name, value in self.choice._asdict().items() if value}
        data: dict[str, Any] = {"library": str(self.library), "choice": choice, "days": self.days}
        data |= {"articles": self.are_articles_shown, "table": self.is_table_shown}
        settings.setValue(_KEY, json.dumps(data, ensure_ascii=False))

    @classmethod
    def of(cls, settings: QSettings, library: Path) -> LeftOff | None:
        """Where this library was left; None where another one was open last, or nothing that can be read was kept."""
        try:
            data = json.loads(str(settings.value(_KEY, "")))
            if data["library"] != str(library):
                return None
            days = data["days"]
            return cls(
                library,
                _choice(data["choice"]),
                None if days is None else (float(days[0]), float(days[1])),
                bool(data["articles"]),
                bool(data["table"]),
            )
        except (ValueError, TypeError, KeyError, IndexError):
            return None


def _choice(data: dict[str, Any]) -> Choice:
    """A choice as it was kept; raises where it holds what no choice holds."""
    choice = Choice(**data)
    return choice._replace(
        kind=None if choice.kind is None else Kind(choice.kind),
        status=None if choice.status is None else Status(choice.status),
    )


class Place:
    """Where the user is, and how to get there again."""

    def __init__(self, views: Views, chosen: Chosen, presenter: Presenter) -> None:
        self._views, self._chosen, self._presenter = views, chosen, presenter

    def left(self, library: Path) -> LeftOff:
        """Where the user is now, in a library."""
        views = self._views
        timeline = views.timeline
        return LeftOff(
            library,
            self._chosen.choice,
            timeline.days_gone_to(),
            views.companies.is_showing_articles,
            timeline.is_table_shown,
        )

    def go_back(self, left: LeftOff) -> None:
        """Be there again; what is gone meanwhile is not chosen."""
        if left.are_articles_shown:
            self._views.companies.show_articles()
        self._chosen.restore(left.choice)
        if left.choice.company is not None or left.choice.article is not None or left.choice.collection is not None:
            self._presenter.refresh_decisions()
        self._views.timeline.go_to_days(left.days)
