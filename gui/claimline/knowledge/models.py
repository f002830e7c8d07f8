"""AI models and their families, with the companies that own them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimline.knowledge.entry import entries
from claimline.language import _


@dataclass(frozen=True, slots=True)
class Family:
    """A line of models: a stem with a version behind it is one of them, listed or not.

    `stems` are its names in any language; `version` says in words how a version looks behind a stem; `variants` are
    words that may stand in or behind the version (Pro, Flash, Thinking). The stem alone is no model: it may be the
    company's name (DeepSeek) or a service (Gemini). Those in `short` (Sonnet) are words by themselves: they say nothing
    without a version, and count only where the company is in context or the version has a point.
    """

    name: str
    company: str
    stems: tuple[str, ...]
    version: str
    variants: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """One model by its canonical full name.

    `aliases` are its other forms; those in `short` (V3, R1) count only where the company or family is in context.
    """

    name: str
    company: str
    family: str | None = None
    aliases: tuple[str, ...] = ()
    short: frozenset[str] = frozenset()

    def surfaces(self) -> tuple[str, ...]:
        """Each form in which a text may name it, the canonical one first, short ones too."""
        return (self.name, *self.aliases)


def read_families(file: str, data: Any) -> Iterator[Family]:
    """The families of a parsed file; raises KnowledgeBroken, naming the file and the entry."""
    for entry in entries(file, data):
        family = Family(
            name=entry.name,
            company=entry.text("company"),
            stems=entry.texts("stems"),
            version=entry.text("version"),
            variants=entry.texts("variants"),
            short=entry.texts("short"),
        )
        entry.finish()
        if not family.stems:
            raise entry.broken(_("“{field}” is missing").format(field="stems"))
        yield family


def read_models(file: str, data: Any) -> Iterator[Model]:
    """The models of a parsed file; raises KnowledgeBroken, naming the file and the entry."""
    for entry in entries(file, data):
        model = Model(
            name=entry.name,
            company=entry.text("company"),
            family=entry.optional("family"),
            aliases=entry.texts("aliases"),
            short=frozenset(entry.texts("short")),
        )
        entry.finish()
        for form in model.short - set(model.surfaces()):
            raise entry.broken(_("“{form}” is called short, but is none of its names").format(form=form))
        yield model
