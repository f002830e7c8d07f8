"""Which companies Chinese sentences of our own invention are about: officers who act, rounds and products without their
owner, names that are words, offices taken, and what stands at the edge of an article."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("黄仁勋上周访问了台积电。", {"Nvidia", "TSMC"}),
        ("黄仁勋早年在AMD任职。", {"AMD"}),
        ("全永铉强调，三星在追赶。三星电子CEO全永铉强调，HBM4通过了英伟达的验证。", {"Samsung Electronics", "Nvidia"}),
        ("阶跃星辰完成B轮融资。腾讯、启明等老股东继续跟投。", {"StepFun", "Tencent"}),
        ("月河智能递交招股书。上市前，创始人林远山持股为30%，腾讯持股为5%。", {"月河智能", "Tencent"}),
        ("我们已经和腾讯、吉利汽车等十多家车企签了合同。", {"Tencent", "Geely"}),
        ("苹果是真正互不相关的。软银、互不相关的两家公司，腾讯都看好。", {"SoftBank", "Tencent"}),
        ("阶跃星辰在招人。腾讯领投了月河智能的融资。", {"Tencent"}),
        ("机器人公司“跃潮机器人”完成融资。芯片公司“微澜芯”获得投资，投后估值10亿元。", {"微澜芯"}),
        ("AMD发布了新卡。MX700采用台积电2纳米工艺。", {"AMD", "TSMC"}),
        ("印奇离开旷视科技。印奇还担任澄海科技董事长，旷视科技是股东。", {"Megvii", "澄海科技"}),
        ("OpenAI在招人，软银将出售持有的剩余股份。", {"OpenAI", "SoftBank"}),
        ("这家公司AI投入很大，腾讯也是。", {"Tencent"}),
        ("不少人看好它。小米正在招聘工程师。", {"Xiaomi"}),
        ("不少人看好它。理想去年交付40万辆。", {"Li Auto"}),
        ("OpenAI的理想是造福人类，让人产生联想。", {"OpenAI"}),
        ("公司由前华为“天才少年”林远山创立。旷视科技由前华为“天才少年”林远山创立。", {"Megvii"}),
    ],
)
def test_knows_whom_a_sentence_is_about(read, text: str, companies: set[str]) -> None:
    assert set(read(text).claims[-1].companies) == companies


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("（海潮日報 記者林遠山／台北報導）聯發科說，這個數據來自客戶，將會公開。", "聯發科說"),
        ("〔財經頻道／綜合報導〕聯發科說，這個數據來自客戶，將會公開。", "聯發科說"),
        ("記者林遠山／台北報導 聯發科說，這個數據來自客戶，將會公開。", "聯發科說"),
        ("“腾讯把账单借给了对手，”D.A. Rowe分析师林远山说，“这很危险。”", "“腾讯把账单"),
    ],
)
def test_begins_a_claim_where_it_begins(read, text: str, begins: str) -> None:
    (claim,) = read(text).claims
    assert claim.passage.exact.startswith(begins)


def test_a_short_piece_may_be_in_traditional_signs(read) -> None:
    (claim,) = read("檢方稱，被告們透過空殼公司採購約7,000顆輝達晶片，並將這些晶片運往國外。").claims
    assert (claim.speaker, claim.companies, claim.quantities[0].value) == ("檢方", ("Nvidia",), 7000)


def test_money_of_hong_kong_is_known_by_its_papers(read) -> None:
    text = "騰訊（00700）今早發表業績後高開，現報676.5元，成交12.6億元，並將會回購股份。"
    assert {quantity.unit for quantity in read(text).claims[0].quantities} == {"HKD"}


@pytest.mark.parametrize("text", ["感谢所有参与测试的2000名腾讯用户。"])
def test_thanks_are_no_claim(read, text: str) -> None:
    assert not read(text).claims
