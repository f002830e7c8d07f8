"""Addresses that open a page at a passage (WICG text fragments: `#:~:text=first words,last words`)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

_WHOLE = 80
"""Up to how many characters a passage stands in its address whole; of a longer one, its first and last words."""
_PART = 30
_LEAST = 5
"""So many characters at least are left of either end."""
_BETWEEN_WORDS = " ，。、；：！？（）“”"
"""Browsers find whole words only: Chinese is cut where a word surely ends."""
_SAFE_LEFT_AS_IT_IS = "/?:@!$'()*+;=~._%#[]&,-"


def passage_address(address: str, passage: str) -> str:
    """The address of the passage on its page; empty where the page's address is none that a reader may follow."""
    page = page_address(address)
    if not page:
        return ""
    lines = [line for line in map(_squeezed, passage.splitlines()) if line]
    if not lines:
        return page
    first, last = lines[0], lines[-1]
    if len(lines) == 1 and len(first) <= _WHOLE:
        directive = _encoded(first)
    else:
        directive = f"{_encoded(_beginning(first))},{_encoded(_ending(last))}"
    return f"{page}{'' if '#' in page else '#'}:~:text={directive}"


def page_address(address: str) -> str:
    """The address in ASCII, without a text fragment that it already has; empty where it is not http or https."""
    try:
        parts = urlsplit(address.strip().partition(":~:")[0].rstrip("#"))
        host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    rest = (quote(part, safe=_SAFE_LEFT_AS_IT_IS) for part in parts[2:])
    return urlunsplit((parts.scheme, quote(host, safe=_SAFE_LEFT_AS_IT_IS), *rest))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _encoded(text: str) -> str:
    """Percent-encoded, with the three characters that have a meaning in the directive."""
    return quote(text.encode("utf-8", "replace"), safe="").replace("-", "%2D")


def _beginning(text: str) -> str:
    """The first words; where there are no spaces, the characters up to a comma or the like."""
    if len(text) <= _PART:
        return text
    place = max(text.rfind(mark, _LEAST, _PART + 1) for mark in _BETWEEN_WORDS)
    return text[: place if place > 0 else _PART]


def _ending(text: str) -> str:
    """The last words, likewise."""
    if len(text) <= _PART:
        return text
    start = len(text) - _PART
    places = (text.find(mark, start - 1, len(text) - _LEAST) for mark in _BETWEEN_WORDS)
    place = min((place + 1 for place in places if place >= 0), default=start)
    return text[place:].lstrip()
