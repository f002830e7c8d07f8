"""Korean companies that nobody listed, who speaks though no company does, and figures and dates as Korean news has
them: each with sentences in which the rule must not fire."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from claimline.domain import Article, Block, Findings
from claimline.extraction import extract
from claimline.extraction.dates.finding import find_dates
from claimline.extraction.names.around_korean import named_later
from claimline.extraction.quantities.finding import find_quantities
from claimline.knowledge import Knowledge

Reader = Callable[[str], Findings]


@pytest.fixture(name="read")
def _read(knowledge: Knowledge) -> Reader:
    def findings(text: str) -> Findings:
        blocks = tuple(Block(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
        return extract(Article(text, blocks, "ko", "", "test", published="2025-06-10"), knowledge)

    return findings


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        # A name may begin as a common word does and go on as none.
        ("AI 스타트업 등나무집이 회의록 서비스를 내놨다.", {"등나무집"}),
        ("물류 스타트업 중간다리가 부산에 창고를 열었다.", {"중간다리"}),
        ("데이터 스타트업 데이터장돌뱅이가 투자를 받았다.", {"데이터장돌뱅이"}),
        ("로봇 제조사 한국지능기계는 공장을 옮긴다.", {"한국지능기계"}),
        ("푸드테크 스타트업 '된장마을'이 문을 닫았다.", {"된장마을"}),
        ("협동로봇 제조사 세계로봇은 공장을 옮긴다. 세계로봇 측은 “확정된 것은 없다”고 말했다.", {"세계로봇"}),
        # One of any kind is a name where the article has it again, or where it is bought.
        ("전자계약 업체 도장깨기가 새 기능을 붙였다. 도장깨기를 쓰는 곳이 늘었다.", {"도장깨기"}),
        ("리벨리온이 설계자산(IP) 기업 나무결을 인수했다.", {"Rebellions", "나무결"}),
        ("구름사다리(대표 오지훈)는 번역 서비스를 개편했다.", {"구름사다리"}),
        ("주문 앱을 만드는 솔방울은 적자다. 솔방울의 직원은 열 명이다.", {"솔방울"}),
        ("면접 도구로 알려진 솔방울이 은행에 들어간다. 솔방울의 직원은 열 명이다.", {"솔방울"}),
        ("새벽바람랩이 은행 공채에 들어간다.", {"새벽바람랩"}),
        ("매트 룬드버그 솔방울 CEO는 “말로 게임을 만든다”고 외쳤다.", {"솔방울"}),
        ("매트 룬드버그 유니솔 CEO는 “말로 게임을 만든다”고 외쳤다.", {"유니솔"}),
        ("기아는 사람 말을 알아듣는 차를 낸다. 송호성 기아 사장은 “기분까지 읽는다”고 말했다.", {"Kia"}),
        ("데이터브릭스가 이번에는 솔방울을 50억달러(약 7조원)에 인수한다.", {"Databricks", "솔방울"}),
        ("네이버는 반딧불이와 손잡고 맞불을 놨다.", {"Naver", "반딧불이"}),
        ("S3W 오지훈 대표는 “서두르지 않는다”고 말했다. S3W는 보안 회사다.", {"S3W"}),
        ("중고차 앱을 운영하는 솔방울컴퍼니가 새 서비스를 냈다.", {"솔방울컴퍼니"}),
        ("솔방울항공은 항공권 값을 모델로 매긴다.", {"솔방울항공"}),
        # Beside others.
        ("네이버·달맞이꽃·카카오가 한자리에 모였다.", {"Naver", "달맞이꽃", "Kakao"}),
        ("반딧불이와 네이버가 손잡았다. 두 회사는 병원용 모델을 만든다.", {"반딧불이", "Naver"}),
        ("KT 계열사인 물레방아와 솟대미디어가 합치기로 했다. 양사는 곧 이사회를 연다.", {"물레방아", "솟대미디어"}),
        # Named only later as what they are.
        ("너울가지는 9일 병원용 모델을 내놨다. 너울가지 관계자는 “병원 40곳이 쓴다”고 말했다.", {"너울가지"}),
        ("하늬백화점이 통역을 시작했다. 하늬백화점 측은 “이용이 늘었다”고 전했다.", {"하늬백화점"}),
        ("하늬바람은 9일 점검 로봇을 공개했다. 오지훈 하늬바람 대표는 “사람을 돕는다”고 말했다.", {"하늬바람"}),
        ("칼 룬드(Carl Lund) 룬드바이오 최고경영자는 “곧 상장한다”고 말했다.", {"룬드바이오"}),
        # A subject of the topic's own officers and group.
        ("일론 머스크 테슬라 CEO는 X(옛 트위터)에 “연말이면 끝난다”고 썼다.", {"Tesla"}),
        ("샘 올트먼은 링크드인에 “사람을 더 뽑는다”고 썼다.", {"OpenAI"}),
    ],
)
def test_companies(read: Reader, text: str, companies: set[str]) -> None:
    claims = read(text).claims
    assert set(claims[0].companies) == companies
    assert all(set(claim.companies) <= companies for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "스타트업 투자심리가 얼어붙었다.",
        "스타트업 모집공고가 나왔다.",
        "국내 대기업 총수들이 모였다.",
        "팹리스 업황이 나빠졌다.",
        "카드사 연체율이 올랐다.",
        "반도체 기업 시가총액이 줄었다.",
        "배터리 업체 가동률이 떨어졌다.",
        "물류 업체 창고가 비었다.",
        "국토교통부는 9일 대책을 냈다. 국토교통부 관계자는 “곧 정한다”고 말했다.",
        "지도를 만드는 사람들은 바쁘다. 사람들은 쉬지 못한다.",
        "행사로 알려진 오지훈은 바쁘다. 오지훈은 쉬지 못한다.",
        "국내 주요 기업 CEO는 “곧 정한다”고 말했다.",
        "한 게임사 아트디렉터는 “손이 여섯”이라고 비꼬았다.",
        "서울시는 혁신랩을 연다. 리빙랩은 10일 연다.",
        "기아는 아프리카의 오랜 고통이다. 기아 대책은 멀다.",
        "저가항공은 값을 내렸다. AI 오지훈 대표는 바쁘다.",
        "변호인단은 9일 항소했다. 변호인 측은 “억울하다”고 말했다.",
        "우리 사회를 이끄는 오지훈 대표는 “곧 정한다”고 말했다.",
    ],
)
def test_common_words_are_no_companies(read: Reader, text: str) -> None:
    assert not read(text).claims


def test_partners_are_companies_only_where_there_are_two_firms(read: Reader) -> None:
    [claim] = read("네이버와 이용자들이 맞섰다.").claims
    assert claim.companies == ("Naver",)
    [claim] = read("네이버·소상공인·정부가 협약을 맺었다.").claims
    assert claim.companies == ("Naver",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("오픈AI를 떠난 한 퇴사자는 “안전이 뒷전이 됐다”고 토로했다.", "퇴사자"),
        ("카카오가 조직을 바꿨다. 한 이용자는 “불편하다”고 불만을 터뜨렸다.", "이용자"),
        ("카카오가 조직을 바꿨다. 한 디자이너는 팀마다 순위를 매긴다고 하소연했다.", "디자이너"),
        ("카카오가 앱을 바꿨다. 이용자가 두 배로 늘었다고 밝혔다.", "Kakao"),
        ("카카오가 앱을 바꿨다. 이번 디자인은 “단순함”이라고 한다.", None),
        ("xAI 전 직원 네 명이 소송을 냈다. 이들은 “주식을 받지 못했다”고 주장했다.", "xAI 전 직원 네 명"),
        ("오픈AI 투자자들이 이사회를 만났다. 이들은 “설명이 모자라다”고 지적했다.", "오픈AI 투자자들"),
        ("가온일보의 오지훈 기자는 애플이 개편을 미뤘다고 전했다.", "가온일보의 오지훈 기자"),
        ("오지훈 오픈AI코리아 대표는 “한국은 크다”고 소개했다.", "오지훈"),
        (
            "AMD가 칩을 판다. 제이 룬드 솔방울리서치 애널리스트는 “비싸다”고 혹평했다.",
            "제이 룬드 솔방울리서치 애널리스트",
        ),
        (
            "AMD가 칩을 판다. 그래도 솔방울리서치 오지훈 애널리스트는 “비싸다”고 혹평했다.",
            "솔방울리서치 오지훈 애널리스트",
        ),
        ("카카오가 조직을 바꾼다. 한 카카오 임원은 “결재선이 준다”고도 했다.", "카카오 임원"),
        ("구글이 도구를 시험한다. 신문협회 관계자 역시 “다 가져간다”고 되물었다.", "신문협회 관계자"),
        ("샘 올트먼 오픈AI CEO는 “고객은 돌아온다”며 태연한 모습을 보였다.", "Sam Altman"),
        ("오픈AI가 보고서를 냈다. 법을 만든 오지훈 의원은 “상을 줘야 한다”고 말했다.", "오지훈 의원"),
        ("삼성전자[005930]는 20조원의 이익을 냈다고 9일 공시했다.", "Samsung Electronics"),
        ("오라클이 빚을 더 낸다. 무디스는 신용등급 전망을 '부정적'으로 낮췄다.", "Moody's"),
        ("구글이 모델을 제공한다. 오지훈 기상청장은 “더 빨리 안다”고 기대했다.", "오지훈 기상청장"),
        ("다리오 아모데이는 회사를 지켰고 이것이 시장의 평가다.", None),
        ("카카오가 앱을 바꿨다. 오지훈 솔방울연구소 고문은 “광고가 문제”라고 짚었다.", "오지훈 솔방울연구소 고문"),
        ("카카오가 택시를 바꿨다. 전국택시노동자연맹은 “휴지가 된다”고 반발했다.", "전국택시노동자연맹"),
        ("어도비 주가가 내렸다. 솔방울리서치는 투자의견을 '매도'로 낮췄다.", "솔방울리서치"),
        ("다리오 아모데이 앤트로픽 최고경영자의 경고다.", "Dario Amodei"),
        ("삼성전자 관계자는 “고객이 늘었다”고 전했다.", "삼성전자 관계자"),
        ("퍼플렉시티에 허점이 있다. 경쟁 앱을 만드는 솔방울은 “비밀번호가 샌다”고 폭로했다.", "솔방울"),
        ("카카오가 앱을 바꿨다. 안내문은 “곧 끝난다”고 적었다.", "Kakao"),
        ("LG AI연구원이 새 모델을 내놨다. 큐원3보다 앞선다는 게 연구원 설명이다.", "LG AI Research"),
        ("오지훈 LG AI연구원 공동 연구원장은 “밀도의 싸움”이라고 말했다.", "오지훈"),
        ("샘 올트먼(Sam Altman) 오픈AI CEO는 “함께 본다”고 반박했다.", "Sam Altman"),
        ("존 스미스(John Smith) 오픈AI 이사는 “함께 본다”고 반박했다.", "존 스미스"),
        ("에릭 쉬 화웨이 순환회장은 “쓸 수 있는 칩을 만든다”고 말했다.", "Eric Xu"),
        ("AI 칩 기업 반딧불이가 연구소를 연다. 칼 룬드 최고경영자는 “한국은 크다”고 말했다.", "칼 룬드 최고경영자"),
        ("업스테이지가 연구소를 연다. 칼 룬드 CEO는 “크다”고 했다. 룬드 CEO는 “더 뽑는다”고 했다.", "칼 룬드 CEO"),
    ],
)
def test_speaker_of_the_last_claim(read: Reader, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "네이버는 싱가포르와 손잡고 자료를 모은다.",
        "네이버는 지자체와 손잡고 자료를 모은다.",
        "네이버는 서울대와 손잡고 자료를 모은다.",
        "네이버는 사업부를 50억달러에 사들였다.",
        "네이버는 강남 빌딩을 3000억원에 샀다.",
    ],
)
def test_what_is_bought_or_shared_is_not_always_a_company(read: Reader, text: str) -> None:
    assert read(text).claims[0].companies == ("Naver",)


def test_three_firms_are_those_that_were_named_together(read: Reader) -> None:
    text = "네이버, 카카오, KT가 모였다. 카카오는 서울에서 행사를 열었다. 세 회사는 자료를 함께 쓴다."
    assert set(read(text).claims[-1].companies) == {"Naver", "Kakao", "KT"}
    text = "네이버와 카카오가 모였다. 카카오는 서울에서 행사를 열었다. 세 회사는 자료를 함께 쓴다."
    assert "KT" not in read(text).claims[-1].companies


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("카카오가 조직을 줄였다. 정부가 지분을 사들인 뒤 나온 첫 감원이다.", ("Kakao",)),
        ("딥엑스가 로봇용 칩을 낸다. 생산은 삼성전자 파운드리가 맡는다.", ("DeepX", "Samsung Electronics")),
        ("딥엑스가 로봇용 칩을 낸다. 칩은 삼성전자가, 서버는 네이버가 앞선다.", ("Samsung Electronics", "Naver")),
        ("즈푸가 모델을 냈다. 화웨이 칩만으로 학습했다는 것이 회사 측 주장이다.", ("Zhipu AI", "Huawei")),
        ("사카나AI가 투자를 받았다. 미쓰비시UFJ은행이 첫 고객이다.", ("Sakana AI", "Mitsubishi UFJ Financial Group")),
        ("오라클이 빚을 더 낸다. 무디스는 신용등급 전망을 '부정적'으로 낮췄다.", ("Oracle",)),
        ("카카오 정신아 대표는 “바꾼다”고 했다. 그는 앤디 재시 아마존 CEO와도 만났다.", ("Kakao", "Amazon")),
        ("아마존이 멈췄다. 한 전직 엔지니어는 “아는 사람이 없다”고 트위터에 적었다.", ("Amazon",)),
        ("솔방울랩스는 초안을 쓴다. 서른 곳이 쓴다. 값은 싸다. 한 매니저는 “빠르다”고 전했다.", ("솔방울랩스",)),
        (
            "딥시크가 공개를 미뤘다. 화웨이 칩에서 학습이 멈춘 탓이라고 파이낸셜타임스가 보도했다.",
            ("DeepSeek", "Huawei"),
        ),
        ("네이버와 카카오가 병원을 짓는다. 투자금은 1조원이다.", ("Naver", "Kakao")),
        ("카카오가 네이버와 손잡았다. 매출은 1조원이다.", ("Kakao",)),
        ("망고부스트가 칩을 만든다. AMD가 이 회사 칩을 쓴다.", ("MangoBoost", "AMD")),
        ("애플이 앱을 바꿨다. 오픈AI의 투자자인 마이크로소프트는 이 회사에 돈을 넣었다.", ("OpenAI", "Microsoft")),
        ("카카오가 앱을 바꿨다. 네이버가 왈라팝을 사들였고 이 회사는 스페인에 있다.", ("Naver", "Wallapop")),
        ("xAI가 돈을 모았다. 엔비디아와 피델리티도 지갑을 열었다.", ("xAI", "Nvidia", "Fidelity")),
        ("xAI가 돈을 모았다. 엔비디아가 오픈AI에도 지갑을 열었다.", ("Nvidia", "OpenAI")),
        ("넥슨이 음성을 뺐다. 한국성우협회는 “동의 없는 학습은 도둑질”이라며 환영했다.", ("Nexon",)),
        ("팔란티어가 한국 조선사와 손잡았다. 고객은 HD현대다.", ("Palantir", "HD Hyundai")),
        ("카카오가 줄었다. 네이버에서 일했던 전직 직원은 “사무실이 텅 비었다”고 전했다.", ("Naver",)),
    ],
)
def test_whom_the_last_claim_is_about(read: Reader, text: str, companies: tuple[str, ...]) -> None:
    assert set(read(text).claims[-1].companies) == set(companies)


def test_an_article_may_open_with_what_somebody_says(read: Reader) -> None:
    text = "“일자리의 절반이 사라질 수 있다.”\n다리오 아모데이 앤트로픽 최고경영자의 경고다."
    first, second = read(text).claims
    assert first.speaker == second.speaker == "Dario Amodei"
    assert first.companies == second.companies == ("Anthropic",)
    assert not read("“일자리의 절반이 사라질 수 있다.”\n사람들이 모였다.").claims


def test_a_companys_name_is_no_date(read: Reader) -> None:
    [claim] = read("AI 인프라 기업 모레가 9일 도구를 내놨다.").claims
    assert [date.edtf for date in claim.dates] == ["2025-06-09"]


def test_an_analyst_who_speaks_of_one_companys_goods_speaks_of_no_other(read: Reader) -> None:
    text = "SK하이닉스는 19조원을 벌었다. 오지훈 한빛증권 연구원은 “삼성전자의 납품이 늘 것”이라고 내다봤다."
    assert read(text).claims[-1].companies == ("Samsung Electronics",)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("지난해 판매량은 135만대였다", [(1.35e6, "count")]),
        ("연 3만대 생산 체제", [(30000.0, "count")]),
        ("처음에는 8대뿐이다", [(8.0, "count")]),
        ("요금은 월 1980엔이다", [(1980.0, "JPY")]),
        ("2개 엔지니어링 회사", [(2.0, "count")]),
        ("자산 300억대 자산가", []),
        ("3대 주주와 10대 그룹", []),
        ("앱은 120만번 내려받아졌다", [(1.2e6, "count")]),
        ("이번이 3번째", []),
        ("총 1조6000여억원을 썼다", [(1.6e12, "KRW")]),
        ("20%~30% 줄였다", [(25.0, "percent")]),
        ("20%, 30% 줄였다", [(20.0, "percent"), (30.0, "percent")]),
    ],
)
def test_quantities(text: str, values: list[tuple[float, str]]) -> None:
    assert [(found.value, found.unit) for found in find_quantities(text, 0, len(text))] == values


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("애플은 사흘 전 칩을 공개했다.", ["2025-06-07"]),
        ("네이버는 이틀 뒤 행사를 연다.", ["2025-06-12"]),
        ("발표 이틀 전 주가가 올랐다.", []),
        ("1월부터 3월까지 15억장을 만들었다.", ["2025-01/2025-03"]),
        ("지난달 28일부터 이달 3일까지 열었다.", ["2025-05-28/2025-06-03"]),
        ("1월부터 시작해 3월에 끝냈다.", ["2025-01", "2025-03"]),
        ("19일부터 이틀간 청약을 받는다.", ["2025-06-19"]),
        ("19일 나온 보고서가 좋은 평가를 받는다.", ["2025-05-19"]),
        ("협의체는 9월까지 답을 내야 한다.", ["2025-09"]),
        ("회사는 4분기 유료로 전환한다.", ["2025-10/2025-12"]),
        ("오는 12~14일 열린다.", ["2025-06-12/2025-06-14"]),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert [found.edtf for found in find_dates(text, 0, len(text), "2025-06-10")] == dates


def test_names_that_somebody_speaks_for_all_over_a_long_text_are_looked_at_near_by() -> None:
    names = (f"새벽{number}" for number in range(60_000))
    text = " ".join(f"{name} 관계자는" for name in names) + " 말했다."  # the same
    assert list(named_later(text, 0, len(text))) == []
