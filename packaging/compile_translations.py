"""A build hook of hatchling: the wheel holds the catalogues that gettext reads, made from the .po files in git."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    """Makes each claimline.mo beside its claimline.po before the wheel is put together."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for source in Path(self.root, "resources", "translations").glob("*/LC_MESSAGES/claimline.po"):
            with source.open("rb") as words, source.with_suffix(".mo").open("wb") as made:
                write_mo(made, read_po(words, locale=source.parent.parent.name))
