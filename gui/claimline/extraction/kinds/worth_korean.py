"""Which Korean sentences are no claims: what a thing is or does in general, and names that stand under a picture."""

from __future__ import annotations

import re

from claimline.extraction.names.people_korean import OFFICE
from claimline.extraction.names.view import View

_USED_FOR = re.compile(
    r"(?!이는|이것은|그는|이번|해당|회사|양사)[^\s,]{1,20}(?:\s?\([^()]{1,40}\))?(?:은|는|란|이란)\s[^.]{4,160}"
    r"(?:데|에|으로|로)\s(?:쓰인다|사용된다|활용된다|쓰이는\s[^\s]{1,8}(?:이다|다))\.?\Z"
)
"""What a thing that is no company is for: "토큰은 … 재는 데 쓰인다"."""
_PART = re.compile(
    r"(?:[A-Z]{2,6}[0-9A-Z]{0,3}|[A-Z]?램|낸드(?:플래시)?)(?:\s?\([^()]{1,40}\))?(?:은|는|란)\s[^.]{4,80}"
    r"(?:메모리|반도체|칩|기술|장치|규격|방식|프로세서)(?:\s?\([^()]{1,30}\))?(?:로|으로|이다|다)(?:서)?[,.\s]"
)
"""What a sort of chip is: "HBM은 … 메모리로 …"."""
_SO_CALLED = re.compile(
    r"(?:[가-힣A-Za-z]{1,8}\s)?[^\s,]{1,24}(?:\s?\([^()]{1,40}\))?(?:이란|란)\s[^.]{4,160}(?:이?다)\.?\Z"
)
"""What a word means: "첨단 포장이란 … 작업이다"."""
_IN_GENERAL = re.compile(
    r"[^.,]{2,30}(?:기술|AI|모델|시스템|알고리즘)(?:이|가)\s[^.,]{2,24}면\s[^.]{4,140}(?:수\s있다|하게\s된다)\.?\Z"
)
"""What would be possible with some technology, whosever it is."""
_PRESENT = re.compile(r"(?:한다|된다|있다|이다|는다|인다|준다|진다)\.?\Z")
_NAME_ALONE = re.compile(rf"[^.,은는]{{2,36}}\s{OFFICE}(?:\([^()]{{1,20}}\))?\.?\Z")
"""A name and an office, and nothing said: "남기혁 전해랩스 대표."."""
_SHORT = 80
_EVENT_ALONE = re.compile(r"[^.]{2,60}(?:열린|개최된|진행된|마련된)\s[^.]{2,60}[’'”\"]\.?\Z")
_VERB_IN_QUOTE = re.compile(r"[다요죠까음함됨][.!?]?[’'”\"]\.?\Z")


def is_general(view: View) -> bool:
    """Whether the sentence tells what something is for, or what could be done with it, in general."""
    if not view.companies() and _SO_CALLED.match(view.words):
        return True
    return not view.mentions and any(general.match(view.words) for general in (_USED_FOR, _IN_GENERAL, _PART))


def goes_on_defining(view: View) -> bool:
    """Whether a sentence behind a definition goes on with it: nobody named, nothing counted, told in the present."""
    return (
        not any(mention.is_company or mention.sort == "model" for mention in view.mentions)
        and not any(map(str.isdigit, view.words))
        and _PRESENT.search(view.words) is not None
    )


def is_name_only(view: View) -> bool:
    """Whether the words only name a person or an event, as a caption does."""
    if len(view.words) < _SHORT and _NAME_ALONE.match(view.words):
        return True
    if view.words.rstrip(".")[-1:] not in "’'”\"":
        return False
    return _EVENT_ALONE.match(view.words) is not None and not _VERB_IN_QUOTE.search(view.words)
