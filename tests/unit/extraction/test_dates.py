"""Dates of invented sentences in three languages, as EDTF against an article's own day."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain.date import days
from claimline.extraction.dates.finding import find_dates, report_day

PUBLISHED = "2026-04-15"  # a Wednesday

RESOLVED = [
    ("회사는 14일(현지시간) 새 모델을 공개했다.", ["2026-04-14"]),
    ("지난 2일과 지난해 11월에 이어 올 1월에도 나왔다.", ["2026-04-02", "2025-11", "2026-01"]),
    ("2024년 3월 5일 설립돼 2025년 상장했다.", ["2024-03-05", "2025"]),
    ("지난 9월 시작해 오는 6월 끝낸다.", ["2025-09", "2026-06"]),
    ("지난달 20일 계약해 이달 3일 발표했다.", ["2026-03-20", "2026-04-03"]),
    ("다음 달 7일 출시하고 내년에 넓힌다.", ["2026-05-07", "2027"]),
    ("올해 3분기와 지난해 하반기 실적이다.", ["2026-07/2026-09", "2025-07/2025-12"]),
    ("1분기 매출과 4분기 매출을 견줬다.", ["2026-01/2026-03", "2025-10/2025-12"]),
    ("지난주 금요일 열렸고 이번 주에 끝난다.", ["2026-04-10", "2026-04-13/2026-04-19"]),
    ("월요일 공개한 뒤 어제 고쳤다.", ["2026-04-13", "2026-04-14"]),
    ("28일 나온 보고서다.", ["2026-03-28"]),
    ("28일 열릴 예정이다.", ["2026-04-28"]),
    ("8~10일 서울에서 열렸다.", ["2026-04-08/2026-04-10"]),
    ("2022~2024년 세 차례 나왔다.", ["2022/2024"]),
    ("이날 주가는 올랐고 전날에는 내렸다.", ["2026-04-15", "2026-04-14"]),
    ("该公司4月10日宣布，去年11月已完成。", ["2026-04-10", "2025-11"]),
    ("上周发布，本周三更新，上个月测试。", ["2026-04-06/2026-04-12", "2026-04-15", "2026-03"]),
    ("今年第一季度与去年下半年相比", ["2026-01/2026-03", "2025-07/2025-12"]),
    ("第四季度营收，前三季度利润", ["2025-10/2025-12", "2026-01/2026-09"]),
    ("2024年3月5日和2025年12月", ["2024-03-05", "2025-12"]),
    ("2021 年底成立，明年上市，昨天公布。", ["2021", "2027", "2026-04-14"]),
    ("周一开盘，上周五收盘，12月见底。", ["2026-04-13", "2026-04-10", "2025-12"]),
    ("去年10月发布，紧接着12月又更新。", ["2025-10", "2025-12"]),
    ("It said Tuesday that last week was busy.", ["2026-04-14", "2026-04-06/2026-04-12"]),
    ("The store will open on Friday.", ["2026-04-17"]),
    ("It was founded in March 2023 and went public in May.", ["2023-03", "2023-05"]),
    ("Sales in the third quarter of 2025 beat Q1 2026.", ["2025-07/2025-09", "2026-01/2026-03"]),
    ("For the quarter ended March 31, up from the previous quarter", ["2026-01/2026-03", "2025-10/2025-12"]),
    ("On February 3, 2026, and 4 June 2025", ["2026-02-03", "2025-06-04"]),
    ("It may sell more this year and next month.", ["2026", "2026-05"]),
    ("Yesterday it fell; last month it rose.", ["2026-04-14", "2026-03"]),
    ("By 2028, the second half of next year, since 2019", ["2028", "2027-07/2027-12", "2019"]),
    ("from $2 billion in the first quarter to $3 billion in the second.", ["2026-01/2026-03", "2026-04/2026-06"]),
    ("last Friday, next Tuesday, this week", ["2026-04-10", "2026-04-21", "2026-04-13/2026-04-19"]),
    ("지난해 1~9월 매출, 2분기(4~6월) 전망", ["2025-01/2025-09", "2026-04/2026-06", "2026-04/2026-06"]),
    ("연내 출시, 16일 업계에 따르면", ["2026", "2026-04-16"]),
    ("年内上线，2025Q4营收", ["2026", "2025-10/2025-12"]),
    ("2026-02-09 발표, 2025.12.01 갱신", ["2026-02-09", "2025-12-01"]),
]

NOTHING = [
    "3개월간 5일 동안 20년 만에 처음으로 2분기 연속 늘었다.",
    "최근 몇 년 사이, 조만간, 머지않아 올 것이다.",
    "三个月内，两周一次，近日，日本公司，今日头条，明日方舟",
    "It marched on and may fall; recently, in the coming weeks, the last year of three.",
    "Windows 2000 users, version 3.12.1, a quarter of sales, Black Friday",
]


@pytest.mark.parametrize(("sentence", "expected"), RESOLVED)
def test_dates_are_resolved_against_the_articles_day(sentence: str, expected: list[str]) -> None:
    assert [date.edtf for date in find_dates(sentence, 0, len(sentence), PUBLISHED)] == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_durations_and_vague_words_are_no_dates(sentence: str) -> None:
    assert find_dates(sentence, 0, len(sentence), PUBLISHED) == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("지난해 2024년 3월 5일", [None, "2024-03-05"]),
        ("上周与2023年", [None, "2023"]),
        ("on Tuesday and in June 2025, last month", [None, "2025-06", None]),
    ],
)
def test_without_the_articles_day_relative_dates_stay_open(sentence: str, expected: list[str | None]) -> None:
    assert [date.edtf for date in find_dates(sentence, 0, len(sentence), None)] == expected


@pytest.mark.parametrize(
    "sentence", ["9일(현지시간) 발표", "9일(현지 시각) 발표", "当地时间4月9日发布", "美东时间9日", "4月9日（当地时间）"]
)
def test_local_time_is_kept(sentence: str) -> None:
    (date,) = find_dates(sentence, 0, len(sentence), PUBLISHED)
    assert (date.edtf, date.local_time) == ("2026-04-09", True)


def test_this_day_is_the_day_the_report_named() -> None:
    first, second = "13일(현지시간) 발표가 나왔다.", "지난 8일 계약한 뒤"
    text = f"{first} {second} 그 보고서는 이날 나왔다."
    named = report_day(find_dates(text, 0, len(first), PUBLISHED), PUBLISHED)
    named = report_day(find_dates(text, len(first), len(first) + len(second) + 1, PUBLISHED), PUBLISHED, named)
    start = text.index("그 보고서")
    (date,) = find_dates(text, start, len(text), PUBLISHED, named)
    assert (date.edtf, text[date.start : date.end]) == ("2026-04-13", "이날")


def test_the_day_before_counts_from_the_day_in_the_sentence() -> None:
    sentence = "14일 보도에 따르면 전날 메모가 나왔다."
    assert [date.edtf for date in find_dates(sentence, 0, len(sentence), PUBLISHED)] == ["2026-04-14", "2026-04-13"]


WORDS = (
    "12월 31일 2월 30일 지난 오는 올 이날 5분기 2026년 99 去年 月 日 上周 三 Q3 March 31 May in quarter ended 0 ~ - . "
    "last year"
)
PIECES = st.sampled_from(WORDS.split())


@given(
    st.one_of(st.text(max_size=100), st.lists(PIECES, max_size=20).map(" ".join), st.lists(PIECES).map("".join)),
    st.sampled_from([PUBLISHED, None, "2024-02-29", "not a day"]),
)
def test_nothing_makes_it_raise_and_each_date_is_edtf(text: str, published: str | None) -> None:
    found = find_dates(text, 0, len(text), published)
    assert all(text[date.start : date.end] == date.text for date in found)
    assert all(date.edtf is None or days(date.edtf)[0] for date in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


@pytest.mark.parametrize(
    "piece", ["1", "12월 ", "지난 ", "去年", "last ", "2026-", "in the ", "9일~", "the quarter ended "]
)
def test_a_long_hostile_sentence_is_read_to_its_end(piece: str) -> None:
    text = piece * 30_000 + " 2025-06-07"  # a scan that is not linear would not come back from this
    assert find_dates(text, 0, len(text), PUBLISHED)[-1].edtf == "2025-06-07"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nvidia said that fiscal third-quarter revenue rose.", ["2024-08/2024-10"]),
        ("Nvidia said that revenue rose in the third quarter of fiscal 2026.", ["2025-08/2025-10"]),
        ("Nvidia forecast sales for its fiscal Q2.", ["2025-05/2025-07"]),
        ("Nvidia said that revenue rose in Q3 FY25.", ["2024-08/2024-10"]),
        ("Microsoft said that revenue rose in its fourth fiscal quarter.", ["2025-04/2025-06"]),
        ("Nvidia told of its fiscal first quarter ended April 27.", ["2025-02/2025-04"]),
        ("Nvidia grew in fiscal 2025. Nvidia sold cars in the first quarter.", ["2025-02/2025-04"]),
        ("Nvidia grew in fiscal 2025. Nvidia sold cars in the current quarter.", ["2025-05/2025-07"]),
        ("Tencent grew in fiscal 2025. Tencent sold cars in the first quarter.", ["2025-01/2025-03"]),
        ("Tencent said that fiscal third-quarter revenue rose.", []),
        ("英伟达公布2026财年第一财季营收。", ["2025-02/2025-04"]),
        ("英伟达预计第二财季营收增长。", ["2025-05/2025-07"]),
        ("阿里巴巴公布2026财年第二季度财报。", ["2025-07/2025-09"]),
        ("엔비디아는 2026 회계연도 1분기 매출을 발표했다.", ["2025-02/2025-04"]),
    ],
)
def test_a_fiscal_quarter_is_that_of_the_company(read, text: str, days: list[str]) -> None:
    assert [date.edtf for date in read(text).claims[-1].dates if "/" in (date.edtf or "")] == days
