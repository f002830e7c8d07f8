"""The data that travel in a brief: attached as archives want it, and the same claims when taken out again."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from claimline.brief import make_brief
from claimline.brief.attachment import NAME, data_in
from claimline.brief.sections import arrange
from claimline.domain import FuzzyDate, Reason, Release, ReleaseEvent, Status, Unreadable
from claimline.language import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_gives_back_its_claims_releases_and_sources(language: str, sample, documents) -> None:
    content = sample(language)
    found = data_in(documents[language].data, "brief.pdf")
    assert found is not None
    arrangement = arrange(content)
    places = {number: place for place, number in enumerate(arrangement.sources, 1)}
    shown = [replace(each.claim, id=0, article=places[each.claim.article]) for each in arrangement.claims]
    assert list(found.claims) == shown
    assert [each.status for each in found.claims].count(Status.CONFIRMED) > 0
    assert list(found.releases) == [
        replace(each, id=0, article=places.get(each.article, 0)) for each in content.releases
    ]
    sources = [replace(each.article, id=0, text="", blocks=()) for each in arrangement.sources.values()]
    assert list(found.articles.values()) == sources


def test_a_release_of_a_table_travels_with_its_source(sample) -> None:
    table = Release("Model 1", "Acme", ReleaseEvent.PAPER, FuzzyDate("2025-03"), why=("row:3",), source="Table")
    found = data_in(make_brief(replace(sample("en"), releases=(table,))), "brief.pdf")
    assert found is not None
    assert found.releases == (table,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_attachment_says_what_it_is(language: str, documents) -> None:
    pdf = documents[language].pdf
    (specification,) = pdf.Root.AF
    assert (str(specification.UF), str(specification.AFRelationship)) == (NAME, "/Data")
    assert str(specification.Desc)
    assert str(specification.EF.F.Subtype) == "/application/ld+json"
    assert "/ModDate" in specification.EF.F.Params
    assert list(pdf.attachments) == [NAME]


def test_the_text_of_articles_does_not_travel(sample, documents) -> None:
    content = sample("en")
    attached = documents["en"].pdf.attachments[NAME].get_file().read_bytes().decode()
    for article in content.articles.values():
        assert article.sha256 in attached
        assert article.text not in attached


def test_a_pdf_that_is_no_brief_holds_no_data() -> None:
    other, out = pikepdf.new(), io.BytesIO()
    other.add_blank_page()
    other.save(out)
    assert data_in(out.getvalue(), "other.pdf") is None


def test_a_foreign_attachment_of_that_name_is_refused() -> None:
    other, out = pikepdf.new(), io.BytesIO()
    other.add_blank_page()
    other.attachments[NAME] = pikepdf.AttachedFileSpec(other, b"<nothing of ours>", filename=NAME)
    other.save(out)
    with pytest.raises(Unreadable):
        data_in(out.getvalue(), "other.pdf")


def test_a_damaged_pdf_is_refused_in_one_sentence(documents) -> None:
    with pytest.raises(Unreadable) as refused:
        data_in(documents["en"].data[:2000], "cut.pdf")
    assert refused.value.reason is Reason.DAMAGED
