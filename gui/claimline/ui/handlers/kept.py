"""What the user does with collections and saved searches: makes, fills, renames and deletes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from claimline.language import _
from claimline.library import Collection, Library, SavedSearch
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views


class KeptHandlers(QObject):
    """Asks what is to be kept, and hands it to the background thread."""

    def __init__(
        self, window: MainWindow, views: Views, handlers: Handlers, presenter: Presenter, chosen: Chosen
    ) -> None:
        super().__init__(window)
        self._window, self._views, self._handlers = window, views, handlers
        self._presenter, self._chosen = presenter, chosen
        views.kept_model.articles_dropped.connect(self._put_into)

    def actions(self) -> dict[str, Callable[[], None]]:
        """The handlers of the actions about what is kept."""
        return {
            "newCollection": self.new_collection,
            "addToCollection": self.add_to_collection,
            "editCollection": self.edit_collection,
            "takeOut": self.take_out,
            "deleteCollection": self.delete_collection,
            "saveSearch": self.save_search,
            "renameSearch": self.rename_search,
            "deleteSearch": self.delete_search,
        }

    # Collections -----------------------------------------------------------------------------------------------------

    def new_collection(self) -> None:
        """Ask what a new collection is about; the chosen company is proposed."""
        company = self._chosen.choice.company
        self._ask(Collection(0, "", companies=(company,) if company else ()))

    def edit_collection(self) -> None:
        """Ask what is said of the chosen collection."""
        collection = self._collection()
        if collection is not None:
            self._ask(collection)

    def _ask(self, collection: Collection) -> None:
        from claimline.ui.dialogs.collection import CollectionDialog
        from claimline.workflow.kept import save_collection

        dialog = CollectionDialog(collection, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.collection_given.connect(
            lambda given: self._do(lambda library: save_collection(library, given), self._chosen.choose_collection)
        )
        dialog.open()

    def add_to_collection(self) -> None:
        """Ask which collection the picked articles go into, or the chosen company where no article is picked."""
        from claimline.workflow.kept import Filling, fill_collection

        articles = tuple(self._articles())
        company = self._chosen.choice.company if not self._views.companies.picked_articles() else None
        if company is not None:
            articles = ()

        def fill(name: str) -> None:
            known = next((each for each in self._views.kept_model.collections() if each.name == name), None)
            filling = Filling(known.id if known else 0, name, articles, company)
            self._do(lambda library: fill_collection(library, filling))

        words = _("Collection, one that is there or a new one")
        dialog = self._dialog("fillDialog", _("Add to a collection"), words, fill)
        dialog.setComboBoxEditable(True)
        dialog.setComboBoxItems([each.name for each in self._views.kept_model.collections()])
        dialog.open()

    def _put_into(self, collection: Collection, articles: list[int]) -> None:
        from claimline.workflow.kept import Filling, fill_collection

        filling = Filling(collection.id, collection.name, tuple(articles))
        self._do(lambda library: fill_collection(library, filling))

    def take_out(self) -> None:
        """Take the picked articles, or the one that is shown, out of the chosen collection."""
        from claimline.workflow.kept import take_out

        collection, articles = self._collection(), self._articles()
        if collection is not None and articles:
            self._do(lambda library: take_out(library, collection, articles))

    def delete_collection(self) -> None:
        """Delete the chosen collection; undo brings it back."""
        from claimline.workflow.kept import delete_collection

        collection = self._collection()
        if collection is not None:
            self._do(lambda library: delete_collection(library, collection))

    def _collection(self) -> Collection | None:
        return self._views.kept_model.collection(self._chosen.choice.collection)

    def _articles(self) -> Sequence[int]:
        """The articles that are picked in their list, or the one whose text is shown."""
        shown = self._views.source.article
        return self._views.companies.picked_articles() or ([shown.id] if shown is not None else [])

    # Searches --------------------------------------------------------------------------------------------------------

    def save_search(self) -> None:
        """Ask under which name the search is kept."""
        words = self._chosen.choice.words.strip()
        if words:
            self._ask_search(SavedSearch(0, words, words), _("Save this search"))

    def rename_search(self) -> None:
        """Ask for another name of the search."""
        search = self._views.kept_model.search_for(self._chosen.choice.words)
        if search is not None:
            self._ask_search(search, _("Rename this search"))

    def _ask_search(self, search: SavedSearch, title: str) -> None:
        from claimline.workflow.kept import save_search

        def save(name: str) -> None:
            self._do(lambda library: save_search(library, search._replace(name=name)))

        dialog = self._dialog("searchDialog", title, _("Name"), save)
        dialog.setTextValue(search.name)
        dialog.open()

    def delete_search(self) -> None:
        """Forget the chosen search; undo brings it back."""
        from claimline.workflow.kept import delete_search

        search = self._views.kept_model.search_for(self._chosen.choice.words)
        if search is not None:
            self._do(lambda library: delete_search(library, search))

    def _dialog(self, name: str, title: str, words: str, then: Callable[[str], None]) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(words)
        dialog.textValueSelected.connect(then)
        dialog.resize(400, dialog.sizeHint().height())
        return dialog

    def _do(self, operation: Callable[[Library], Any], then: Callable[[Any], None] | None = None) -> None:
        def show(result: Any) -> None:
            self._handlers.changed.emit()
            if then is not None:
                then(result)

        self._handlers.do(_("Saving"), lambda library, _ticket: operation(library), show)
