"""Takes orders of later launches: one process a user, and what is opened elsewhere opens in this window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from claimline.workflow.running import ANSWER, MOST_BYTES, address, hand_on, ordered


class Listening(QObject):
    """Hands each order to `opens`. Nobody else's program can reach it: the socket is the user's alone."""

    def __init__(self, parent: QObject, opens: Callable[[Sequence[Path]], None]) -> None:
        super().__init__(parent)
        self._opens = opens
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def start(self, paths: Sequence[Path] = ()) -> bool:
        """Listen. False where another has begun to while this one started; that has then been given `paths`."""
        where = address()
        # Asked first: Qt puts a socket that only its user may reach in the place of one that is there.
        if hand_on(paths):
            return False
        if where is not None:
            QLocalServer.removeServer(where)  # left behind by a program that was killed
            self._server.listen(where)
        return True

    def stop(self) -> None:
        """Take no more orders."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._read, socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
        if not socket.canReadLine():
            return
        paths = ordered(bytes(socket.readLine().data()))
        if paths is None:
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        self._opens(paths)


def come_forward(window: QWidget) -> None:
    """Put the window before the others, as far as the system lets a program do that."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
