"""Real tables of releases, imported on the command line; they lie beside the checkout, and are skipped where not."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from claimline.domain import Release
from claimline.knowledge import load_knowledge
from claimline.library import Reader
from claimline.timeline import Look, gather
from claimline.workflow.matching import KnownModels
from claimline.workflow.releases import library_releases

ANSWERS = """\
# What a user says of the names that are only close to a known model.
DeepSeek-V3 (Mar 2025)=DeepSeek-V3-0324
GPT-4 (Mar 2023)=GPT-4
Kimi K2 0711=Kimi K2
Llama 3.2 90B Instruct=Llama 3.2 90B
MiniMax-M1-80k/40k=MiniMax-M1-80k, MiniMax-M1-40k
claude-opus/sonnet-4-20250514=Claude Opus 4, Claude Sonnet 4
OpenAI GPT-OSS=gpt-oss-120b, gpt-oss-20b
美团 LongCat-Flash-Chat=LongCat-Flash
Qwen3-Coder 480B-A35B Instruct=Qwen3-Coder-480B-A35B
阿里巴巴 Qwen3-Coder-480B-A35B-Instruct=Qwen3-Coder-480B-A35B
Qwen3-Coder(480B-A35B-Instruct...)=Qwen3-Coder-480B-A35B
Qwen3-Coder=Qwen3-Coder-480B-A35B
Qwen3-Max / Qwen3-Omni / QVQ-Max=Qwen3-Max, Qwen3-Omni, QVQ-Max
Qwen2.5 72B Instruct=Qwen2.5-72B
Ling-Plus ("Bailing")=Ling-Plus
ERNIE x1 (文心大模型X1)=ERNIE X1
ERNIE-4.5-VL-424B-A47B (文心大模型4.5)=ERNIE 4.5
GPT-4: Multimodal Capabilities=GPT-4
GPT-4o: Omni Model=GPT-4o
gpt-4o-2024-05-13=GPT-4o
GPT-4o (2024-05-13)=GPT-4o
o3-2025-04-16=o3
Llama 4 Scout 17B Instruct=Llama 4 Scout
"""
CALLED = {
    "LongCat-Flash(-Chat)": "LongCat-Flash",
    "MiniMax-M1": "MiniMax-M1-80k",
}
"""Models that the list of conflicts calls otherwise than the tables do."""


def claimline(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)


def conflicts(shared_data: Path) -> list[dict[str, str]]:
    with (shared_data / "conflicts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answers_by_id(shared_data: Path) -> str:
    """Which model each piece of news is about, of a table that lists words found in it as if they were models."""
    path = shared_data / "atjsh-llm-timeline" / "docs" / "assets" / "events.json"
    ids = [event["id"] for event in json.loads(path.read_text("utf-8"))["events"]]
    lines = []
    for row in conflicts(shared_data):
        if row["source"] == "atjsh-llm-timeline" and row["relation"] == "model":
            begins = row["record"].removeprefix("id=").split(" ")[0]
            lines += [f"{each}={row['model']}\n" for each in ids if each.startswith(begins)]
    return "".join(lines)


@pytest.fixture(scope="module")
def imported(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library into which every folder of tables was imported, one after the other."""
    folder = tmp_path_factory.mktemp("imported")
    library, answers = folder / "l.claimline", folder / "answers.txt"
    answers.write_text(ANSWERS + answers_by_id(shared_data), encoding="utf-8")
    folders = sorted(path for path in shared_data.iterdir() if path.is_dir())
    assert len(folders) == 7
    for each in folders:
        done = claimline("releases", "import", each, "--library", library, "--map", f"@{answers}")
        # 1: something is unsure, and is listed with what may be answered.
        assert done.returncode in (0, 1), done.stderr
        assert (done.returncode == 1) == ("--map" in done.stderr)
    return library


def marks(releases: Iterable[Release]) -> dict[str, list[Look]]:
    """How each model's events are drawn."""
    found: dict[str, list[Look]] = defaultdict(list)
    for lane in gather(tuple(releases)).lanes:
        for number, column in enumerate(lane.columns):
            for place in range(len(column)):
                found[lane.members(number, place)[0].model].append(column.span(place).look)
    return found


def test_each_folder_gives_releases(imported: Path) -> None:
    with Reader(imported) as reader:
        releases = [release for release in reader.releases() if release.is_release]
    assert {release.source for release in releases} == {
        *("epoch-ai", "models.dev", "llmstats", "llm-updating-tracker", "gathara-llm-timeline"),
        *("atjsh-llm-timeline", "bytepioneer-llm-timeline"),
    }
    assert len(releases) > 1500


def test_what_the_sources_say_of_each_model_shows_as_it_was_judged(imported: Path, shared_data: Path) -> None:
    verdicts = {row["model"]: row["verdict"] for row in conflicts(shared_data)}
    assert len(verdicts) == 51
    with Reader(imported) as reader:
        releases = [release for release in reader.releases() if release.is_release]
    known, looks = KnownModels(load_knowledge(), releases), marks(releases)
    differing = {}
    for model, verdict in verdicts.items():
        name = CALLED.get(model, model)
        shown = looks.get(known.find(name, "").model or name, [])
        if (verdict == "hard") != (Look.DISPUTED in shown):
            differing[model] = (verdict, shown)
    assert differing == {}
    assert sum(verdict == "hard" for verdict in verdicts.values()) == 33


def test_every_value_of_a_model_is_kept_with_its_source_as_it_was_written(imported: Path, shared_data: Path) -> None:
    with Reader(imported) as reader:
        releases = reader.releases()
    known = KnownModels(load_knowledge(), releases)
    kept = {(r.model, r.source, r.date.text or r.date.edtf) for r in releases if r.date is not None}
    lost = []
    rows = [row for row in conflicts(shared_data) if row["relation"] in ("model", "first-party listing")]
    for row in rows:
        name = CALLED.get(row["model"], row["model"])
        model = known.find(name, "").model or name
        value = row["value_as_written"].replace(",", "-")  # a year and a month that stand in columns of their own
        if (model, row["source"], value) not in kept:
            lost.append((row["model"], row["source"], row["record"], value))
    assert len(rows) > 180
    assert lost == []


def test_no_listing_by_a_host_stands_on_the_timeline(imported: Path) -> None:
    with Reader(imported) as reader:
        assert sum(release.listing is not None for release in reader.releases()) > 100
        shown = library_releases(reader)
    assert shown
    assert all(release.is_release for release in shown)


def test_the_same_import_again_adds_nothing(imported: Path, shared_data: Path) -> None:
    done = claimline("releases", "import", shared_data / "epoch-ai", "--library", imported)
    assert "0 releases imported." in done.stdout


def test_a_month_is_never_made_a_day(imported: Path) -> None:
    with Reader(imported) as reader:
        months = [release for release in reader.releases() if release.source == "gathara-llm-timeline"]
    assert months
    assert all(release.date is not None and len(release.date.edtf or "") == len("2025-03") for release in months)
