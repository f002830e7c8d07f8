"""Figures and dates of invented Chinese sentences: ranges with their units, nouns that say what a bare number counts,
spans of months and years, days ago, and what is none."""

from __future__ import annotations

import pytest

from claimline.extraction.dates.finding import find_dates
from claimline.extraction.quantities.finding import find_quantities

PUBLISHED = "2026-04-15"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("预计投资10亿美元至12亿美元。", [(1.1e9, "USD")]),
        ("营收增长5%至8%，毛利率介于20%—22%。", [(6.5, "percent"), (21, "percent")]),
        ("毛利率由5%至8%。", [(5, "percent"), (8, "percent")]),
        ("涨幅从5%至34%不等。", [(19.5, "percent")]),
        ("从70亿到130亿参数不等。", [(1e10, "params")]),
        ("股价上涨3美元至85美元。", [(3, "USD"), (85, "USD")]),
        ("股价上涨2%至35%。", [(2, "percent"), (35, "percent")]),
        ("海外占三到四成。", [(35, "percent")]),
        ("总参数1200亿，激活120亿。", [(1.2e11, "params"), (1.2e10, "params")]),
        ("模型有1200亿参数，激活了5000万用户。", [(1.2e11, "params"), (5e7, "count")]),
        ("订单金额超5亿，年产值突破2000亿。", [(5e8, "CNY"), (2e11, "CNY")]),
        ("估值超5亿，折合7000万美元。", [(5e8, "count"), (7e7, "USD")]),
        ("日活破亿。", [(1e8, "count")]),
        ("这个亿级项目。", []),
        ("耗电500兆瓦，投资2500亿元新台币和美金3亿元。", [(0.5, "GW"), (2.5e11, "TWD"), (3e8, "USD")]),
        ("目前52%的代码由它写，此前5000名员工参与，排名前5名。", [(52, "percent"), (5000, "count")]),
        (
            "门店1000间，无人机50架，回购200万股，每10股派5元。",
            [(1000, "count"), (50, "count"), (2e6, "count"), (5, "CNY")],
        ),
    ],
)
def test_finds_chinese_figures(text: str, wanted: list[tuple[float, str]]) -> None:
    assert [(quantity.value, quantity.unit) for quantity in find_quantities(text, 0, len(text))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("三天前宣布。", ["2026-04-12"]),
        ("几天前宣布，又提前三天前往北京。", []),
        ("1月至3月营收增长，去年10月到12月持平。", ["2026-01/2026-03", "2025-10/2025-12"]),
        ("今年1—2月收入增长，2024年10月至2025年5月采购。", ["2026-01/2026-02", "2024-10/2025-05"]),
        ("12月20日至1月5日展出。", ["2025-12-20/2026-01-05"]),
        ("2026年3月2日至5日举行。", ["2026-03-02/2026-03-05"]),
        ("2023年至2025年亏损，2023—2025年累计亏损。", ["2023/2025", "2023/2025"]),
        ("2023年、2024年和2025年。", ["2023", "2024", "2025"]),
        ("2025全年收入。", ["2025"]),
        ("第二季可望成长，恐在6月底前完成。", ["2026-04/2026-06", "2026-06"]),
        ("首季出货。", ["2026-01/2026-03"]),
        ("上季亏损。", ["2026-01/2026-03"]),
        ("本季盈利，赛季未完。", ["2026-04/2026-06"]),
        ("最快年底提交申请。", ["2026"]),
        ("年底发放奖金，年内亏损1亿元。", []),
        ("将于月底发布。", ["2026-04"]),
        ("法官要求6月15日前提交，宣布自5月9日起调价。", ["2026-06-15", "2026-05-09"]),
        ("周二（当地时间4月14日）宣布。", ["2026-04-14"]),
        ("11月28日（周五）宣布。", ["2025-11-28"]),
        ("项目周期为3-5年，为期6至12个月。", []),
    ],
)
def test_finds_chinese_dates(text: str, wanted: list[str]) -> None:
    assert [date.edtf for date in find_dates(text, 0, len(text), PUBLISHED)] == wanted
