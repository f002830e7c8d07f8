"""Networks: where somebody wrote something, not whom a claim is about; and the one whose name is a letter, X."""

from __future__ import annotations

import re

_POSTED_ON = re.compile(
    r"\s?(?:\([^()]{1,16}\))?(?:을|를|에|에서)?\s?(?:통해|게시|올린|올려|글을|계정)|\s?上(?:发|写|表示|称|回)|\s(?:post"
    r"|account)s?\b"
)
_POSTED_BEFORE = re.compile(r"(?:[Oo]n|to|via|在)\s?\Z")
_NETWORK_NAMES = "X 엑스 트위터 페이스북 인스타그램 스레드 링크드인 유튜브 웨이보 위챗 텔레그램 레딧 틱톡"
_NETWORKS = frozenset(_NETWORK_NAMES.split())
_SAID_ON = re.compile(
    r"(?:\([^()]{1,16}\))?(?:(?:에|에서|를\s통해|을\s통해)\s(?:[0-9]{1,2}일(?:\([^()]{1,6}\))?\s)?(?:[“\"]|적었|썼|올렸|남겼|게시했|공유했|알렸|밝혔|토로했)|(?:에\s올린|\s게시)?\s(?:글|영상|게시물|게시글)에서\s)"
)
"""Behind a network: where somebody said it, 페이스북에 “…”라고 썼다."""
_POSTED_NEAR = re.compile(r"[^.\n]{0,18}?(?:게시글|게시물|게시했|계정|글에서|글을\s올|올린|올려|올렸|통해|포스트)")
"""Behind 엑스(X·옛 트위터): where somebody wrote it, not whom it is about."""
_OWN_ACCOUNT = re.compile(r"(?:자신의|본인의)\s(?:[가-힣A-Za-z()·]{1,20}\s)?[‘'“\"]?\Z")
_ACCOUNT_BEHIND = re.compile(r"[’'”\"]?(?:\([^()]{1,16}\))?(?:에|에서|을\s통해|를\s통해|\s(?:계정|페이지|블로그))")
"""Around a network: where somebody wrote it, "자신의 링크드인에"."""
_TOPPED = re.compile(r"(?:登上|登顶|冲上|刷爆|霸榜)了?\s?(?:X\s?[（(]\s?)?\Z")
"""Before a network: what was much spoken of there."""
_NETWORK = "X"
_NEAR = re.compile(r"소셜미디어|Corp|플랫폼|트위터|Twitter|社交|推特|formerly|[Pp]latform|[Ss]ocial\s(?:media|network)")
_SPOKEN_OF = ("Musk", "Twitter", "Grok", "ocial media", "ocial-media", "ocial network", "latform")
"""What an English text speaks of that is about the network."""
_ACTS = re.compile(
    r"['’]s\s(?!axis|\w+\smark)|\s(?:on\s[A-Z][a-z]+day\s)?(?:said|says|told|has|had|is|was|will|would|did|does|could|must|may|faces?|faced|sued|argued|appealed"
    r"|agreed|announced|declined|denied|failed|violated|launched|introduced|removed|restored|blocked|suspended|rolled|plans|users|executives?|employees)\b"
)
_IS_ACTED_ON = re.compile(
    r"\b(?:fin(?:ed|e|es)|sue[sd]?|suing|accus(?:ed|es|ing)|bought|acquired?|owns?|block(?:ed|s)?|bann?(?:ed|s)?|investigat(?:ed|es|ing)|order(?:ed|s)"
    r"|against|into|ask(?:ed|s)|told|warn(?:ed|s)|left|joined|runs?|ran|merged?\swith|rival|network|than|unlike)\s\Z",
    re.IGNORECASE,
)
_ONE_OF_A_SORT = re.compile(
    r"(?<![\w’'])(?!(?:But|And|So|Yet|While|When|If|As|Although|Though|Because|Since|After|Before|That|Then|Now|Meanwhile|May|June|July|August|March|April"
    r"|January|February|September|October|November|December|[A-Z][a-z]+day)\s)[A-Z0-9][\w-]*\s\Z"
)
"""Before a letter that only tells one of a sort from the others: "Model X"."""
_AROUND = 16
_FAR = 4000
"""How far from the letter the text may speak of the network; farther would take more than linear time."""


def is_where_posted(text: str, start: int, end: int, company: str) -> bool:
    """Whether a network's name at `text[start:end]` only tells where somebody wrote something."""
    if _ACCOUNT_BEHIND.match(text, end) and _OWN_ACCOUNT.search(text, max(0, start - 28), start):
        return True
    if text[start:end].partition("(")[0] in _NETWORKS and _SAID_ON.match(text, end):
        return True
    if company != _NETWORK:
        return False
    return _POSTED_NEAR.match(text, end) is not None or _TOPPED.search(text, max(0, start - 8), start) is not None


def is_named_by_letter(text: str, start: int, end: int) -> bool:
    """Whether a letter at `text[start:end]` names the network: by what stands beside it, or as one who acts."""
    if _POSTED_ON.match(text, end) or _POSTED_BEFORE.search(text, max(0, start - 4), start):
        return False
    if _NEAR.search(text, max(0, start - 12), end + 12):
        return True
    if _ONE_OF_A_SORT.search(text, max(0, start - _AROUND), start):
        return False
    acts = _ACTS.match(text, end) or _IS_ACTED_ON.search(text, max(0, start - _AROUND), start)
    if acts is None:
        return False
    around = text[max(0, start - _FAR) : end + _FAR]
    return any(map(around.__contains__, _SPOKEN_OF))
