"""What can be found by its name: the companies, models and articles of the library, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from claimline.language import _
from claimline.ui.actions import Actions, keys_of
from claimline.ui.panes.finder import Found
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views


def findable(
    views: Views,
    chosen: Chosen,
    presenter: Presenter,
    actions: Actions,
    names_of: Callable[[str], Sequence[str]],
    typed: str,
) -> list[Found]:
    """All that can be gone to or done, in groups: companies by any of their names, models that hold what was typed,
    articles, actions.
    """
    company, model, article, action = _("company"), _("model"), _("article"), _("action")
    found = [
        Found(name, company, "building-2", partial(chosen.choose_company, name), (local, *names_of(name)))
        for name, local in views.companies_model.names()
    ]
    for name, owner in presenter.models(typed.strip()):
        found.append(Found(name, f"{model} · {owner}", "box", partial(chosen.choose_model, name, owner), group="model"))
    for title, number in presenter.articles():
        choose = partial(chosen.choose_article, number, plain=True)
        found.append(Found(title, article, "newspaper", choose, group="article"))
    for entry, each in actions.all():
        if each.isEnabled():
            note = f"{action} · {keys_of(each)}"
            found.append(Found(each.text().rstrip("…"), note, entry.icon, each.trigger, group="action"))
    return found
