"""What a reader answers with beside the program's own words."""

from typing import NamedTuple  # no deferred annotations here: to compile each field's takes the start 2 ms

from claimline.domain import BriefChoice


class CompanyCount(NamedTuple):
    """A company with how many claims speak of it, in how many articles."""

    name: str
    claims: int
    articles: int


class CompanyRule(NamedTuple):
    """What a company's name becomes: always where `alias` is empty, else where the alias stands in the passage."""

    company: str
    alias: str
    becomes: str


class ArticleRow(NamedTuple):
    """An article as a list shows it: `reviewed` of its `claims` are confirmed or rejected."""

    id: int
    title: str
    publisher: str
    published: str | None
    language: str
    claims: int
    reviewed: int
    name: str
    is_read: bool = False

    @property
    def is_reviewed(self) -> bool:
        """Whether each of its claims is confirmed or rejected."""
        return self.reviewed >= self.claims


class Collection(NamedTuple):
    """A matter that the user follows: its claims are those of its articles, about one of its companies where it names
    any; where it has no articles, all about its companies. `articles` is how many it has; id 0 for one to be made."""

    id: int
    name: str
    question: str = ""
    note: str = ""
    articles: int = 0
    companies: tuple[str, ...] = ()


class SavedSearch(NamedTuple):
    """A search that is kept, under a name; id 0 for one to be made."""

    id: int
    name: str
    words: str


class SavedBrief(NamedTuple):
    """A choice for a brief that is kept, under a name; id 0 for one to be made, no choice where it cannot be read."""

    id: int
    name: str
    choice: BriefChoice | None


class BriefMade(NamedTuple):
    """What a brief held that was handed on, as the room `brief` writes it, and its day (EDTF)."""

    day: str
    held: str


class DatedClaim(NamedTuple):
    """One date of a claim that is not rejected, as EDTF, with the companies and the models that the claim is about."""

    claim: int
    companies: tuple[str, ...]
    edtf: str
    models: tuple[str, ...] = ()


class DatedEvent(NamedTuple):
    """One date of a claim that is not rejected, as EDTF, with an event that its own passage tells of."""

    claim: int
    event: str
    edtf: str


class SourceRow(NamedTuple):
    """What of an article is compared: its day as a number, and as JSON the agencies that it names, None before that is
    known."""

    id: int
    language: str
    publisher: str
    day: int
    agencies: str | None


class FoundAgain(NamedTuple):
    """How a claim's passage was found in a new version: its words `before`, and the stretches that it is or may be."""

    claim: int
    how: str
    before: str
    places: tuple[tuple[int, int], ...]


class VersionRow(NamedTuple):
    """An earlier version of an article, with how each claim was found in the version after it."""

    id: int
    article: int
    name: str
    title: str
    published: str | None
    added: str
    found: tuple[FoundAgain, ...]


class HistoryRow(NamedTuple):
    """One step of the history: when it was made (ISO 8601, UTC), in which words, and whether it is undone now."""

    id: int
    label: str
    made: str
    undone: bool


class Refound(NamedTuple):
    """What came of finding claims again: which articles, suggestions that are new, those that are gone, and claims that
    the user had decided on, which stay as they are."""

    articles: tuple[int, ...] = ()
    added: int = 0
    gone: int = 0
    kept: int = 0

    def joined(self, other: "Refound") -> "Refound":
        """Both together."""
        counts = (self.added + other.added, self.gone + other.gone, self.kept + other.kept)
        return Refound((*self.articles, *other.articles), *counts)


class Sizes(NamedTuple):
    """What a library holds, and how many bytes its parts take: the file, all texts as they are read, those that are
    kept beside the documents they were read from, these documents (a text file is its own), and the history with its
    bound. The last three are compressed."""

    articles: int
    claims: int
    steps: int
    file: int
    text: int
    packed_text: int
    originals: int
    history: int
    history_bound: int


class ArticleText(NamedTuple):
    """An article's text with the stretches that its claims are made of."""

    article: int
    title: str
    published: str | None
    text: str
    claimed: tuple[tuple[int, int], ...]


class Counts(NamedTuple):
    """What a library holds."""

    articles: int
    claims: int
    reviewed: int
    companies: int
