"""An article may ask for anything: nothing in it is fetched, in the window or on the command line."""

from __future__ import annotations

import io
import re
import shutil
import socket
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
import typst

SESSION = Path(__file__).with_name("hostile_session.py")
WORDS = (
    "Larch Systems said on Tuesday that its model {name} answers twice as fast as before.",
    "Larch Systems plans to spend 40 million dollars on machines next year.",
)
PAGE = """<!doctype html><html><head><title>{title}</title>
<meta http-equiv="refresh" content="0;url={at}/refresh">
<link rel="stylesheet" href="{at}/sheet.css"><link rel="preload" as="font" href="{at}/font.woff2">
<link rel="icon" href="{at}/icon.png"><script src="{at}/script.js"></script>
<style>@import url("{at}/import.css"); body {{ background: url({at}/back.png) }}</style>
<base href="{at}/"></head><body onload="fetch('{at}/fetch')">
<p>{first}</p><img src="{at}/picture.png" srcset="{at}/two.png 2x"><p>{second} <a href="{at}/link">more</a></p>
<iframe src="{at}/frame"></iframe><object data="{at}/object"></object><video poster="{at}/poster.png" src="{at}/v.mp4">
</video><svg><image href="{at}/svg.png"/></svg></body></html>"""


class Listener:
    """A server on loopback that should hear nothing."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.at = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _place = self._socket.accept()
            except OSError:
                return
            with caller:
                self.heard.append(caller.recv(400).decode("latin-1").split("\r\n", 1)[0])

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listening = Listener()
    yield listening
    listening.close()


def page(at: str, name: str) -> str:
    first, second = (words.format(name=name) for words in WORDS)
    return PAGE.format(at=at, title=f"Larch speeds up {name}", first=first, second=second)


def letter(at: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.com", "b@example.com", "Larch"
    mail["Date"], mail["Disposition-Notification-To"] = "Wed, 15 Apr 2026 09:12:00 +0900", "a@example.com"
    mail.set_content("see the page")
    mail.add_alternative(page(at, "Mail-1"), subtype="html")
    return mail.as_bytes()


def web_archive(at: str) -> bytes:
    head = f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {at}/page\r\nSubject: Larch\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    part = f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {at}/page\r\n\r\n{page(at, 'Saved-1')}"
    return (head + kind + part + "\r\n--b--\r\n").encode()


def document(at: str) -> bytes:
    """A Word document with a template, a picture and a stylesheet elsewhere, and an entity that wants a file."""
    made, stream, changed = docx.Document(), io.BytesIO(), io.BytesIO()
    for words in WORDS:
        made.add_paragraph(words.format(name="Word-1"))
    made.save(stream)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = "".join(
        f'<Relationship Id="x{number}" Type="{kind}/{what}" Target="{at}/{what}" TargetMode="External"/>'
        for number, what in enumerate(("attachedTemplate", "image", "frame", "oleObject", "stylesWithEffects"))
    )
    with zipfile.ZipFile(stream) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name.endswith("document.xml.rels"):
                part = part.replace(b"</Relationships>", outside.encode() + b"</Relationships>")
            after.writestr(name, part)
    return changed.getvalue()


def portable(at: str, folder: Path) -> bytes:
    source = folder / "source.typ"
    words = "\n\n".join(each.format(name="Paper-1") for each in WORDS)
    source.write_text(f'{words}\n\n#link("{at}/pdf-link")[more]', encoding="utf-8")
    return bytes(typst.compile(str(source)))


@pytest.fixture
def folder(listener: Listener, tmp_path: Path) -> Path:
    """Articles in each format, all of which name the listener."""
    inside = tmp_path / "articles"
    inside.mkdir()
    at = listener.at
    (inside / "page.html").write_text(page(at, "Page-1"), encoding="utf-8")
    (inside / "mail.eml").write_bytes(letter(at))
    (inside / "saved.mhtml").write_bytes(web_archive(at))
    (inside / "word.docx").write_bytes(document(at))
    (inside / "paper.pdf").write_bytes(portable(at, tmp_path))
    text = "\n\n".join(words.format(name="Mark-1") for words in WORDS)
    marked = f"# Larch\n\n![]({at}/mark.png)\n\n{text} [more]({at}/mark)\n\n<img src='{at}/raw.png'>\n"
    (inside / "mark.md").write_text(marked, encoding="utf-8")
    return inside


def traced(command: list[str], trace: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command, with its calls for the network written down where the system can do that."""
    tracer = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(trace)] if can_trace() else []
    return subprocess.run([*tracer, *command], capture_output=True, text=True, check=False)


def can_trace() -> bool:
    """Whether strace is there, and may look at processes."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-qq", "true"], capture_output=True, check=False).returncode == 0


def calls_for_the_network(trace: Path) -> list[str]:
    """The calls that speak of an address of the internet, of either kind."""
    if not trace.exists():
        return []
    return [line for line in trace.read_text(encoding="utf-8").splitlines() if re.search(r"AF_INET6?\b", line)]


def test_the_listener_hears_who_calls(listener: Listener, tmp_path: Path) -> None:
    """What is tested below could be seen."""
    call = f"import urllib.request as u; u.urlopen('{listener.at}/called', timeout=5)"
    traced([sys.executable, "-c", call], tmp_path / "trace")
    assert listener.heard == ["GET /called HTTP/1.1"]
    assert bool(calls_for_the_network(tmp_path / "trace")) == can_trace()


def test_a_session_in_the_window_fetches_nothing(listener: Listener, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    done = traced([sys.executable, str(SESSION), str(folder), str(out)], tmp_path / "trace")
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) == len(list(folder.iterdir())) == 6
    assert listener.heard == []
    assert calls_for_the_network(tmp_path / "trace") == []


def test_the_command_line_fetches_nothing(listener: Listener, folder: Path, tmp_path: Path) -> None:
    brief = tmp_path / "brief.pdf"
    articles = [str(path) for path in sorted(folder.iterdir())]
    done = traced([sys.executable, "-m", "claimline", "brief", *articles, "-o", str(brief)], tmp_path / "trace")
    assert done.returncode == 0, done.stderr[-2000:]
    assert brief.read_bytes().startswith(b"%PDF")
    assert listener.heard == []
    assert calls_for_the_network(tmp_path / "trace") == []
    assert brief.stat().st_size > 10_000
