"""Who speaks in a Chinese sentence: a cue with its subject right before it, or a source ("据…报道")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from claimline.extraction.attribution import MOST_CUES, Attribution, Manner, Pronoun
from claimline.extraction.mentions import Mention
from claimline.extraction.patterns import any_of
from claimline.extraction.view import View

_BOUNDARY = re.compile(r"[，。；：:！？!?…,;\s”\"]")
_NOT_A_CUE = re.compile(
    r"(?:被|据|名|号|堪|俗|第[一二三]人|自|统|简|宣|声|老实|来|据|小|游|可以|应该|总的来|换句话|不好|难|怎么|话)\Z"
)
_NOT_AFTER = re.compile(r"为|作|号|呼|得上|法|明|起|到底|不定|赞|之|师|的|人员|员|家|权|会|道歉")
_AROUND = re.compile(
    r"(?:在|于|从|对|向|就|通过|接受)[^，。]{1,28}?(?:上|中|时|里|后|间|内|会|采访|方面|表示|媒体|记者|员工|投资者"
    r"|[A-Za-z]{2,})?\Z"
)
_LEADING = re.compile(
    r"^(?:此外|同时|另外|而|但|不过|然而|其中|随后|后来|目前|此前|对此|据悉|近日|日前|当地时间|今年|去年|当天|今日"
    r"|昨日|[0-9０-９]+[年月日点时分]?|早些时候|周[一二三四五六日]|有|一位|，)*"
)
_SOURCE = re.compile(
    r"(?:根?据|援引|综合)(?!此|说|悉|称)(?P<source>[^，。；：]{1,24}?)(?:的)?(?:最新)?(?:\d{1,2}[日号])?(?P<cue>报道"
    r"|消息|透露|介绍|统计|数据|披露|称|显示|测算|预测|预计|估计|估算|报告|公告|文件|了解|报告显示|说法)"
)
_NAME = re.compile(
    r"[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文闫]"
    r"[一-鿿]{1,2}"
)
_FIGURES_SHOW = re.compile(
    r"(?:\A|[，。；])(?P<source>[^，。；]{2,16}?)(?:公布的|发布的|的)?(?:最新)?(?:数据|报告|统计|调查)显示"
)
_COLON = re.compile(r"[：:]\s?[“\"]")
_COLON_QUOTE = re.compile(r"(?P<who>[^，。；：“”]{1,20})[：:]\s?[“\"]")


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
        self._heads = re.compile(rf"(?:{any_of(cues['source_heads'])})(?:们)?\Z")
        self._manner = re.compile(rf"(?:{any_of(cues['manner'])}|[一-鿿]{{1,4}}地)\Z")
        self._company = re.compile(
            rf"(?:{any_of([*topics['company_words'], *topics['company_pronouns']])})(?:方面|方)?\Z"
        )
        self._person = re.compile(r"(?:他|她)\Z")
        self._both = re.compile(rf"(?:{any_of(topics['both'])})\Z")

    def attribute(self, view: View) -> Attribution | None:
        """To whom the sentence is attributed; None where the reporter states it."""
        source = self._source(view)
        spoken = self._spoken(view)
        if spoken is None:
            return source
        if source is not None and spoken.manner is not Manner.DIFFUSE:
            name = source.speaker.name if source.speaker else source.words
            if spoken.pronoun is Pronoun.OMITTED:
                return source
            return Attribution(spoken.cue, spoken.manner, spoken.speaker, spoken.words, spoken.pronoun, name)
        return spoken

    def _spoken(self, view: View) -> Attribution | None:
        diffuse: Attribution | None = None
        cues = self._cue.finditer(view.bare) if "cue" in view.lists else ()
        for match in islice(cues, MOST_CUES):
            cue = match[0]
            before = view.bare[: match.start()]
            if len(cue) < 3 and (_NOT_A_CUE.search(before[-3:]) or _NOT_AFTER.match(view.bare, match.end())):
                continue
            manner = Manner.REPORTED if match["report"] else Manner.JUDGED if match["judge"] else Manner.SAID
            found = self._subject(view, match.start(), cue, manner)
            if found is not None and found.manner is not Manner.DIFFUSE:
                return found
            diffuse = diffuse or found
        return diffuse or self._before_colon(view)

    def _subject(self, view: View, place: int, cue: str, manner: Manner) -> Attribution | None:
        """Who stands right before the cue at `place`, in the same clause."""
        low = 0
        for boundary in _BOUNDARY.finditer(view.bare, max(0, place - 60), place):
            if view.bare[boundary.start()] != " " or not view.bare[boundary.start() - 1 : boundary.start()].isascii():
                low = boundary.end()
        clause = view.bare[low:place]
        bare = self._stripped(clause)
        high = low + len(bare)
        phrase = _LEADING.sub("", bare)
        mention = self._mention_at(view, low, high)
        if mention is not None:
            return Attribution(cue, manner, speaker=mention)
        if not phrase:
            return (
                Attribution(cue, manner, pronoun=Pronoun.OMITTED)
                if low and len(cue) > 1 and manner is Manner.SAID
                else None
            )
        if self._diffuse.search(phrase) and len(phrase) <= 10:
            return Attribution(phrase + cue, Manner.DIFFUSE)
        if self._both.search(phrase):
            return Attribution(cue, manner, pronoun=Pronoun.BOTH)
        if self._person.search(phrase) and len(phrase) <= 3:
            return Attribution(cue, manner, pronoun=Pronoun.PERSON)
        if self._company.search(phrase) and len(phrase) <= 6:
            return Attribution(cue, manner, pronoun=Pronoun.COMPANY)
        if cue != "称" and _NAME.fullmatch(phrase):
            return Attribution(cue, manner, words=phrase)
        head = re.sub(r"[（(][^（()）]{0,40}[)）]\Z", "", phrase)
        if (
            self._heads.search(head)
            or re.search(r"[家长官员人裁事][一-鿿]{1,4}·[一-鿿·]{1,12}\Z", head)
            or self._named_officer(head)
        ):
            kept = re.match(r"(?:.*(?:有|一位|一名|多位|多名))?", phrase)
            return Attribution(cue, manner, words=self._as_written(view, low, high, phrase) if kept else phrase)
        return None

    def _stripped(self, clause: str) -> str:
        """The clause without the adverbs and circumstances between the speaker and the cue."""
        for _ in range(5):
            shorter = clause.rstrip()
            shorter = self._manner.sub("", shorter)
            around = _AROUND.search(shorter)
            if around and around.start() > 0:
                shorter = shorter[: around.start()]
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
            if start < low or end > high or mention.sort in ("model", "product", "family"):
                continue
            rest = view.bare[end:high]
            if re.fullmatch(r"\s*(?:方面|方|官方|公司|集团|[（(][^（()）]{0,40}[)）])?\s*", rest):
                best = mention
        return best

    @staticmethod
    def _named_officer(head: str) -> bool:
        return (
            re.search(
                r"(?:CEO|CTO|CFO|COO|创始人|董事长|总裁|总经理|首席执行官|部长|主席|首席科学家|副总裁|分析师|教授|专家"
                r"|发言人|负责人)[一-鿿A-Za-z· ]{2,20}\Z",
                head,
            )
            is not None
        )

    @staticmethod
    def _as_written(view: View, low: int, high: int, phrase: str) -> str:
        words = view.words[low:high].strip()
        lead = re.match(
            r"(?:此外|同时|另外|但|不过|然而|随后|目前|此前|对此|近日|日前|当地时间|[0-9年月日 ]+|，)*", words
        )
        return words[lead.end() :] if lead else phrase

    def _before_colon(self, view: View) -> Attribution | None:
        match = _COLON_QUOTE.search(view.bare) if _COLON.search(view.bare) else None
        if match is None:
            return None
        mention = self._mention_at(view, match.start("who"), match.end("who"))
        return Attribution("：", Manner.SAID, speaker=mention) if mention else None

    @staticmethod
    def _figures(view: View) -> Attribution | None:
        """ "乘联会数据显示": whose figures they are; a company's own need no source."""
        match = _FIGURES_SHOW.search(view.bare)
        if match is None or (view.companies() and view.place(view.companies()[0])[0] < match.end()):
            return None
        return Attribution("数据显示", Manner.REPORTED, words=match["source"].strip("《》 "))

    def _source(self, view: View) -> Attribution | None:
        match = _SOURCE.search(view.bare) if re.search("据|援引|综合", view.bare) else None
        if match is None and "显示" in view.bare:
            return self._figures(view)
        if (
            match is None
            or self._diffuse.search(match["source"])
            or match["source"] in ("我们", "记者", "了解", "本报", "公开")
        ):
            return None
        cue = "据" + match["cue"]
        for mention in view.outside():
            start, end = view.place(mention)
            if (
                match.start("source") <= start
                and end <= match.end("source") + 1
                and mention.sort not in ("model", "product")
            ):
                return Attribution(cue, Manner.REPORTED, speaker=mention)
        if len(match["source"]) < 2:
            return None
        return Attribution(
            cue, Manner.REPORTED, words=view.words[match.start("source") : match.end("source")].strip("《》 ")
        )
