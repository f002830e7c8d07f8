"""Forms of news in all three languages that a word list alone does not tell apart, in sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimline.domain import Article, Block, Findings, Kind
from claimline.extraction import extract
from claimline.knowledge import Knowledge

Reader = Callable[..., Findings]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("네이버의 이번 개편은 비용을 줄이려는 전략으로 풀이된다.", Kind.ASSESSMENT),
        ("업계에선 카카오의 결정을 이례적으로 보고 있다.", Kind.ASSESSMENT),
        ("네이버는 서버의 접속 로그와 점검 내역을 공개했다.", Kind.EVENT),
        ("就在百度发布新模型的同一个月，百度搬进了新的办公楼。", Kind.EVENT),
        ("按照计划，百度将在明年完成搬迁。", Kind.PLAN),
        ("腾讯成立了小组，计划在9月发布混元大模型，并推出三款应用。", Kind.PLAN),
        ("Baidu shares slid 3% on Friday after the search firm unveiled Ernie 4.5.", Kind.FIGURE),
        ("Nvidia hired people in the spring when Anthropic released Claude 3.", Kind.EVENT),
        ("Shares of Intel dropped 6% after the chipmaker gave guidance that disappointed.", Kind.FIGURE),
        ("Intel makes chips. Analysts anticipate a strong recovery for Intel's computing group.", Kind.ASSESSMENT),
        ("Jane Roe warned that the bans could hurt Nvidia and its buyers.", Kind.STATEMENT),
    ],
)
def test_kind(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("네이버는 비즈니스 라인을 셋으로 나눴다.", ["Naver"]),
        ("네이버는 서버를 늘렸다. 카카오가 개발한 도구를 검색에 도입하려고 시험했다.", ["Kakao", "Naver"]),
        ("네이버는 서버를 늘렸다. 카카오와 업스테이지 각각 모델을 만들고 있다.", ["Kakao", "Upstage"]),
        ("네이버는 서버를 늘렸다. 국내 업체들이 경쟁사인 카카오의 도구를 들여왔다.", ["Kakao"]),
        ("Anthropic was set up by Jane Roe, a former engineer at Google.", ["Anthropic"]),
        ("Cohere hired Jane Roe, formerly of Google's DeepMind.", ["Cohere"]),
        ("Cohere said it was growing. The financing was led by Sequoia.", ["Cohere", "Sequoia Capital"]),
        ("메이투안은 중국판 배달의민족으로 불리는 배달 업체로 드론을 시험한다.", ["Meituan"]),
        ("百度常被称为中国版谷歌，公司去年收入增长三成。", ["Baidu"]),
        ("Baidu, the Chinese Google, reported revenue of $4 billion.", ["Baidu"]),
        ("Moonshot AI, dubbed the OpenAI of China, raised $1 billion.", ["Moonshot AI"]),
        ("The Chinese Nvidia unit said that sales rose by 3 percent.", ["Nvidia"]),
        ("The new OpenAI model beats the Google model, Baidu said.", ["Baidu", "Google", "OpenAI"]),
        ("百度扩建了园区。腾讯元宝超过Kimi排在下载榜首位。", ["Tencent"]),
    ],
)
def test_companies(read: Reader, text: str, companies: list[str]) -> None:
    assert sorted(read(text).claims[-1].companies) == companies


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("로이터는 네이버가 서버를 늘린다고 보도했다. 이 매체는 네이버가 땅도 샀다고 밝혔다.", "Reuters"),
        ("When Alibaba opened the site, the Chinese tech giant said that it would hire.", "Alibaba"),
        ("Cohere has grown. The comments are harsh for a firm that sells Cohere licences.", None),
        ("“Cohere is a star,” said Claude de Roy, an adviser.", "Claude de Roy"),
        ("百度创始人李彦宏介绍了产品。他特别提到，产品已经售罄。", "Robin Li"),
        ("Intel announced in May plans to open 30 of its labs.", "Intel"),
        ("Elon Musk is leaving OpenAI, saying the board has lost its way.", "Elon Musk"),
        ("“Kimi writes well,” said Lu Haoran, who tests it. “Kimi is fast,” said Lu.", "Lu Haoran"),
        ("“Nvidia made the right call,” said Halloran.", "Halloran"),
        ("앞서 남기혁 전해랩스 대표는 네이버가 자료를 베꼈다는 의혹을 제기했다.", "남기혁"),
    ],
)
def test_speaker(read: Reader, text: str, speaker: str | None) -> None:
    assert read(text).claims[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("네이버 주가는 전일 3% 올랐다.", ["2025-06-09"]),
        ("네이버의 지난 분기 매출은 3조원이었다.", ["2025-01/2025-03"]),
    ],
)
def test_dates(read: Reader, text: str, dates: list[str]) -> None:
    assert [date.edtf for date in read(text).claims[-1].dates] == dates


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("네이버는 10억 위안(한화 약 1조9000억)원을 썼다.", [(1e9, "CNY"), (1.9e12, "KRW")]),
        ("Cohere raised $2 billion (RM8.9 billion).", [(2e9, "USD"), (8.9e9, "MYR")]),
        ("百度拿下了2亿追加投资。", [(2e8, "CNY")]),
        (
            "Mistral said the model comes in three sizes: 3 billion, 8 billion and 24 billion parameters.",
            [(3e9, "params"), (8e9, "params"), (2.4e10, "params")],
        ),
        ("百度的营收为570.06亿美元。", [(57_006_000_000, "USD")]),
        ("업스테이지는 ‘미스트랄 7B’를 고쳐 107억 매개변수 모델을 만들었다.", [(1.07e10, "params")]),
    ],
)
def test_quantities(read: Reader, text: str, quantities: list[tuple[float, str]]) -> None:
    found = read(text).claims[-1].quantities
    assert [(quantity.value, quantity.unit) for quantity in found] == quantities


def test_a_version_with_a_letter_belongs_to_its_familys_name(read: Reader) -> None:
    (release,) = read("科大讯飞发布了星火X2大模型。").releases
    assert (release.model, release.company) == ("Spark-X2", "iFlytek")


def test_a_suit_about_copyright_is_no_copyright_line(read: Reader) -> None:
    (claim,) = read("索尼起诉谷歌，理由是“谷歌未经授权使用了唱片，并对外出售”。").claims
    assert sorted(claim.companies) == ["Google", "Sony"]
    assert read("索尼卖出了唱片。未经授权不得转载。").claims[1:] == ()


def test_a_name_with_a_full_stop_in_it_ends_no_sentence(read: Reader) -> None:
    (claim,) = read("索尼给Meta和Character.AI寄去了律师函。").claims
    assert sorted(claim.companies) == ["Character.AI", "Meta", "Sony"]


def test_what_stands_behind_a_quotation_whose_speaker_is_named_is_another_sentence(read: Reader) -> None:
    found = read("百度在声明中表示，“我们有信心。”腾讯的一位发言人则表示，公司不予置评。")
    assert [claim.speaker for claim in found.claims] == ["Baidu", "腾讯的一位发言人"]


def test_a_clause_that_a_line_ends_with_a_semicolon_is_whole(read: Reader) -> None:
    assert len(read("百度宣布了两件事。\n百度扩建了园区；\n百度裁减了员工。").claims) == 3


def test_what_a_thing_is_in_general_is_no_claim(read: Reader) -> None:
    found = read("네이버는 서버를 늘렸다. 증류는 큰 모델의 답으로 작은 모델을 가르치는 기법이다.")
    assert len(found.claims) == 1


TRADITIONAL = """輝達週二說，公司去年營收為1300億美元，並將於明年開發新的晶片。

