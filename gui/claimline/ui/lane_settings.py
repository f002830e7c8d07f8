"""How the user wants the lanes, kept from one start to the next: an arrangement for each thing that they can be by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from claimline.timeline import Arrangement

_KEY = "timeline/lanes"
_BY = ("company", "family", "country", "event")


class LaneSettings:
    """Plain texts as they stand in the settings; what is not as it was written is as if it never had been."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._data = _read(str(settings.value(_KEY, "")))

    @property
    def by(self) -> str:
        """What lanes are by."""
        known = self._data.get("by")
        return known if known in _BY else "company"

    @by.setter
    def by(self, by: str) -> None:
        self._data["by"] = by
        self._save()

    @property
    def has_order(self) -> bool:
        """Whether the user has put these lanes into an order of his own."""
        return bool(self._texts("order"))

    def arrangement(self) -> Arrangement:
        """The arrangement of what lanes are by now."""
        from claimline.timeline import Arrangement  # not needed to start

        return Arrangement(self._texts("order"), frozenset(self._texts("hidden")), frozenset(self._texts("folded")))

    def keep(self, arrangement: Arrangement) -> None:
        """Another arrangement of what lanes are by now."""
        self._data[self.by] = {
            "order": list(arrangement.order),
            "hidden": sorted(arrangement.hidden),
            "folded": sorted(arrangement.folded),
        }
        self._save()

    def _texts(self, part: str) -> tuple[str, ...]:
        kept = self._data.get(self.by)
        found = kept.get(part) if isinstance(kept, dict) else None
        return tuple(str(each) for each in found) if isinstance(found, list) else ()

    def _save(self) -> None:
        self._settings.setValue(_KEY, json.dumps(self._data, ensure_ascii=False))


def _read(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text or "{}")
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
