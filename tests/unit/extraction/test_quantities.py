"""Figures of invented sentences in three languages, as values in base units."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.extraction.quantities.finding import find_quantities

FOUND = [
    ("매출은 5조 2000억 원으로 7.5% 늘었다.", [(5.2e12, "KRW"), (7.5, "percent")]),
    ("영업이익 3조4천억원, 직원 2만5천명이다.", [(3.4e12, "KRW"), (25000, "count")]),
    ("연구비는 120억 위안(약 2조 3000억 원)이다.", [(1.2e10, "CNY"), (2.3e12, "KRW")]),
    ("매개변수 1200억 개 규모로 300억 개를 켠다.", [(1.2e11, "params"), (3e10, "count")]),
    ("파라미터가 90억개인 모델은 72.5점을 받았다.", [(9e9, "params"), (72.5, "score")]),
    ("처리 속도는 두 배, 비용은 5분의 1이 됐다.", [(2, "ratio"), (0.2, "ratio")]),
    ("점유율은 1.5%포인트 올랐고 3배로 커졌다.", [(1.5, "percent"), (3, "ratio")]),
    ("30여 개 기업에 서버 400대를 보냈다.", [(30, "count"), (400, "count")]),
    ("800만 유로와 20억 홍콩달러를 냈다.", [(8e6, "EUR"), (2e9, "HKD")]),
    ("메모리는 16GB, 저장 공간은 2TB다.", [(16, "GB"), (2000, "GB")]),
    ("천만 달러를 들여 백만 명을 모았다.", [(1e7, "USD"), (1e6, "count")]),
    ("营收1.5万亿元，增长18.2%，利润率高2.1个百分点。", [(1.5e12, "CNY"), (18.2, "percent"), (2.1, "percent")]),
    ("融资300亿美元（约合2150亿元人民币）。", [(3e10, "USD"), (2.15e11, "CNY")]),
    ("参数规模达4200亿，激活参数210亿。", [(4.2e11, "params"), (2.1e10, "params")]),
    ("三分之二的用户，约百分之四十，成本是十分之一。", [(0.667, "ratio"), (40, "percent"), (0.1, "ratio")]),
    ("月活2.4亿多，覆盖3000多家企业和二十多万名员工。", [(2.4e8, "count"), (3000, "count"), (2e5, "count")]),
    ("每天投入过亿元，两千万美元另算。", [(1e8, "CNY"), (2e7, "USD")]),
    ("人民币50亿元，售价1299元，速度提升6倍。", [(5e9, "CNY"), (1299, "CNY"), (6, "ratio")]),
    ("该模型得分为81.4，另一项拿到90.5分。", [(81.4, "score"), (90.5, "score")]),
    ("Revenue rose 9.5% to $22.4 billion.", [(9.5, "percent"), (2.24e10, "USD")]),
    ("It has 320B parameters, of which 21B are active.", [(3.2e11, "params"), (2.1e10, "params")]),
    ("A 40-billion-parameter model with 64K tokens.", [(4e10, "params"), (64000, "count")]),
    ("More than 2,300 companies and two million users.", [(2300, "count"), (2e6, "count")]),
    ("KRW 2.6 trillion ($1.9 billion), €4bn and £3m.", [(2.6e12, "KRW"), (1.9e9, "USD"), (4e9, "EUR"), (3e6, "GBP")]),
    ("One third of sales, twice as fast, 20x cheaper.", [(0.333, "ratio"), (2, "ratio"), (20, "ratio")]),
    ("It cut 1,500 jobs in 14 countries.", [(1500, "count"), (14, "count")]),
    ("It scored 77.3 on the test with 12 GB of memory.", [(77.3, "score"), (12, "GB")]),
    ("The site will draw 1.2 gigawatts, then 300MW.", [(1.2, "GW"), (0.3, "GW")]),
    ("More than 40 public and private schools, and 12 small, rural clinics.", [(40, "count"), (12, "count")]),
    ("주가수익비율은 7.5배다.", [(7.5, "ratio")]),
    ("覆盖 300 多万用户。", [(3e6, "count")]),
]

NOTHING = [
    "2025년 4월 9일 오전 11시 20분에 제7회 대회가 열렸다.",
    "6개월간, 3년 만에, 2분기 연속 1위, 37세, 20대 직원",
    "수십만 명과 수백억 원이라는 말이 돌았다.",
    "모델 V3-0324와 GPT-4, H100, 라마 3.1 405B",
    "2024年4月9日，第二季度，前5名，8个月，15天，41岁",
    "百亿级参数的模型有好几种，一千零一夜，三家公司。",
    "In 2025, 18 years ago, Windows 11 users, the top 10 companies",
    "Flight 13 and Claude 3 models, a 1920x1080 screen, call 1-800-555-0199",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_figures_become_values_in_base_units(sentence: str, expected: list[tuple[float, str]]) -> None:
    found = find_quantities(sentence, 0, len(sentence))
    assert [quantity.unit for quantity in found] == [unit for _, unit in expected]
    assert [quantity.value for quantity in found] == pytest.approx([value for value, _ in expected], rel=0.005)


@pytest.mark.parametrize("sentence", NOTHING)
def test_dates_names_ages_and_ranks_are_no_quantities(sentence: str) -> None:
    assert find_quantities(sentence, 0, len(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "bound", "approximate"),
    [
        ("최대 40개를 샀다.", "max", False),
        ("약 40개를 샀다.", None, True),
        ("40% 이상 늘었다.", "min", False),
        ("超过40家企业", "min", False),
        ("不到5%的用户", "max", False),
        ("约40亿元", None, True),
        ("up to $40bn", "max", False),
        ("more than 40 companies", "min", False),
        ("nearly 40 percent", None, True),
        ("40%를 넘었다", "min", False),
        ("40% 안팎", None, True),
    ],
)
def test_words_around_make_bounds(sentence: str, bound: str | None, approximate: bool) -> None:
    (quantity,) = find_quantities(sentence, 0, len(sentence))
    assert (quantity.bound, quantity.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("3억~5억 달러", 3e8, 5e8, "USD"),
        ("20~25%", 20, 25, "percent"),
        ("$10-15 billion", 1e10, 1.5e10, "USD"),
        ("between 5 and 8 million users", 5e6, 8e6, "count"),
        ("3万至5万人", 3e4, 5e4, "count"),
    ],
)
def test_a_range_has_two_ends(sentence: str, low: float, high: float, unit: str) -> None:
    (quantity,) = find_quantities(sentence, 0, len(sentence))
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


def test_a_change_is_two_figures() -> None:
    sentence = "from 10% to 15%, 20%에서 25%로"
    assert [quantity.value for quantity in find_quantities(sentence, 0, len(sentence))] == [10, 15, 20, 25]


def test_a_conversion_names_what_it_converts() -> None:
    sentence = "점유율 8%, 투자액 30억달러(약 4조2000억원)"
    share, sum_, converted = find_quantities(sentence, 0, len(sentence))
    assert (share.converts, sum_.converts, converted.converts) == (None, None, 1)


def test_offsets_are_of_the_whole_text() -> None:
    text = "앞 문장 10개다. 뒤 문장은 25%다."
    start = text.index("뒤")
    (quantity,) = find_quantities(text, start, len(text))
    assert text[quantity.start : quantity.end] == quantity.text == "25%"


WORDS = "1 2,300 4조 3000억 만 원 % ~ - $ € bn million 万 亿 元 多 ( ) 약 분의 分之 三 十 billion parameters GB B ."
PIECES = st.sampled_from(WORDS.split())


@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join)))
def test_nothing_makes_it_raise_and_offsets_hold(text: str) -> None:
    found = find_quantities(text, 0, len(text))
    assert all(text[quantity.start : quantity.end] == quantity.text for quantity in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    assert all(quantity.converts is None or quantity.converts < place for place, quantity in enumerate(found))


@pytest.mark.parametrize(
    "piece", ["1,", "1,111", "9", "4조 ", "百", "约", "1~", "$", "a million ", "两倍", "한 ", "1 ab", "만 "]
)
def test_a_long_hostile_sentence_is_read_to_its_end(piece: str) -> None:
    text = piece * 50_000 + " 그리고 25%"  # a scan that is not linear would not come back from this
    assert find_quantities(text, 0, len(text))[-1].text == "25%"