騰訊創辦人林遠山說，這個模型對開發者免費開放，還會繼續擴建資料中心。"""


def test_traditional_chinese_is_read_and_told_in_its_own_characters(knowledge: Knowledge) -> None:
    blocks = tuple(
        Block(TRADITIONAL.index(paragraph), TRADITIONAL.index(paragraph) + len(paragraph))
        for paragraph in TRADITIONAL.split("\n\n")
    )
    article = Article(TRADITIONAL, blocks, "zh", "", "test", published="2025-06-10")
    first, second = extract(article, knowledge).claims
    assert (first.companies, second.companies) == (("Nvidia",), ("Tencent",))
    assert [(quantity.value, quantity.text) for quantity in first.quantities] == [(1.3e11, "1300億美元")]
    assert second.speaker == "林遠山"
    for claim in (first, second):
        assert TRADITIONAL[claim.passage.start : claim.passage.end] == claim.passage.exact
        assert "說" in (claim.cue or "")


def test_simplified_text_with_a_traditional_name_is_read_as_it_is(knowledge: Knowledge) -> None:
    text = "腾讯收购了「華語電影」的版权。"
    (claim,) = extract(Article(text, (Block(0, len(text)),), "zh", "", "test"), knowledge).claims
    assert claim.passage.exact == text
