"""A brief of 20 and of 1,000 claims, typeset by Claimline, by WeasyPrint and by Qt's QTextDocument: each a fresh
process, side by side; one of 10,000 claims by Claimline alone, the memory that each takes, and how soon one is stopped.

Both get the same texts, words, fonts and timeline ready in a file, and write a PDF/UA-1; Claimline's share begins with
the claims, that of the others with the finished HTML, of which QTextDocument leaves out what it does not know (it lays
nothing out in rows, draws no SVG, and writes no PDF/UA). `python tests/bench/bench_brief.py` leaves the documents in
out/bench.
Times are by the clock, with those of the processor beside them: on a machine that others use, the first say little.
Needs WeasyPrint for its side (`.venv/bin/pip install weasyprint`). Exit status 1 where a budget is not met.
"""

from __future__ import annotations

import datetime
import importlib.util
import os
import pickle
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from rows import Growth, Row, hand

OUT = Path(__file__).resolve().parents[2] / "out" / "bench"
MOST_SECONDS = {20: 0.3, 1000: 2.0, 10_000: float("inf")}
MOST_OF_WEASYPRINT = {20: 1.0, 1000: 0.1}
MOST_MEMORY = {20: 600, 1000: 600, 10_000: float("inf")}
"""Megabytes."""
MOST_TO_STOP = 0.2
RUNS = {
    ("claimline", 20): 10,
    ("claimline", 1000): 10,
    ("claimline", 10_000): 1,
    ("weasyprint", 20): 5,
    ("weasyprint", 1000): 1,
    ("qtextdocument", 20): 5,
    ("qtextdocument", 1000): 3,
}
"""WeasyPrint takes so long over a thousand that one run says enough."""
PARTS = ("claims to data", "Typst")


# --- what both sides are given --------------------------------------------------------------------------------------


def content_of(claims: int) -> Any:
    """So many claims, in copies of the sample's articles; no two say the same, for Typst remembers its results."""
    from claimline.domain import Selection
    from claimline.language import LANGUAGES
    from claimline.workflow.exporting import BriefChoice, content_of_readings
    from claimline.workflow.sample import sample_article

    readings: list[Any] = []
    while sum(len(reading.findings.claims) for reading in readings) < claims:
        number = len(readings) + 1
        reading = sample_article(LANGUAGES[number % len(LANGUAGES)])
        day = datetime.date(2025, 1, 1) + datetime.timedelta(37 * number % 365)
        article = replace(reading.article, published=day.isoformat(), address=f"https://news.example/{number}")
        readings.append(replace(reading, article=article, findings=_numbered(reading.findings, number)))
    content = content_of_readings(readings, BriefChoice(Selection()))
    return replace(content, claims=content.claims[:claims])


def _numbered(findings: Any, number: int) -> Any:
    """Findings whose passages end in the number of their article; of five articles one names models of its own."""
    claims = tuple(
        replace(each, passage=replace(each.passage, exact=f"{each.passage.exact} ({number})"))
        for each in findings.claims
    )
    releases = tuple(replace(each, model=f"{each.model}.{number}") for each in findings.releases)
    return replace(findings, claims=claims, releases=releases if number % 5 == 1 else ())


def data_of(content: Any) -> tuple[dict[str, Any], bytes]:
    """What our template reads, and the file that is attached."""
    from claimline.brief.sheet import Sheet
    from claimline.domain import NoTicket

    sheet = Sheet(content, datetime.date(2025, 12, 31))
    return sheet.data(NoTicket()), sheet.attached()


# --- the same as a web page -----------------------------------------------------------------------------------------

