"""Models of makers that are no companies: a university's, an institute's, a laboratory's or a foundation's."""

from __future__ import annotations

from collections.abc import Sequence

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.extraction.names import (
    models_korean,
    shown_chinese,
    shown_english,
    shown_korean,
    unlisted_models_chinese,
    unlisted_models_english,
)
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.releases.shown_english import shows as shows_english
from claimline.extraction.sentences import Script

_CAPITALS = r"[A-Z][\w.&’'-]{0,20}(?:\s(?:(?:of|for|and|in|the)\s)?[A-Z][\w.&’'-]{0,20}){0,5}"
_MAKERS = {
    Script.ENGLISH: Sifted(
        rf"\b(?:(?:[Rr]esearchers|[Ss]cientists|[Ee]ngineers|[Aa]cademics|[Pp]rofessors?|[Tt]eam|[Gg]roup|[Ss]tudents|[Dd]evelopers)\s(?:at|from|of)\s(?:the\s)?(?P<at>{_CAPITALS})"
        rf"|(?P<who>{_CAPITALS})(?:['’]s)?\s(?:researchers|scientists|engineers|academics|students)\b"
        rf"|\A(?:[A-Z][A-Za-z ,.0-9]{{2,40}}\s[—–-]{{1,2}}\s)?(?!The\b|It\b|This\b|In\b|On\b|Its\b"
        rf"|Today\b|Called\b)(?P<subject>[A-Z][\w.&-]{{1,20}}(?:\s[A-Z][\w.&-]{{1,20}}){{0,2}})(?:,\s[^,]{{3,90}},)?\s(?:has\s"
        rf"|have\s|today\s|also\s|[a-z]+ly\s|on\s[A-Z][a-z]+day\s|[A-Z][a-z]+day\s){{0,3}}"
        r"(?:unveil|launch|introduc|releas|open-sourc|announc|debut|publish|previewed|rolled\sout|put\sout|shipped|began|begun)[a-z]*\s"
        rf"|(?P<name>(?:[A-Z][\w.&’'-]{{0,20}}\s){{0,4}}(?:University|Institute|Laborator(?:y|ies)|Labs?|Academy|College|Foundation|Alliance|Consortium|Cent(?:er|re)|Council|Initiative|Collective|Project)(?:\s(?:of|for|in)\s(?:the\s)?{_CAPITALS})?))"
    ),
    Script.KOREAN: Sifted(
        r"(?:\A|[\s‘'“\"·])(?P<name>[가-힣A-Za-z0-9·]{0,14}(?:대|대학교|대학|과학기술원|연구원|연구소|연구팀|연구단|연구진|재단|학회|컨소시엄|진흥원|병원|의료원|센터|랩|KAIST|카이스트|포스텍|ETRI|UNIST|GIST|DGIST))"
        r"(?:\([^()]{1,24}\))?(?:\s[가-힣]{1,8}(?:\s[가-힣]{1,6}){0,3}\s?(?:연구팀|교수팀|연구진|팀))?(?:은|는|이|가|과|와|도|에서|의)?(?=[\s,])"
        r"|\A(?!이번|해당|회사|업체|모델|신모델|새\s|그[는가]|이[는가]|한편|또\s)(?P<subject>[가-힣A-Za-z0-9&·]{2,14}?)(?:\([^()]{1,24}\))?(?:은|는|이|가)\s"
    ),
    Script.CHINESE: Sifted(
        r"(?P<name>[一-鿿A-Za-z]{2,14}?(?:大学|学院|研究院|研究所|实验室|研究中心|创新中心|科学院|基金会|医院|联盟))(?:[^，。；]{0,16}?(?:团队|课题组|研究组|研究人员))?"
        r"|\A(?!此次|本次|该|这|同时|此外|今日|近日|日前)(?P<subject>[一-鿿A-Za-z]{2,10}?)(?:今日|今天|日前|近日|正式|宣布|刚刚|昨日|也|还|团队){0,3}(?:发布|推出|开源|上线)"
    ),
}
"""Who, being no company, is said to make something."""
_FIND = {
    Script.ENGLISH: unlisted_models_english.find_models,
    Script.CHINESE: unlisted_models_chinese.find_models,
}


_SHOWS = {
    Script.ENGLISH: shows_english,
    Script.KOREAN: shown_korean.shows,
    Script.CHINESE: shown_chinese.shows,
}


def opening_word(view: View) -> str | None:
    """A word that mostly releases, for a sentence whose models are not known yet."""
    if view.script is Script.CHINESE:
        return shown_chinese.opening_word(view)
    return shown_english.opening_word(view) if view.script is Script.ENGLISH else None


def releases_of_makers(text: str, view: View, dates: Sequence[FuzzyDate], word: str, main: str | None) -> list[Release]:
    """The models of a sentence that names no company: another maker's that it names, else those of the company that the
    article is about; `word` says that they are out."""
    maker = _MAKERS[view.script].search(view.lists, view.words)
    owner = next(filter(None, (maker[group] for group in maker.groupdict()))) if maker else main
    if owner is None:
        return []
    names = [mention.name for mention in view.models() if _SHOWS[view.script](view, mention)] or _names(
        text, view, owner
    )
    passage = Passage.of(text, view.sentence.start, view.sentence.end)
    date = dates[0] if dates else None
    return [
        Release(name, owner, ReleaseEvent.ANNOUNCED, date, passage, (f"release:{word}", f"model:{name}"))
        for name in dict.fromkeys(names)
    ]


def _names(text: str, view: View, owner: str) -> list[str]:
    find = _FIND.get(view.script)
    if find is None:
        return [name for *_, name in shown_korean.shown_models(view)] or models_korean.unlisted_models(view)
    sentence = view.sentence
    return [model.name for model in find(text, sentence.start, sentence.end, view.mentions, view.lists, owner)]
