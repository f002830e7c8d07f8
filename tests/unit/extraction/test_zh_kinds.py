"""Where Chinese news draws the border between kinds, in sentences of our own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("腾讯发布了全新的视频模型，并向开发者开放。", "release"),
        ("腾讯公布了面向未成年人的一套使用新规。", "event"),
        ("腾讯周五公布芯片采购的内部审批规则，要求各部门登记。", "event"),
        ("腾讯推迟发布新一代芯片。", "event"),
        ("腾讯发布会上的芯片吸引了许多人。", "event"),
        ("百度开源节流，平台团队缩减到三十人。", "figure"),
        ("百度已将该模型开源。", "event"),
        ("百度宣布开源该模型。", "release"),
        ("百度昨天开源了一款语音模型。", "release"),
        ("百度开源语音模型，并附上技术报告。", "release"),
        ("截至五月，百度累计发布40余款模型，下载量居前。", "figure"),
        ("其最新芯片的性能，据腾讯公布，已经翻倍。", "event"),
        ("腾讯的新芯片已经超过英伟达前年发布的产品。", "event"),
        ("腾讯均公布了千台级别的服务器采购订单。", "event"),
    ],
)
def test_what_is_out(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("小米4月完成2亿元融资，估值升至30亿元。", "event"),
        ("腾讯斥资约12亿元收购一家游戏工作室，估值翻倍。", "event"),
        ("小米目前的估值约为30亿元。", "figure"),
        ("智谱称：此次融资旨在推动国产模型的生态发展。", "statement"),
        ("腾讯的裁员计划并非孤例。", "assessment"),
        ("腾讯的订单一半以上来自海外。", "figure"),
        ("如果和解达成，腾讯可能失去一项授权。", "assessment"),
    ],
)
def test_a_deal_keeps_its_price(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("腾讯发言人说，公司从未打算出售这项业务。", "statement"),
        ("腾讯将分别停止两项旧服务。", "plan"),
        ("腾讯的这款芯片最快下半年流片。", "plan"),
        ("腾讯的新助手不久后就会在手机的测试版中亮相。", "plan"),
        ("腾讯在助手的升级计划上屡次遇阻。", "event"),
        ("腾讯公布了新的校园招聘计划。", "plan"),
        ("腾讯已取消在南方扩建园区的计划。", "event"),
        ("腾讯表示，未来三年公司不会进入这一领域。", "plan"),
        ("腾讯表示，不会对用户收费。", "plan"),
        ("腾讯预计，订单紧张的情况到秋天缓解。", "plan"),
        ("新的分成计划将改变腾讯与伙伴的关系。", "assessment"),
        ("海岳证券分析师林一帆说，腾讯买到的是时间。", "assessment"),
        ("“腾讯买到的是时间。”一家投行的基金经理说。", "assessment"),
    ],
)
def test_a_plan_is_what_somebody_means_to_do(read, text: str, kind: str) -> None:
    assert read(text).claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("腾讯的旧业务正在拖累整体转型。", "assessment"),
        ("腾讯与华为的协议是这一领域规模最大的合同之一。", "assessment"),
        ("腾讯的广告收入还将持续增长。", "assessment"),
        ("在编程测试中，腾讯的模型超过GPT-4o。", "assessment"),
        ("受影响的客户包括腾讯与小米。", "event"),
        ("监管部门发函，要求腾讯说明资金去向。", "event"),
    ],
)
def test_a_reporter_judges(read, text: str, kind: str) -> None:
    claim = read(text).claims[-1]
    assert claim.kind == kind
    assert any(why.startswith(f"{kind}:") for why in claim.why)