STYLE = """
@page { size: A4; margin: 62pt; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
@page :not(:first) { @top-left { content: string(title); font-size: 8pt } }
body { font: 9pt/1.4 Pretendard, "Noto Sans SC"; color: #1d1f23 }
:lang(zh) { font-family: "Noto Sans SC", Pretendard }
h1 { font-size: 24pt; string-set: title content() } h2 { font-size: 15pt; margin: 27pt 0 6pt }
ul { display: flex; list-style: none; padding: 0; gap: 12pt } li { flex: 1; border-top: 1.2pt solid #2f5fd0 }
li b { display: block; font-size: 21pt }
article { break-inside: avoid; margin: 14pt 0; padding-left: 22pt; position: relative }
article > i { position: absolute; left: 0; font-style: normal; font-size: 8pt }
p { margin: 4pt 0 } .row { display: flex; justify-content: space-between; font-size: 8.5pt; color: #5c626d }
blockquote { font-size: 11pt; line-height: 1.5; margin: 4pt 0 6pt }
.strong { font-weight: 600 } .quiet { color: #686e79 }
a { color: #2f5fd0; text-decoration: none } img { height: 8pt } figure { margin: 0; break-inside: avoid }
table { border-collapse: collapse; width: 100% } td { border-bottom: .5pt solid #e4e4e0; vertical-align: top }
"""


def page_of(data: dict[str, Any]) -> str:
    """A brief's data as HTML: every text, link, icon and picture of ours, with a style as near as is simple."""
    tiles = "".join(f"<li><b>{escape(each['value'])}</b>{escape(each['label'])}" for each in data["tiles"])
    sections = "".join(_section(section, data["icons"]) for section in data["sections"])
    releases = "".join(map(_release, data["releases"]["rows"]))
    sources = "".join(map(_source, data["sources"]))
    head = f"<title>{escape(data['title'])}</title><style>{_faces()}{STYLE}</style>"
    return (
        f'<!DOCTYPE html><html lang="{data["language"]}"><meta charset="utf-8">{head}<h1>{escape(data["title"])}</h1>'
        f"<p>{escape(' '.join(data['subtitle']))}</p><ul>{tiles}</ul>{sections}"
        f"<h2>{escape(data['releases']['title'])}</h2>"
        f"{''.join(map(_picture, data['releases']['pictures']))}<table>{releases}</table>"
        f"<h2>{escape(data['words']['sources'])}</h2>{sources}"
    )


def _faces() -> str:
    from claimline.paths import resource

    weights = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
    files = [path for path in sorted(resource("fonts").iterdir()) if path.suffix in (".otf", ".ttf")]
    return "".join(
        f'@font-face {{ font-family: "{"Pretendard" if path.suffix == ".otf" else "Noto Sans SC"}"; '
        f"font-weight: {weights[path.stem.partition('-')[2]]}; src: url({path.as_uri()}) }}"
        for path in files
    )


def _runs(runs: list[tuple[str, str, str]]) -> str:
    return "".join(f'<span class="{look}" lang="{language}">{escape(said)}</span>' for said, language, look in runs)


def _section(section: dict[str, Any], icons: dict[str, str]) -> str:
    claims = "".join(_claim(claim, icons) for claim in section["claims"])
    elsewhere = ", ".join(f'<a href="#claim-{number}">{number}</a>' for number in section["elsewhere"])
    return f"<h2>{escape(section['title'])}</h2><p>{escape(' · '.join(section['counts']))} {elsewhere}</p>{claims}"


def _claim(claim: dict[str, Any], icons: dict[str, str]) -> str:
    from urllib.parse import quote

    kind, status = (f"data:image/svg+xml,{quote(icons[claim[name]])}" for name in ("kind", "status"))
    address = claim["address"] or f"#source-{claim['source']}"
    return (
        f'<article id="claim-{claim["number"]}"><i>{claim["number"]}</i><div class="row">'
        f'<span><img alt="" src="{kind}"> {escape(claim["kind_word"])}</span>'
        f'<span><img alt="" src="{status}"> {escape(claim["status_word"])}</span></div>'
        f'<blockquote>{_runs(claim["passage"])}</blockquote><div class="row"><span>{_runs(claim["who"])} '
        f'{_runs(claim["facts"])}</span><a href="{escape(address)}">{escape(claim["source_word"])}</a></div></article>'
    )


def _release(row: dict[str, Any]) -> str:
    sources = " ".join(_runs(source["before"]) + _runs(source["name"]) for source in row["sources"])
    cells = (_runs(row["model"]), _runs(row["company"]), _runs(row["date"]), f"{escape(row['event'])} {sources}")
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}"


