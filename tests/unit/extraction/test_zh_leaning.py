"""What Chinese sentences lean to in which nothing else decides, and who judges from outside."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "对腾讯来说，这并非寻常的一天。",
        "腾讯缺的从来不是人手。",
        "真正棘手的是腾讯与渠道商之间的账期。",
        "腾讯赢在细致的运营。",
        "比起对手，腾讯的摊子铺得宽。",
        "与智谱相比,腾讯的摊子铺得宽.",
        "腾讯的打法相当老派。",
        "腾讯的意图清晰。",
        "腾讯的办公软件很像一座迷宫。",
        "腾讯的胃口大于它的厨房。",
        "腾讯的浏览器卡得太厉害。",
        "游戏是腾讯的基石。",
        "这笔买卖让腾讯不得不收起架子。",
        "腾讯正失去耐心之外的一切。",
        "腾讯的翻译引擎具备专业译员的水准。",
        "腾讯的绘图工具有着前所未有的细腻。",
        "腾讯竟然绕过了门卫。",
        "留给腾讯的窗口正在关闭。",
        "腾讯的回信最为潦草。",
        "腾讯的新规引来商户的差评。",
        "腾讯越沉默，外面的声音越响。",
        "腾讯在短视频上步履蹒跚。",
        "腾讯迎来了自己的“顿悟时刻”。",
        "腾讯的客服终于不再端着了。",
        "腾讯的麻烦在于人手太杂。",
        "腾讯的胃口大得惊人。",
        "腾讯的客服又慢又硬。",
        "腾讯的大堂像一座博物馆。",
        "腾讯的这一步走得稳。",
        "腾讯的读者像候鸟一样散去。",
        "腾讯的书店缺少一间像样的阅览室。",
        "没有腾讯，就没有这条街的夜市。",
        "这对腾讯既是机会也是陷阱。",
        "腾讯的书店透着一股旧时代的气息。",
        "腾讯用五年时间，把一间冷清的书店盘活了。",
        "腾讯的口味比同行更淡。",
        "腾讯的名声更多来自游戏。",
        "腾讯的客服是同行里最冷淡的一家。",
        "这是腾讯首次向同行低头。",
        "腾讯走弱，与一则传言有关。",
        "腾讯的各条产品线冷热不一。",
        "口号归口号，腾讯的钱还得一分分赚。",
        "腾讯比任何同行都怕寂寞。",
        "腾讯的小程序则是另一番光景。",
    ],
)
def test_a_characterisation_is_an_assessment(read, text: str) -> None:
    assert read(text).claims[-1].kind == "assessment"


@pytest.mark.parametrize(
    "text",
    [
        "腾讯的两位工程师上月离开。",
        "腾讯关闭了位于郊区的仓库。",
        "腾讯的助手能读取相册里的照片。",
        "腾讯把客服中心迁往成都。",
        "腾讯的语音输入法支持更多方言。",
        "腾讯更名后的子公司设在珠海。",
        "腾讯的账号系统采用了很短的口令。",
        "腾讯不再向经销商供货。",
        "腾讯积极配合了检查。",
        "腾讯的太阳能屋顶并入电网。",
        "腾讯把用户的头像一次清空。",
        "腾讯的书店存在于三座城市。",
        "腾讯的模型把文字映射到图像。",
        "腾讯赢得了一份合同。",
        "腾讯的车机采用英伟达最新推出的芯片。",
        "腾讯已启动迄今最大的一次校园走访。",
    ],
)
def test_what_is_done_stays_an_event(read, text: str) -> None:
    assert read(text).claims[-1].kind == "event"


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("独立撰稿的博主 Iris Hale 表示，腾讯的地图好用。", "Iris Hale", "assessment"),
        ("“腾讯走了一步好棋。”产业顾问游以宁直言。", "游以宁", "assessment"),
        ("“腾讯走了一步好棋。”前微软工程师、现任投资人 Odette McRae 评价道。", "Odette McRae", "assessment"),
        ("智库学者莫里森（Owen Morrison）指出，腾讯的芯片库存见底。", "莫里森", "assessment"),
        ("海岳咨询的柯以宁表示，腾讯的客户在流失。", "柯以宁", "statement"),
        ("“腾讯像一所学校。”一位业内人士评价。", "一位业内人士", "assessment"),
        ("腾讯前架构师柯以宁说，腾讯的代码干净。", "柯以宁", "assessment"),
        ("资深架构师柯以宁说，腾讯的代码干净。", "柯以宁", "assessment"),
        ("腾讯架构师柯以宁说，这套代码干净。", "柯以宁", "statement"),
        ("腾讯股东告诉记者，公司的食堂换了承包商。", "腾讯股东", "statement"),
        ("一位负责采购的阿姨说，腾讯的食堂换了承包商。", "一位负责采购的阿姨", "statement"),
        ("根据北岭评级的评测，腾讯的地图耗电最少。", "北岭评级", "event"),
        ("马化腾在财报电话会上说，食堂换了承包商。", "Pony Ma", "statement"),
        ("腾讯发言人仅表示，正与各方沟通。", "Tencent", "statement"),
        ("马化腾表示：“与小米的合作让人学到很多。”", "Pony Ma", "statement"),
        ("“腾讯像一所学校。”风险投资人 Odette 直言。", "Odette", "assessment"),
        ("腾讯证券部人士说，公司的公告没有改动。", "腾讯证券部人士", "statement"),
        ("腾讯员工转发回应称，消息不实。", "腾讯员工", "statement"),
    ],
)
def test_who_looks_on_judges(read, text: str, speaker: str, kind: str) -> None:
    claim = read(text).claims[-1]
    assert (claim.speaker, claim.kind) == (speaker, kind)


def test_the_name_behind_a_quotation_belongs_to_its_sentence(read) -> None:
    assert len(read("“腾讯像一所学校。”一家券商的策略师柯以宁这样评价。").claims) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("此次发布距离腾讯上一代模型混元2.0不足半年。", "event"),
        ("腾讯去年发布的混元2.0，至今仍是客服团队的首选。", "assessment"),
        ("与三月发布的混元2.0相比，腾讯的新模型省电。", "assessment"),
        ("腾讯开源混元2.0的做法，延续了它一贯的思路。", "assessment"),
        ("混元2.0推出还不到两周，腾讯的客服换了三套话术。", "event"),
        ("腾讯今日发布混元2.5，并向开发者开放。", "release"),
        ("腾讯宣布将保障范围扩大到全体外包员工。", "event"),
        ("腾讯宣布，将扩大保障范围。", "plan"),
        ("腾讯宣布将书店并入文化事业部。", "event"),
        ("腾讯表示，公司尊重法院的判决。", "statement"),
        ("腾讯为训练准备了两座机房。", "event"),
        ("腾讯方面对此不予置评。", "statement"),
        ("截至发稿，腾讯未就食堂的传闻作出回应。", "statement"),
        ("腾讯上周同意向一家书店投资至多2亿元。", "event"),
        ("腾讯今年的总投资约2亿元。", "figure"),
        ("腾讯设立了3亿元的书店基金。", "event"),
        ("马化腾表示，腾讯不会参与书店的价格战。", "plan"),
        ("商汤旗下的书店周一登陆港交所，首日收涨12%。", "event"),
        ("腾讯斥资2亿港元回购50万股。", "event"),
        ("腾讯员工向山区学校捐赠了300台电脑。", "event"),
        ("腾讯启动“候鸟计划”，邀请退休的工程师回来。", "event"),
        ("腾讯启动杭州全城 Coding 计划。", "event"),
        ("腾讯推出Coding计划，两百人报名。", "event"),
        ("据传腾讯与Shopee计划合办一家银行。", "plan"),
        ("6月10日消息，腾讯发布城市地图模型。", "release"),
        ("腾讯开源 Titmouse-3B 模型的两个版本。", "release"),
        ("腾讯承认，混元的切换器上线当天出了故障。", "statement"),
        ("腾讯与商户的争执，看不到和解的迹象。", "assessment"),
        ("腾讯把新助手开放给更多员工试用。", "event"),
        ("腾讯几乎每周发布一款小游戏产品。", "event"),
        ("海岳证券将腾讯的目标价从400港元上调至430港元。", "figure"),
        ("马化腾表示，腾讯会把一部分服务器捐给学校。", "plan"),
        ("腾讯没有回应这家电台的采访请求。", "statement"),
    ],
)
def test_what_only_looks_back_or_takes(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("36氪获悉，腾讯关闭了一间书店。", "36Kr"), ("记者获悉，腾讯关闭了一间书店。", None)],
)
def test_who_has_learnt_something(read, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


def test_analysts_who_are_nobody_in_particular_are_no_speaker(read) -> None:
    claim = read("部分分析师预计，腾讯的书店会亏损。").claims[-1]
    assert (claim.speaker, claim.kind) == (None, "assessment")


def test_the_authors_chatter_is_no_claim(read) -> None:
    claims = read("腾讯发布混元3.0。话不多说，来看腾讯这款模型的本事。").claims
    assert [claim.kind for claim in claims] == ["release"]
