"""What a claim asserts: the first that fits of release, plan, figure, event, statement, assessment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimline.domain import Kind, Quantity
from claimline.extraction.attribution import Attribution, Manner
from claimline.extraction.korean import _any
from claimline.extraction.names import Sort
from claimline.extraction.sentences import Script
from claimline.extraction.view import View

_NOT_YET = {
    Script.KOREAN: re.compile(r"\s?(?:할|될|하겠|키로|하기로|할지|하지|를\s?준비|을\s?준비|예정|계획|을\s?앞두|를\s?앞두|을\s?목표|시점|시기|여부|규제|하려|을\s?추진|을\s?예고|를\s?예고)"),
    Script.CHINESE: re.compile(r"(?:计划|前|日期|时间|会上)"),
}  # fmt: skip
_FUTURE_BEFORE = re.compile(
    r"(?:将|计划|拟|预计|即将|准备|打算|有望|未|没有|尚未|不会|will|to|would|plans?\sto|could|may|might|not\syet|has\snot|never)\s?[^，,.]{0,12}\Z"
)
_PARTICIPLE_EN = re.compile(r"\b(?:launching|releasing|unveiling|introducing|launch|release|unveil|introduce|debut)\b")
_OWN_FORECAST = re.compile(
    r"(?:ㄹ|을|할|될|릴|킬|설|질|날|일)\s?것(?:이라고|으로\s전망|으로\s예상|으로\s기대)|겠다고|하겠|expects?|forecast|guidance|预计"
)
_DEAL = re.compile(
    r"인수|합병|투자\s?(?:를|에|유치|하기|계약|했|한다)|계약|체결|소송|합의|벌금|과징금|제재|유치|지분|매각|收购|投资|融资|签署|协议|罚款|起诉|诉讼|入股|竞购|禁止|acqui|\bdeal\b|invest|agree|lawsuit|\bsue|settle|\bfine[ds]?\b|funding|\bbuy|\bbought|partner|合作|agreed"
)
_NUMBER_IS_POINT = re.compile(
    r"매출|영업이익|순이익|손실|시가총액|주가|목표주가|점유율|가입자|이용자|판매량|출하량|기업가치|평가받|증가|감소|늘었|줄었|올랐|내렸|상승|하락|마감|기록했|달한|달했|규모|营收|收入|利润|亏损|市值|股价|份额|用户|销量|出货|估值|增长|下降|上涨|下跌|同比|环比|增速|占比|达到"
    r"|revenue|profit|loss|sales|shares|stock|market cap|valuation|valued|users|rose|fell|jumped|climbed|dropped|grew|up\s\d|down\s\d|percent|%|margin|income|earnings"
)


class Kinds:
    """The rules of kind, compiled from the word lists."""

    def __init__(self, words: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._lists = {
            script: {name: self._pattern(script, kept) for name, kept in words[script.value].items()}
            for script in Script
        }

    @staticmethod
    def _pattern(script: Script, words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![A-Za-z])(?:{_any(words)})(?![A-Za-z])" if script is Script.ENGLISH else rf"(?:{_any(words)})"
        )

    def kind_of(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity], third_party: bool
    ) -> tuple[Kind, str]:
        """The kind, and the word that decided. `third_party`: the speaker is not a company of the claim or its officer."""
        lists = self._lists[view.script]
        release = self.release_word(view)
        if release:
            return Kind.RELEASE, f"release:{release}"
        judged = attribution is not None and attribution.manner in (Manner.JUDGED, Manner.DIFFUSE)
        outside = attribution is not None and (
            (third_party and attribution.manner is not Manner.REPORTED) or attribution.manner is Manner.DIFFUSE
        )
        plan = lists["plan"].search(view.words)
        if plan and not (judged and (outside or (attribution is not None and attribution.manner is Manner.DIFFUSE))):
            return Kind.PLAN, f"plan:{plan[0]}"
        if judged and outside and not quantities:
            return Kind.ASSESSMENT, f"assessment:{attribution.cue if attribution else ''}"
        deal = _DEAL.search(view.words)
        if quantities and not (deal and not _NUMBER_IS_POINT.search(view.words)):
            return Kind.FIGURE, f"figure:{quantities[0].text}"
        event = lists["event"].search(view.words)
        assessment = lists["assessment"].search(view.words)
        if attribution is not None and attribution.has_speaker and attribution.manner is not Manner.REPORTED:
            if deal or (event and third_party and not assessment):
                return Kind.EVENT, f"event:{(deal or event)[0]}"  # type: ignore[index]
            return (
                (Kind.ASSESSMENT, f"assessment:{attribution.cue}")
                if judged and outside
                else (Kind.STATEMENT, f"statement:{attribution.cue}")
            )
        if assessment and not deal:
            return Kind.ASSESSMENT, f"assessment:{assessment[0]}"
        if deal or event:
            return Kind.EVENT, f"event:{(deal or event)[0]}"  # type: ignore[index]
        return Kind.EVENT, "event:reported"

    def release_word(self, view: View) -> str | None:
        """The word that says that a model, product or feature is out, with its object in the same sentence."""
        lists = self._lists[view.script]
        has_object = any(mention.sort in (Sort.MODEL, Sort.PRODUCT) for mention in view.mentions) or lists[
            "release_objects"
        ].search(view.words)
        if not has_object:
            return None
        for match in lists["release"].finditer(view.words):
            if self._is_out(view, match):
                return match[0]
        return None

    @staticmethod
    def _is_out(view: View, match: re.Match[str]) -> bool:
        """Whether it has happened: no future before or behind the word, no report or result as its object."""
        before, after = (
            view.words[max(0, match.start() - 24) : match.start()],
            view.words[match.end() : match.end() + 14],
        )
        if view.script is Script.KOREAN:
            if _NOT_YET[Script.KOREAN].match(after) or re.search(
                r"(?:실적|보고서|성명|입장|자료|계획|방침|결과|정보|논문|전략|메모)(?:을|를|도)?\s?(?:\S{1,8}\s)?\Z",
                before,
            ):
                return False
            return (
                re.match(
                    r"(?:[가-힣]?하[며고면]|했|한|된|됐|하자|하면서|였|이고|였다|인|며|았|은|놨|놓|으며|고|를\s시작|에\s나섰|돼|되|해)|다며|\s?이후|다$",
                    after,
                )
                is not None
                or match[0][-1] in "였인놨았된한"
            )
        if view.script is Script.CHINESE:
            if _FUTURE_BEFORE.search(before[-10:]) or re.search(
                r"(?:财报|报告|公告|声明|业绩|消息|数据|措施|新规|禁令|文件|言论)[^，。]{0,4}\Z|(?:财报|报告|公告|声明|业绩|消息|数据|措施|新规|一系列|禁令|文件)",
                before[-6:] + after[:10],
            ):
                return False
            return not after.startswith(("会", "日", "前", "价格", "以来", "平台", "与", "领域"))
        return not _FUTURE_BEFORE.search(before)
