"""Real libraries of invented articles in three languages, and a watch for threads that are left behind."""

from __future__ import annotations

import gc
import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimline.domain import (
    Article,
    Block,
    Claim,
    Findings,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Release,
    ReleaseEvent,
    Status,
)
from claimline.library import Library, create_library
from claimline.ui.app import Application
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import Look, Theme

KOREAN = """[요약] 인공지능 회사들의 봄 소식을 한눈에 본다

봄을 맞은 인공지능 회사들, 새 모델을 앞다퉈 내놓다

가온연구소는 추론 모델 가온-R2를 3월 14일 예고 없이 공개했다. 회사는 새 모델이 앞선 판보다 두 배 빠르다고 강조했다.

텐센트는 지난해 연구개발에 약 120억 위안(약 2조 4000억 원)을 썼다. 류창 부사장은 “올해는 서두르지 않겠다”고 말했다.\r\n\
업계에서는 이번 발표가 시장의 판도를 바꿀 것으로 본다 🚀.

ⓒ 봄날신문, 무단 전재 금지
"""
CHINESE = """春季模型发布潮

深度求索4月2日发布了新版对话模型DeepSeek-V9，参数规模为3200亿。公司表示，新模型的推理成本下降了40%。

腾讯计划在下半年把广告加载率提高到6%左右。分析人士认为，这一步走得相当谨慎。
"""
ENGLISH = """Labs race into spring

OpenAI said on Tuesday that its Harbor-2 model would reach all customers by June. \
Meta plans to spend up to $18 billion on data centres this year. \
Analysts called the figure "hard to justify", according to the Springfield Ledger.

DeepSeek did not reply to a request for comment.
"""
NAMES = {"DeepSeek": "딥시크", "Tencent": "텐센트", "Meta": "메타", "OpenAI": "오픈AI"}


