"""The data that drive extraction (companies, models, cues, boilerplate) and the catalogue of releases."""

from claimline.knowledge.catalogue import CatalogueSource, load_catalogue, load_sources
from claimline.knowledge.companies import Company, Person, Role
from claimline.knowledge.entry import KnowledgeBroken
from claimline.knowledge.knowledge import Knowledge, load_knowledge
from claimline.knowledge.models import Family, Model

__all__ = [
    "CatalogueSource",
    "Company",
    "Family",
    "Knowledge",
    "KnowledgeBroken",
    "Model",
    "Person",
    "Role",
    "load_catalogue",
    "load_knowledge",
    "load_sources",
]
