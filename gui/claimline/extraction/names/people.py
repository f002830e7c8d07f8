"""People whom the knowledge does not list, by their office: "에이컴 김하나 대표", "Jane Roe, head of Acme"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names import people_korean
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.patterns import Sifted, is_word_in
from claimline.extraction.sentences import Script

_OFFICE_EN = (
    r"(?:chief\s[a-z]+(?:\s[a-z]+)?(?:\sofficer)?|Chief\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?:\sOfficer)?|CEO|CTO|CFO|COO|co-?founder|founder|president|chair(?:man"
    r"|woman)?|vice\spresident|head|director|spokesperson|spokesman|spokeswoman|general\smanager"
    r"|senior\svice\spresident)"
)
_ENGLISH_BEFORE = Sifted(
    rf"(?P<name>[A-Z][a-z’'-]{{1,14}}(?:\s[A-Z]\.)?(?:\s[A-Z][A-Za-z’'-]{{1,16}}){{1,2}}),?\s(?:the\s"
    rf"|an?\s)?(?:[a-z-]{{1,16}}\s){{0,4}}{_OFFICE_EN}(?:\s(?:and|&)\s[a-zA-Z-]{{2,20}}(?:\sofficer)?)?(?:\s(?:of|at"
    rf"|for)\s[a-zA-Z\s]{{0,24}}|,?\s)\Z"
)
_ENGLISH_AFTER = Sifted(
    rf"(?:'s|’s)?\s(?:[a-z-]{{1,16}}\s){{0,3}}{_OFFICE_EN}(?:\s(?:and"
    rf"|&)\s{_OFFICE_EN})?,?\s(?P<name>[A-Z][a-z’'-]{{1,14}}(?:\s[A-Z]\.)?(?:[\s-][A-Z][A-Za-z’'-]{{1,16}}){{1,2}})",
)
_CHINESE_OFFICE = (
    r"(?:(?:联合|共同)?(?:创始人|创办人)|联创|(?:副|执行)?董事长|首席[一-鿿]{2,6}?(?:官|家|师)|(?:高级|执行|资深|集团)?副?总裁|执行长|财务长|技术长|营运长|(?:副)?总经理"
    r"|董秘|董事会秘书|发言人|负责人|总监|C[ETFOMPS]O)"
)
_CHINESE_AFTER = Sifted(
    r"\s?(?:公司|集团)?(?:的)?\s?(?:(?:大中华|亚太|欧洲|北美|中国)区?|全球|国际|美国|日本|韩国|[一-鿿]{2,6}?(?:部门|事业部|事业群|业务|团队|产品|研究院|实验室))?"
    rf"{_CHINESE_OFFICE}(?:\s?[兼、及暨和/]\s?{_CHINESE_OFFICE}){{0,2}}"
    r"\s?(?P<name>[一-鿿]{1,6}(?:·[一-鿿]{1,7}?){1,2}(?=[（(，。、说称表透指认在曾也还向对告则近今昨当于坦强写回介解补直周进又并发的就与和是]|先生|女士|博士|教授|院士|爵士)"
    r"|[A-Z][a-z]{1,14}\s[A-Z][a-z]{1,16}"
    r"|[一-鿿]{2}(?:(?![曾还也则在向对近今昨当日于就说称表指认])[一-鿿])?(?=[说称表透指认在曾也还向对告则近今昨当日于坦强写回介解补直周进又并发，（(]|先生|女士|博士|教授|院士))"
)
_CHINESE_OUTSIDER = Sifted(
    r"(?:法官|律师|检察官|分析师|教授|研究员|经济学家|部长|参?议员|专家|作家)"
    r"(?P<name>(?:(?!律师|法官|教授|分析师|研究员|的|们)[一-鿿·]){2,10})[（(][A-Z][A-Za-z.’'-]{1,20}(?:\s[A-Z][A-Za-z.’'-]{0,20}){1,3}[）)]"
)
"""Somebody of no company, with the name in its own letters: a judge, a lawyer, an analyst."""
_CHINESE_FOREIGNER = Sifted(
    r"(?:记者|编辑|主笔|专栏作家|撰稿人|博主|分析师|教授|律师|研究员|经济学家|法官|专家|作家|(?:社|报|刊|网|日报|大学|研究所)的)"
    r"(?P<name>[一-鿿]{1,6}·[一-鿿]{1,6}?)(?=[（(在也还说称表透指认写则曾提补警，、的对就预估])"
)
"""The same of a foreign name that has its dot: "某社记者马克·罗"."""
_PARTED = dict.fromkeys(map(ord, "：:,—｜|丨“”!！?？ \u3000"), "，")
"""What parts a title, as a sentence is parted."""
_NOT_NAMES = frozenset(
    [
        "최고",
        "공동",
        "신임",
        "미국",
        "중국",
        "한국",
        "당시",
        "현재",
        "또한",
        "최근",
        "일본",
        "반도체",
        "인공지능",
        "글로벌",
        "이날",
        "전날",
    ]
)


def find_people(
    text: str, start: int, end: int, script: Script, mentions: Sequence[Mention], lists: Set[object]
) -> Iterator[Mention]:
    """People of the companies named in `text[start:end]`, where their office says so."""
    taken = [(mention.start, mention.end) for mention in mentions]
    if script is Script.CHINESE:
        outsiders = (
            *_CHINESE_OUTSIDER.finditer(lists, text, start, end),
            *_CHINESE_FOREIGNER.finditer(lists, text, start, end),
        )
        for outsider in outsiders:
            low, high = outsider.span("name")
            if not any(a < high and low < b for a, b in taken):
                taken.append((low, high))
                yield Mention(low, high, outsider["name"], Sort.PERSON, "")
    for company in mentions:
        if not company.is_company and not company.is_outsider:
            continue
        for low, high in _names_near(text, start, end, script, company, lists):
            name = text[low:high].strip()
            if name.split()[0] in _NOT_NAMES or any(a < high and low < b for a, b in taken):
                continue
            taken.append((low, high))
            yield Mention(
                low, high, " ".join(name.split()), Sort.PERSON, "" if company.is_outsider else company.company
            )
    if script is Script.KOREAN and mentions:
        yield from _named_in_latin(text, start, end, mentions, taken)


def people_in_title(title: str, companies: Sequence[tuple[int, str]]) -> Iterator[Mention]:
    """People of the companies of a Chinese title, each of which is given with where its name ends."""
    parted = title.translate(_PARTED) + "，"
    for end, company in companies:
        if match := _CHINESE_AFTER.pattern.match(parted, end):
            yield Mention(0, 0, match["name"], Sort.PERSON, company)


def _named_in_latin(
    text: str, start: int, end: int, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """Korean news: people whose name stands in Latin letters too, of the company named last before them."""
    for low, high in people_korean.named_in_latin(text, start, end):
        if any(a < high and low < b for a, b in taken):
            continue
        owner = next((mention.company for mention in reversed(mentions) if mention.end <= low and mention.company), "")
        yield Mention(low, high, text[low:high], Sort.PERSON, owner)


def _names_near(
    text: str, start: int, end: int, script: Script, company: Mention, lists: Set[object]
) -> Iterator[tuple[int, int]]:
    before = (max(start, company.start - 90), company.start)
    if script is Script.KOREAN:
        yield from people_korean.names_near(text, start, end, company.start, company.end)
    elif script is Script.CHINESE:
        after = _CHINESE_AFTER.match(lists, text, company.end, min(end, company.end + 50))
        if after:
            yield after.span("name")
    else:
        after = _ENGLISH_AFTER.match(lists, text, company.end, min(end, company.end + 110))
        if after:
            yield after.span("name")
        name = _ENGLISH_BEFORE.search(lists, text[before[0] : before[1]])
        if name:
            yield before[0] + name.start("name"), before[0] + name.end("name")


def surnames(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """By what an English text calls the people of the lists behind their whole names; no word that it uses too."""
    for mention in mentions:
        if mention.sort is not Sort.PERSON:
            continue
        first, _, last = text[mention.start : mention.end].rpartition(" ")
        if first and last[:1].isupper() and not is_word_in(last.lower(), text):
            yield mention, last


def later_names(name: str) -> Iterator[str]:
    """How a person is called once introduced: by the last part of the name (Huang, 로스, 雷蒙多)."""
    parts = re.split(r"[\s·]", name)
    if len(parts) > 1 and len(parts[-1]) > 1:
        yield parts[-1]
