"""Models that nobody listed, as Korean news shows them: names between quotation marks or with a version, one or a list,
that are called a model or stand in a sentence about models, before the verb that releases them."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.versions import latin
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_THING = (
    r"(?:모델|모형|챗봇|LLM|SLM|sLM|sLLM|VLM|VLA|LMM|AI\s에이전트|에이전트\sAI|파운데이션\sAI|생성형\sAI|생성\sAI|번역기"
    r"|생성기|인공지능)"
)
_BRACKET = r"(?:\s?\([^()]{1,40}\))?"
_QUOTED = r"(?<![가-힣A-Za-z0-9)])[‘'“\"「『《<](?P<quoted>[^‘’'“”\"「」『』《》<>,]{1,40})[’'”\"」』》>]"
_PART = r"[A-Za-z가-힣][A-Za-z가-힣]{0,14}(?:\.[A-Z])?"
_PLAIN = (
    r"(?<![가-힣A-Za-z0-9.‘'“\"-])(?P<plain>[A-Za-z][A-Za-z0-9.]{0,20}(?:-(?:[A-Za-z0-9.]{1,14}|[가-힣]{1,14})){0,5}(?:(?<![가-힣])\s(?:[A-Z][A-Za-z0-9.]{0,12}|[0-9][0-9.]{0,4}[BbMT]?|[vV][0-9.]{1,4})(?:-[A-Za-z0-9.]{1,12}){0,3}){0,3}"
    rf"|{_PART}(?:-(?:[A-Za-z0-9.]{{1,14}}|[가-힣]{{1,14}})){{0,4}}-[A-Za-z0-9.]{{1,8}}(?:-(?:[A-Za-z0-9.]{{1,12}}|[가-힣]{{1,12}})){{0,3}}|[가-힣]{{2,10}}\s?[0-9]{{1,2}}\.[0-9])"
)
_NAME = re.compile(rf"(?:{_QUOTED}|{_PLAIN}){_BRACKET}")
_NEEDS = Sifted(
    r"출시|소개|구축|공개|발표|배포|선보|내놓|내놨|오픈소스|등장|론칭|런칭|개방|올렸|올린|올라왔|풀었|풀렸|첫선|업데이트|상용화|개발|제공|이름|맞불|응수|맞대응|맞섰|내려받|다운로드|이용할|사용할|쓸\s수|모델명|코드명|베일|서비스|나왔|나온|구축|탑재|추가"
)
"""Without such a word nothing is shown."""
_CALLED_BEFORE = re.compile(
    rf"(?:{_THING}|(?<![가-힣A-Za-z‘“'\"])AI|엔진){_BRACKET}(?:인|은|는|로|의|으로|이자|\s—|:)?\s?\Z|(?:이름|모델명|명칭|코드명|코드네임|프로젝트명)(?:은|이|도|:)?\s(?:각각\s)?\Z"
    r"|(?:이름|모델명|명칭|코드명|코드네임)(?:이|인|은)?\s?\Z|(?:매개변수|파라미터)(?:의|급|\s규모의?|를\s(?:가진|갖춘|보유한))\s(?:[가-힣A-Za-z]{1,8}\s){0,2}\Z"
)
_CALLED_BEHIND = re.compile(
    rf"(?!(?:에|로|으로|을|를|와|과|의|보다|에서|에게)\s)(?:이라는|라는|이란|란|이라고|라고)?\s?(?:이름의\s|이름을\s붙인\s|명명한\s|불리는\s)?(?:[가-힣A-Za-z·-]{{1,10}}\s){{0,3}}?{_THING}|\s(?:시리즈|패밀리|제품군)|(?:은|는)\s[^.]{{2,80}}?{_THING}(?:이다|로|이며|으로|이라)"
)
_NAMED = re.compile(r"(?P<noun>이름|모델명|명칭|코드명)(?:은|이)\s?(?:각각\s)?[‘'“\"]?\Z")
_ABOUT = re.compile(
    rf"{_THING}|매개변수|파라미터|토큰|가중치|허깅\s?페이스|깃허브|오픈\s?웨이트|멀티모달|추론|언어|음성|영상|이미지|코딩|벤치마크"
)
_OTHER_THING = re.compile(
    r"(?:데이터베이스|DB|칩|프로세서|AP|칩셋|반도체|GPU|NPU|CPU|가속기|서버|스마트폰|폰|로봇|휴머노이드|노트북|태블릿|헤드셋|안경|글래스|자동차|차량|위성|메모리|HBM|센서|카메라|가전|플랫폼|서비스|솔루션|앱|애플리케이션|브라우저|요금제|구독|데이터셋|데이터세트|벤치마크|프레임워크|라이브러리|펀드|프로그램|행사|콘퍼런스|컨퍼런스|보고서|논문|전략|비전|프로젝트|도구|툴|스튜디오|운영체제|OS|API|SDK|게임|영화|드라마|브랜드|캠페인|법|법안|지수|클라우드|데이터센터|슈퍼컴퓨터|기기|단말|제품|기능|모드|검색|스피커|시스템|장비|책|음반|시리즈\s[A-F])"
    r"(?:인|의|은|는|로)?\s?\Z"
)
"""Right before a name: it is no model's."""
_OTHER_BEHIND = re.compile(
    r"(?:이라는|라는|이란|란)?\s?(?:이름의\s)?(?:[가-힣A-Za-z]{1,8}\s){0,2}?(?:칩|반도체|GPU|NPU|가속기|서버|스마트폰|로봇|노트북|앱|플랫폼|서비스|솔루션|브라우저|요금제|데이터셋|벤치마크|기능|모드|보고서|프로젝트|도구|행사|전략|제품|기기)(?![가-힣]{0,2}(?:모델|용))"
)
_VERSIONED = re.compile(
    r"(?:.*[A-Za-z가-힣]\s?-?[vVRMKX]?[0-9]{1,2}(?:\.[0-9]{1,2})?(?![0-9년월일차세번대위개종])|.*[0-9](?:\.[0-9])?[BM](?![A-Za-z])|.*-(?:VL|VLM|LLM|LM|OCR|TTS|ASR|Embed|Guard|Coder|Chat|Think|Instruct|Vision|Omni|Mini|Pro|Lite|Large)|.*(?:LLM|GPT|VLM)\Z)"
)
_SIZED = re.compile(r"[-\s][0-9]{1,3}(?:\.[0-9])?B(?![A-Za-z])")
_SHORT_REST = re.compile(r"[\s-][A-Za-z0-9.가-힣]{1,8}\Z")
"""At the end of a name that begins with a known one: 라마 K."""
_NO_NAME = re.compile(
    r"(?:아파치|sLLM|sLM|LMM|VLA|GPT|AI|LLM|SLM|VLM|API|GPU|CPU|NPU|CEO|CTO|MoE|USB|TV|PC|CES|MWC|GTC|IFA|B|MIT|Apache|GitHub|MMLU|AGI|Claude|HLE|IPO|S\d+|H\d+|A\d+B?|B\d+|\d+B|vLLM|SGLang|GGUF|MLX|Ollama|NVFP\d|MXFP\d|FP\d+|BF\d+|INT\d+|day-\d|[a-z]{4,}\d{1,3})(?:\s?[0-9.]+)?(?:\s?라이선스)?\Z"
    r"|.*(?:다|요|까|자|며|고|음|것|할|한|된|하는|는)\Z|.*[가-힣](?:은|는|이|가|을|를|의|에|와|과)\s.*|(?:파운데이션|오픈\s?웨이트|오픈소스|추론|언어|거대언어|멀티모달|독자|국가대표|소버린|한국형|모두의|월드|피지컬|프롬\s?스크래치|온디바이스|생성형|에이전틱)(?:\s?AI|\s?모델)?\Z"
)
ENDS_NO_MODEL = re.compile(
    r"(?:Bench|Eval|Arena|SDK|Cloud|Studio|Hub|App|OS|스튜디오|클라우드|허브|앱|폰|칩|워치|뱅크|페이|플랫폼|서비스|포럼|서밋|데이|센터|어워드|챌린지|아카데미|스토어|벤치|프로젝트|사업|대회|계획|전략)(?:\s?[0-9.]{1,4})?\Z"
)
_PARTICLE = re.compile(
    r"(?<=[가-힣])[을를은는의]\Z|(?<=[A-Za-z0-9])(?:을|를|이|가|은|는|와|과|의|도|로|으로|에|만|부터|보다)\Z|(?:(?<=미니)|(?<=나노)|(?<=맥스)|(?<=프로)|(?<=터보)|(?<=옴니)|(?<=코더)|(?<=비전)|(?<=씽크)|(?<=싱크)|(?<=라이트)|(?<=플래시))[이가와과도로]\Z"
)
"""At the end of a name in Hangul without quotation marks: no part of it."""
_AND = re.compile(
    rf"{_BRACKET}\s?(?:와|과|,|·|및|랑|,\s?그리고|\s그리고|\s및)\s?(?:[가-힣A-Za-z0-9·-]{{1,12}}(?:인|한|된|의|용|형)?\s){{0,4}}?\Z"
)
_OUT = (
    r"(?:출시|소개(?:했|하|한|됐)|구축(?:했|해)|공개|발표|배포|선보|내놓|내놨|오픈소스|등장|론칭|런칭|개방(?=[했하한됐])|올렸|올린|올라왔|풀었"
    r"|풀렸|첫선|업데이트|상용화|개발(?:했|해|하고|에\s성공|을\s(?:완료|마))|제공하기\s시작|서비스를\s시작|나왔|베일을|맞불|응수|맞대응|맞섰|(?:내려받을"
    r"|다운로드할|이용할|사용할|써볼|쓸)\s수\s(?:있|있게)|이름을\s(?:붙|달|지))"
)
_OUT_WORD = re.compile(rf"{_OUT}|[공출발배개소][개시표포발]한|선보인|내놓은|올린|나온")
_NOUN = re.compile("이름|모델명|명칭|코드명")
_REACHES_OUT = re.compile(
    rf"(?:이라는|라는|이란|란)?\s?(?:이름의|이름으로)?(?:(?!비롯|보유|개선|능가|이용해|활용|통해|탑재|적용|대신|토대|바탕)[^.]|\.(?=[0-9])){{0,110}}?{_OUT}(?!\s?(?:을|일|는\s것|는\s대신|할|될|하겠|하기로|키로|예정|계획|일정|방침|하려|을\s앞|를\s앞|을\s준비|를\s준비|준비|을\s목표|시점|이후|전\s|(?:[0-9가-힣]{{1,5}}\s)?(?:만에|뒤|후|직후|당시)\s))"
)
_OUT_BEFORE = re.compile(
    r"(?:(?:공개|출시|발표|배포|소개)(?:한|된)|선보인|내놓은|올린|나온)\s(?:[가-힣A-Za-z·-]{1,10}\s){0,4}(?:[가-힣A-Za-z]{1,8})?\Z"
)
"""Before a name: "사카나AI가 공개한 ‘쿠로시오-70B’는"."""
_REACHES_NEAR = re.compile(
    rf"[’'”\"」]?(?:\([^()]{{1,24}}\))?(?:\s?(?:모델|시리즈|버전))?(?:이라는|라는|의|을|를|로|으로|은|는|이|가)\s(?:(?!비롯|보유|개선|능가|이용해|활용|통해|탑재|적용|대신|토대|바탕|[을를]\s)(?![할될]\s|[이가]\s나왔)[^.,]|[을를]\s(?=마|붙|달|지|시작|놓|놨)){{0,44}}?(?P<out>{_OUT})(?!\s?(?:을|일|는\s것|는\s대신|할|될|하겠|하기로|키로|예정|계획|일정|방침|하려|준비|시점|이후|전\s|(?:[0-9가-힣]{{1,5}}\s)?(?:만에|뒤|후|직후|당시)\s))"
)
"""From a listed model to the word that it is out, with no other object between."""
_AND_THEN = re.compile(r"(?:하고|해|한\s뒤|한\s후)[\s,]")
_PLANNED = re.compile(r"(?:계획|예정|방침|목표)(?:이다|입니다|이라고|이라며|으로)[^.]{0,30}\.?\Z")
_COMPARED = re.compile(
    r"(?:\s?모델)?(?:보다|에\s?비해|와\s비교|과\s비교|에\s견줄|에\s필적|와\s맞먹|과\s맞먹|와\s유사|과\s유사|에\s버금|급|를?\s?기반|을\s기반|에\s이어|의\s?후속|를\s활용|을\s활용|에\s탑재|에\s적용|[을를]\s(?:능가|앞|넘|뛰어넘|제치|압도|따라잡|탑재|적용|활용|기반|이용|사용|토대))"
)
"""Behind a name: what the new one is measured by, made from or put into."""


