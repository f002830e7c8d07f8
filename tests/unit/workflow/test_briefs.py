"""Briefs kept under a name, made again, and what changed since: in real libraries, and PDFs read back."""

from __future__ import annotations

import io
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import apsw
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.brief import make_brief
from claimline.brief.making import day_of
from claimline.brief.sheet import Sheet
from claimline.domain import (
    Amount,
    BriefChoice,
    CannotCurate,
    CannotWrite,
    Kind,
    LibraryUnusable,
    Nothing,
    NothingChosen,
    NoTicket,
    Reason,
    Selection,
    SinceLast,
    Status,
    Unreadable,
    WrongTemplate,
)
from claimline.library import BriefMade, Library, Reader, create_library
from claimline.library.briefs import choice_as_text, choice_of_text
from claimline.library.check import check_library
from claimline.workflow.brief_content import chosen_claims, prepared
from claimline.workflow.briefs import brief_named, delete_brief, hand_on, remember, save_brief
from claimline.workflow.companies import rename_company
from claimline.workflow.edits import confirm, reject
from claimline.workflow.exporting import brief_of_library, export_brief
from claimline.workflow.messages import sentence
from claimline.workflow.opening import Source, add_articles
from claimline.workflow.templates import copy_template
from claimline.workflow.worker import Worker

