"""Which verbs at the end of a Korean clause attribute what stands before them."""

from __future__ import annotations

import re

_OBJECT_CUES = (
    "강조",
    "언급",
    "시사",
    "주장",
    "지적",
    "경고",
    "약속",
    "촉구",
    "부인",
    "인정",
    "밝",
    "제안",
    "요청",
    "예고",
    "반박",
    "일축",
    "비판",
    "우려",
    "전망",
    "예상",
    "꼽",
    "추천",
    "제시",
    "기대",
)

_BETWEEN = re.compile(
    r"[\d.]+(?:년|월|일)(?:\([^()]*\))?|\(현지(?:시간|시각)\)|이날|함께|거듭|공식|다시|최근|직접|또|단독|처음|재차"
    r"|분명히|공개적으로|현지시간|오전|오후|당시"
    r"|[가-힣A-Za-z]{1,14}(?:에서|에게|통해|이|가|은|는)|[가-힣A-Za-z]{1,10}에|[가-힣]{1,8}을|[가-힣]{1,8}를"
)
_REPORTED_WORDS = re.compile(
    r"(?:다|라|자|냐|으냐|이)(?:고|며|면서|고도)\Z|라며\Z|[”\"’'](?:이?라?(?:고|며|면서)|는|이라는)?\Z|(?:것|걸"
    r"|[”\"’'])(?:으로|로|이라)\Z|바\Z|처럼\Z|\A이렇게\Z|\A이?같이\Z|(?:다|라)는\Z|점을\Z|뜻을\Z"
)
_DESCRIBES = ("하는", "하던", "힌", "했던", "하며는")
PASSIVE = re.compile(r"[가-힣]된다|[가-힣]됐다|[가-힣]됩니다")
"""A judgement that nobody in particular makes: "…것으로 분석된다"."""
_STILL_SAYS = re.compile(r"\s(?:바|것|점|셈|모양|상황|상태)")
"""Behind a verb of saying, before a noun: it still says ("밝힌 바 있다")."""
_STRESSES = (
    "강조", "시사", "지적", "경고", "주장", "약속", "촉구", "부인", "인정", "언급", "예고", "반박", "일축", "비판",
    "우려",
)  # fmt: skip
"""Cues that take what is said as their object: "투명성을 거듭 강조했다"."""
_STANCES = ("방침", "계획", "입장", "의지", "뜻", "구상", "포부", "의향", "소감", "소회", "각오", "전략")
"""What one makes known: "제휴 방침을 밝혔다"."""
_MAKES_KNOWN = ("밝", "전했", "알렸", "내비", "드러")
_THUS = ("이같이", "이렇게", "같이")


def _takes(noun: str, cue: str) -> bool:
    """Whether a cue takes what is said as its object."""
    return cue.startswith(_STRESSES) or (noun in _STANCES and cue.startswith(_MAKES_KNOWN))


def attributes(bare: str, match: re.Match[str]) -> bool:
    """Whether the verb takes reported words: "…다고", "…며", "…것으로", a quotation, or for some an object."""
    if match[0].endswith(_DESCRIBES) and not _STILL_SAYS.match(bare, match.end()):
        return False
    tokens = bare[max(0, match.start() - 60) : match.start()].split()
    if match["report"]:
        return True
    while len(tokens) > 1 and tokens[-1] not in _THUS and _BETWEEN.fullmatch(tokens[-1]):
        if tokens[-1].endswith(("임을", "음을")) or (
            tokens[-1].endswith(("을", "를")) and _takes(tokens[-1][:-1], match[0])
        ):
            return True
        tokens.pop()
    before = tokens[-1] if tokens else ""
    if _REPORTED_WORDS.search(before):
        return True
    if (
        before.endswith("로")
        and (before.endswith(")로") or any(map(str.isdigit, before)))
        and ((match["judge"] and "했" in match[0]) or match[0].startswith("제시"))
    ):
        return True  # "매출을 3조원으로 예상했다"
    if before.endswith("로") and (match[0] == "보고 있다" or (match["judge"] and PASSIVE.match(match[0], 1))):
        return True  # "이례적으로 보고 있다", "전략으로 풀이된다": how it is seen
    return before.endswith(("을", "를", "은", "는", "도")) and match[0].startswith(_OBJECT_CUES)
