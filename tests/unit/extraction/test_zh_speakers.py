"""Who speaks in Chinese news: offices, honours and brackets round a name, surnames alone, sources without a verb,
papers, long quotations, questions and answers. All sentences are of our own invention."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("星潮科技董事长林远山先生表示，公司将加大投入。", "林远山"),
        ("星潮科技首席技术官陈知微女士称：“新模型已经完成训练。”", "陈知微"),
        ("腾讯工程师林远山博士说，腾讯的工资很高。", "林远山"),
        ("陈知微（星潮科技首席技术官）表示，星潮科技的模型快了两倍。", "陈知微"),
        ("陈知微，星潮科技首席技术官，在发布会上指出，星潮科技的模型快了两倍。", "陈知微"),
        ("星潮科技首席营收官马可·罗西表示，公司计划进入日本。罗西说，日本客户很多。", "马可·罗西"),
        ("星潮科技首席科学家兼联合创始人安娜·罗透露，公司在招人。罗还说，星潮科技会盈利。", "安娜·罗"),
        ("苹果首席执行官蒂莫西·库克（Tim Cook）说，苹果会等。库克强调，苹果不急。", "Tim Cook"),
        ("腾讯在招人。腾讯董事长林远山登台时说：“我们很缺人。”", "林远山"),
        ("腾讯副总裁陈知微昨（9）日在会上透露，腾讯今年投入100亿元。", "陈知微"),
        ("东岸资产管理公司首席基金经理市川雅浩认为，腾讯的负债令人不安。", "市川雅浩"),
        ("海岳证券电子首席林远山表示，中芯国际的产能很满。", "林远山"),
        ("腾讯前研发处长林远山接受《海潮》杂志专访时说，腾讯会追上。", "林远山"),
        ("某大厂产品经理小陈（化名）告诉记者，字节跳动每周都开会。", "小陈"),
        ("卖家林女士告诉记者，腾讯的佣金又涨了。", "林女士"),
        ("多名不愿透露姓名的腾讯员工告诉路透社，腾讯的考核很严。", "多名不愿透露姓名的腾讯员工"),
        ("一位刚从腾讯研究院离职的研究员这样告诉《海潮》：“腾讯不缺钱。”", "一位刚从腾讯研究院离职的研究员"),
        ("腾讯副总裁陈知微在海岸举行的re:Work大会上表示，腾讯很忙。", "陈知微"),
        ("韩国信息通信部长官裴庆勋表示，将与腾讯合作。", "裴庆勋"),
        ("腾讯董事长林远山自己也承认，腾讯慢了。", "林远山"),
        ("知名苹果爆料人林远山在节目中称，苹果公司正在谈判。", "林远山"),
        ("据科技博主“海潮闲聊”爆料，小米公司正在测试耳机。", "海潮闲聊"),
        ("@林远山 回应：腾讯“一直在招人”。", "林远山"),
        ("腾讯总裁刘炽平：需求很旺，腾讯会扩产。", "Martin Lau"),
        ("腾讯：需求很旺，公司会扩产。", None),
        ("腾讯官方号回应，系统已经恢复。", "Tencent"),
        ("腾讯发言系统回应，公司不评论。", "Tencent"),
        ("记者联系腾讯，对方表示“一切以公告为准”。", "Tencent"),
        ("腾讯公告称，公司将回购股份。", "Tencent"),
        ("市场研究机构Omdia的报告指出，华为的份额升至18%。", "Omdia"),
        ("海岳研究院发布的白皮书显示，百度智能云居首。", "海岳研究院"),
    ],
)
def test_hears_the_name_behind_offices_and_honours(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("按照黄仁勋的说法，英伟达的推理快了30倍。", "Jensen Huang"),
        ("用黄仁勋的话说，英伟达“才刚刚开始”。", "Jensen Huang"),
        ("对于英伟达的优势，黄仁勋的回答是“全栈”。", "Jensen Huang"),
        ("对英伟达来说，最好的答案是自研。", None),
        ("黄仁勋在会上感谢客户，并称英伟达会扩产。", "Jensen Huang"),
        ("黄仁勋没有直接回应，只是说英伟达会扩产。", "Jensen Huang"),
        ("6月3日消息，据国外媒体报道，英伟达CEO黄仁勋发布了新卡，称其很快。", "Jensen Huang"),
        ("黄仁勋说，英伟达会扩产。当地居民组织表示担忧，称英伟达没有说明耗水量。", "当地居民组织"),
        ("黄仁勋说，英伟达会扩产。小镇的人们上街了，称英伟达没有说明耗水量。", None),
        ("6月3日消息，据国外媒体报道，英伟达发布了新卡，称其很快。", "Nvidia"),
        ("在台北，詹森·霍安（Jensen Huang）说，英伟达会扩产。霍安强调，英伟达不急。", "Jensen Huang"),
        ("腾讯云回应速度提高了三成。", None),
        ("黄仁勋9日抵台，随即前往台积电总部与林远山会面，并向媒体表示，一切按计划进行。", "Jensen Huang"),
        ("英伟达开源了检索增强生成，也称RAG。", None),
        ("黄仁勋反问：“英伟达为什么要停？”黄仁勋答称，英伟达不会停。", "Jensen Huang"),
        ("美国司法部指控英伟达，称其走私。", "US Department of Justice"),
        ("英伟达一位发言人驳斥了这些指控。", None),
        ("英伟达与微软签署补充协议。", None),
        ("法官要求英伟达在7月前提交补充材料。", None),
        ("英伟达确认收入60亿美元。", None),
        ("腾讯控股公布，去年收入增长8%。", "Tencent"),
        ("瑞穗又指，英伟达的毛利率会下降。英伟达CEO黄仁勋在场。他又指，英伟达不担心。", "Jensen Huang"),
        ("腾讯控股披露招股说明书，拟募资10亿元。", None),
    ],
)
def test_hears_words_told_in_other_ways(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("36氪从多位知情人士处独家获悉，字节跳动正在测试眼镜。", "多位知情人士"),
        ("据路透社，OpenAI正在与软银谈判。", "Reuters"),
        ("据外媒《电路时报》报道，腾讯已通过认证。", "电路时报"),
        ("一位知情人士对本报记者透露，腾讯已通过认证。", "一位知情人士"),
        ("据亚马逊首席执行官安迪·贾西披露，亚马逊公司会扩产。", "Andy Jassy"),
        ("据此，OpenAI正在与软银谈判。", None),
        ("有媒体报道称，OpenAI去年亏损了50亿美元。", None),
        ("据海外媒体报道，OpenAI去年亏损了50亿美元。", None),
        ("据路透社援引两名消息人士的话称，英伟达将在印度建厂。", "两名消息人士"),
        ("路透社称英伟达将扩产。报道援引三名知情人士称，英伟达缺货。", "三名知情人士"),
        ("针对腾讯的传闻，公司称并不属实。", "Tencent"),
    ],
)
def test_names_the_source(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


def test_an_officer_of_the_company_spoken_of_stays_one(read) -> None:
    text = (
        "机器人公司“跃潮机器人”完成A轮融资。\n\n公司创始人林远山告诉记者，资金将用于量产。"
        "“我们计划今年交付5000台机器人。”林远山说。"
    )
    claims = read(text).claims
    assert [claim.speaker for claim in claims] == [None, "林远山", "林远山"]
    assert claims[-1].companies == ("跃潮机器人",)


def test_a_quotation_over_several_paragraphs_is_one_persons(read) -> None:
    text = (
        "百川智能创始人王小川坦言，公司走了弯路。\n\n“我们曾经想做中国的OpenAI。\n\n"
        "“现在百川只做医疗。我们的模型得分为65.1。”"
    )
    claims = read(text).claims
    assert {claim.speaker for claim in claims} == {"Wang Xiaochuan"}
    assert "Baichuan AI" in claims[1].companies or "Baichuan" in claims[1].companies


def test_who_asks_is_known_by_the_name_before_the_questions(read) -> None:
    text = (
        "近日，我们专访了阶跃星辰CEO姜大昕。\n\n海潮社：阶跃星辰的优势是什么？\n\n姜大昕：阶跃星辰现在有20款模型。\n\n"
        "海潮社：公司什么时候上市？\n\n姜大昕：没有时间表。我们去年收入增长了5倍。"
    )
    claims = read(text).claims
    assert [claim.speaker for claim in claims][-2:] == ["Jiang Daxin", "Jiang Daxin"]
    assert not any("什么" in claim.passage.exact or "没有时间表" in claim.passage.exact for claim in claims)
    assert claims[-2].passage.exact.startswith("阶跃星辰现在")


def test_names_before_colons_that_ask_nothing_make_no_interview(read) -> None:
    text = "地点：深圳，腾讯总部。\n\n地点：北京，腾讯分部在扩招？\n\n腾讯去年增加了3000名员工。"
    assert read(text).claims[-1].speaker is None


def test_a_title_introduces_whom_it_names(read) -> None:
    text = "成立十一年，云从科技终于盈利。林远山把这归功于聚焦。他说，公司砍掉了40%的项目。"
    claims = read(text, title="专访云从科技董事长林远山").claims
    assert (claims[-1].speaker, claims[-1].companies) == ("林远山", ("CloudWalk",))
