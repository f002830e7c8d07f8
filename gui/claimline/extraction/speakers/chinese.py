"""Who speaks in a Chinese sentence: a cue with its subject right before it, or a source ("据…报道")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.subjects import is_subject
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Ending, Sifted, any_of
from claimline.extraction.speakers.attribution import MOST_CUES, Attribution, Manner, Pronoun
from claimline.extraction.speakers.cues_chinese import only_names
from claimline.extraction.speakers.sources_chinese import FOREIGN, NAME, OFFICE, SURNAME, Sources, named_last
from claimline.extraction.speakers.subjects_chinese import (
    SPEAKERS,
    begins_with_person,
    clause_start,
    leading,
    person_before,
)

_NOT_A_CUE = re.compile(r"(?:评|重|被|据|在|堪|自|宣|声|老实|可以|应该|总的来|换句话|不好|难|怎么)\Z")
_NOT_AFTER = re.compile(
    r"为|作|号|呼|得上|法|明|起|到底|不定|赞|之|师|的|人员|员|家|权|会|道歉|用户|需求|要求|客户|期待|呼声|者|区|界|值|价|测|量|清|摸"
)
_AROUND = re.compile(
    r"(?:在|于|从|对|向|就|通过|接受|召开|举行|主持|出席|参加|谈及|谈到|回答|面对|会见|访问)[^，。]{1,28}?(?:上|中|时|里|后|间|内|会|采访|方面|表示|媒体|平台|微博|推特|节目|播客|文章|记者|员工|投资者"
    r"|[A-Za-z]{2,})?\Z"
)
_AT_AN_EVENT = Ending(
    r"(?<=[一-鿿])(?:[会赛]后)?(?:接受)?(?:媒体|记者)?(?:受访|联访|采访|专访|致[词辞]|演讲|发言|开场|答问)(?:[时中后])?\Z|(?<=[一-鿿])(?:登台|上台|现身|亮相|到访|启程|抵达)[一-鿿]{0,6}[时后]\Z"
)
"""Between the speaker and the cue: "林远山会后受访时表示"."""
_TOLD_TO = re.compile(r"(?:对|向|给|同|跟)[^，。的]{1,16}\Z")
"""At the end of a clause: whom somebody tells something."""
_LEADING = re.compile(
    r"^(?:此外|同时|另外|而|但|不过|然而|其中|随后|后来|目前|此前|对此|据悉|近日|日前|当地时间|今年|去年|当天|今日"
    r"|昨日|[0-9０-９]+[年月日点时分]?|早些时候|周[一二三四五六日]|，)*"
)
_WHEN = Ending(
    r"\s?(?:当地时间)?(?:(?:[0-9]{4}\s?年|今年|去年|[上本]个?月)?\s?[0-9]{1,2}\s?月(?:\s?[0-9]{1,2}\s?[日号]|初|底|中旬)?|[0-9]{1,2}[日号]|[上本这]?(?:周|星期)[一二三四五六日天]"
    r"|[上本]周|[今昨前]\s?[（(](?:[0-9]{1,2}月)?[0-9]{1,2}[）)]日?)?(?:凌晨|清晨|早间|早上|上午|中午|下午|傍晚|晚间|晚上|深夜|盘后|盘前|晚些时候)?\Z"
)
_ACT = Ending(
    r"(?:(?:发表|发布|发出|作出|做出|给出)(?:了|一份|官方|最新){0,2}(?:的)?(?:声明|公告|回应|公开信|内部信|文章|微博|说明)"
    r"|(?:发|撰|刊)(?:文|帖|微博|推)|(?:向|对)[^，。]{1,16}|接受[^，。]{1,16}采访|(?:披露|发布|公布|提交|发表)的[^，。]{0,24}(?:年报|财报|公告|文件|声明|报告|招股书|博客|文章|季报)(?:中|里)?|独家|最新|发表|发出|撰文|致信|发函|复函|答复|的?(?:最新|一份|这份)?(?:研报|研究报告|报告|报道|公告|通报|公报|博文|白皮书)(?:中|里)?)\Z"
)
_SOMEONE = re.compile(
    r"(?:[一两二三四五六多数几]|另一|[0-9]{1,2})(?:位|名)[^，。]{2,24}\Z|(?:接近|熟悉|了解)[^，。]{2,20}人士\Z"
)
_SO_MANY = re.compile(r"(?:另|有|又)*(?:[一两二三四五六七八九十多数几]|[0-9]{1,2})[位名]")
"""At the beginning of those who speak: they are somebody, and no opinion in the air."""
_ANYBODY = re.compile(
    r"(?:(?:不少|一些|部分|多数|许多|众多)(?:市场|行业|业内|业界|华尔街|第三方)?|市场|行业|业内|业界|华尔街|第三方)"
    r"(?:分析师|分析人士|分析员|专家|券商|研究机构|观察人士)们?|(?:分析师|专家)们|分析人士|观察人士|法人"
)
"""Those who are nobody in particular: "部分分析师预计"."""
_PAPER = re.compile(r"(?:该|这份|上述|其)?(?:研究)?(?:报告|研报|机构|文章|声明|论文|文件|公告|信)[中里内]?\Z")
_HOUSE_AGAIN = re.compile(r"(?:该|这家)(?:行|机构|券商|投行|研究机构|咨询机构)")
_NO_OUTLET = re.compile(
    r"(?:有|多家|一些|部分|不少|国内|国外|海外|境外|当地|相关|早前有|此前有){0,2}(?:媒体|外媒)|坊间|(?:市场|有)?传闻|网传"
)
"""Newspapers in general, which speak for nobody: "有媒体报道称"."""
_NEWSPAPER = re.compile(r"《(?P<name>[^《》]{2,14})》\s?(?:网站|杂志)?(?:的)?\Z")
_INSIDE = (
    r"(?:方面|方|发言系统|发言体系|官方(?:微博|微信|账号|网站|号)?(?:消息)?|官微|官网|管理层|高层|发言人|新闻发言人"
    r"|(?:相关|有关)(?:负责人|人士|部门)|内部|公关部|客服(?:人员)?|工作人员|团队)"
)
_HONOUR = "(?:先生|女士|博士|教授|院士|爵士|老师|本人|自己)"
_BESIDE = re.compile(rf"\s?(?:公司|集团)?\s?(?:{_INSIDE}|{_HONOUR})?\s?(?:[（(][^（()）]{{0,40}}[)）])?\s?\Z")
_WITH_OTHERS = re.compile(r"\s?(?:联合|携手|联手)(?![一-鿿]{0,4}(?:创始|创办|总裁))[^，。；]{1,40}\Z")
"""Behind the first of those who announce something together, who does it: "甲联合乙、丙宣布"."""
_HONOURED = Ending(rf"(?<=[一-鿿]{{2}}){_HONOUR}\Z")
_EXPECTS = ("预期", "预测", "预计", "估计")
_BEATS = re.compile(r"(?:超过|超出|高于|低于|不及|好于|优于|逊于|符合|达到|略超|大超|远超|超)(?:了)?[^，。]{0,16}\Z")
"""Before "预期" as a noun: what was expected is beaten or missed, and nobody speaks."""
_OWN_DATELINE = re.compile(
    r"[^，。]{2,8}[0-9]{1,2}月[0-9]{1,2}日(?:报道|消息|讯|电)，\s?(?:刚刚|今[日天]|近日|日前|昨[日晚天])"
)
"""At the beginning: the newspaper's own name and day, which tell of nobody's words."""
_SHORT = 20
_REPORT_CITES = re.compile(r"(?:该|这篇|上述)?(?:报道|文章|消息)(?:还|又|同时|另|进一步)?(?:援引|引述|转引)")
"""What a report names as its source is who speaks."""
_OF_THE_COMPANY = re.compile(
    r"(?:(?:该|这家)?(?:公司|集团|企业)|其)?(?:的|现任|新任)?(?:联合|共同)?(?:创始人|联创|创办人|董事长|首席[一-鿿]{2,4}官|首席科学家|首席架构师|C[ETFOM]O|总裁|总经理|董秘|执行长|财务长|技术长|营运长)"
)
"""Before a name: an officer of the company spoken of, for none other is named there."""
_REPORT_SAYS = re.compile(
    r"(?:还|也|并|又|进一步|最后|另外)?(?:称|说|指出|提到|认为|写道|透露|补充|强调|指，|指(?!控|出|数|标|引))"
)
"""Behind 报道 at the beginning of a sentence: what a newspaper named before reports."""
_APPOSED = re.compile(rf"[^，。]{{0,24}}{OFFICE}[^，。]{{0,24}}")
_NAME_BEFORE = re.compile(rf"(?:\A|[，。])(?:而|但|对此)?(?P<name>{FOREIGN}|{NAME})\Z")
_WHOLE_NAME = re.compile(rf"{FOREIGN}|{NAME}")
_OFFICE_INSIDE = re.compile(rf"[（(][^（()）]{{0,24}}{OFFICE}[^（()）]{{0,12}}[)）]\Z")
"""The office in brackets behind a name: "林远山（星潮科技首席技术官）"."""
_FAMILIAR = re.compile(
    rf"(?:\A|{OFFICE}|员工|创业者|用户|家长|学生|经理|店主|老板|客户|网友|[卖商]家|的)(?P<name>[小老阿]{SURNAME}|{SURNAME}(?:某{{1,2}}|先生|女士|小姐))\Z"
)
"""Somebody who is not called by the whole name: "产品经理小陈", "员工李某", "卖家林女士"."""
_PERSON_NAME = re.compile(NAME)
_LATIN_NAME = re.compile(
    r"(?:法官|律师|教授)?(?P<name>(?!AI|API|GPU|Agent|Token|App\b|IPO|CEO)[A-Z][a-z]{2,15}(?:\s[A-Z][A-Za-z’'-]{1,18})?|[A-Z][A-Za-z]{3,19})\s?(?:法官|律师|教授|博士)?"
)
"""How somebody named before in Latin letters is called: "Roe法官"."""
_SURNAME_ALONE = re.compile(SURNAME)
"""How Hong Kong calls somebody named before: "黄认为"."""
_LEAD_IN = re.compile(r"(?:消息|报道|电|讯|获悉|了解)[，：]\Z")
"""Right before the clause whose subject says something: "6月3日消息，"."""
_ALSO_CALLED = ("又", "也", "亦", "可", "都", "均", "统一", "通常", "一般")
"""Between a comma and 称: what something is called."""
_TRANSLATED = re.compile(r"(?P<name>[一-鿿]{1,6}(?:·[一-鿿]{1,8}){1,2})\s?[（(][^（()）]{2,40}[)）]\Z")
"""A foreign name in Chinese signs before its own letters: by its last part the text calls him from there on."""
_FOREIGN_LAST = re.compile(r"[家长官员人裁事][一-鿿]{1,4}·[一-鿿·]{1,12}\Z")
_AND_OTHERS = re.compile(r"(?<=[A-Za-z一-鿿])等人?\Z")
_BRACKET = re.compile(r"[（(][^（()）]{0,40}[)）]\Z")
_IN_THE_EYES = Sifted(r"(?:\A|[，。；])(?:而|但)?在(?P<who>[^，。；]{1,20}?)(?P<cue>看来|眼中|眼里)")
_IN_WORDS = Sifted(
    r"(?:按照?|依照|照|[借套]?用)(?P<who>[^，。；]{1,20}?)(?:自己)?的(?P<cue>话(?:来)?[说讲]|说法|描述)(?=，|就?是)"
    r"|(?:\A|[，。；])(?:而|但|对此)?(?P<of>[^，。；]{1,20}?)(?:给出)?的(?P<answer>回答|回应|答案|解释|答复|看法|说法)(?:则|却|也|很)?是"
)
_HIS_ANSWER = re.compile(r"(?:他|她)的(?:回应|回答|答复|解释|说法|态度|原话)")
_COLON = re.compile(r"[：:]\s?[“\"「]")


class Chinese:
    """The rules of attribution for Chinese, compiled from the word lists."""

    def __init__(self, cues: Mapping[str, Sequence[str]], topics: Mapping[str, Sequence[str]]) -> None:
        self._cue = re.compile(
            r"(?P<report>"
            + any_of(cues["report"])
            + r")|(?P<judge>"
            + any_of(cues["judge"])
            + r")|(?P<say>"
            + any_of(cues["say"])
            + r")"
        )
        self._diffuse = re.compile(rf"(?:{any_of(cues['diffuse_subjects'])})(?:人士|们|普遍|大多|多数|都)*\Z")
        self._heads = Ending(rf"(?:{any_of(cues['source_heads'])})(?:们)?\Z")
        self._manner = Ending(rf"(?:{any_of(cues['manner'])}|[一-鿿]{{2}}地)\Z")
        self._company = re.compile(
            rf"(?:{any_of([*topics['company_words'], *topics['company_pronouns']])}|对方)?{_INSIDE}?\Z"
        )
        self._person = Ending(r"(?:他|她)\Z")
        self._both = Ending(rf"(?:{any_of(topics['both'])})\Z")
        self._sources = Sources(self._diffuse)

    def attribute(self, view: View) -> Attribution | None:
        """To whom the sentence is attributed; None where the reporter states it."""
        source = self._sources.of(view) or self._sources.learnt_from(view)
        if source is not None and (source.reported_by or _REPORT_CITES.match(view.bare)):
            return source
        spoken = self._spoken(view)
        if spoken is None or (source is not None and spoken.pronoun is Pronoun.OMITTED):
            return source or spoken
        if source is None or spoken.manner is Manner.DIFFUSE:
            return spoken
        name = source.speaker.name if source.speaker else source.words
        if name in (spoken.words, spoken.speaker.name if spoken.speaker else None):
            return spoken
        return Attribution(spoken.cue, spoken.manner, spoken.speaker, spoken.words, spoken.pronoun, name)

    def _spoken(self, view: View) -> Attribution | None:
        diffuse: Attribution | None = None
        medium: Attribution | None = None
        for match in islice(view.lists.finditer("cue", self._cue, view.bare), MOST_CUES):
            cue = match[0].rstrip("，")
            before = view.bare[: match.start()]
            if _OWN_DATELINE.match(view.bare) and match.start() < _SHORT:
                continue
            if only_names(view, match, before):
                continue
            if cue in ("报道", "报道称", "报道说") and self._is_the_report(view, match):
                return Attribution(cue, Manner.REPORTED, words="报道", pronoun=Pronoun.OMITTED)
            if (
                len(cue) < 3
                and cue != "告诉"
                and (_NOT_A_CUE.search(before[-3:]) or _NOT_AFTER.match(view.bare, match.end()))
            ):
                continue
            manner = Manner.REPORTED if match["report"] else Manner.JUDGED if match["judge"] else Manner.SAID
            found = self._subject(view, match.start(), cue, manner)
            if found is None or (medium is not None and found.pronoun is Pronoun.OMITTED):
                continue
            if cue == "获悉" and found.speaker is None:
                continue  # the reporter's own finding
            if found.manner is not Manner.DIFFUSE and not (diffuse and match["judge"]):
                if medium is not None and manner is not Manner.REPORTED:
                    return replace(found, reported_by=medium.speaker.name if medium.speaker else medium.words)
                if medium is None and not _is_medium(found):
                    return found
                medium = medium or found
                continue
            diffuse = diffuse or found
        return medium or diffuse or self._in_words_of(view) or self._before_colon(view)

    @staticmethod
    def _is_the_report(view: View, match: re.Match[str]) -> bool:
        before = _LEADING.sub("", view.bare[: match.start()])
        says = match[0] != "报道" or _REPORT_SAYS.match(view.bare, match.end()) is not None
        return says and before in ("", "该", "上述", "这篇")

    def _in_words_of(self, view: View) -> Attribution | None:
        """ "在林远山看来，…", "用他的话说，…", "他的回答是…": whose view or words the sentence gives."""
        match = _IN_THE_EYES.search(view.lists, view.bare) or _IN_WORDS.search(view.lists, view.bare)
        if match is None:
            return None
        manner = Manner.JUDGED if match.re is _IN_THE_EYES.pattern else Manner.SAID
        who = "of" if match.re.groupindex.get("of") and match["of"] else "who"
        cue = match["cue"] or match["answer"]
        return self._who(view, *match.span(who), cue, manner)

    def _subject(self, view: View, place: int, cue: str, manner: Manner) -> Attribution | None:
        """Who stands right before the cue at `place`, in the same clause."""
        low = clause_start(view.bare, place)
        bare = self._stripped(view.bare[low:place])
        if re.match(r"(?:根?据|按照?|针对|关于)", bare):
            return None
        found = self._who(view, low, low + len(bare), cue, manner)
        if found is None and (not _LEADING.sub("", bare) or _AROUND.fullmatch(bare)):
            return self._apposed(view, low, cue, manner) or self._omitted(view, low, cue, manner)
        return found

    def _who(self, view: View, low: int, high: int, cue: str, manner: Manner) -> Attribution | None:
        """Who the words from `low` to `high` mean; None where they mean nobody."""
        low += view.bare.startswith("@", low, high)
        phrase = _LEADING.sub("", _HONOURED.cut_off(view.bare[low:high]))
        if (
            not phrase
            or (phrase[-1] in "体媒间闻传" and _NO_OUTLET.fullmatch(phrase))
            or (cue in _EXPECTS and _BEATS.search(phrase))
        ):
            return None
        mention = None if _SOMEONE.search(phrase) else self._mention_at(view, low, high)
        if mention is not None:
            translated = _TRANSLATED.search(phrase) if phrase.endswith(("）", ")")) else None
            return Attribution(cue, manner, speaker=mention, words=translated["name"] if translated else None)
        diffuse = self._diffuse.search(phrase) and len(phrase) <= 10 and not _SO_MANY.match(phrase)
        if diffuse or _ANYBODY.fullmatch(phrase):
            return Attribution(phrase + cue, Manner.DIFFUSE)
        if self._both.search(phrase):
            return Attribution(cue, manner, pronoun=Pronoun.BOTH)
        if self._person.search(phrase) and len(phrase) <= 3:
            return Attribution(cue, manner, speaker=person_before(view, low), pronoun=Pronoun.PERSON)
        if self._company.fullmatch(phrase) and not _HOUSE_AGAIN.fullmatch(phrase):
            return Attribution(cue, manner, pronoun=Pronoun.COMPANY)
        paper = _NEWSPAPER.search(phrase)
        if paper is None and _PAPER.fullmatch(phrase):
            return Attribution(cue, manner, words=phrase, pronoun=Pronoun.OMITTED)
        words = paper["name"] if paper else self._called(view, low, high, phrase, cue)
        own = words is not None and _OF_THE_COMPANY.match(phrase) is not None
        return Attribution(cue, manner, words=words, own=own) if words else None

    def _called(self, view: View, low: int, high: int, phrase: str, cue: str) -> str | None:
        """The speaker in the text's own words: a name, or somebody's office or part; None where it is nobody."""
        if latin := _LATIN_NAME.fullmatch(phrase):
            return latin["name"]
        if phrase in view.memory.get("voices", {}).get(phrase[:1], ()):
            return phrase
        surname = len(phrase) == 1 and len(cue) > 1 and _SURNAME_ALONE.fullmatch(phrase)
        if surname or _HOUSE_AGAIN.fullmatch(phrase) or (cue != "称" and _PERSON_NAME.fullmatch(phrase)):
            return phrase
        head = _AND_OTHERS.sub("", _BRACKET.sub("", phrase))
        if head != phrase and _OFFICE_INSIDE.search(phrase) and _WHOLE_NAME.fullmatch(head):
            return head
        if familiar := _FAMILIAR.search(_BRACKET.sub("", view.bare[low:high])):
            return familiar["name"]
        if named := named_last(head):
            return named
        if self._heads.search(head) or _SOMEONE.search(head) or _FOREIGN_LAST.search(head):
            return self._as_written(view, low, high, phrase)
        return None

    @staticmethod
    def _omitted(view: View, low: int, cue: str, manner: Manner) -> Attribution | None:
        """ "智谱下调价格，并称…": the subject of the sentence speaks on; else who spoke before."""
        if not low or manner is not Manner.SAID:
            return None
        if len(cue) < 2 and view.bare[low : view.bare.find(cue, low)] in _ALSO_CALLED:
            return None
        clause = clause_start(view.bare, low - 1)
        first = leading(view, 0, low)
        if first is None and _LEAD_IN.search(view.bare, 0, clause):
            first = leading(view, clause, low)
        if first is not None:
            return Attribution(cue, manner, speaker=first)
        if len(cue) < 2 and view.bare[low - 1] == "，" and view.bare.startswith(cue, low):
            return None  # whoever the sentence begins with says it, and not who spoke before
        return Attribution(cue, manner, pronoun=Pronoun.OMITTED)

    @staticmethod
    def _apposed(view: View, low: int, cue: str, manner: Manner) -> Attribution | None:
        """ "林远山，星潮科技联合创始人，周二说": the name before the office."""
        office = clause_start(view.bare, low - 1) if low else 0
        if not office or not _APPOSED.fullmatch(view.bare[office : low - 1]):
            return None
        name = _NAME_BEFORE.search(view.bare, 0, office - 1)
        if name is None:
            return None
        known = next((m for m in view.outside() if view.place(m) == name.span("name")), None)
        return Attribution(cue, manner, speaker=known, words=None if known else name["name"])

    def _stripped(self, clause: str) -> str:
        """The clause without the adverbs and circumstances between the speaker and the cue."""
        for _ in range(6):
            shorter = self._manner.cut_off(clause.rstrip())
            if self._heads.search(shorter) and _SO_MANY.match(shorter) and not _TOLD_TO.search(shorter):
                return shorter
            for pattern in (_AROUND, _AT_AN_EVENT, _WHEN, _ACT):
                found = pattern.search(shorter)
                if found and found.start() > 0:
                    shorter = shorter[: found.start()]
            if shorter == clause:
                break
            clause = shorter
        return clause

    @staticmethod
    def _mention_at(view: View, low: int, high: int) -> Mention | None:
        """The mention that the subject ends with: 腾讯, 腾讯方面, 吉娜·雷蒙多（Gina Raimondo）."""
        best: Mention | None = None
        for mention in view.outside():
            start, end = view.place(mention)
            if view.bare[end : end + 1] == "长" and mention.sort is Sort.AUTHORITY:
                continue  # 商务部长: the minister, not the ministry
            if start < low or end > high or mention.sort in (Sort.MODEL, Sort.PRODUCT):
                continue
            if mention.is_company and _WITH_OTHERS.match(view.bare, end, high):
                return mention
            in_a_manner = mention.sort is Sort.PERSON and high - end == 2 and view.bare.startswith("地", high + 2)
            in_brackets = mention.sort is Sort.PERSON and high - end == 1 and view.bare[end] in "）)"
            if _BESIDE.match(view.bare, end, high) or in_a_manner or in_brackets:
                best = mention
        return best

    @staticmethod
    def _as_written(view: View, low: int, high: int, phrase: str) -> str:
        words = view.words[low:high].strip()
        lead = re.match(
            r"(?:此外|同时|另外|但|不过|然而|随后|目前|此前|对此|近日|日前|当地时间"
            r"|(?:报道|文章)[援转]?引述?的|[0-9年月日 ]+|，)*",
            words,
        )
        return words[lead.end() :] if lead else phrase

    def _before_colon(self, view: View) -> Attribution | None:
        """ "张某：“…”", "壁仞科技发表声明：“…”": who stands in the clause before a colon and a quotation."""
        if by_name := begins_with_person(view):
            return Attribution("：", Manner.SAID, speaker=by_name)
        colon = _COLON.search(view.bare)
        if colon is None or colon.start() > 60:
            return None
        low = clause_start(view.bare, colon.start())
        bare = self._stripped(view.bare[low : colon.start()])
        if _HIS_ANSWER.search(view.bare, low, colon.start()):
            return Attribution("：", Manner.SAID, speaker=person_before(view, low), pronoun=Pronoun.PERSON)
        found = self._who(view, low, low + len(bare), "：", Manner.SAID)
        if found is not None:
            return found
        inside = [m for m in view.outside() if low <= view.place(m)[0] and view.place(m)[1] <= colon.start()]
        first = next((m for m in inside if m.sort is Sort.PERSON), next(iter(inside), None))
        if first is not None and first.sort in SPEAKERS and is_subject(view, *view.place(first)):
            return Attribution("：", Manner.SAID, speaker=first)
        return None


def _is_medium(found: Attribution) -> bool:
    """Whether a newspaper or the like reports, perhaps what somebody named behind it says."""
    by_name = found.speaker is not None and found.speaker.sort is Sort.PUBLISHER
    return found.manner is Manner.REPORTED and found.pronoun is None and by_name
