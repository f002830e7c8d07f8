"""Whether a name is the subject of its sentence: by its particle, or by what stands before it."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.sentences import Script

PREPOSITION_BEFORE = re.compile(
    r"(?:\b(?:of|in|by|with|from|to|for|at|on|than|like|against|between|including|such as|via|over|and|unlike|through"
    r"|beyond|behind|versus|On|In|At|With|From|For|Like|Unlike|Beyond|Behind|Against)"
    r"(?:\s(?:the|its|a|an|US|rival|rivals|chipmaker|startup|firm|company|giant)){0,3}\s|[(]\s?)\Z"
)
_HAN_BEFORE = re.compile(
    r"(?:与|和|对|向|被|由|继|据|在|从|把|将|为|比|及|跟|使|给|超过|像|于|以及|包括|如|等|除了|受|较|不同于|获|投资|收购"
    r"|比肩|媲美|击败|超越|领先|优于|对标|、)\s?\Z"
)
_KOREAN_SUBJECT = re.compile(
    r"(?:\[[0-9A-Z]{6}\]|\([^()]{0,20}\))?(?:\s?(?:측|그룹|경영진|CEO|본사|코리아|대통령|장관|의원|총리|주석))?\s?(?:은|는|이|가|도|역시|각각|모두|나란히)[\s,](?!아닌|아니라|아니고)"
)


def is_subject(view: View, low: int, high: int) -> bool:
    """Whether what stands at `low` to `high` is a subject: by its particle, or by what stands before it."""
    before, after = view.bare[max(0, low - 28) : low], view.bare[high : high + 28]
    if view.script is Script.KOREAN:
        return _KOREAN_SUBJECT.match(after.removeprefix("’").removeprefix("'")) is not None
    if view.script is Script.CHINESE:
        return low < 24 and _HAN_BEFORE.search(before) is None and not after.startswith(("的", "、"))
    return PREPOSITION_BEFORE.search(before) is None and low < 90