def _picture(drawing: dict[str, Any]) -> str:
    shapes = []
    for lane in drawing["lanes"]:
        shapes.append(f'<text x="-{drawing["names"]}" y="{lane["top"] + 16}">{escape(lane["company"])}</text>')
        for mark in lane["marks"]:
            for place in mark["places"]:
                x = (place["left"] + place["right"]) / 2
                shapes.append(f'<circle cx="{x}" cy="{mark["y"]}" r="2.7" fill="#2f5fd0"/>')
        shapes += [f'<text x="{each["x"]}" y="{each["y"]}">{escape(each["text"])}</text>' for each in lane["labels"]]
    box = f"-{drawing['names']} 0 {drawing['width']} {drawing['height']}"
    return f'<figure><svg viewBox="{box}" font-size="7" role="img">{"".join(shapes)}</svg></figure>'


def _source(source: dict[str, Any]) -> str:
    about = " · ".join(_runs([run]) for run in source["about"])
    return (
        f'<article id="source-{source["number"]}"><i>{source["number"]}</i><p>{_runs(source["title"])}</p>'
        f"<p>{about}</p><p>{escape(source['address_shown'])}</p><p>SHA-256 {source['sha256']}</p></article>"
    )


# --- what each fresh process does -----------------------------------------------------------------------------------


def by_claimline(claims: int) -> None:
    """Claims to a PDF, as the program does it; prints how long its parts took."""
    content = pickle.loads(OUT.joinpath(f"brief-{claims}.pickle").read_bytes())
    begun = time.perf_counter()
    from claimline.brief.typesetting import typeset

    data, attached = data_of(content)
    ready = time.perf_counter()
    OUT.joinpath(f"brief-{claims}-claimline.pdf").write_bytes(typeset(data, 0, attached))
    print(ready - begun, time.perf_counter() - ready)


def stopping() -> float:
    """The seconds from the wish to stop a brief of 1,000 claims, while it is typeset, until it is stopped."""
    from claimline.brief import make_brief
    from claimline.domain import Cancelled, NoTicket
    from claimline.workflow.worker import Worker

    class Ticket:
        """Wishes to stop two seconds after the beginning."""

        def __init__(self) -> None:
            self.wish = time.perf_counter() + 2.0

        def checkpoint(self, done: int, total: int) -> None:
            """Stops where it is time."""
            if time.perf_counter() >= self.wish:
                raise Cancelled

    content = pickle.loads(OUT.joinpath("brief-10000.pickle").read_bytes())
    with Worker() as worker:
        ticket = Ticket()
        try:
            worker.call(60, ticket, make_brief, content, NoTicket())
        except Cancelled:
            return time.perf_counter() - ticket.wish
    raise SystemExit("a brief of 10,000 claims was made in less than two seconds")


def by_weasyprint(claims: int) -> None:
    """The web page to a PDF."""
    from weasyprint import HTML

    page = HTML(filename=str(OUT / f"brief-{claims}.html"))
    page.write_pdf(OUT / f"brief-{claims}-weasyprint.pdf", pdf_variant="pdf/ua-1")


