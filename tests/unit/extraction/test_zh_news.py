"""Chinese news of our own invention: who speaks, companies nobody listed, what is carried, sums, dates, releases."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "reported_by", "cue"),
    [
        ("星潮科技创始人林远山透露，公司去年营收约4.2亿元。", "林远山", None, "cue:透露"),
        ("星潮科技发言人表示，订单已经排满。", "星潮科技", None, "cue:表示"),
        ("林远山，星潮科技联合创始人兼首席技术官，周二对记者说：“订单已经排满。”", "林远山", None, "cue:说"),
        ("腾讯财务总监罗一鸣8月曾透露，资本开支将会增加。", "罗一鸣", None, "cue:透露"),
        ("百度18日凌晨发表声明：“我们不认同这一裁定。”", "Baidu", None, "cue:声明"),
        ("彭博社援引知情人士的话称，腾讯将出售一处园区。", "知情人士", "Bloomberg", "cue:援引"),
        ("路透社6月5日援引两名知情人士的话报道称，腾讯将出售一处园区。", "两名知情人士", "Reuters", "cue:援引"),
        ("据知情人士透露，腾讯将出售一处园区。", "知情人士", None, "cue:据透露"),
        ("据知名爆料人林远山披露，腾讯将出售一处园区。", "知名爆料人林远山", None, "cue:据披露"),
        ("彭博社引述知情人士指，腾讯将出售一处园区。", "知情人士", "Bloomberg", "cue:引述"),
        ("腾讯一位发言人在声明中称，公司遵守所有规则。", "腾讯一位发言人", None, "cue:称"),
        ("有投资人告诉本刊，腾讯将出售一处园区。", "有投资人", None, "cue:告诉"),
        ("腾讯董秘林远山在互动平台表示，公司订单充足。", "林远山", None, "cue:表示"),
        ("韩国《电路时报》报道称，腾讯已通过认证。", "电路时报", None, "cue:报道称"),
        ("一位芯片经销商告诉记者，英伟达的货已经断供。", "一位芯片经销商", None, "cue:告诉"),
        ("腾讯把推理任务迁走，一位参与项目的工程师说。", "一位参与项目的工程师", None, "cue:说"),
        ("高盛将腾讯目标价上调至700港元，维持“买入”评级。", "Goldman Sachs", None, "cue:目标"),
        ("海岳证券首次覆盖腾讯，给予“增持”评级。", "海岳证券", None, "cue:评级"),
        ("市场研究机构Omdia数据显示，华为的份额升至18%。", "Omdia", None, "cue:数据显示"),
        ("小米集团年报显示，公司收入增长三成。", None, None, None),
    ],
)
def test_says_who_speaks(read, text: str, speaker: str | None, reported_by: str | None, cue: str | None) -> None:
    claim = read(text).claims[-1]
    assert (claim.speaker, claim.reported_by) == (speaker, reported_by)
    assert cue is None or cue in claim.why


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("初创公司月河智能宣布完成一亿元融资。", "月河智能"),
        ("她创办的澄海科技服务着两百多家工厂。", "澄海科技"),
        ("租下它的，是上市公司青禾股份。", "青禾股份"),
        ("青禾新材（301999）今日宣布停产。", "青禾新材"),
        ("深圳启云电子科技有限公司日前完成了一轮融资。", "深圳启云电子科技有限公司"),
        ("机器人公司远岸发布了新一代机械臂。", "远岸"),
        ("早盘，天澜股份涨停，成交额超过10亿元。", "天澜股份"),
    ],
)
def test_finds_companies_by_their_shape(read, text: str, company: str) -> None:
    claim = read(text).claims[-1]
    assert company in claim.companies
    assert f"company:{company}" in claim.why


@pytest.mark.parametrize(
    "text", ["新一代人形机器人将于明年上市。", "该公司CEO周一离职。", "小米、绿豆等杂粮价格平稳。"]
)
def test_takes_no_kind_of_thing_for_a_company(read, text: str) -> None:
    assert not [name for claim in read(text).claims for name in claim.companies]


def test_a_company_is_called_by_its_short_name_later(read) -> None:
    claims = read("星潮科技完成了一亿元融资。星潮去年的收入超过两亿元。").claims
    assert [claim.companies for claim in claims] == [("星潮科技",), ("星潮科技",)]


def test_takes_up_the_topic_before_another_company(read) -> None:
    text = "寒武纪的收入增长四成。客户高度集中，公司没有披露名称，市场猜测字节跳动是最大的一家。公司拒绝置评。"
    first, second, *_ = read(text).claims
    assert first.companies == ("Cambricon",)
    assert second.companies == ("Cambricon", "ByteDance")
    assert "carried:Cambricon" in second.why


def test_a_new_sentence_begins_behind_a_quotation_that_was_attributed_before(read) -> None:
    claims = read("百度声明：“我们不认同这一裁定。”腾讯也回应称，正在评估影响。").claims
    assert [(claim.companies, claim.speaker) for claim in claims] == [(("Baidu",), "Baidu"), (("Tencent",), "Tencent")]


def test_a_doubtful_name_counts_in_a_list_beside_a_sure_one(read) -> None:
    (claim,) = read("理想和小鹏去年各自租下数千张卡。").claims
    assert set(claim.companies) == {"Li Auto", "XPeng"}


def test_an_interview_is_the_founders(read) -> None:
    page = (
        "如今，她创办的云栈科技有两百名员工。\n\n以下为对话节选。\n\n**《新潮》：为什么不做通用模型？**\n\n"
        "**林若水：**去年我们的收入是1.8亿元，同比翻了一番。\n\n**《新潮》：目标是什么？**\n\n**林若水：**明年公司会更快。"
    )
    claims = read(page).claims
    assert {(claim.companies, claim.speaker) for claim in claims[1:]} == {(("云栈科技",), "林若水")}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("腾讯的成本下降逾三成。", 30, "percent"),
        ("腾讯的份额升至两成五。", 25, "percent"),
        ("腾讯的报价降到对手的1/400。", 0.0025, "ratio"),
    ],
)
def test_counts_tenths_and_fractions(read, text: str, value: float, unit: str) -> None:
    (claim,) = read(text).claims
    (quantity,) = claim.quantities
    assert (quantity.value, quantity.unit) == (value, unit)
    assert f"quantity:{unit}" in claim.why


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("腾讯去年前九个月的收入增长8%。", ["2024-01/2024-09"]),
        ("腾讯预计全年收入增长8%。", ["2025"]),
        ("腾讯一季度收入增长8%，去年同期为6%。", ["2025-01/2025-03", "2024-01/2024-03"]),
        ("腾讯的利润率比去年同期高出两个百分点。", []),
        ("腾讯今日披露2024年年报。", ["2025-06-10"]),
    ],
)
def test_dates_what_reports_date(read, text: str, edtf: list[str]) -> None:
    (claim,) = read(text).claims
    assert [date.edtf for date in claim.dates] == edtf


def test_dates_each_model_by_itself(read) -> None:
    found = read("智谱上月22日上线GLM-4.7，阿里在6月3日开源Qwen3-Max，下一代GLM-5会在明年发布。")
    assert [(release.model, release.date.edtf if release.date else None) for release in found.releases] == [
        ("GLM-4.7", "2025-05-22"),
        ("Qwen3-Max", "2025-06-03"),
    ]


def test_releases_a_family_under_its_own_name(read) -> None:
    (release,) = read("火山引擎5月15日发布豆包大模型。").releases
    assert (release.model, release.company) == ("Doubao", "ByteDance")


def test_a_company_whose_name_ends_like_a_dateline_is_kept(read) -> None:
    (claim,) = read("第三季度腾讯营收1928亿元。").claims
    assert claim.passage.exact.startswith("第三季度腾讯")


def test_a_model_whose_launch_is_planned_is_not_out(read) -> None:
    found = read("腾讯上周发布了混元图像3.0，百度则计划在第四季度推出文心5.0。")
    assert "ERNIE 5.0" not in {release.model for release in found.releases}


def test_a_target_price_is_no_plan(read) -> None:
    (claim,) = read("摩根大通将阿里巴巴的目标价从140美元上调至245美元。").claims
    assert claim.kind.value != "plan"


def test_where_somebody_wrote_it_is_not_what_it_is_about(read) -> None:
    (claim,) = read("李想在微博发文称，理想汽车一季度的交付量不及预期。").claims
    assert (claim.companies, claim.speaker) == (("Li Auto",), "Li Xiang")


def test_finds_the_companies_of_a_list_of_companies(read) -> None:
    claim = read("据本报统计，其中包括风鸣、腾讯、远岸智造和沧澜等四家公司，均公布了新的订单。").claims[-1]
    assert claim.companies == ("风鸣", "Tencent", "远岸智造", "沧澜")


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("腾讯投资了一家名为曦岸（深圳）机器人技术有限公司的企业。", "曦岸（深圳）机器人技术有限公司"),
        ("算力提供商澜光科技宣布完成新一轮融资。", "澜光科技"),
        ("智元机器人与青岚科技签署合作协议。", "青岚科技"),
    ],
)
def test_finds_companies_beside_others(read, text: str, company: str) -> None:
    assert company in read(text).claims[-1].companies


@pytest.mark.parametrize(
    "text",
    [
        "腾讯发布公告。据一家媒体统计，这个行业的芯片公司去年完成了22笔融资。",
        "腾讯发布公告。拥有20余年芯片研发经验的人不多。",
        "腾讯发布公告。今年发生数起纠纷的是另一个行业。",
    ],
)
def test_a_kind_of_company_is_not_the_one_spoken_of(read, text: str) -> None:
    assert [claim.companies for claim in read(text).claims][1:] in ([], [("Tencent",)])


def test_says_whose_view_it_is(read) -> None:
    claims = read(
        "星潮科技CEO林远山说，公司去年盈利。在林远山看来，这家公司还可以更小。在他看来，公司走得太快。"
    ).claims
    assert [claim.speaker for claim in claims] == ["林远山"] * 3


def test_a_minister_is_not_the_ministry(read) -> None:
    claim = read("美国商务部长卢特尼克2月10日出席国会听证会时表示：“英伟达必须遵守条款。”").claims[-1]
    assert claim.speaker == "Howard Lutnick"


def test_initials_do_not_end_a_chinese_sentence(read) -> None:
    claim = read("投行D.A. Davidson分析师吉尔·卢里亚表示，裁员说明微软在控制成本。").claims[-1]
    assert (claim.speaker, claim.kind) == ("吉尔·卢里亚", "assessment")


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("题材众多的澜洲数据盘中一度暴跌近16%。", ("澜洲数据",)),
        ("腾讯股价周一下跌。芯片设计公司关于需求的判断没有变。", ("Tencent",)),
    ],
)
def test_names_of_shares_and_words_behind_a_kind(read, text: str, companies: tuple[str, ...]) -> None:
    assert {name for claim in read(text).claims for name in claim.companies} == set(companies)


def test_a_quotation_told_to_a_reporter_is_one_sentence(read) -> None:
    claim = read("“我们没有出售的打算。”腾讯发言人林远山告诉记者。").claims[0]
    assert claim.passage.exact.startswith("“我们没有")
    assert claim.kind == "statement"


def test_the_companys_figures_are_of_the_one_spoken_of_last(read) -> None:
    text = "腾讯与华为都公布了业绩。腾讯的收入增长一成。华为的收入增长三成。据公司数据，其利润首次超过腾讯。"
    assert set(read(text).claims[-1].companies) == {"Huawei", "Tencent"}


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("百度发布了财报。据本报了解，新一轮融资已接近完成，由腾讯领投。", {"Baidu", "Tencent"}),
        ("百度发布了财报。迪士尼上周起诉该公司，指控它侵权。", {"Baidu", "Disney"}),
        ("百度CEO李彦宏称其“比腾讯的产品快一倍”。", {"Baidu", "Tencent"}),
        ("百度CEO李彦宏说，需求很大。“我们用的是英伟达的芯片。”他补充说。", {"Baidu", "Nvidia"}),
        ("百度发布了财报。与腾讯等对手相比，它的收入规模仍然很小。", {"Baidu", "Tencent"}),
        ("百度发布了财报。这家总部位于北京的公司由三名腾讯研究员创立。", {"Baidu", "Tencent"}),
        ("百度发布了财报。今年1月，竞争对手远岸科技也宣布获得1亿元融资。", {"远岸科技"}),
        ("腾讯与华为都公布了业绩。前者增长一成；后者增长三成。", {"Tencent", "Huawei"}),
        ("腾讯与华为都公布了业绩。后者增长三成。", {"Huawei"}),
        ("腾讯与华为都公布了业绩。迪士尼等三家公司本月发布了财报。", {"Disney"}),
    ],
)
def test_whom_a_sentence_leaves_out(read, text: str, companies: set[str]) -> None:
    assert set(read(text).claims[-1].companies) == companies


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("10月初，腾讯与华为签署协议，计划部署近千台机器人。", "2024-10"),
        ("腾讯计划10月初部署近千台机器人。", "2025-10"),
        ("10月，腾讯将部署近千台机器人。", "2025-10"),
    ],
)
def test_a_month_is_ahead_where_its_own_clause_looks_ahead(read, text: str, edtf: str) -> None:
    assert [date.edtf for date in read(text).claims[0].dates] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "腾讯宣布VOYA PRO 6000服务器版获迪士尼、远岸智造等企业部署。",
        "腾讯认为，国内的初创企业筹集的资金仅52亿元，占另一国初创企业筹集资金763亿元的7%。",
    ],
)
def test_takes_no_other_words_of_a_list_or_sum_for_companies(read, text: str) -> None:
    names = {name for claim in read(text).claims for name in claim.companies}
    assert names <= {"Tencent", "Disney", "远岸智造"}


def test_a_companys_own_breakdown_is_no_source(read) -> None:
    assert read("腾讯发布财报。分项数据显示，游戏业务收入增长一成。").claims[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("腾讯上季营收增长5%，净利润增长9%，两项数字均高于券商预期。", None),
        ("腾讯上季营收增长5%，几项数字均略超伦敦分析师预期。", None),
        ("腾讯联合百度、小米宣布成立新的开源社区。", "Tencent"),
        ("财新6月9日报道，刚刚，腾讯公布营收增长5%。", None),
        ("科大讯飞董事长刘庆峰兴致勃勃地说，公司会多招人。", "Liu Qingfeng"),
        ("科大讯飞增收。刘庆峰现场还宣布，公司会多招人。", "Liu Qingfeng"),
    ],
)
def test_tells_who_announces(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


def test_an_app_of_a_models_name_is_no_model(read) -> None:
    assert not read("阿里巴巴上周推出了Qwen App，下载量很高。").releases


def test_a_model_of_video_is_no_video(read) -> None:
    assert read("腾讯开源了包括图生视频、文生图像的混元3全家桶。").releases


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "腾讯在2023年后转盈，一季度营收5亿元；上半年营收9亿元；前三季度营收15亿元。",
            ["2023", "2023-01/2023-03", "2023-01/2023-06", "2023-01/2023-09"],
        ),
        ("腾讯上半年营收9亿元；前三季度营收15亿元。", ["2025-01/2025-06", "2025-01/2025-09"]),
    ],
)
def test_parts_of_a_year_are_those_of_the_year_spoken_of(read, text: str, days: list[str]) -> None:
    assert [date.edtf for date in read(text).claims[0].dates] == days


def test_these_firms_are_those_listed_right_before(read) -> None:
    text = "百度和小米的股价上涨。而在腾讯、阿里巴巴与京东这三家企业裁员之际，有人看好商汤。"
    assert set(read(text).claims[-1].companies) == {"Tencent", "Alibaba", "JD.com", "SenseTime"}


def test_days_of_turnover_are_no_company(read) -> None:
    text = "商汤科技的芯片业务收入增长20%。存货方面，周转天数缩短了30%，库存金额为9亿元。"
    assert read(text).claims[-1].companies == ("SenseTime",)


@pytest.mark.parametrize(
    "text",
    [
        "商汤的风电装机容量达到30兆瓦。",
        "商汤的充电装置已经量产。",
        "商汤在上海思南路开设了办公室。",
        "商汤得到上海信托的投资。",
        "商汤产品实惠普及很快。",
        "商汤以产品的价格力求扩大份额。",
    ],
)
def test_a_name_inside_longer_words_is_no_company(read, text: str) -> None:
    assert read(text).claims[-1].companies == ("SenseTime",)