def shown_models(view: View) -> list[tuple[int, int, str]]:
    """The places and names of models that the sentence shows as out, in order: no mentions of it, but longer names."""
    if _NEEDS not in view.lists:
        return []
    if "shown" not in view.memory:
        view.memory["shown"] = _shown(view)
    found: list[tuple[int, int, str]] = view.memory["shown"]
    return found


def shown_word(view: View) -> str | None:
    """The word by which a sentence shows such a model."""
    for _, high, _ in shown_models(view):
        out = _OUT_WORD.search(view.words, high) or _OUT_WORD.search(view.words) or _NOUN.search(view.words)
        return out[0] if out else None
    return next((word for mention in view.models() if (word := shows(view, mention))), None)


def shows(view: View, mention: Mention) -> str | None:
    """The word by which a sentence shows this model, which somebody listed."""
    if _NEEDS not in view.lists:
        return None
    low, high = view.place(mention)
    out = _REACHES_NEAR.match(view.words, high)
    if out and not (_AND_THEN.match(view.words, out.end()) and _PLANNED.search(view.bare)):
        return out["out"]
    named = _NAMED.search(view.words[max(0, low - 16) : low])
    return named["noun"] if named else None


def _shown(view: View) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    words = view.words
    last = -1
    for match in _NAME.finditer(words):
        group = "quoted" if match["quoted"] else "plain"
        low, high = match.span(group)
        if group == "plain" and (particle := _PARTICLE.search(words, low, high)):
            high = particle.start()
        edge = high + 1 if group == "quoted" else high
        before = words[max(0, match.start() - 40) : match.start()]
        beside = last >= 0 and _AND.match(words[last : match.start()]) is not None
        beside = beside and not _OTHER_THING.search(before)
        after = words[match.end() :]
        if not (_is_model(view, match, group, before, after) or (beside and _may_be(match[group], group))):
            continue
        if _COMPARED.match(after) or (
            not beside and not (_REACHES_OUT.match(after) or _NAMED.search(before) or _OUT_BEFORE.search(before))
        ):
            continue
        last = edge
        if (name := _written(view, low, high, edge)) is not None:
            found.append((low, high, name))
    return found