def made_article(text: str, language: str, title: str, roles: dict[str, str], published: str | None) -> Article:
    """An article whose lines are its blocks; `roles` says which lines are set aside."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            begin = start + line.index(words)
            role = next((role for opening, role in roles.items() if words.startswith(opening)), "body")
            blocks.append(Block(begin, begin + len(words), role))
        start += len(line)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        text,
        tuple(blocks),
        language,
        sha256,
        f"{title}.txt",
        title=title,
        publisher="봄날신문" if language == "ko" else "Springfield Ledger",
        published=published,
    )


def made_claim(text: str, passage: str, kind: Kind, *companies: str, **fields: object) -> Claim:
    """A claim in the first place where its passage stands."""
    start = text.index(passage)
    return Claim(Passage.of(text, start, start + len(passage)), kind, companies, **fields)  # type: ignore[arg-type]


def quantity(text: str, words: str, value: float, unit: str, **fields: object) -> Quantity:
    """A quantity in the first place where its words stand."""
    start = text.index(words)
    return Quantity(value, unit, words, start, start + len(words), **fields)  # type: ignore[arg-type]


def date(text: str, words: str, edtf: str | None, local_time: bool = False) -> FuzzyDate:
    """A date in the first place where its words stand."""
    start = text.index(words)
    return FuzzyDate(edtf, words, start, start + len(words), local_time)


def korean() -> tuple[Article, Findings]:
    """The Korean article, whose day is not known."""
    text = KOREAN
    day = date(text, "3월 14일", None)
    claims = (
        made_claim(
            text,
            "가온연구소는 추론 모델 가온-R2를 3월 14일 예고 없이 공개했다.",
            Kind.RELEASE,
            "Gaon Lab",
            cue="공개했다",
            dates=(day,),
            models=("Gaon-R2", "가온-R2"),
        ),
        made_claim(
            text,
            "회사는 새 모델이 앞선 판보다 두 배 빠르다고 강조했다.",
            Kind.STATEMENT,
            "Gaon Lab",
            speaker="Gaon Lab",
            cue="강조했다",
            carried_over=True,
        ),
        made_claim(
            text,
            "텐센트는 지난해 연구개발에 약 120억 위안(약 2조 4000억 원)을 썼다.",
            Kind.FIGURE,
            "Tencent",
            quantities=(
                quantity(text, "약 120억 위안", 12e9, "CNY", approximate=True),
                quantity(text, "약 2조 4000억 원", 2.4e12, "KRW", approximate=True, converts=0),
            ),
            dates=(date(text, "지난해", None),),
        ),
        made_claim(
            text,
            "류창 부사장은 “올해는 서두르지 않겠다”고 말했다.",
            Kind.STATEMENT,
            "Tencent",
            speaker="류창 부사장",
            cue="말했다",
            carried_over=True,
        ),
        made_claim(
            text,
            "업계에서는 이번 발표가 시장의 판도를 바꿀 것으로 본다 🚀.",
            Kind.ASSESSMENT,
            "Tencent",
            "Gaon Lab",
            speaker="업계",
        ),
    )
    releases = (Release("Gaon-R2", "Gaon Lab", ReleaseEvent.ANNOUNCED, day, claims[0].passage),)
    roles = {"[요약]": "summary", "봄을 맞은": "heading", "ⓒ": "copyright"}
    return made_article(text, "ko", "봄을 맞은 인공지능 회사들, 새 모델을 앞다퉈 내놓다", roles, None), Findings(
        claims, releases
    )


def chinese() -> tuple[Article, Findings]:
    """The Chinese article."""
    text = CHINESE
    day = date(text, "4月2日", "2025-04-02")
    claims = (
        made_claim(
            text,
            "深度求索4月2日发布了新版对话模型DeepSeek-V9，参数规模为3200亿。",
            Kind.RELEASE,
            "DeepSeek",
            cue="发布",
            dates=(day,),
            models=("DeepSeek-V9",),
            quantities=(quantity(text, "3200亿", 320e9, "params"),),
            status=Status.CONFIRMED,
        ),
        made_claim(
            text,
            "公司表示，新模型的推理成本下降了40%。",
            Kind.STATEMENT,
            "DeepSeek",
            speaker="DeepSeek",
            cue="表示",
            quantities=(quantity(text, "40%", 40, "percent"),),
            carried_over=True,
        ),
        made_claim(
            text,
            "腾讯计划在下半年把广告加载率提高到6%左右。",
            Kind.PLAN,
            "Tencent",
            quantities=(quantity(text, "6%左右", 6, "percent", approximate=True),),
            dates=(date(text, "下半年", "2025-41"),),
        ),
        made_claim(
            text,
            "分析人士认为，这一步走得相当谨慎。",
            Kind.ASSESSMENT,
            "Tencent",
            speaker="分析人士",
            cue="认为",
            carried_over=True,
        ),
    )
    releases = (Release("DeepSeek-V9", "DeepSeek", ReleaseEvent.ANNOUNCED, day, claims[0].passage),)
    return made_article(text, "zh", "春季模型发布潮", {"春季": "heading"}, "2025-04-03"), Findings(claims, releases)


def english() -> tuple[Article, Findings]:
    """The English article."""
    text = ENGLISH
    june = date(text, "June", "2025-06")
    claims = (
        made_claim(
            text,
            "OpenAI said on Tuesday that its Harbor-2 model would reach all customers by June.",
            Kind.PLAN,
            "OpenAI",
            speaker="OpenAI",
            cue="said",
            models=("Harbor-2",),
            dates=(date(text, "Tuesday", "2025-04-08"), june),
        ),
        made_claim(
            text,
            "Meta plans to spend up to $18 billion on data centres this year.",
            Kind.PLAN,
            "Meta",
            quantities=(quantity(text, "up to $18 billion", 18e9, "USD", bound="max"),),
            dates=(date(text, "this year", "2025"),),
        ),
        made_claim(
            text,
            'Analysts called the figure "hard to justify", according to the Springfield Ledger.',
            Kind.ASSESSMENT,
            "Meta",
            speaker="Analysts",
            reported_by="Springfield Ledger",
            cue="called",
            carried_over=True,
        ),
        made_claim(text, "DeepSeek did not reply to a request for comment.", Kind.EVENT, "DeepSeek"),
    )
    releases = (Release("Harbor-2", "OpenAI", ReleaseEvent.GENERAL_AVAILABILITY, june, claims[0].passage),)
    return made_article(text, "en", "Labs race into spring", {"Labs race": "heading"}, "2025-04-09"), Findings(
        claims, releases
    )


def make_library(path: Path) -> Path:
    """A library of the three articles, 13 claims."""
    create_library(path)
    with Library(path) as library, library.edit("Open 3 articles"):
        for article, findings in (korean(), chinese(), english()):
            library.add_article(article, article.text.encode(), findings)
    return path


def make_large_library(path: Path, claims: int) -> Path:
    """A library of many claims: the English article, again and again, each with its own number in it."""
    create_library(path)
    article, findings = english()
    with Library(path) as library, library.edit("Open many articles"):
        for number in range(claims // len(findings.claims)):
            text = f"{article.text}{number}"
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            copy = replace(
                article, text=text, sha256=sha256, name=f"{number}.txt", title=f"Labs race into spring {number}"
            )
            library.add_article(copy, text.encode(), findings)
    return path


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """A library of 13 claims, 3 articles and 5 companies."""
    return make_library(tmp_path / "spring.claimline")


@pytest.fixture
def empty_library_path(tmp_path: Path) -> Path:
    """A library with nothing in it."""
    create_library(tmp_path / "empty.claimline")
    return tmp_path / "empty.claimline"


@pytest.fixture
def large_library(tmp_path: Path) -> Callable[[int], Path]:
    """Makes a library of about so many claims."""
    return lambda claims: make_large_library(tmp_path / "large.claimline", claims)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of no one's but this test's."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, settings: QSettings) -> Iterator[Callable[..., Application]]:
    """Opens the real window on a library, at a size; it is closed as a user closes it."""
    install_fonts(qapp)
    opened: list[Application] = []

    def open_one(library: Path | None, size: tuple[int, int] = (1280, 800), look: Look = Look.LIGHT) -> Application:
        program = Application(Theme(qapp, look), settings)
        opened.append(program)
        program.window.resize(*size)
        with qtbot.waitExposed(program.window):
            program.window.show()
        if library is not None:
            program.open_library(library)
        settle(qtbot, program)
        return program

    yield open_one
    for program in opened:
        program.window.close()
        program.window.deleteLater()
        program.theme.deleteLater()


def settle(qtbot: QtBot, program: Application) -> None:
    """Wait until no work is under way."""
    qtbot.waitUntil(lambda: program.session is None or not program.after_first_paint.is_waiting)
    qtbot.waitUntil(lambda: program.session is None or not program.session.worker.is_busy, timeout=60_000)
    qtbot.waitUntil(lambda: not program.presenter.is_showing)
    QApplication.processEvents()  # the timeline is shown a turn of the loop after its releases have come


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[Application], None]:
    """Waits until no work is under way."""
    return lambda program: settle(qtbot, program)


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """A window that is closed has ended its threads."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    running = [thing for thing in gc.get_objects() if isinstance(thing, QThread) and thing.isRunning()]
    assert not left + running, f"threads left behind: {left + running}"