KOREAN = "텐센트의 1분기 매출은 1800억 위안으로 지난해 같은 기간보다 13% 늘었다고 텐센트가 15일 밝혔다.\n"
CHINESE = "腾讯5月15日公布，第一季度营收1800亿元，同比增长13%。\n"
ENGLISH = "Tencent's first-quarter revenue was 172 billion yuan.\n"
OTHERS = "Meta plans to spend 72 billion dollars on data centers. Nvidia said on Monday that its revenue rose 56%.\n"
EVERYTHING = BriefChoice(
    Selection(kind=Kind.PLAN, status=Status.CONFIRMED, since="2025-01", amounts=(Amount("USD", 1.0, None),)),
    language="ko",
    title="제목 “하나”",
    with_rejected=True,
    author="전략팀",
    note="두 줄의\n메모",
    paper="us-letter",
    companies=("Tencent", "Meta"),
    articles=(3, 1),
    search="speaker:Musk >1bn USD",
    order=("Meta",),
    article_order=(1, 3),
    day="2026-11-27",
    is_short=True,
    since_last=SinceLast.ONLY,
    template="/tmp/mine.typ",
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def library(tmp_path: Path, worker: Worker) -> Iterator[Library]:
    create_library(tmp_path / "spring.claimline")
    with Library(tmp_path / "spring.claimline") as library:
        add(library, worker, KOREAN, OTHERS)
        yield library


def add(library: Library, worker: Worker, *texts: str) -> tuple[int, ...]:
    sources = [Source(text[:9], data=text.encode(), published="2025-05-16") for text in texts]
    return add_articles(library, sources, worker).added


def damage(library: Library, name: str, written: str) -> None:
    """Writes into the library what no program of ours would keep as a choice."""
    connection = apsw.Connection(str(library.path))
    connection.execute("UPDATE saved_brief SET choice = ? WHERE name = ?", (written, name))
    connection.close()


def about(library: Library, company: str) -> list[int]:
    with Reader(library.path) as reader:
        return list(reader.claim_ids(Selection(company=company)))


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def headings(pdf: bytes) -> list[str]:
    return [bookmark.get_title() for bookmark in pypdfium2.PdfDocument(io.BytesIO(pdf)).get_toc()]


TEXTS = some.text(max_size=30)
NAMES = some.lists(TEXTS, max_size=4).map(tuple)
CHOICES = some.builds(
    BriefChoice,
    some.builds(
        Selection,
        model=some.none() | TEXTS,
        kind=some.none() | some.sampled_from(Kind),
        status=some.none() | some.sampled_from(Status),
        since=some.none() | TEXTS,
        collection=some.none() | some.integers(0, 9),
        amounts=some.lists(some.builds(Amount, TEXTS, some.floats(-1e9, 1e9), some.none()), max_size=2).map(tuple),
    ),
    title=TEXTS,
    note=TEXTS,
    with_rejected=some.booleans(),
    companies=NAMES,
    order=NAMES,
    articles=some.lists(some.integers(0, 2**40), max_size=4).map(tuple),
    article_order=some.lists(some.integers(0, 2**40), max_size=4).map(tuple),
    is_short=some.booleans(),
    day=some.none() | TEXTS,
    since_last=some.sampled_from(SinceLast),
)


@given(choice=CHOICES)
def test_any_choice_comes_back_as_it_was_kept(choice: BriefChoice) -> None:
    assert choice_of_text(choice_as_text(choice)) == choice


class TestKept:
    """A choice in the library."""

    def test_every_part_of_a_choice_is_kept(self, library: Library) -> None:
        save_brief(library, "  Weekly   look ", EVERYTHING)
        with Reader(library.path) as reader:
            (kept,) = reader.briefs()
            assert (kept.name, kept.choice) == ("Weekly look", EVERYTHING)
            assert brief_named(reader, "weekly LOOK") == ("Weekly look", EVERYTHING)
        assert check_library(library.path) == ()

    def test_it_is_changed_under_its_name_and_undone_like_the_rest(self, library: Library) -> None:
        number = save_brief(library, "Weekly", BriefChoice())
        assert save_brief(library, "Weekly", EVERYTHING) == number
        with Reader(library.path) as reader:
            assert library.undo() == "Keep the brief Weekly"
            assert [brief.choice for brief in reader.briefs()] == [BriefChoice()]
            library.redo()
            delete_brief(library, reader.briefs()[0])
            assert reader.briefs() == ()
            library.undo()
            assert reader.briefs()[0].choice == EVERYTHING

    def test_a_name_that_says_nothing_and_one_that_is_not_there_are_told(self, library: Library) -> None:
        with pytest.raises(CannotCurate):
            save_brief(library, "  ", BriefChoice())
        with Reader(library.path) as reader, pytest.raises(NothingChosen) as problem:
            brief_named(reader, "Weekly")
        assert problem.value.why is Nothing.NO_BRIEF
        assert "“Weekly”" in sentence(problem.value)

    @pytest.mark.parametrize(
        "written",
        [
            *("", "[]", "[[", '{"colour": 1}', '{"title": 5}', '{"language": "xx"}', '{"paper": "a9"}', '{"order": 7}'),
            *('{"companies": [1]}', '{"articles": ["1"]}', '{"selection": {"kind": "gossip"}}', '{"selection": 3}'),
            *('{"selection": {"words": 1}}', '{"selection": {"amounts": [{"unit": 1}]}}', '{"since_last": "x"}'),
        ],
    )
    def test_a_choice_that_no_program_wrote_is_told_and_the_others_go_on(self, library: Library, written: str) -> None:
        save_brief(library, "Daily", EVERYTHING)
        save_brief(library, "Weekly", BriefChoice())
        damage(library, "Weekly", written)
        with Reader(library.path) as reader:
            assert [(brief.name, brief.choice) for brief in reader.briefs()] == [
                ("Daily", EVERYTHING),
                ("Weekly", None),
            ]
            assert brief_named(reader, "Daily") == ("Daily", EVERYTHING)
            with pytest.raises(NothingChosen) as problem:
                brief_named(reader, "Weekly")
        said = "What was kept as the brief “Weekly” cannot be read"
        assert sentence(problem.value) == f"{said}; choose again and keep it anew."
        assert check_library(library.path) == (f"{said}.",)
        save_brief(library, "Weekly", BriefChoice(title="Anew"))
        assert check_library(library.path) == ()


class TestChosen:
    """What a choice narrows to."""

    def test_several_companies_in_their_order(self, library: Library, worker: Worker) -> None:
        choice = BriefChoice(companies=("Nvidia", "Tencent"))
        pdf = brief_of_library(library.path, choice, worker)
        assert headings(pdf)[:2] == ["Nvidia", "Tencent"]
        assert "72 billion dollars" not in text_of(pdf)

    def test_an_order_leaves_nobody_out(self, library: Library, worker: Worker) -> None:
        for order in (("Tencent", "Meta"), ("Nvidia", "Tencent")):
            pdf = brief_of_library(library.path, BriefChoice(order=order), worker)
            assert headings(pdf)[:2] == list(order)
            assert {"Tencent", "Meta", "Nvidia"} <= set(headings(pdf))

    def test_articles_in_an_order(self, library: Library, worker: Worker) -> None:
        chinese, english = add(library, worker, CHINESE, ENGLISH)
        for order in ((english, chinese), (chinese, english)):
            with Reader(library.path) as reader:
                found = prepared(reader, BriefChoice(companies=("Tencent",), article_order=order)).content
                forms = chosen_claims(reader, BriefChoice(companies=("Tencent",), article_order=order))
            assert list(dict.fromkeys(claim.article for claim in found.claims))[:2] == list(order)
            assert [claim.id for claim in forms] == [claim.id for claim in found.claims]
            rows = Sheet(found, day_of(found)).data(NoTicket())["sections"][0]["claims"]
            first = next(row for row in rows if row["kind"] == "figure")
            assert first["language"] == ("en" if order[0] == english else "zh")

    def test_several_articles_a_search_and_a_period(self, library: Library, worker: Worker) -> None:
        chinese, english = add(library, worker, CHINESE, ENGLISH)
        with Reader(library.path) as reader:

            def articles(choice: BriefChoice) -> set[int]:
                return {claim.article for claim in prepared(reader, choice).content.claims}

            assert articles(BriefChoice(articles=(english, chinese))) == {chinese, english}
            assert articles(BriefChoice(search="billion yuan")) == {english}
            assert articles(BriefChoice(Selection(since="2025-05-16", until="2025-05-16"))) >= {chinese, english}
            with pytest.raises(NothingChosen):
                articles(BriefChoice(Selection(until="2025-05-15")))

    def test_a_search_that_is_none_and_an_empty_choice_get_a_sentence(self, library: Library, worker: Worker) -> None:
        for choice, said in (
            (BriefChoice(search="kind:colour"), "“kind:colour” is no search"),
            (BriefChoice(companies=("Nobody",)), "There is no claim to export"),
            (BriefChoice(Selection(status=Status.CONFIRMED)), "There is no claim to export"),
        ):
            with pytest.raises(NothingChosen) as problem:
                brief_of_library(library.path, choice, worker)
            assert sentence(problem.value).startswith(said)

    def test_a_company_that_was_renamed_since_is_followed(self, library: Library, worker: Worker) -> None:
        save_brief(library, "Weekly", BriefChoice(companies=("Meta",)))
        rename_company(library, "Meta", "Meta Platforms")
        with Reader(library.path) as reader:
            content = prepared(reader, reader.briefs()[0].choice).content
        assert content.companies == ("Meta Platforms",)
        with Reader(library.path) as reader:
            korean = prepared(reader, BriefChoice(language="ko")).content
        assert korean.local_names["Meta Platforms"] == "메타"
        assert all("Meta Platforms" in claim.companies for claim in content.claims)

    def test_what_others_make_of_a_claim_stands_with_it(self, library: Library, worker: Worker) -> None:
        add(library, worker, CHINESE, ENGLISH)
        text = text_of(brief_of_library(library.path, BriefChoice(companies=("Tencent",)), worker))
        assert "contradicted by claim" in text
        assert "(172 billion yuan)" in text
        assert "corroborated by claim" in text
        assert "claims contradicted" in text

    def test_a_claim_that_is_not_in_the_brief_is_told_by_its_source(self, library: Library, worker: Worker) -> None:
        korean = add(library, worker, CHINESE)[0]
        text = text_of(brief_of_library(library.path, BriefChoice(articles=(korean,)), worker))
        assert "corroborated by source 2" in text


class TestSinceTheLast:
    """What changed since the last brief of a name."""

    CHOICE = BriefChoice(since_last=SinceLast.SECTION)

    def made(self, library: Library, worker: Worker, path: Path, choice: BriefChoice = CHOICE) -> bytes:
        made = hand_on(library.path, "Weekly", choice, path, worker)
        assert made is not None
        library.remember_brief("Weekly", made)
        return path.read_bytes()

    def test_the_first_says_nothing_and_the_next_what_is_new(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        first = text_of(self.made(library, worker, tmp_path / "1.pdf"))
        assert "What changed" not in first
        confirm(library, about(library, "Meta"))
        reject(library, about(library, "Nvidia"))
        add(library, worker, ENGLISH)
        second = text_of(self.made(library, worker, tmp_path / "2.pdf"))
        assert "What changed since 16 May 2025" in second
        for words in ("1 new claim", "1 newly confirmed", "1 newly rejected", "newly disputed", "rose 56%"):
            assert words in second

    def test_only_what_changed(self, library: Library, worker: Worker, tmp_path: Path) -> None:
        only = replace(self.CHOICE, since_last=SinceLast.ONLY)
        assert "172 billion" not in text_of(self.made(library, worker, tmp_path / "1.pdf", only))
        confirm(library, about(library, "Meta"))
        second = text_of(self.made(library, worker, tmp_path / "2.pdf", only))
        assert "72 billion dollars" in second
        assert "1800" not in second.partition("Sources")[0]
        library.undo()
        with pytest.raises(NothingChosen) as problem:
            hand_on(library.path, "Weekly", only, tmp_path / "3.pdf", worker)
        assert problem.value.why is Nothing.UNCHANGED
        assert not (tmp_path / "3.pdf").exists()

    def test_the_same_library_and_choice_make_the_same_bytes_again(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        first = self.made(library, worker, tmp_path / "1.pdf")
        assert self.made(library, worker, tmp_path / "1.pdf") == first
        confirm(library, about(library, "Meta"))
        second = self.made(library, worker, tmp_path / "2.pdf")
        assert second != first
        assert self.made(library, worker, tmp_path / "3.pdf") == second

    def test_suggestions_that_were_only_found_again_are_not_new(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        self.made(library, worker, tmp_path / "1.pdf")
        before = about(library, "Meta")
        article = library.claims(before)[0].article
        found = library.claims_of(article)
        with library.edit("found again"):
            library.delete_claims([claim.id for claim in found])
            for claim in found:
                library.add_claim(replace(claim, id=0))
        assert about(library, "Meta") != before
        assert "new claim" not in text_of(self.made(library, worker, tmp_path / "2.pdf"))

    def test_a_library_that_is_open_elsewhere_does_not_remember(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        made = hand_on(library.path, "Weekly", self.CHOICE, tmp_path / "1.pdf", worker)
        assert not remember(library.path, "Weekly", made)
        library.close()
        assert remember(library.path, "Weekly", made)
        with Reader(library.path) as reader:
            assert [each.day for each in reader.briefs_made("Weekly")] == ["2025-05-16"]

    def test_what_no_program_wrote_of_the_last_brief_is_damage(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        library.remember_brief("Weekly", BriefMade("2025-05-01", '[[["x"]], {}]'))
        with pytest.raises(LibraryUnusable) as problem:
            hand_on(library.path, "Weekly", self.CHOICE, tmp_path / "1.pdf", worker)
        assert problem.value.reason is Reason.DAMAGED
        assert not (tmp_path / "1.pdf").exists()

    def test_that_a_brief_was_made_is_no_step_of_the_history(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        with Reader(library.path) as reader:
            before = reader.history()
            self.made(library, worker, tmp_path / "1.pdf")
            assert reader.history() == before


class TestTemplate:
    """A template of the user's own."""

    def test_a_copy_makes_the_same_and_a_changed_one_what_it_says(
        self, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        main = copy_template(tmp_path / "서식")
        plain = brief_of_library(library.path, BriefChoice(), worker)
        mine = BriefChoice(template=str(main))
        assert brief_of_library(library.path, mine, worker) == plain
        main.write_text(main.read_text("utf-8") + "\n#heading(level: 1)[Imprint]\n", "utf-8")
        assert headings(brief_of_library(library.path, mine, worker))[-1] == "Imprint"
        with pytest.raises(CannotWrite) as problem:
            copy_template(main.parent)
        assert problem.value.reason is Reason.TAKEN

    @pytest.mark.parametrize(
        ("file", "wrong", "said"),
        [
            ("brief.typ", "#unknown-word", "unknown variable"),
            ("claims.typ", "#let x = (", "unclosed delimiter"),
            ("brief.typ", '#import "@preview/cetz:0.3.0"', "packages are not fetched"),
            ("brief.typ", '#image("picture.png")', "picture.png"),
            ("brief.typ", "#figure(rect())", "alt"),
        ],
    )
    def test_a_broken_one_gets_a_sentence_with_its_line(
        self, file: str, wrong: str, said: str, library: Library, worker: Worker, tmp_path: Path
    ) -> None:
        main = copy_template(tmp_path / "mine")
        broken = main.with_name(file)
        lines = broken.read_text("utf-8").splitlines()
        broken.write_text("\n".join([*lines, wrong, ""]), "utf-8")
        target = tmp_path / "brief.pdf"
        target.write_bytes(b"the old one")
        with pytest.raises(WrongTemplate) as problem:
            export_brief(library.path, BriefChoice(template=str(main)), target, worker)
        assert (problem.value.name, problem.value.line) == (file, len(lines) + 1)
        assert said in sentence(problem.value)
        assert f"{file}, line {len(lines) + 1}" in sentence(problem.value)
        assert target.read_bytes() == b"the old one"

    def test_none_reaches_out_of_the_machine_however_a_package_is_named(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A proxy of ours would hear of it: Typst asks the one that the environment names."""
        main = copy_template(tmp_path / "mine")
        main.write_text('#import ("@pre" + "view/words-of-an-article:0.1.0")\n' + main.read_text("utf-8"), "utf-8")
        with socket.socket() as listening, Reader(library.path) as reader:
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            listening.setblocking(False)
            for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
                monkeypatch.setenv(name, f"http://127.0.0.1:{listening.getsockname()[1]}")
            with pytest.raises(WrongTemplate) as problem:
                make_brief(prepared(reader, BriefChoice(template=str(main))).content)
            assert (problem.value.line, problem.value.detail) == (1, WrongTemplate.PACKAGES)
            with pytest.raises(BlockingIOError):
                listening.accept()
            assert os.environ["ALL_PROXY"].endswith(str(listening.getsockname()[1]))

    def test_one_that_is_not_there_is_told(self, library: Library, worker: Worker, tmp_path: Path) -> None:
        with pytest.raises(Unreadable):
            brief_of_library(library.path, BriefChoice(template=str(tmp_path / "gone.typ")), worker)


def test_a_file_that_another_program_has_open_keeps_what_it_read(
    library: Library, worker: Worker, tmp_path: Path
) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"the old one")
    with target.open("rb") as elsewhere:
        export_brief(library.path, BriefChoice(), target, worker)
        assert elsewhere.read() == b"the old one"
    assert target.read_bytes().startswith(b"%PDF")
