"""The releases that the timeline and the brief show: those that articles give, beside the catalogue's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from claimline.domain import FuzzyDate, Release
from claimline.knowledge import load_catalogue
from claimline.library import Reader
from claimline.timeline import Lanes
from claimline.timeline.shelves import lanes_from_shelves


def library_releases(reader: Reader) -> tuple[Release, ...]:
    """Every release that an article of the library gives, and the catalogue's of the companies that it speaks of.

    An empty library shows the whole catalogue, so that the timeline is never without a picture.
    """
    companies = {company.name for company in reader.companies()}
    published = {row.id: row.published for row in reader.article_rows()}
    told = (release for release in reader.releases() if release.is_release)
    return beside_catalogue(dated(told, published), companies, renamed_in(reader))


def library_lanes(reader: Reader) -> Lanes:
    """What `library_releases` gives as lanes by company, without a look at each of a million releases.

    They know their releases in brief, and ask `reader` for more until `lanes.releases.use` says whom else.
    """
    lanes = reader.release_lanes()
    named = {company.name for company in reader.companies()} | {lane.name for lane in lanes}
    return lanes_from_shelves(lanes, catalogue_of(named, renamed_in(reader)), partial(fetched, reader))


def fetched(reader: Reader, ids: Sequence[int]) -> dict[int, Release]:
    """Releases by their ids, with what is known of their day, without those that are gone."""
    found = reader.releases_by_id(ids)
    undated = {release.article for release in found.values() if release.date is None and release.article}
    published = reader.published(undated) if undated else {}
    return {number: _dated(release, published.get(release.article)) for number, release in found.items()}


def dated(releases: Iterable[Release], published: dict[int, str | None]) -> tuple[Release, ...]:
    """Releases with what is known of their day where the article gives none: it was on its own day or before.

    `published` is each article's EDTF day by its id; where that is not known, nothing is, and the date stays None.
    """
    return tuple(_dated(release, published.get(release.article)) for release in releases)


def _dated(release: Release, published: str | None) -> Release:
    if release.date is not None or not published:
        return release
    return replace(release, date=FuzzyDate(f"../{published}"))


def beside_catalogue(
    releases: tuple[Release, ...], companies: Collection[str], renamed: Mapping[str, str] | None = None
) -> tuple[Release, ...]:
    """These releases and the catalogue's of these companies, or of all where none is named; as `catalogue_of`."""
    return releases + catalogue_of(set(companies) | {release.company for release in releases}, renamed)


def catalogue_of(companies: Collection[str], renamed: Mapping[str, str] | None = None) -> tuple[Release, ...]:
    """The catalogue's releases of these companies, or of all where none is named.

    `renamed` says what the user calls companies of the catalogue.
    """
    catalogue = (_called(release, renamed or {}) for release in load_catalogue())
    return tuple(release for release in catalogue if not companies or release.company in companies)


def renamed_in(reader: Reader) -> dict[str, str]:
    """What the user calls companies, by the names under which they are found."""
    return {rule.company: rule.becomes for rule in reader.company_rules() if not rule.alias}


def _called(release: Release, renamed: Mapping[str, str]) -> Release:
    return replace(release, company=renamed[release.company]) if release.company in renamed else release
