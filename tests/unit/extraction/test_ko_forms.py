"""Forms of Korean news in sentences of our own: what they assert, whom they are about, who speaks, what is out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimline.domain import Findings, Kind

Reader = Callable[..., Findings]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("네이버의 이번 개편은 검색을 지키려는 전략이다.", Kind.ASSESSMENT),
        ("네이버는 서버를 옮겼다. 늘어난 비용까지 떠안으면서 투자 여력이 준 셈이다.", Kind.ASSESSMENT),
        ("카카오는 국내 메신저의 선구자 중 하나였다.", Kind.ASSESSMENT),
        ("이 조례가 시행될 경우 카카오의 영업은 크게 제한된다.", Kind.ASSESSMENT),
        ("증권가는 네이버의 4분기 영업이익을 5000억원으로 추정한다.", Kind.ASSESSMENT),
        ("네이버의 새 도구는 비용이 더 들 전망이다.", Kind.ASSESSMENT),
        ("네이버는 내년 서버를 늘릴 것이라고 밝혔다.", Kind.PLAN),
        ("네이버의 행보가 시장을 바꿀 것이라는 관측이 있다.", Kind.ASSESSMENT),
        ("카카오는 노조와 합의했다고 밝혔다.", Kind.EVENT),
        ("카카오는 소송이 길어져 힘들다고 주장했다.", Kind.STATEMENT),
        ("네이버는 지난해 국내 스타트업 투자에 나선 자금의 40%를 맡았다.", Kind.FIGURE),
        ("네이버는 두나무 지분 10%를 두고 카카오와 합의했다.", Kind.EVENT),
        ("지난해 출시된 네이버의 ‘클로바노트’ 앱은 이용자가 500만명을 넘어섰다.", Kind.FIGURE),
        ("클로바노트는 네이버가 2020년 공개한 서비스로 500만명이 쓰고 있다.", Kind.RELEASE),
        ("네이버 김하나 이사는 “회사가 3월 내놓은 서비스도 반응이 좋다”고 말했다.", Kind.STATEMENT),
        ("최근 발표된 정부의 모델 심사 결과 네이버가 뽑혔다.", Kind.EVENT),
        ("네이버는 새 검색 엔진 개발에 착수했다.", Kind.EVENT),
        ("카카오가 추진했던 사내 도구 개편은 늦어졌다.", Kind.EVENT),
        ("법원은 카카오의 신청을 받아들이기 어렵다고 판단했다.", Kind.EVENT),
        ("카카오는 새 모델 ‘카나나 2’를 오픈소스로 풀었다.", Kind.RELEASE),
        ("김하나 이사는 검색을 쉽게 하는 것을 목표로 2019년 네이버를 떠났다.", Kind.EVENT),
        ("네이버의 결정을 걱정하는 의견도 있지만 회사는 답이 없다.", Kind.ASSESSMENT),
        ("카카오는 정부가 추진하는 ‘디지털 학교’ 행사에 나왔다.", Kind.EVENT),
        ("네이버는 미국 정부가 칩의 판매를 승인했다고 밝혔다.", Kind.EVENT),
        ("네이버 김하나 이사는 다음 주 출시 예정인 도구가 구글보다 앞선다고 덧붙였다.", Kind.STATEMENT),
        ("네이버는 사내 서류를 분석하는 부서를 없앴다.", Kind.EVENT),
    ],
)
def test_kind(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("카카오가 자리를 옮겼다. 구글 출신 김하나 이사가 카카오에 들어왔다.", ["Kakao"]),
        (
            "카카오는 서버를 옮겼다. 네이버의 최고기술책임자(CTO)로 선임된 김하나는 카카오의 옛 이사다.",
            ["Kakao", "Naver"],
        ),
        ("카카오는 서버를 옮겼다. 챗GPT가 출시되자, 도구를 새로 만들기로 정했다.", ["Kakao"]),
        ("카카오는 ‘딥시크-R1’이 공개되자 서버를 늘렸다.", ["DeepSeek", "Kakao"]),
        ("카카오와 네이버, 쿠팡은 서버를 늘렸다. 오픈AI와 메타 두 회사의 협력이 끝났다.", ["Meta", "OpenAI"]),
        ("카카오는 서버를 옮겼다. 네이버(판교), 업스테이지(용인) 등도 새 건물을 샀다.", ["Naver", "Upstage"]),
        ("카카오는 네이버, 새벽랩 등과 경쟁하고 있다.", ["Kakao", "Naver", "새벽랩"]),
        ("카카오는 서버를 네이버, 대만 등과 나눴다.", ["Kakao", "Naver"]),
        ("카카오는 새 돈을 받았다. 가온은행, 나래벤처스 등이 투자자로 나섰다.", ["Kakao", "가온은행", "나래벤처스"]),
        (
            "카카오는 새 돈을 받았다. 가온은행, 나래벤처스 등이 업스테이지에 투자를 단행했다.",
            ["Upstage", "가온은행", "나래벤처스"],
        ),
        ("네이버는 도구를 내놓으며 메타는 물론, 딥시크보다 앞섰다.", ["DeepSeek", "Meta", "Naver"]),
        ("오픈AI는 서버를 늘렸다. ‘o3’는 시험을 잘 봤고, 구글은 뒤를 이었다.", ["Google", "OpenAI"]),
        ("미스트랄은 서버를 늘렸다. 새 모델은 허깅페이스에서 다운로드할 수 있다.", ["Mistral AI"]),
        ("엔비디아는 서버용 칩을 팔았다. RTX 프로는 중국에서 팔린다.", ["Nvidia"]),
        ("남기혁 전해랩 창업자 겸 최고경영자(CEO)는 매출이 늘었다고 말했다.", ["전해랩"]),
    ],
)
def test_companies(read: Reader, text: str, companies: list[str]) -> None:
    assert sorted(read(text).claims[-1].companies) == companies


@pytest.mark.parametrize(
    "text",
    [
        "네이버는 서버를 옮겼다. 토큰은 글의 길이를 재는 데 쓰인다.",
        "네이버는 서버를 옮겼다. 검색 기술이 나아지면 누구나 답을 빨리 얻을 수 있다.",
        "네이버는 서버를 옮겼다.\n\n남기혁 네이버 대표.",
        "네이버는 서버를 옮겼다.\n\n지난 7일 판교에서 열린 네이버의 ‘가을 개발자 대회’.",
        "네이버는 서버를 옮겼다. RAG는 자료를 찾아 답하는 기법이다. 모델이 없는 말을 지어내지 않게 막는 일을 한다.",
    ],
)
def test_what_is_no_claim(read: Reader, text: str) -> None:
    assert len(read(text).claims) == 1


def test_a_quotation_at_the_end_is_no_caption(read: Reader) -> None:
    assert len(read("지난 7일 판교에서 열린 대회에서 네이버가 한 말은 “검색이 빨라졌다”.").claims) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("디 인포메이션은 2일 네이버가 모델을 만든 과정을 소개했다.", "The Information"),
        ("중국 정부는 규제를 풀었다. 중국 현지매체에 따르면 바이두가 서버를 샀다.", "중국 현지매체"),
        ("판교에서 만난 남기혁 네이버 검색랩(Lab) 랩장(상무)은 “검색이 빨라졌다”고 말했다.", "남기혁"),
        ("장제 텐센트 부사장은 “검색이 빨라졌다”고 말했다.", "장제"),
        ("강연에는 남기혁 네이버 대표가 나왔다. 남 대표는 “검색이 빨라졌다”고 말했다.", "남기혁"),
        ("가온산업사업단은 판교에서 대표가 참석한 가운데 네이버와 협약을 맺었다고 밝혔다.", "가온산업사업단"),
        ("네이버는 서버를 옮겼다. 가온투자 소속 애널리스트 웨이 린은 “네이버가 앞선다”고 말했다.", "웨이 린"),
        ("젠슨 황 엔비디아 최고경영자(CEO)는 대만에 갔다. 이와 함께 황 CEO는 “좋은 날”이라고 말했다.", "Jensen Huang"),
        ("네이버의 새 도구는 답을 빨리 낼 수 있다고 한다.", None),
        ("네이버는 서버를 옮겼다. 중국어에 있어서는 오픈AI의 도구를 앞선다고 자신했다.", "Naver"),
    ],
)
def test_speaker(read: Reader, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


def test_a_paragraph_that_is_a_quotation_is_of_whom_the_next_one_names(read: Reader) -> None:
    text = "“네이버의 검색이 빨라졌습니다. 우리는 사람을 더 뽑습니다.”\n\n남기혁 네이버 대표는 이같이 말했다."
    assert [claim.speaker for claim in read(text).claims][:2] == ["남기혁", "남기혁"]


@pytest.mark.parametrize(
    ("text", "releases"),
    [
        ("네이버는 초거대 모델(LLM)인 새벽별을 공개했다.", [("새벽별", None)]),
        (
            "LG는 2021년 12월 ‘엑사원(1.0)’을 공개했다. 2023년 7월 2.0 버전을, 2024년 8월에는 3.0 버전을 선보였다.",
            [("EXAONE 1.0", "2021-12"), ("EXAONE 2.0", "2023-07"), ("EXAONE 3.0", "2024-08")],
        ),
        (
            "LG AI연구원은 모델 ‘엑사원’을 공개했다. LG AI연구원은 9일 판교에서 엑사원을 공개하고 쓰임새를 보였다.",
            [("EXAONE", "2025-06-09")],
        ),
        ("알리바바는 2023년 4월 큐원 첫 버전을 내놓았다.", [("Qwen", "2023-04")]),
        ("미스트랄은 모델 ‘미스트랄 스몰3’을 출시했다.", [("Mistral Small 3", None)]),
        ("미스트랄은 모델 ‘미스트랄 미디엄 3’을 출시했다.", [("Mistral Medium 3", None)]),
        ("알리바바는 1월 출시된 딥시크 R1 때문에 바빠졌다.", [("DeepSeek-R1", "2025-01")]),
        (
            "딥시크는 R2를 발표할 거라던 5월에 R1 모델의 업데이트 버전인 R1-0528을 선보였다.",
            [("DeepSeek-R1-0528", "2025-05")],
        ),
        (
            "KT(모델명 믿음 2.5), 업스테이지(새솔-21B) 등도 모델을 연달아 공개했다.",
            [("믿음 2.5", None), ("새솔-21B", None)],
        ),
        (
            "네이버는 5일 언어모델 'HyperCLOVA X SEED 8B Omni'와 안전 모델 '나래 지킴이(Narae Guard)'를 선보였다.",
            [("HyperCLOVA X SEED 8B Omni", "2025-06-05"), ("Narae Guard", "2025-06-05")],
        ),
        ("네이버가 함께 공개한 도구는 '문지기' 역할의 모델을 품었다.", []),
    ],
)
def test_releases(read: Reader, text: str, releases: list[tuple[str, str | None]]) -> None:
    found = read(text).releases
    assert [(release.model, release.date.edtf if release.date else None) for release in found] == releases


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("네이버는 2023년 땅을 샀고 같은 해 7월 건물을 지었다.", ["2023", "2023-07"]),
        ("네이버는 2023년 땅을 샀고 그해 7월 3일 건물을 지었다.", ["2023", "2023-07-03"]),
        ("네이버는 같은 해 건물을 지었다.", []),
        ("네이버가 지난 2월 새 건물을 지었다고 로이터가 9일 보도했다.", ["2025-02", "2025-06-09"]),
        ("카카오는 5일 새 사옥을 열었다.", ["2025-06-05"]),
        ("카카오는 오는 20일 새 사옥을 연다.", ["2025-06-20"]),
        ("카카오는 금요일 새 사옥을 열었다.", ["2025-06-06"]),
    ],
)
def test_dates(read: Reader, text: str, dates: list[str]) -> None:
    assert [date.edtf for date in read(text).claims[-1].dates] == dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("네이버의 모델은 1000억 개 이상의 매개변수를 갖췄다.", 1e11),
        ("네이버 모델의 파라미터(매개변수)가 6억개다.", 6e8),
    ],
)
def test_parameters(read: Reader, text: str, value: float) -> None:
    assert [(quantity.value, quantity.unit) for quantity in read(text).claims[-1].quantities] == [(value, "params")]


@pytest.mark.parametrize(
    ("text", "place", "companies"),
    [
        ("카카오는 직원을 늘렸다. 카카오는 유니콘 반열에 올랐고, 고객사 수요도 늘었다고 밝혔다.", -1, {"Kakao"}),
        (
            "네이버와 카카오가 손을 잡았다. 나연수 한빛증권 연구원은 “두 회사 모두, 특히 카카오가 클 것”이라고 말했다.",
            -1,
            {"Naver", "Kakao"},
        ),
        (
            "KB증권은 네이버 매출이 늘 것으로 봤다. 나연수 연구원은 “검색 광고가 전사 매출을 끌 것”이라고 밝혔다.",
            -1,
            {"Naver"},
        ),
        (
            "KB증권은 네이버 매출이 늘 것으로 봤다.\n\n나연수 연구원은 “검색 광고가 전사 매출을 끌 것”이라고 밝혔다.",
            -1,
            {"Naver"},
        ),
        (
            "KB증권은 네이버 매출이 늘 것으로 봤다. 나 연구원은 “큰 변수는 구글과의 값 다툼”이라고 평가했다.",
            -1,
            {"Naver", "Google"},
        ),
        (
            "정연우 CEO는 손님을 맞았다. 조강원 모레 CEO는 “품이 든다”며 AMD와 협업해 도구를 개발 중이라고 밝혔다.",
            -1,
            {"Moreh", "AMD"},
        ),
        (
            "이날 행사에는 김성훈 업스테이지 대표, 최수연 네이버 대표, 정신아 카카오 대표 등이 참석했다.",
            -1,
            {"Naver", "Upstage", "Kakao"},
        ),
    ],
)
def test_tells_whom_an_officer_or_analyst_speaks_of(read, text: str, place: int, companies: set[str]) -> None:
    assert set(read(text).claims[place].companies) == companies


@pytest.mark.parametrize(
    ("text", "place", "speaker"),
    [
        (
            "KB증권은 네이버와 카카오가 클 것으로 전망했다. 네이버는 광고가, 카카오는 게임이 실적을 끌 것으로 봤다.",
            -1,
            "KB Securities",
        ),
        ("네이버는 하반기에 광고가 늘 것으로 봤다.", -1, "Naver"),
        (
            "“네이버는 더 클 수 있다.”\n\n서울의 이름난 나연수 한빛증권 연구원이 네이버 매출이 늘 것으로 내다봤다.",
            0,
            "나연수",
        ),
    ],
)
def test_tells_who_judges(read, text: str, place: int, speaker: str) -> None:
    assert speaker in (read(text).claims[place].speaker or "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("네이버는 내년 1분기, 2분기에도 서버를 늘린다.", ["2026-01/2026-03", "2026-04/2026-06"]),
        ("지난 2일 네이버는 서버를 늘렸다. 전날 카카오도 서버를 늘렸다.", ["2025-06-01"]),
        ("지난 2일 네이버는 서버를 늘렸다.\n\n전날 카카오도 서버를 늘렸다.", ["2025-06-09"]),
    ],
)
def test_dates_are_counted_from_what_stands_before(read, text: str, days: list[str]) -> None:
    assert [date.edtf for date in read(text).claims[-1].dates] == days


def test_a_report_is_the_outlets_where_it_is_left_out(read) -> None:
    text = "블룸버그통신은 9일 네이버가 직원을 늘린다고 보도했다. 또한 네이버가 곧 칩을 낼 계획이라고 보도했다."
    assert read(text).claims[-1].speaker == "Bloomberg"


def test_a_speaker_is_not_called_by_the_source_before(read) -> None:
    text = "네이버는 서울에 있다. 가온통신에 따르면 남 위원장은 “네이버가 앞선다”고 말했다."
    assert read(text).claims[-1].speaker == "남 위원장"


def test_a_speakers_office_of_many_words_is_that_of_the_person_before(read) -> None:
    text = "네이버는 서울에 있다. 성낙호 네이버클라우드 초거대 AI 연구 총괄은 “네이버가 앞선다”고 설명했다."
    assert read(text).claims[-1].speaker == "Sung Nako"


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("카카오는 9일 ‘Kanana-x-9b-hybrid’를 공개했다.", ["Kanana-x-9b-hybrid"]),
        ("네이버는 9일 ‘하이퍼클로바X 시드 싱크 19B’를 공개했다.", ["HyperCLOVA X SEED Think 19B"]),
    ],
)
def test_reads_the_whole_name_of_a_model(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text).releases] == models
