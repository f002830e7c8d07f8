"""Real articles, read on the command line and scored against what careful readers found in them.

The texts are their publishers' and lie beside the checkout; where they are not, these tests are skipped and counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LANGUAGES = ("ko", "en", "zh")
LEAST = {"claims": 0.80, "company(end-to-end)": 0.75, "quantities(end-to-end)": 0.85, "speaker(end-to-end)": 0.50}
"""F1 in each language below which extraction is not sound."""


@pytest.fixture(scope="session")
def scores(shared_articles: Path) -> dict[str, Any]:
    command = [
        sys.executable,
        str(shared_articles / "run.py"),
        "--claimline",
        f"{sys.executable} -m claimline",
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("metric", LEAST)
def test_a_careful_readers_findings_are_found(scores: dict[str, Any], language: str, metric: str) -> None:
    assert scores[language][metric]["F1"] >= LEAST[metric]


def test_nothing_that_is_not_the_article_is_a_claim(scores: dict[str, Any]) -> None:
    assert scores["overall"]["not_claims_hit"] == 0
    assert scores["overall"]["bleed"] == 0


def test_the_first_article_yields_nothing_from_around_it(shared_articles: Path, tmp_path: Path) -> None:
    article = shared_articles.parent / "seed" / "article_ko.txt"
    command = [
        sys.executable,
        "-m",
        "claimline",
        "read",
        str(article),
        "--published",
        "2025-03-26",
        "--json",
        str(tmp_path),
    ]
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    found = json.loads((tmp_path / "article_ko.json").read_text(encoding="utf-8"))
    gold = json.loads((shared_articles / "dev" / "00_ko_seed.json").read_text(encoding="utf-8"))
    text = article.read_text(encoding="utf-8")
    last = max(text.rindex(claim["quote"]) + len(claim["quote"]) for claim in gold["claims"])
    assert found["claims"]
    assert all(gold["body_start"] <= claim["start"] and claim["end"] <= last for claim in found["claims"])
    releases = {release["model"]: release["date"] for release in found["releases"]}
    assert releases == {
        "DeepSeek-R1": "2025-01",
        "DeepSeek-V3-0324": "2025-03-25",
        "Ling-Lite": None,
        "Ling-Plus": None,
    }
