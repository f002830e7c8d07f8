"""What can be found: companies, models and articles by name, what articles say, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from claimline.domain import Selection
from claimline.language import _
from claimline.library import Reader
from claimline.ui.actions import Actions, keys_of
from claimline.ui.panes.finder import SAID, Found
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views
from claimline.workflow.search_line import read_search


def findable(
    views: Views,
    chosen: Chosen,
    presenter: Presenter,
    actions: Actions,
    names_of: Callable[[str], Sequence[str]],
    reader: Callable[[], Reader | None],
    typed: str,
) -> list[Found]:
    """All that can be gone to or done, in groups: companies by any of their names, models that hold what was typed,
    articles, what articles say where no claim is made of it, actions.
    """
    company, model, article, action = _("Company"), _("Model"), _("Article"), _("Action")
    found = [
        Found(name, company, "building-2", partial(chosen.choose_company, name), (local, *names_of(name)))
        for name, local in views.companies_model.names()
    ]
    for name, owner in presenter.models(typed.strip()):
        found.append(Found(name, f"{model} · {owner}", "box", partial(chosen.choose_model, name, owner), group="model"))
    for title, number in presenter.articles():
        choose = partial(chosen.choose_article, number, plain=True)
        found.append(Found(title, article, "newspaper", choose, group="article"))
    found += _said(views, chosen, presenter, reader(), typed)
    for entry, each in actions.all():
        if each.isEnabled():
            note = f"{action} · {keys_of(each)}"
            found.append(Found(each.text().rstrip("…"), note, entry.icon, each.trigger, group="action"))
    return found


def _said(views: Views, chosen: Chosen, presenter: Presenter, reader: Reader | None, typed: str) -> list[Found]:
    """The passages of articles that hold the words, outside their claims."""
    search = read_search(typed.strip(), Selection())
    if reader is None or search.wrong or not search.selection.words:
        return []
    from claimline.workflow.article_hits import ArticleHit, article_hits  # not needed before something is typed

    def show(hit: ArticleHit) -> None:
        chosen.choose_article(hit.article, plain=True)
        views.source.want_passage(hit.article, hit.start, hit.end)
        presenter.show_source()

    return [
        Found(hit.words, hit.title, "file-text", partial(show, hit), group=SAID)
        for hit in article_hits(reader, search.selection)
    ]
