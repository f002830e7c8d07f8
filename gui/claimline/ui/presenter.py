"""Brings the one selection into the four views, and what the views report into the selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimline.domain import Claim, Selection, Status
from claimline.language import _, ngettext
from claimline.library import SEARCH_CAP, Collection, Counts, Reader, SavedSearch
from claimline.ui.actions import State
from claimline.ui.first_paint import AfterFirstPaint
from claimline.ui.nothing_found import nothing_found
from claimline.ui.selection import Choice, Chosen
from claimline.ui.views import Views
from claimline.workflow.search_line import SearchLine, read_search

if TYPE_CHECKING:
    from claimline.timeline import Lanes

_LISTS_KEPT = 32
_MODELS_FOUND = 40
"""How many models of a company are looked at where a few letters may mean any."""
_NOTHING = Counts(0, 0, 0, 0)


class Presenter(QObject):
    """Asks the reader for what is chosen and tells the views. `state_changed` carries what actions ask about."""

    state_changed = Signal(object)

    def __init__(
        self, views: Views, chosen: Chosen, after_first_paint: AfterFirstPaint, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._views, self._chosen = views, chosen
        self._reader: Reader | None = None
        self._counts = _NOTHING
        self._lanes: Lanes | None = None
        self._article = 0
        self._trouble = ""
        self._articles_known = False
        self._ids: dict[Selection, Sequence[int]] = {}
        self._earlier: dict[str, list[str]] = {}
        self._source = QTimer(self)
        self._source.setSingleShot(True)
        self._source.setInterval(0)
        self._source.timeout.connect(lambda: after_first_paint.do(self.show_source))
        self._connect()

    def _connect(self) -> None:
        views, chosen = self._views, self._chosen
        chosen.list_changed.connect(self._list)
        chosen.claim_changed.connect(self._on_claim)
        views.companies.company_chosen.connect(chosen.choose_company)
        views.companies.article_chosen.connect(chosen.choose_article)
        views.companies.collection_chosen.connect(chosen.choose_collection)
        views.companies.search_chosen.connect(chosen.search_again)
        views.companies.articles_shown.connect(self._know_articles)
        views.companies.articles_picked.connect(self.tell_state)
        views.claims.view.claim_chosen.connect(chosen.choose_claim)
        views.claims.view.picked_changed.connect(self._on_picked)
        views.claims.kind_wanted.connect(chosen.choose_kind)
        views.claims.review_wanted.connect(self._review)
        views.claims.filters_cleared.connect(chosen.clear)
        views.source.claim_chosen.connect(self._on_passage)
        views.timeline.release_chosen.connect(chosen.choose_model)
        views.timeline.company_chosen.connect(chosen.choose_company)

    @property
    def is_showing(self) -> bool:
        """Whether the source is still to be shown, after the list was painted."""
        return self._source.isActive()

    # The library -----------------------------------------------------------------------------------------------------

    def use(self, reader: Reader | None, trouble: str = "") -> None:
        """Show a library, or none and why."""
        self._reader, self._trouble, self._article = reader, trouble, 0
        self._ids.clear()
        self._chosen.clear()
        self.refresh()

    def detach(self) -> None:
        """The library is about to be closed: ask it nothing more."""
        self._source.stop()
        self._reader = None

    def show_lanes(self, lanes: Lanes) -> None:
        """Fill the timeline."""
        self._lanes = lanes
        self._views.timeline.set_lanes(lanes)
        self._point_timeline()
        self._show_heading()

    def refresh(self) -> None:
        """Ask for everything again, since the library was changed; keep what is chosen where it still is."""
        self._ids.clear()
        self._articles_known = False
        if self._views.companies.is_showing_articles:
            self._know_articles()
        self.refresh_decisions()

    def refresh_decisions(self) -> None:
        """Ask again for what a decision about claims changes: no claim has come or gone, only its status is another."""
        reader = self._reader
        self._ids = {selection: ids for selection, ids in self._ids.items() if selection.status is None}
        self._counts = reader.counts() if reader else _NOTHING
        self._earlier = _earlier_names(reader) if reader else {}
        self._views.companies_model.show_companies(reader.companies() if reader else (), self._counts.claims)
        self._views.companies.show_count(self._counts.claims)
        self._views.kept_model.show_kept(*(reader.collections(), reader.searches()) if reader else ((), ()))
        self._views.status.show_reviewed(self._counts.reviewed, self._counts.claims)
        choice = self._chosen.choice
        gone = choice.company is not None and self._views.companies_model.row_of(choice.company) < 0
        if choice.collection is not None:
            gone = self._views.kept_model.collection(choice.collection) is None
        if choice.article is not None:
            self._know_articles()
            gone = self._views.articles_model.article(choice.article) is None
        if gone:
            self._chosen.choose_company(None)
        else:
            self._article = 0
            self._list(keep_place=True)

    def _know_articles(self) -> None:
        """Ask for the articles when they are first shown: a library may hold very many."""
        if not self._articles_known:
            self._articles_known = True
            self._views.articles_model.show_articles(self._reader.article_rows() if self._reader else ())

    def earlier_names(self, company: str) -> Sequence[str]:
        """The names under which a company's claims were found before it was renamed, and those that the user gave."""
        return self._earlier.get(company, ())

    def models(self, typed: str = "") -> tuple[tuple[str, str], ...]:
        """Models of the timeline whose names hold what was typed, each with its company; of very many, some."""
        told = self._lanes.releases.holding(typed, _MODELS_FOUND) if self._lanes and self._lanes.lanes else ()
        return tuple(dict.fromkeys((each.model, each.company) for each in told))

    def articles(self) -> tuple[tuple[str, int], ...]:
        """The title of each article, with its id."""
        self._know_articles()
        return self._views.articles_model.titles()

    # The list --------------------------------------------------------------------------------------------------------

    def _list(self, keep_place: bool = False) -> None:
        """List the claims of the choice, and look at the one looked at before, or the first."""
        choice, view, model = self._chosen.choice, self._views.claims.view, self._views.claims_model
        if choice.article is not None:
            self._know_articles()
        elif self._reader is not None:
            self._views.articles_model.narrow_to(self._reader.articles_in(choice.collection))
        ids = self._ids_of(selection_of(choice))
        before = view.current_row
        if keep_place and ids == model.ids:
            model.refresh()
        else:
            model.list_claims(ids)
            row = model.row_of(choice.claim) if choice.claim else -1
            if row < 0:
                row = min(before, len(ids) - 1) if keep_place and before > 0 else 0
            view.choose_row(row if len(ids) else -1)
        view.set_search(search_of(choice).selection)
        view.set_context(choice.company, self._words_for_nothing())
        if not len(ids):
            self._chosen.choose_claim(0)
        self._views.companies.show_choice(choice.company, choice.article, choice.model, self._kept())
        self._show_heading()
        self._point_timeline()
        self._source.start()
        self.tell_state()

    def _kept(self) -> Collection | SavedSearch | None:
        """The collection or the saved search that is listed."""
        choice, kept = self._chosen.choice, self._views.kept_model
        return kept.collection(choice.collection) or (kept.search_for(choice.words) if choice.words else None)

    def _ids_of(self, selection: Selection) -> Sequence[int]:
        """The claims of a selection; asked once until the library is changed."""
        if self._reader is None:
            return ()
        if search_of(self._chosen.choice).wrong:
            return ()
        found = self._ids.get(selection)
        if found is None:
            if len(self._ids) >= _LISTS_KEPT:
                self._ids.clear()
            found = self._ids[selection] = self._reader.claim_ids(selection)
        return found

    def _words_for_nothing(self) -> str:
        if self._trouble:
            return self._trouble
        if not self._counts.articles:
            return _(
                "This library is empty. Open an article (Ctrl+O), paste one (Ctrl+Shift+V), "
                "or drop files or a folder on this window."
            )
        wrong = search_of(self._chosen.choice).wrong
        if wrong:
            return _(
                "“{field}” is no search that Claimline knows. Try >1bn USD, speaker:Musk, kind:plan, status:confirmed, "
                "since 2024 or 2025-03."
            ).format(field=wrong)
        if self._chosen.choice.collection is not None:
            return _("No claim in this collection yet. Drag articles onto it, or add them with Ctrl+G.")
        if self._chosen.choice.words and not len(self._views.claims_model.ids):
            return nothing_found(self._reader, search_of(self._chosen.choice).selection)
        return _("No claim here. Press Esc to show all claims.")

    def _show_heading(self) -> None:
        choice, listed = self._chosen.choice, len(self._views.claims_model.ids)
        is_capped = listed == SEARCH_CAP and bool(choice.words)
        counted = _("The newest {count} claims") if is_capped else ngettext("{count} claim", "{count} claims", listed)
        parts = [counted.format(count=f"{listed:,}")]
        picked = len(self._views.claims.view.picked_rows)
        if picked > 1:
            parts.insert(0, ngettext("{count} picked", "{count} picked", picked).format(count=f"{picked:,}"))
        articles = self._article_count(choice)
        if articles:
            parts.append(ngettext("{count} article", "{count} articles", articles).format(count=f"{articles:,}"))
        releases = self._lanes.releases.count_models(choice.company) if self._lanes and choice.company else 0
        if releases:
            parts.append(ngettext("{count} release", "{count} releases", releases).format(count=releases))
        kept = self._kept()
        note = " · ".join(parts) if self._counts.claims else ""
        self._views.claims.show_heading(self.title(), "" if isinstance(kept, Collection) else note)
        self._views.claims.show_matter((kept.question, note, kept.note) if isinstance(kept, Collection) else ())
        narrowed = (
            choice.kind is not None
            or choice.collection is not None
            or bool(choice.words)
            or choice.model is not None
            or choice.status is not None
        )
        self._views.claims.show_filters(
            choice.kind, self._to_review(choice), choice.status is Status.SUGGESTED, narrowed
        )

    def title(self) -> str:
        """What is listed, in words."""
        choice = self._chosen.choice
        if choice.model:
            return choice.model
        if choice.article is not None:
            return str(self._views.articles_model.title_of(choice.article))
        kept = self._kept()
        if kept is not None:
            return kept.name
        return choice.company or (_("All companies") if self._counts.claims else _("No claims yet"))

    def _article_count(self, choice: Choice) -> int:
        if choice.article is not None or choice.model or choice.words or choice.kind or choice.status:
            return 0
        if choice.collection is not None:
            collection = self._views.kept_model.collection(choice.collection)
            return collection.articles if collection else 0
        if choice.company is None:
            return self._counts.articles
        return self._views.companies_model.articles_of(choice.company)

    def _to_review(self, choice: Choice) -> int:
        """How many suggestions there are; counted where that is a short question."""
        if not (choice.company or choice.article or choice.model or choice.kind or choice.words or choice.collection):
            return self._counts.claims - self._counts.reviewed
        return len(self._ids_of(selection_of(choice, Status.SUGGESTED)))

    def _point_timeline(self) -> None:
        choice = self._chosen.choice
        self._views.timeline.choose(choice.lane, choice.model)

    # One claim -------------------------------------------------------------------------------------------------------

    def claim(self) -> Claim | None:
        """The claim that is looked at."""
        return self._views.claims_model.claim(self._views.claims.view.current_row)

    def picked(self) -> list[int]:
        """The ids of the claims that a change is for: those picked, or the one that is looked at.

        Where all that match a search are picked, those are meant that the list is too short for, too.
        """
        ids, rows, choice = self._views.claims_model.ids, self._views.claims.view.picked_rows, self._chosen.choice
        if choice.words and len(rows) == len(ids) > 1 and self._reader is not None:
            return list(self._reader.claim_ids(selection_of(choice), 0))
        return [ids[row] for row in rows if row < len(ids)]

    def _on_picked(self) -> None:
        self._show_heading()
        self.tell_state()

    def _on_claim(self, claim: int) -> None:
        row = self._views.claims_model.row_of(claim)
        if row >= 0 and row != self._views.claims.view.current_row:
            self._views.claims.view.choose_row(row)
        self._source.start()
        self.tell_state()

    def _on_passage(self, claim: int) -> None:
        """A passage was clicked; where its claim is not listed, the whole article is."""
        if self._views.claims_model.row_of(claim) < 0 and self._article:
            self._chosen.choose_article(self._article, plain=True)
        self._chosen.choose_claim(claim)

    def show_source(self) -> None:
        """Show the article of the claim that is looked at, or the chosen one; after the list was painted."""
        self._source.stop()
        claim = self.claim()
        number = claim.article if claim else self._chosen.choice.article or 0
        source = self._views.source
        if not number or self._reader is None:
            source.show_article(None, ())
        elif number != self._article:
            try:
                # What stands in an earlier version only has no place here, and must not be marked at another.
                adrift = self._reader.adrift(number)
                claims = [each for each in self._reader.claims_of_article(number) if each.id not in adrift]
                source.show_article(self._reader.article(number), claims)
                source.show_versions(len(self._reader.versions_of(number)) + 1, len(adrift))
            except LookupError:  # deleted in the meantime: the list that knows it is on its way
                source.show_article(None, ())
                number = 0
        self._article = number
        source.show_claim(claim.id if claim else 0)

    def _review(self, only: bool) -> None:
        self._chosen.choose_status(Status.SUGGESTED if only else None)

    def next_to_review(self) -> None:
        """Look at the next suggestion below, or the first one from the top."""
        model = self._views.claims_model
        waiting = set(self._ids_of(selection_of(self._chosen.choice, Status.SUGGESTED)))
        start = self._views.claims.view.current_row + 1
        for row in (*range(start, len(model.ids)), *range(start)):
            if model.ids[row] in waiting:
                self._views.claims.view.choose_row(row)
                return

    def step(self, rows: int) -> None:
        """Look at the claim so many rows below."""
        view = self._views.claims.view
        view.choose_row(min(max(0, view.current_row + rows), len(self._views.claims_model.ids) - 1))

    def tell_state(self) -> None:
        """Tell what actions ask about, as it is now."""
        claim, choice = self.claim(), self._chosen.choice
        plain = Choice(claim=choice.claim)
        self.state_changed.emit(
            State(
                has_library=self._reader is not None,
                listed=len(self._views.claims_model.ids),
                claims=self._counts.claims,
                status=claim.status if claim else None,
                undo=self._reader.undo_label() if self._reader else None,
                redo=self._reader.redo_label() if self._reader else None,
                is_narrowed=choice != plain,
                has_article=claim is not None or choice.article is not None,
                picked=len(self._views.claims.view.picked_rows),
                articles=len(self._views.companies.picked_articles()),
                has_collection=choice.collection is not None,
                has_words=bool(choice.words.strip()),
                has_search=isinstance(self._kept(), SavedSearch),
                has_company=choice.company is not None,
                has_model=choice.model is not None,
            )
        )


def selection_of(choice: Choice, status: Status | None = None) -> Selection:
    """The claims that a choice lists, or those of them with a status."""
    selection = search_of(choice).selection
    return selection if status is None else replace(selection, status=status)


def _earlier_names(reader: Reader) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    given = [(rule.company, rule.becomes) for rule in reader.company_rules() if not rule.alias]
    for name, company in (*given, *reader.company_aliases()):
        names.setdefault(company, []).append(name)
    return names


def search_of(choice: Choice) -> SearchLine:
    """What a choice lists, with the fields of its search taken apart."""
    chosen = Selection(
        company=choice.company,
        article=choice.article,
        model=choice.model,
        kind=choice.kind,
        status=choice.status,
        collection=choice.collection,
    )
    words = choice.words.strip()
    return read_search(words, chosen) if words else SearchLine(chosen)
