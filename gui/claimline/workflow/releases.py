"""The releases that the timeline and the brief show: those that articles give, beside the catalogue's."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from claimline.domain import FuzzyDate, Release
from claimline.knowledge import load_catalogue
from claimline.library import Reader


def library_releases(reader: Reader) -> tuple[Release, ...]:
    """Every release that an article of the library gives, and the catalogue's of the companies that it speaks of.

    An empty library shows the whole catalogue, so that the timeline is never without a picture.
    """
    companies = {company.name for company in reader.companies()}
    published = {row.id: row.published for row in reader.article_rows()}
    told = (release for release in reader.releases() if release.is_release)
    return beside_catalogue(dated(told, published), companies)


def dated(releases: Iterable[Release], published: dict[int, str | None]) -> tuple[Release, ...]:
    """Releases with what is known of their day where the article gives none: it was on its own day or before.

    `published` is each article's EDTF day by its id; where that is not known, nothing is, and the date stays None.
    """
    return tuple(_dated(release, published.get(release.article)) for release in releases)


def _dated(release: Release, published: str | None) -> Release:
    if release.date is not None or not published:
        return release
    return replace(release, date=FuzzyDate(f"../{published}"))


def beside_catalogue(releases: tuple[Release, ...], companies: Collection[str]) -> tuple[Release, ...]:
    """These releases and the catalogue's of these companies, or of all where none is named."""
    named = set(companies) | {release.company for release in releases}
    return releases + tuple(release for release in load_catalogue() if not named or release.company in named)
