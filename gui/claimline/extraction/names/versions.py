"""What follows a family's stem and makes it one model: versions and variants (GPT-5.2, V3-0324, Qwen3-Max, 8B Omni)."""

from __future__ import annotations

import re

_VARIANTS = (
    "Mini|mini|Pro|pro|Max|max|Turbo|turbo|Flash|flash|Lite|lite|Plus|plus|Ultra|ultra|Nano|nano|Preview|preview"
    "|Instruct|Chat|Coder"
    "|coder|Math|VL|Omni|omni|Thinking|Think|SEED|Sonnet|Opus|Haiku|Reasoner|Base|Vision|Audio|Codex|Large|large|Small"
    "|Medium|Next"
    "|Exp|Speciale|Distill|Deep Think|Image|Live|LLM|MoE|Scout|Maverick|Behemoth|Air|Zero|Prover|OCR|Heavy|Fast|Code"
    "|High|Realtime|Instant|Super|Premier|Express|Micro|Sonic|Reasoning|Translate|Safeguard|Terminus|Lightning"
    "|프로|미니|맥스|플래시|터보|라이트|플러스|울트라|나노|코더|씽크|싱크|옴니|시드|프리뷰|오퍼스|오푸스|소네트|소넷|하이쿠|스몰|미디엄|라지|씽킹|스페치알레"
    "|베이스|인스트럭트|임베딩|인스턴트|슈퍼|프리미어|리즈닝|비전|딥싱크|헤비"
)
_NUMBER = r"[vVRKkMoXTSQ]?[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}(?:[a-zA-Z](?![A-Za-z]))?"
_SIZE = r"[0-9]{1,4}(?:\.[0-9]{1,2})?[BbMT](?:-[Aa][0-9]{1,3}[Bb])?"
_DATED = r"(?:0[1-9]|1[0-2])[0-3][0-9]|20[0-9]{6}"
_VERSION = re.compile(
    rf"(?:(?:[\s-]|\s-\s)?(?:{_SIZE}|{_NUMBER})|[\s-](?:{_VARIANTS}))(?![0-9A-Za-z가-힣]*[0-9A-Za-z])"
    rf"|(?:[\s-]?(?:{_SIZE}|{_NUMBER})|[\s-](?:{_VARIANTS}))(?=[\s-])"
)
_TONGUES = "Arabic|Japanese|Korean|Chinese|Hindi|German|French|Spanish|Hebrew|Turkish|Thai|Vietnamese"
_MORE = re.compile(
    rf"(?:(?:[\s-]|\s-\s(?=[A-Za-z]{{1,9}}\s?[一-鿿，。、；：]))(?:{_VARIANTS}|VLM|VLA|ER|TTS|ASR|MT|Embedding|Guard)|-(?:hybrid|instruct|chat|base|thinking|reasoning|think|vl)|-[a-z]-[0-9]{{1,3}}b|\s(?:{_TONGUES})(?=[,.;:)]|\s(?:and|which|is|was|on|in)\b|\Z)|-(?:{_DATED})|[\s-](?:{_SIZE})|[\s-][vV][0-9](?:\.[0-9])?|-[0-9]{{1,2}}(?:\.[0-9])?)(?![0-9A-Za-z])"
)
_NUMBER_BEHIND = re.compile(r"[\s-][0-9]{1,2}(?:\.[0-9]{1,2})?(?![0-9A-Za-z.,]*[0-9A-Za-z])")
"""Opus 4.1, Pro 2.5: the number behind the variant."""
_NOT_A_VERSION = re.compile(
    r"\s[0-9]{1,4}(?:\.[0-9]{1,2})?(?:%|년|월|일|명|개|억|만|조|대|차례|년간|분기|배|건|곳|위|주년|月|年|日|亿|万|家"
    r"|个|名|款|倍|percent|\s?(?:billion|million|years|people))"
    r"|\s?[0-9]{1,4}(?:\.[0-9]{1,2})?\s?(?:亿|万|억|조)"
    r"|\s(?:19|20)[0-9]{2}(?![0-9])"
)


_LATIN = {
    "프로": "Pro", "미니": "Mini", "맥스": "Max", "플래시": "Flash", "터보": "Turbo", "라이트": "Lite",
    "플러스": "Plus", "울트라": "Ultra", "나노": "Nano", "코더": "Coder", "씽크": "Think", "싱크": "Think",
    "옴니": "Omni", "시드": "SEED",
    "프리뷰": "Preview", "오퍼스": "Opus", "오푸스": "Opus", "소네트": "Sonnet", "소넷": "Sonnet", "하이쿠": "Haiku",
    "스몰": "Small", "미디엄": "Medium", "라지": "Large", "인스턴트": "Instant", "슈퍼": "Super", "프리미어": "Premier",
    "베이스": "Base", "인스트럭트": "Instruct", "임베딩": "Embedding",
    "씽킹": "Thinking", "스페치알레": "Speciale", "리즈닝": "Reasoning", "비전": "Vision",
    "딥싱크": "Deep Think",
    "헤비": "Heavy",
}  # fmt: skip
_KOREAN_VARIANT = re.compile("|".join(_LATIN))
_GLUED = re.compile(rf"[\s-]?(?:{'|'.join(_LATIN)})[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?![0-9A-Za-z%]|\.[0-9])")
"""A variant in Hangul with its number right behind it: 오퍼스4.5."""
_NUMBER_AFTER = re.compile(r"(?<=[a-z][a-z])(?=[0-9])")
_OTHER_NAME = re.compile(r"\s?\([A-Za-z가-힣][A-Za-z가-힣 .-]{1,23}\)")


def latin(version: str) -> str:
    """A version with its variants as their owners write them: 오퍼스 4.1 is Opus 4.1."""
    if not _KOREAN_VARIANT.search(version):
        return version
    return _NUMBER_AFTER.sub(" ", _KOREAN_VARIANT.sub(lambda match: _LATIN[match[0]], version))


def behind_other_name(text: str, position: int, end: int) -> int:
    """Where a version may begin behind another name in brackets: 엑사원(EXAONE) 3.5."""
    other = _OTHER_NAME.match(text, position, end)
    return other.end() if other else position


def version_end(text: str, position: int, end: int) -> int:
    """Where a version that begins at `position` ends; `position` itself where there is none."""
    if _NOT_A_VERSION.match(text, position, end):
        return position
    if glued := _GLUED.match(text, position, end):
        return suffix_end(text, glued.end(), end)
    first = _VERSION.match(text, position, end)
    if first is None:
        return position
    behind = first.end()
    if not any(char.isdigit() for char in first[0]) and not _NOT_A_VERSION.match(text, behind, end):
        number = _NUMBER_BEHIND.match(text, behind, end)
        behind = number.end() if number else behind
    return suffix_end(text, behind, end)


def number_end(text: str, position: int, end: int) -> int:
    """Where the number with a point behind a variant ends: "ER 1.5"."""
    number = _NUMBER_BEHIND.match(text, position, end)
    return number.end() if number and "." in number[0] and not _NOT_A_VERSION.match(text, position, end) else position


def suffix_end(text: str, position: int, end: int) -> int:
    """Where the variants and dates behind a model's name end (R1-0528, V3-0324, o3 Pro)."""
    for _ in range(4):
        more = _MORE.match(text, position, end)
        if more is None:
            break
        position = more.end() if any(map(str.isdigit, more[0])) else number_end(text, more.end(), end)
    return position
