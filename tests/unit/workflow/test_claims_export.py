"""Claims as files: each opened again by another program or reader than the one that wrote it, and nothing lost."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from claimline.domain import CannotWrite, Claim, NothingChosen, Selection
from claimline.exchange.claims_json_ld import read_claims
from claimline.language import LANGUAGES
from claimline.library import Reader
from claimline.workflow.claims_export import CITED, CLAIM_FORMATS, export_claims
from claimline.workflow.sample import create_sample
from claimline.workflow.timeline_export import Format


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "sample.claimline"
    create_sample(path)
    return path


def claims_of(library: Path, selection: Selection) -> list[Claim]:
    with Reader(library) as reader:
        return list(reader.claims(reader.claim_ids(selection)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_a_claim_in_csv_and_the_same_in_a_workbook(library: Path, tmp_path: Path, language: str) -> None:
    claims = claims_of(library, Selection())
    made = export_claims(library, Selection(), Format.CSV, tmp_path / "claims.csv", language)
    header, *rows = csv.reader(io.StringIO(made.read_text("utf-8-sig"), newline=""))
    assert [row[3].removeprefix("'") for row in rows] == [claim.passage.exact for claim in claims]
    assert [row[0] for row in rows] == ["; ".join(claim.companies) for claim in claims]
    assert header[-1] == "SHA-256"
    assert all(len(row[-1]) == 64 for row in rows)
    book = load_workbook(export_claims(library, Selection(), Format.XLSX, tmp_path / "claims.xlsx", language))
    assert book.active is not None
    cells = [[cell or "" for cell in row] for row in book.active.iter_rows(values_only=True)]
    assert cells == [header, *([cell.removeprefix("'") for cell in row] for row in rows)]


def test_json_ld_comes_in_again(library: Path, tmp_path: Path) -> None:
    made = export_claims(library, Selection(), Format.JSON, tmp_path / "claims.json").read_bytes()
    assert "@context" in json.loads(made)
    found = read_claims(made, "claims.json")
    claims = claims_of(library, Selection())
    places = {number: place for place, number in enumerate(sorted({claim.article for claim in claims}), 1)}
    assert list(found.claims) == [replace(claim, id=0, article=places[claim.article]) for claim in claims]
    assert found.releases


@pytest.mark.parametrize("form", [form for form in CLAIM_FORMATS if form not in CITED])
def test_of_one_company_only_its_claims_and_of_nobody_none(library: Path, tmp_path: Path, form: Format) -> None:
    company = claims_of(library, Selection())[0].companies[0]
    chosen = Selection(company=company)
    assert 0 < len(claims_of(library, chosen)) < len(claims_of(library, Selection()))
    whole = export_claims(library, Selection(), form, tmp_path / "whole").stat().st_size
    assert export_claims(library, chosen, form, tmp_path / "one").stat().st_size < whole
    with pytest.raises(NothingChosen):
        export_claims(library, Selection(company="Nobody at all"), form, tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_folder_is_not_written_over(library: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        export_claims(library, Selection(), Format.CSV, tmp_path)
