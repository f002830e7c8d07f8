"""The sample is whole: every curated passage stands in the body of its article, and the library is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimline.domain import Status
from claimline.language import LANGUAGES
from claimline.library import Reader
from claimline.workflow.checks import library_problems
from claimline.workflow.sample import create_sample, sample_article


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_claim_stands_in_the_body(language: str) -> None:
    sample = sample_article(language)
    article, findings = sample.article, sample.findings
    assert article.language == language
    assert article.text == sample.original.decode()
    assert len(findings.claims) >= 10
    bodies = list(article.body())
    for claim in findings.claims:
        passage = claim.passage
        assert any(body.start <= passage.start and passage.end <= body.end for body in bodies), passage.exact
    for quantity in (quantity for claim in findings.claims for quantity in claim.quantities):
        assert article.text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_are_cited_and_hold_no_claim(language: str) -> None:
    article = sample_article(language).article
    cited = article.text.rstrip().rfind("\n") + 1
    assert not any(body.end > cited for body in article.body())


def test_the_library_is_sound_and_has_something_to_review(tmp_path: Path) -> None:
    path = tmp_path / "sample.claimline"
    create_sample(path)
    assert library_problems(path) == ()
    with Reader(path) as reader:
        counts = reader.counts()
        assert counts.articles == 3
        assert 0 < counts.reviewed < counts.claims
        names = {company.name for company in reader.companies()}
        assert {"DeepSeek", "Meituan", "Tencent", "JD.com", "Ant Group", "OpenAI", "Meta", "Nvidia"} <= names
        assert all(claim.status in Status for claim in reader.claims_of_article(1))
        models = {release.model for release in reader.releases()}
        assert models == {"DeepSeek-R1", "DeepSeek-V3-0324", "Ling-Lite", "Ling-Plus"}
