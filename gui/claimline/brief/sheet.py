"""A brief as plain data for the template: every word in its language, every text fit to be set."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable
from typing import Any

from claimline.brief.attachment import NAME, data_of
from claimline.brief.back import Changed, change_of, index_rows
from claimline.brief.claims import claim_row
from claimline.brief.content import BriefContent
from claimline.brief.events import events_of
from claimline.brief.fragment import page_address
from claimline.brief.glyphs import Glyphs
from claimline.brief.one_line import OneLine
from claimline.brief.picture import legend, pictures
from claimline.brief.releases import event_row
from claimline.brief.runs import Run, Typist
from claimline.brief.sections import NOBODY, Arrangement, Numbered, Section, Source, arrange
from claimline.brief.tied import Tied
from claimline.brief.wording import Wording
from claimline.domain import Article, Status, Ticket
from claimline.domain.date import days
from claimline.exchange.claims_json_ld import MEDIA_TYPE
from claimline.language import N_
from claimline.paths import resource
from claimline.timeline import Lanes, gather

ICONS = {
    "release": "rocket",
    "plan": "target",
    "figure": "chart-column",
    "event": "zap",
    "statement": "quote",
    "assessment": "scale",
    "confirmed": "circle-check",
    "suggested": "circle-dashed",
    "rejected": "circle-x",
}
_WIDTHS = {"a4": 595.28, "us-letter": 612.0}
_SHORT_HEAD = (N_("No."), N_("Kind"), N_("Claim"), N_("Status"), N_("Source"))
MARGIN = 62.0
"""Left and right of the text, in points."""


class Sheet:
    """Puts a brief together, part by part. Raises NothingChosen where it would hold no claim."""

    def __init__(self, content: BriefContent, made: datetime.date, glyphs: Glyphs | None = None) -> None:
        self._content, self._made = content, made
        self._arrangement: Arrangement = arrange(content)
        self._glyphs = glyphs or Glyphs()
        self._typist = Typist(Wording(content.language), self._glyphs)
        published = {number: article.published for number, article in content.articles.items() if article.published}
        order = [section.company for section in self._arrangement.sections]
        self._lanes: Lanes = gather(content.releases, published, order)
        self._events = events_of(self._lanes)
        self._tied = Tied(content, self._arrangement, self._typist)
        self._lines = self._one_line() if content.is_short else None

    def data(self, ticket: Ticket) -> dict[str, Any]:
        """All that the template reads."""
        content, shown = self._content, self._glyphs.shown
        _ = self._typist.wording.gettext
        sections = []
        for number, section in enumerate(self._arrangement.sections):
            ticket.checkpoint(number, len(self._arrangement.sections))
            sections.append(self._section(section))
        changed = Changed(content, self._arrangement, self._typist).section(self._events)
        return {
            "title": shown(content.title).strip() or _("Who claims what"),
            "author": shown(content.author).strip(),
            "note": shown(content.note).strip(),
            "language": content.language,
            "paper": content.paper,
            "margin": MARGIN,
            "subtitle": self._subtitle(),
            "tiles": self._tiles(),
            "disputed": self._tied.disputed(self._events),
            "changed": changed,
            "is_short": content.is_short,
            "short": self._lines.columns if self._lines else {},
            "sections": sections,
            "releases": self._releases(),
            "sources": [self._source(source) for source in self._arrangement.sources.values()],
            "index": index_rows(self._arrangement, self._typist),
            "foot": self._foot(),
            "words": {
                "contents": _("Contents"),
                "sources": _("Sources"),
                "short_head": [_(each) for each in _SHORT_HEAD],
            },
            "icons": {name: resource("icons", f"{file}.svg").read_text("utf-8") for name, file in ICONS.items()},
            "remarks": self._remarks(),
            "attachment": {
                "name": NAME,
                "media_type": MEDIA_TYPE,
                "description": _("The claims, releases and sources of this brief, as data"),
            },
        }

    def attached(self) -> bytes:
        """The data that travel in the document, as JSON-LD."""
        return data_of(self._content, self._arrangement)

    def _section(self, section: Section) -> dict[str, Any]:
        wording = self._typist.wording
        events = sum(event.releases[0].company == section.company for event in self._events)
        counts = [wording.ngettext("{count} claim", "{count} claims", len(section.claims))]
        if events:
            counts.append(wording.ngettext("{count} release", "{count} releases", events))
        local = self._content.local_names.get(section.company, "")
        name = wording.gettext("No company named") if section.company == NOBODY else section.company
        return {
            "title": self._glyphs.shown(name),
            "local": self._glyphs.shown(local) if local != section.company else "",
            "counts": counts,
            "claims": [self._claim(each, section.company) for each in section.claims],
            "elsewhere": list(section.elsewhere),
            "elsewhere_word": wording.ngettext("also named in claim", "also named in claims", len(section.elsewhere)),
        }

    def _claim(self, each: Numbered, company: str) -> dict[str, Any]:
        if self._lines is not None:
            return self._lines.row(each)
        return claim_row(each, company, self._typist, self._tied.rows(each), self._change(each))

    def _one_line(self) -> OneLine:
        head = [self._typist.wording.gettext(word) for word in _SHORT_HEAD]
        width = _WIDTHS[self._content.paper] - 2 * MARGIN
        return OneLine(self._arrangement.claims, self._typist, self._tied.rows, self._change, width, head)

    def _change(self, each: Numbered) -> str:
        return change_of(each.claim, self._content.changes, self._typist)

    def _subtitle(self) -> list[str]:
        wording = self._typist.wording
        articles = [source.article for source in self._cited()]
        named = {name for each in self._arrangement.claims for name in each.claim.companies}
        companies = wording.ngettext("one company", "{count} companies", len(named))
        period = _period(articles)
        count = len(articles)
        if period:
            sentence = wording.ngettext(
                "What one article of {days} claims about {companies}.",
                "What {count} articles of {days} claim about {companies}.",
                count,
            )
        else:
            sentence = wording.ngettext(
                "What one article claims about {companies}.", "What {count} articles claim about {companies}.", count
            )
        said = [sentence.format(days=wording.days(*period) if period else "", companies=companies)]
        author = self._glyphs.shown(self._content.author).strip()
        return [*said, wording.gettext("Prepared by {name}.").format(name=author)] if author else said

    def _cited(self) -> list[Source]:
        """The sources of which a claim is here, each once."""
        return list({each.source.number: each.source for each in self._arrangement.claims}.values())

    def _tiles(self) -> list[dict[str, Any]]:
        wording = self._typist.wording
        claims = self._arrangement.claims
        confirmed = sum(each.claim.status is Status.CONFIRMED for each in claims)
        dates, contradicted = sum(event.is_disputed for event in self._events), self._tied.contradicted
        disputed = dates + contradicted
        companies = len({name for each in claims for name in each.claim.companies})
        claimed, events, articles = len(claims), len(self._events), len(self._cited())
        differing = wording.ngettext("date disputed by sources", "dates disputed by sources", dates)
        if contradicted and not dates:
            differing = wording.ngettext("claim contradicted", "claims contradicted", contradicted)
        elif contradicted:
            differing = wording.ngettext("date or claim disputed", "dates and claims disputed", disputed)
        labels = [
            (articles, wording.ngettext("source article", "source articles", articles)),
            (claimed, wording.ngettext("claim, {confirmed} confirmed", "claims, {confirmed} confirmed", claimed)),
            (companies, wording.ngettext("company", "companies", companies)),
            (events, wording.ngettext("model release", "model releases", events)),
            (disputed, differing),
        ]
        return [
            {
                "value": wording.number(count),
                "label": label.format(confirmed=wording.number(confirmed)),
                "alarming": place == len(labels) - 1 and count > 0,
            }
            for place, (count, label) in enumerate(labels)
        ]

    def _releases(self) -> dict[str, Any]:
        _ = self._typist.wording.gettext
        width = _WIDTHS[self._content.paper] - 2 * MARGIN
        return {
            "title": _("Model releases"),
            "head": [_(each) for each in (N_("Model"), N_("Company"), N_("Date"), N_("What is known"))],
            "rows": [event_row(event, self._arrangement.sources, self._typist) for event in self._events],
            "pictures": [] if self._lanes.is_empty else list(pictures(self._lanes, width, self._typist)),
            "legend": legend(self._typist.wording),
        }

    def _source(self, source: Source) -> dict[str, Any]:
        article, wording = source.article, self._typist.wording
        title = article.title.strip() or article.name
        about = [article.publisher, article.byline]
        runs: list[Run] = [self._typist.foreign(text.strip(), article.language) for text in about if text.strip()]
        if article.published:
            runs.append(self._typist.words(wording.edtf(article.published)))
        else:
            runs.append(self._typist.words(wording.gettext("day not known")))
        address = page_address(article.address)
        return {
            "number": source.number,
            "title": [self._typist.foreign(title, article.language, "strong")],
            "about": runs,
            "address": address,
            "address_shown": self._glyphs.shown(article.address.strip()),
            "sha256": article.sha256,
        }

    def _foot(self) -> list[str]:
        wording = self._typist.wording
        claims = wording.ngettext("{count} claim", "{count} claims", len(self._arrangement.claims))
        articles = wording.ngettext("{count} article", "{count} articles", len(self._cited()))
        # Where nobody said when it was made, the day is that of its newest article.
        words = wording.gettext("made {day}") if self._content.is_day_said else wording.gettext("as of {day}")
        return [claims, articles, words.format(day=wording.day(self._made))]

    def _remarks(self) -> list[str]:
        """What a reader has to know to read it right."""
        wording = self._typist.wording
        remarks = []
        if any(each.claim.status is Status.SUGGESTED for each in self._arrangement.claims):
            remarks.append(
                wording.gettext("“Not reviewed”: found by Claimline in the article, and not yet checked by a person.")
            )
        if self._glyphs.missing:
            sentence = wording.gettext("Characters that no font here has are shown as their codes: {list}.")
            remarks.append(sentence.format(list=", ".join(_named(list(self._glyphs.missing)))))
        return remarks


def _named(characters: Iterable[str]) -> list[str]:
    """Characters by their code and, where it has one, their name; the first few."""
    few = list(characters)
    named = [f"U+{ord(each):04X} {unicodedata.name(each, '')}".strip() for each in few[:8]]
    return [*named, "…"] if len(few) > 8 else named


def _period(articles: Iterable[Article]) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day on which the articles were published; None where one is not known."""
    found: list[datetime.date] = []
    for article in articles:
        try:
            first, last = days(article.published or "")
        except ValueError:
            return None
        if not first or not last:
            return None
        found += [first, last]
    return min(found), max(found)
