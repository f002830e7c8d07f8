"""Models that nobody listed, as Korean news introduces them: the model 'Name', 'Name' model, a model called Name."""

from __future__ import annotations

import re

from claimline.extraction.view import View

_HEADS = (
    r"(?:모델|챗봇|LLM|에이전트|에이전트\sAI|언어모델|(?<![가-힣A-Za-z‘“'\"])AI|인공지능|엔진)"
    r"(?:\s?\([A-Za-z가-힣·\s]{2,16}\))?"
)
_QUOTED = r"[‘'“\"「](?P<{0}>[^‘’'“”\"「」,]{{2,40}})[’'”\"」]"
_AND = r"(?:\([A-Za-z][^()]{1,30}\))?(?:와|과|,|·|\s및)\s?"
_LATIN = r"(?P<name>[A-Z][A-Za-z0-9.-]{0,20}(?:\s[A-Z0-9][A-Za-z0-9.-]{0,12}){0,3})"
_PATTERNS = (
    re.compile(
        rf"{_HEADS}(?:인|은|로|의|으로)?\s?{_QUOTED.format('name')}(?:{_AND}{_QUOTED.format('second')})?"
        rf"(?:{_AND}{_QUOTED.format('third')})?"
    ),
    re.compile(rf"{_QUOTED.format('name')}(?:이라는|라는|이라고|라고|이란|란)?\s?(?:이름의\s)?(?:[가-힣A-Za-z]{{1,8}}\s)?"
               r"(?:모델|시리즈|LLM|챗봇)(?:[을를이가은는의도와과]|\s|,)"),
    re.compile(rf"(?:모델|챗봇|LLM)(?:\s?\([A-Za-z가-힣·\s]{{2,16}}\))?(?:인|의)?\s{_LATIN}(?=을|를|이|가|와|과|의|\(|,|\s)"),
)  # fmt: skip
_OTHER_NAME = re.compile(r"(?P<name>[^()]{1,40}?)\s?\((?P<other>[A-Za-z][A-Za-z0-9 .-]{1,30})\)\Z")
_BEHIND = re.compile(r"[’'”\"」]?\s?\((?P<other>[A-Za-z][A-Za-z0-9 .-]{1,30})\)")
_GENERIC = re.compile(
    r"(?:AI|LLM|API|GPU|CEO|MoE|USB|TV|PC|파운데이션|오픈\s?웨이트|오픈소스|추론|언어|거대언어|멀티모달|독자|국가대표)(?:\s?AI)?\Z"
    r"|.*(?:다|요|까|자|라|며|고)\Z|.*[가-힣](?:은|는|이|가|을|를)\s.*"
)
_LONGEST = 30
OF_ANYBODY = ("배포", "탑재한", "업데이트", "서비스를 시작")
"""Words of what one does with another's model too: the model is out only where its owner is the subject."""


def unlisted_models(view: View) -> list[str]:
    """The names of models that the sentence introduces, in order; in Latin letters where it gives them so."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(view.words):
            names = [_name(view, match, group) for group in match.groupdict() if match[group]]
            kept = [name for name in names if name and len(name) <= _LONGEST and not _GENERIC.match(name)]
            if kept:
                return kept
    return []


def _name(view: View, match: re.Match[str], group: str) -> str:
    """A name as its owner writes it: "솔라 프로(Solar Pro)" is Solar Pro."""
    name = match[group].strip()
    other = _OTHER_NAME.match(name) or _BEHIND.match(view.words, match.end(group))
    return other["other"].strip() if other else name