def _may_be(name: str, group: str) -> bool:
    if _NO_NAME.match(name) or ENDS_NO_MODEL.search(name):
        return False
    return group == "quoted" or _VERSIONED.match(name) is not None


def _is_model(view: View, match: re.Match[str], group: str, before: str, after: str) -> bool:
    """Whether a name is called a model, or looks like one's in a sentence about models."""
    name = match[group]
    if not _may_be(name, group) or len(name) > 34:
        return False
    if _CALLED_BEFORE.search(before):
        return group == "quoted" or _VERSIONED.match(name) is not None or name[0].isupper()
    if _OTHER_THING.search(before) or _OTHER_BEHIND.match(after):
        return False
    if _CALLED_BEHIND.match(after):
        return True
    starts = [mention for mention in view.mentions if view.place(mention)[0] == match.start(group)]
    known = any(mention.sort in (Sort.MODEL, Sort.PRODUCT) for mention in starts) and _SHORT_REST.search(name)
    if not known and _VERSIONED.match(name) is None:
        return False
    about = _SIZED.search(name) or _ABOUT.search(view.words) or view.models() or view.memory.get("of models")
    return bool(about)


def _written(view: View, low: int, high: int, edge: int) -> str | None:
    """A name as its owner writes it, where it gives Latin letters in brackets or begins with a name that is known; none
    where it is a mention as it stands."""
    words = view.words
    name = words[low:high].strip()
    for mention in view.mentions:
        begin, end = view.place(mention)
        if begin >= low and end >= low + len(name) and begin == low:
            return (
                None
                if mention.sort in (Sort.MODEL, Sort.COMPANY, Sort.PERSON, Sort.PUBLISHER, Sort.AUTHORITY)
                else mention.name
            )
        if begin < low < end:
            return None
    bracket = re.match(
        r"(?P<name>[^()]{1,40}?)\s?\((?P<other>[A-Za-z][A-Za-z0-9 .:-]{1,36})\)(?P<more>\s[0-9A-Za-z. ]{1,12})?\Z", name
    ) or re.match(
        r"[’'”\"」』》>]?\s?\((?P<other>[A-Za-z][A-Za-z0-9 .:-]{1,36})(?:,[^()]{1,30})?\)",
        words[edge - 1 if edge > high else edge :],
    )
    if bracket:
        more = bracket.groupdict().get("more") or ""
        return bracket["other"].strip() + more
    for mention in view.mentions:
        begin, end = view.place(mention)
        if begin == low and end < low + len(name) and mention.sort in (Sort.MODEL, Sort.PRODUCT):
            rest = words[end : low + len(name)]
            translated = latin(rest)
            return mention.name + translated if not re.search("[가-힣]", translated) else name
    return name
