"""An import: looked at, asked about, taken in as one step and taken back; nothing of it is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.domain import Release, ReleaseEvent, WrongTable
from claimline.library import Library, Reader, create_library
from claimline.workflow.importing import Doubt, ImportChoice, Plan, Verdict, import_releases, plan_import
from claimline.workflow.messages import sentence
from claimline.workflow.worker import Worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.claimline"
    create_library(path)
    return path


def written(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def planned(library: Path, worker: Worker, path: Path, **mapping: str) -> Plan:
    return plan_import(
        library, [path], ImportChoice({name.replace("_", " "): said for name, said in mapping.items()}), worker
    )


def releases(library: Path) -> list[Release]:
    with Reader(library) as reader:
        return list(reader.releases())


def test_names_are_those_of_the_models_known(library: Path, tmp_path: Path, worker: Worker) -> None:
    rows = "Deepseek V3,深度求索,2024-12-24\nClaude Sonnet 3.7,Anthropic,2025-02-24\nOpenAI GPT-5,,2025-08-07\n"
    text = f"Model,Company,Date\n{rows}"
    plan = planned(library, worker, written(tmp_path, text))
    assert [(release.company, release.model) for release in plan.releases] == [
        ("DeepSeek", "DeepSeek-V3"),
        ("Anthropic", "Claude 3.7 Sonnet"),
        ("OpenAI", "GPT-5"),
    ]
    assert {row.verdict for row in plan.rows} == {Verdict.KNOWN}
    assert plan.releases[0].source == "table"
    assert plan.releases[0].why == ("row:table.csv:2 · Deepseek V3",)


def test_an_import_is_one_step_and_the_same_again_adds_nothing(library: Path, tmp_path: Path, worker: Worker) -> None:
    path = written(tmp_path, "Model,Company,Date\nNova-X 1,Somebody,2025-03\nNova-X 2,Somebody,2025-04-02\n")
    with Library(library) as store:
        assert import_releases(store, planned(library, worker, path)) == 2
        assert [release.model for release in releases(library)] == ["Nova-X 1", "Nova-X 2"]
        again = planned(library, worker, path)
        assert again.count(Verdict.HELD) == 2
        assert import_releases(store, again) == 0
        assert store.undo() == "Import 2 releases"
    assert releases(library) == []


def test_the_same_rows_in_two_tables_of_one_publisher_come_once(library: Path, tmp_path: Path, worker: Worker) -> None:
    head = "Model,Organization,Publication date,Link,Domain,Task"
    row = "Nova-X 1,Somebody,2025-03,https://somebody.example/1"
    first = written(tmp_path, f"{head}\n{row},language,chat\n", "large.csv")
    second = written(tmp_path, f"{head},Frontier\n{row},language,chat,yes\n", "notable.csv")
    other = written(tmp_path, f"name,maker,date,url\n{row}\n", "another.csv")
    plan = plan_import(library, [first, second, other], ImportChoice(), worker)
    # Another publisher who cites the same page says it too.
    assert [release.source for release in plan.releases] == ["large", "another"]
    assert plan.count(Verdict.HELD) == 1


def test_a_model_of_a_known_family_that_nobody_knows_is_not_taken_for_the_familys(
    library: Path, tmp_path: Path, worker: Worker
) -> None:
    plan = planned(library, worker, written(tmp_path, "Model,Date\nGPT-Zyxwv,2025-03\n"))
    assert plan.releases == ()
    assert [(question.doubt, question.candidates) for question in plan.questions] == [
        (Doubt.WHOSE, ("OpenAI: GPT-Zyxwv",))
    ]


@pytest.mark.parametrize(
    ("name", "candidates"),
    [
        ("GPT-4 (Mar 2023)", ("GPT-4", "OpenAI: GPT-4 (Mar 2023)")),
        ("DeepSeek-V3 (Mar 2025)", ("DeepSeek-V3-0324", "DeepSeek-V3", "DeepSeek: DeepSeek-V3 (Mar 2025)")),
        ("Kimi K2 0711", ("Kimi K2", "Moonshot AI: Kimi K2 0711")),
        ("GPT-OSS", ("gpt-oss-120b", "gpt-oss-20b", "OpenAI: GPT-OSS")),
        ("GPT-4: Now with pictures", ("GPT-4", "OpenAI: GPT-4: Now with pictures")),
    ],
)
def test_a_name_that_is_only_close_is_asked(
    library: Path, tmp_path: Path, worker: Worker, name: str, candidates: tuple[str, ...]
) -> None:
    path = written(tmp_path, f"Model,Date\n{name},2025-03\n")
    plan = planned(library, worker, path)
    assert plan.releases == ()
    (question,) = plan.questions
    assert (question.doubt, question.candidates) == (Doubt.CLOSE, candidates)
    answered = plan_import(library, [path], ImportChoice({name: candidates[0]}), worker)
    assert [release.model for release in answered.releases] == [candidates[0]]
    own = plan_import(library, [path], ImportChoice({name: candidates[-1]}), worker)
    assert [release.model for release in own.releases] == [name]
    out = plan_import(library, [path], ImportChoice({name: "-"}), worker)
    assert (out.releases, out.questions, out.count(Verdict.LEFT_OUT)) == ((), (), 1)


def test_several_models_in_one_cell(library: Path, tmp_path: Path, worker: Worker) -> None:
    path = written(
        tmp_path, 'Model,Company,Date\n"gpt-5, gpt-5-pro",OpenAI,2025-08-08\nClaude Opus/Sonnet 4,Anthropic,2025-05\n'
    )
    plan = planned(library, worker, path)
    assert [release.model for release in plan.releases] == ["GPT-5", "GPT-5 Pro"]
    assert [question.doubt for question in plan.questions] == [Doubt.SEVERAL]
    answers = {"Claude Opus/Sonnet 4": "Claude Opus 4, Claude Sonnet 4"}
    plan = plan_import(library, [path], ImportChoice(answers), worker)
    assert [release.model for release in plan.releases][2:] == ["Claude Opus 4", "Claude Sonnet 4"]


def test_whose_a_model_is_is_asked_where_nothing_says(library: Path, tmp_path: Path, worker: Worker) -> None:
    path = written(tmp_path, "Model,Date\nZyxwv 9,2025-03\n")
    assert [question.doubt for question in planned(library, worker, path).questions] == [Doubt.WHOSE]
    plan = plan_import(library, [path], ImportChoice({"Zyxwv 9": "Somebody: Zyxwv 9"}), worker)
    assert [(release.company, release.model) for release in plan.releases] == [("Somebody", "Zyxwv 9")]


def test_a_listing_by_another_host_and_a_name_that_moves_are_no_releases(
    library: Path, tmp_path: Path, worker: Worker
) -> None:
    folder = tmp_path / "tree"
    written(folder, 'name = "GPT-5"\nrelease_date = "2025-08-07"', "models/openai/gpt-5.toml")
    written(folder, 'name = "GPT-5"\nrelease_date = "2025-01-01"', "providers/somehost/models/gpt-5.toml")
    written(folder, 'name = "GPT-5"\nrelease_date = "2025-08-08"', "providers/openai/models/gpt-5.toml")
    moving = 'name = "DeepSeek Chat"\nrelease_date = "2024-12-01"\nlast_updated = "2025-12-01"'
    written(folder, moving, "models/deepseek/deepseek-chat.toml")
    written(folder, 'name = "A provider"', "providers/somehost/provider.toml")
    plan = planned(library, worker, folder)
    told = {
        (release.model, release.date.edtf if release.date else None) for release in plan.releases if release.is_release
    }
    assert told == {("GPT-5", "2025-08-07"), ("GPT-5", "2025-08-08")}
    beside = {(release.model, release.listing) for release in plan.releases if not release.is_release}
    assert beside == {("GPT-5", "somehost"), ("DeepSeek Chat", None)}
    assert [passed.name for passed in plan.passed] == ["providers/somehost/provider.toml"]
    assert {release.source for release in plan.releases} == {"tree"}


def test_the_same_name_with_other_ids_is_asked(library: Path, tmp_path: Path, worker: Worker) -> None:
    rows = "gpt-4o-2024-05-13,GPT-4o,2024-05-13\ngpt-4o-2024-08-06,GPT-4o,2024-08-06\n"
    plan = planned(library, worker, written(tmp_path, f"id,Model,Date\n{rows}"))
    assert [question.name for question in plan.questions] == ["gpt-4o-2024-05-13", "gpt-4o-2024-08-06"]
    assert plan.releases == ()


def test_what_is_no_release_is_left_out_and_said_why(library: Path, tmp_path: Path, worker: Worker) -> None:
    text = "model,company,category,date\nGPT-5,OpenAI,model_release,2025-08-07\nGPT-5,OpenAI,blog_update,2025-09-01\n"
    plan = planned(library, worker, written(tmp_path, text))
    assert len(plan.releases) == 1
    assert [row.reason for row in plan.rows if row.verdict is Verdict.LEFT_OUT] == [
        "“blog_update” is no event of a release"
    ]


def test_a_wrong_file_among_others_imports_nothing(library: Path, tmp_path: Path, worker: Worker) -> None:
    good = written(tmp_path, "Model,Company,Date\nNova-X 1,Somebody,2025-03\n", "good.csv")
    bad = written(tmp_path, "Model,Company,Date\nNova-X 2,Somebody,2025-03\nNova-X 3,Somebody,some day\n", "bad.csv")
    with pytest.raises(WrongTable) as wrong:
        plan_import(library, [good, bad], ImportChoice(), worker)
    assert sentence(wrong.value) == "bad.csv, line 3, column Date: “some day” is no date. Nothing was imported."
    assert releases(library) == []


def test_a_row_without_a_date_is_kept_without_one(library: Path, tmp_path: Path, worker: Worker) -> None:
    plan = planned(
        library, worker, written(tmp_path, "Model,Company,Date\nNova-X 1,Somebody,TBA\nNova-X 2,Somebody,2025-03-15\n")
    )
    assert plan.releases[0].date is None
    assert [row.is_suspicious for row in plan.rows] == [False, True]


def test_another_event_and_source_are_taken_as_said(library: Path, tmp_path: Path, worker: Worker) -> None:
    path = written(tmp_path, "Model,Company,Date\nNova-X 1,Somebody,2025-03\n")
    plan = plan_import(library, [path], ImportChoice({}, "Somebody's list", ReleaseEvent.PAPER), worker)
    assert [(release.source, release.event) for release in plan.releases] == [("Somebody's list", ReleaseEvent.PAPER)]


def test_many_files_of_one_model_each_are_one_source(library: Path, tmp_path: Path, worker: Worker) -> None:
    for number in (1, 2):
        written(
            tmp_path / "catalogue",
            f'name = "Nova-X {number}"\ncompany = "Somebody"\ndate = "2025-0{number}"',
            f"{number}.toml",
        )
    plan = plan_import(library, sorted((tmp_path / "catalogue").iterdir()), ImportChoice(), worker)
    assert [(release.model, release.source) for release in plan.releases] == [
        ("Nova-X 1", "catalogue"),
        ("Nova-X 2", "catalogue"),
    ]
