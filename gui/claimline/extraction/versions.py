"""What follows a family's stem and makes it one model: versions and variants (GPT-5.2, V3-0324, Qwen3-Max, 8B Omni)."""

from __future__ import annotations

import re

_VARIANTS = (
    "Mini|mini|Pro|pro|Max|max|Turbo|turbo|Flash|flash|Lite|lite|Plus|plus|Ultra|ultra|Nano|nano|Preview|preview"
    "|Instruct|Chat|Coder"
    "|coder|Math|VL|Omni|omni|Thinking|Think|SEED|Sonnet|Opus|Haiku|Reasoner|Base|Vision|Audio|Codex|Large|large|Small"
    "|Medium|Next"
    "|Exp|Speciale|Distill|Deep Think|Image|Live|LLM|MoE|Scout|Maverick|Behemoth|Air|Zero|Prover|OCR|Heavy|Fast|Code"
    "|High|Realtime"
    "|프로|미니|맥스|플래시|터보|라이트|플러스|울트라|나노|코더|씽크|싱크|옴니|시드|프리뷰|오퍼스|소네트|하이쿠"
)
_NUMBER = r"[vVRKMo]?[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}(?:[a-zA-Z](?![A-Za-z]))?"
_SIZE = r"[0-9]{1,4}(?:\.[0-9]{1,2})?[BbMT](?:-A[0-9]{1,3}B)?"
_DATED = r"(?:0[1-9]|1[0-2])[0-3][0-9]|20[0-9]{6}"
_VERSION = re.compile(
    rf"(?:[\s-]?(?:{_SIZE}|{_NUMBER})|[\s-](?:{_VARIANTS}))(?![0-9A-Za-z가-힣]*[0-9A-Za-z])"
    rf"|(?:[\s-]?(?:{_SIZE}|{_NUMBER})|[\s-](?:{_VARIANTS}))(?=[\s-])"
)
_MORE = re.compile(
    rf"(?:[\s-](?:{_VARIANTS})|-(?:{_DATED})|[\s-](?:{_SIZE})|[\s-][vV][0-9](?:\.[0-9])?)(?![0-9A-Za-z])"
)
_NOT_A_VERSION = re.compile(
    r"\s[0-9]{1,4}(?:\.[0-9]{1,2})?(?:%|년|월|일|명|개|억|만|조|대|차례|년간|분기|배|건|곳|위|주년|月|年|日|亿|万|家"
    r"|个|名|款|倍|percent|\s?(?:billion|million|years|people))"
    r"|\s(?:19|20)[0-9]{2}(?![0-9])"
)


def version_end(text: str, position: int, end: int) -> int:
    """Where a version that begins at `position` ends; `position` itself where there is none."""
    if _NOT_A_VERSION.match(text, position, end):
        return position
    first = _VERSION.match(text, position, end)
    return suffix_end(text, first.end(), end) if first else position


def suffix_end(text: str, position: int, end: int) -> int:
    """Where the variants and dates behind a model's name end (R1-0528, V3-0324, o3 Pro)."""
    for _ in range(4):
        more = _MORE.match(text, position, end)
        if more is None:
            break
        position = more.end()
    return position