def by_qtextdocument(claims: int) -> None:
    """The web page to a PDF, as far as Qt's own documents understand it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
    from PySide6.QtWidgets import QApplication

    from claimline.ui.looks.fonts import install_fonts

    application = QApplication([])
    install_fonts(application)
    document = QTextDocument()
    writer = QPdfWriter(str(OUT / f"brief-{claims}-qtextdocument.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.setHtml(OUT.joinpath(f"brief-{claims}.html").read_text(encoding="utf-8"))
    document.print_(writer)


# --- the side that measures -----------------------------------------------------------------------------------------


class Run(NamedTuple):
    """What a fresh process took: seconds by the clock and of the processor, megabytes, and seconds of its parts."""

    seconds: float
    processor: float
    memory: float
    parts: list[float]


def fresh(side: str, claims: int) -> Run:
    """A fresh process from its start to its end."""
    begun = time.perf_counter()
    with subprocess.Popen([sys.executable, __file__, side, str(claims)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{side} {claims}: exit {process.returncode}")
    parts = [float(each) for each in said.split()]
    return Run(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, parts)


def measured(side: str, claims: int) -> Run:
    """The medians of the whole process and of its parts; the most memory."""
    runs = [fresh(side, claims) for _run in range(RUNS[side, claims])]
    return Run(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.processor for run in runs),
        max(run.memory for run in runs),
        [statistics.median(part) for part in zip(*(run.parts for run in runs), strict=True)],
    )


def prepare(claims: int) -> None:
    """Writes what both sides read."""
    OUT.mkdir(parents=True, exist_ok=True)
    content = content_of(claims)
    OUT.joinpath(f"brief-{claims}.pickle").write_bytes(pickle.dumps(content))
    if claims in MOST_OF_WEASYPRINT:
        OUT.joinpath(f"brief-{claims}.html").write_text(page_of(data_of(content)[0]), encoding="utf-8")


def title_of(claims: int) -> str:
    """What the table calls such a brief."""
    return f"A brief of {claims:,} claims"


def rows_of(claims: int, ours: Run) -> list[Row | Growth]:
    """A brief's time and memory, for the table."""
    most, memory = MOST_SECONDS[claims], MOST_MEMORY[claims]
    return [
        Row(title_of(claims), "s", ours.seconds, most=most if most < float("inf") else None),
        Row("… its memory", "MB", ours.memory, most=memory if memory < float("inf") else None),
        Growth("a brief", "s", claims, ours.seconds),
        Growth("memory of a brief", "MB", claims, ours.memory),
    ]


def main() -> int:
    """Prints the table."""
    has_other = importlib.util.find_spec("weasyprint") is not None
    met = True
    heads = f"{'':14}{'claimline, s':>13}{'processor':>11}{'at most':>9}{'MB':>7}"
    print(f"{heads}{'WeasyPrint, s':>15}{'ratio':>8}   of ours")
    for claims, most in MOST_SECONDS.items():
        prepare(claims)
        if claims in MOST_OF_WEASYPRINT:
            fresh("claimline", claims)  # both sides with warm files
        ours = measured("claimline", claims)
        hand(*rows_of(claims, ours))
        line = f"{claims:>7,} claims{ours.seconds:>13.2f}{ours.processor:>11.2f}{most:>9.1f}{ours.memory:>7.0f}"
        met &= ours.seconds <= most and ours.memory <= MOST_MEMORY[claims]
        if has_other and claims in MOST_OF_WEASYPRINT:
            theirs = measured("weasyprint", claims)
            met &= ours.seconds / theirs.seconds <= MOST_OF_WEASYPRINT[claims]
            most_ratio = MOST_OF_WEASYPRINT[claims]
            hand(Row(title_of(claims), "s", ours.seconds, "WeasyPrint", theirs.seconds, most_ratio=most_ratio))
            line += f"{theirs.seconds:>15.2f}{ours.seconds / theirs.seconds:>8.3f}"
        else:
            line += f"{'not here' if claims in MOST_OF_WEASYPRINT else '':>15}{'':8}"
        print(line + "   " + ", ".join(f"{part} {took:.2f}" for part, took in zip(PARTS, ours.parts, strict=True)))
        if claims in MOST_OF_WEASYPRINT:
            theirs = measured("qtextdocument", claims)
            hand(Row(title_of(claims), "s", ours.seconds, "QTextDocument, no PDF/UA", theirs.seconds))
            print(f"{'':14}QTextDocument {theirs.seconds:.2f} s, {theirs.memory:.0f} MB")
    took = stopping()
    hand(Row("A brief that is being made stopped", "s", took, most=MOST_TO_STOP))
    print(f"stopped after {took:.3f} s, at most {MOST_TO_STOP}")
    if not has_other:
        print("To measure both sides: .venv/bin/pip install weasyprint")
    return 0 if met and took <= MOST_TO_STOP else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["claimline"]:
        by_claimline(int(sys.argv[2]))
    elif sys.argv[1:2] == ["qtextdocument"]:
        by_qtextdocument(int(sys.argv[2]))
    elif sys.argv[1:2] == ["weasyprint"]:
        by_weasyprint(int(sys.argv[2]))
    else:
        sys.exit(main())
