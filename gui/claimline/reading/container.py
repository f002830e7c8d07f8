"""A document that is a ZIP of XML parts, opened so that no part of it can do harm.

Everything is checked before it is unpacked: how much it swells, what its parts are called, whether they are links. XML
is parsed without a document type, so that no entity is ever expanded, and without the network.
"""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zipfile
import zlib

from lxml import etree

from claimline.domain import Reason, Unreadable

_MOST_PARTS = 10_000
_LARGEST_PART = 32_000_000
_LARGEST = 512_000_000  # all parts together, pictures and the like too, which are never unpacked
_TIGHTEST = 200  # Word's own XML is packed to a twentieth, seldom to a fiftieth
_SMALL = 1_000_000  # what swells to no more than this does no harm, however tightly packed
_BROKEN = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    OverflowError, struct.error, KeyError,
)  # fmt: skip


class Container:
    """The parts of one document; a part is unpacked when it is asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises Unreadable: DAMAGED, ENCRYPTED, TOO_LARGE, or UNSAFE with what is unsafe."""
        self._name = name
        if data.count(b"PK\x01\x02") > _MOST_PARTS:
            raise Unreadable(name, Reason.UNSAFE, "parts")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise Unreadable(name, Reason.DAMAGED) from error
        self._parts = {info.filename: info for info in self._archive.infolist() if not info.is_dir()}
        self._check()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, in their order."""
        return tuple(self._parts)

    def part(self, path: str) -> bytes | None:
        """What a part holds, None where there is none; raises Unreadable before it unpacks what swells too much."""
        info = self._parts.get(path)
        if info is None:
            return None
        if info.file_size > max(_SMALL, _TIGHTEST * info.compress_size):
            raise Unreadable(self._name, Reason.UNSAFE, "ratio")
        if info.file_size > _LARGEST_PART:
            raise Unreadable(self._name, Reason.TOO_LARGE, str(_LARGEST_PART // 1_000_000))
        try:
            with self._archive.open(info) as stream:
                return stream.read(info.file_size + 1)
        except _BROKEN as error:
            raise Unreadable(self._name, Reason.DAMAGED) from error

    def tree(self, path: str) -> etree._Element | None:
        """A part's XML; None where there is no such part. Raises Unreadable where it is not sound, or has entities."""
        part = self.part(path)
        if part is None:
            return None
        if b"<!DOCTYPE" in part.replace(b"\x00", b""):
            raise Unreadable(self._name, Reason.UNSAFE, "entities")
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(part, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Unreadable(self._name, Reason.DAMAGED) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(self._name, Reason.UNSAFE, "entities")
        return root

    def _check(self) -> None:
        """Raises Unreadable where what the parts are called, or all of them together, is not what a document holds."""
        for info in self._archive.infolist():
            if _leads_outside(info.orig_filename):
                raise Unreadable(self._name, Reason.UNSAFE, "path")
            if stat.S_ISLNK(info.external_attr >> 16):
                raise Unreadable(self._name, Reason.UNSAFE, "link")
            if info.flag_bits & 0x1:
                raise Unreadable(self._name, Reason.ENCRYPTED)
        if sum(info.file_size for info in self._archive.infolist()) > _LARGEST:
            raise Unreadable(self._name, Reason.TOO_LARGE, str(_LARGEST // 1_000_000))


def _leads_outside(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or "\x00" in path or ".." in path.split("/")
