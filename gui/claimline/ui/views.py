"""The parts of the window: panes, and the models that they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimline.ui.looks.icons import Icons
from claimline.ui.looks.theme import Palette
from claimline.ui.models.articles import ArticlesModel
from claimline.ui.models.claims import ClaimsModel, Load, LoadTies
from claimline.ui.models.companies import CompaniesModel
from claimline.ui.models.kept import KeptModel
from claimline.ui.panes.claims import ClaimsPane
from claimline.ui.panes.claims_view import ClaimsView
from claimline.ui.panes.companies import CompaniesPane
from claimline.ui.panes.progress import ProgressPane
from claimline.ui.panes.source import SourcePane
from claimline.ui.panes.status_line import StatusLine
from claimline.ui.panes.timeline import TimelinePane


class Views(NamedTuple):
    """The parts of the window, and the models that they show."""

    companies_model: CompaniesModel
    articles_model: ArticlesModel
    claims_model: ClaimsModel
    kept_model: KeptModel
    companies: CompaniesPane
    claims: ClaimsPane
    source: SourcePane
    timeline: TimelinePane
    progress: ProgressPane
    status: StatusLine

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours everywhere."""
        for view in (self.companies, self.claims, self.source, self.timeline, self.status):
            view.set_palette_tokens(palette)


def make_views(
    load: Load, load_ties: LoadTies, local_name: Callable[[str], str], icons: Icons, palette: Palette
) -> Views:
    """Every part, not yet placed."""
    companies, articles, claims = CompaniesModel(local_name), ArticlesModel(), ClaimsModel(load, load_ties)
    kept = KeptModel()
    return Views(
        companies,
        articles,
        claims,
        kept,
        CompaniesPane(companies, articles, kept, palette),
        ClaimsPane(ClaimsView(claims, icons, palette), icons, palette),
        SourcePane(palette),
        TimelinePane(palette),
        ProgressPane(),
        StatusLine(palette),
    )
