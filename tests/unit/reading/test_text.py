"""Plain text: charsets found, offsets kept, and what surrounds an article set aside by name. All texts are invented."""

import codecs
import hashlib
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import Article, Reason, Unreadable
from claimline.reading import read

KOREAN = (
    "# 한빛소프트, 새 언어 모델 '나래' 공개\n\n**가상일보** | 2026-04-15 09:00 |\n\n---\n\n"
    "(서울=가상통신) 김하늘 기자 = 한빛소프트는 14일 언어 모델 '나래'를 공개했다고 밝혔다. "
    "회사는 올해 300억 원을 투자할 계획이다.\n\n"
    "나래 서비스 화면. (사진=한빛소프트)\n\n"
    "업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다. haneul@example.com\n\n---\n\n"
    "*Crawled at: 2026-04-15 10:00:00*\n*Source: [원문](https://news.example.com/a/1)*\n"
)
CHINESE = (
    "# 星河科技发布新模型\n\n文章作者: 虚构周刊\n发布时间: 2026-04-15 11:07\n\n"
    "星河科技14日发布了新一代大模型，参数达到3000亿。该公司表示，训练成本比上一代低了四成，\n"
    "下个月还将开放接口。\n\n这家公司去年营收增长了15%。\n\n— **完** —\n\n点这里关注我们，记得标星\n\n往期推荐\n\n"
    "某公司又有新动作。\n"
)
ENGLISH = (
    "Jump to main content\nSearch\nLogin\n\nBrightleaf opens its model to all\n2026-04-15T08:00:00\n\n"
    "Brightleaf said on Tuesday it has opened its language model to all customers. The company expects to sell it in "
    "forty countries by the end of the year.\n\n"
    "“We listened,” said Ada Grove, its chief executive.\n\n"
    "The model was trained on chips of its own.This article originally appeared on Leafnews at https://leaf.example.com/1\n"
)


def roles(article: Article) -> dict[str, str]:
    """The words of each block with the role of it."""
    return {article.text[block.start : block.end]: block.role for block in article.blocks}


def body(article: Article) -> str:
    return "\n".join(article.text[block.start : block.end] for block in article.body())


@pytest.mark.parametrize(
    ("text", "charset", "language"),
    [
        (KOREAN, "utf-8", "ko"),
        (KOREAN, "utf-8-sig", "ko"),
        (KOREAN, "cp949", "ko"),
        (KOREAN, "utf-16", "ko"),
        (KOREAN, "utf-16-le", "ko"),
        (CHINESE, "gb18030", "zh"),
        (CHINESE, "utf-8", "zh"),
        (CHINESE, "utf-16-be", "zh"),
        (ENGLISH, "utf-8", "en"),
        (ENGLISH, "cp1252", "en"),
    ],
)
def test_a_file_is_read_in_its_charset(tmp_path: Path, text: str, charset: str, language: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode(charset))
    article = read(path.read_bytes(), path.name)
    assert article.text.lstrip("\ufeff") == text
    assert (article.language, article.replaced, article.media_type) == (language, 0, "text/plain")
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_mark_and_line_ends_of_windows_stay_in_the_text() -> None:
    data = codecs.BOM_UTF8 + "제목\r\n\r\n회사는 모델을 공개했다.\r\n".encode()
    article = read(data, "a.txt")
    assert article.text == "\ufeff제목\r\n\r\n회사는 모델을 공개했다.\r\n"
    assert body(article) == "회사는 모델을 공개했다."


def test_what_no_text_may_hold_is_replaced_one_for_one_and_counted() -> None:
    article = read("회사는 모\x00델을 공개했다. 값은 그대로다.".encode(), "a.txt")
    assert article.text == "회사는 모\ufffd델을 공개했다. 값은 그대로다."
    assert article.replaced == 1
    wide = codecs.BOM_UTF16_LE + "회사는 \ud800 모델을 공개했다.".encode("utf-16-le", "surrogatepass")
    assert (read(wide, "b.txt").text[5], read(wide, "b.txt").replaced) == ("\ufffd", 1)


def test_what_surrounds_a_korean_article_is_set_aside_by_name() -> None:
    article = read(KOREAN.encode(), "a.txt")
    named = roles(article)
    assert named["(서울=가상통신) 김하늘 기자 = "] == "agency-tag"
    assert named["나래 서비스 화면. (사진=한빛소프트)"] == "caption"
    assert named["haneul@example.com"] == "byline"
    assert named["*Crawled at: 2026-04-15 10:00:00*"] == "crawl-note"
    assert body(article).startswith("한빛소프트는 14일")
    assert "전망이 나온다." in body(article)
    assert article.title == "한빛소프트, 새 언어 모델 '나래' 공개"
    assert (article.publisher, article.byline, article.published) == ("가상일보", "김하늘", "2026-04-15")
    assert article.address == "https://news.example.com/a/1"


def test_what_stands_behind_the_end_of_a_chinese_article_is_no_article() -> None:
    article = read(CHINESE.encode(), "a.txt")
    assert "下个月还将开放接口。" in body(article)
    assert "某公司" not in body(article)
    assert "关注" not in body(article)
    assert (article.title, article.publisher, article.published) == ("星河科技发布新模型", "虚构周刊", "2026-04-15")


def test_a_line_break_inside_a_sentence_divides_no_block() -> None:
    article = read(CHINESE.encode(), "a.txt")
    wrapped = next(block for block in article.body() if "成本" in article.text[block.start : block.end])
    assert "\n" in article.text[wrapped.start : wrapped.end]


def test_menus_and_the_note_of_origin_are_no_body() -> None:
    article = read(ENGLISH.encode(), "a.txt")
    named = roles(article)
    assert named["Jump to main content"] == named["Search"] == "navigation"
    assert body(article).endswith("chips of its own.")
    assert article.address == "https://leaf.example.com/1"
    assert article.published == "2026-04-15"


def test_a_portals_summary_is_not_the_article() -> None:
    first = "한빛소프트가 새 언어 모델을 공개하며 경쟁에 뛰어들었다."
    second = "회사는 올해 안에 가입자를 두 배로 늘린다는 계획을 밝혔다."
    text = f"한빛, 경쟁 가세\n{first}\n{second}\n\n{first} 값은 낮췄다.\n\n{second} 해외에도 나간다.\n"
    article = read(text.encode(), "a.txt")
    found = [block.role for block in article.blocks]
    assert found == ["title", "summary", "summary", "body", "body"]


def test_headlines_of_other_articles_are_no_body() -> None:
    sentence = (
        "Brightleaf said that it would build three more plants next year, and that its partners had agreed to pay."
    )
    headlines = "\n".join(f"Rival number {number} shows a new chip for robots" for number in range(9))
    teaser = "Some say that it will rain again."
    other = "The first of them will stand in Harbour City, where the company was founded by two brothers in a garage."
    text = f"Brightleaf to build plants\n\n{sentence}\n{other}\n{headlines}\n{teaser}\n{headlines}\n"
    article = read(text.encode(), "a.txt")
    assert body(article) == f"{sentence}\n{other}"
    assert roles(article)[teaser] == "related-headlines"


def test_a_caption_glued_to_the_first_sentence_is_parted_from_it() -> None:
    caption = "A phone on display at the Harbour Fair. (Brightleaf)"
    text = f"New phone\n\n{caption}Brightleaf said it sold out. It will make more."
    article = read(text.encode(), "a.txt")
    assert body(article) == "Brightleaf said it sold out. It will make more."


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", Reason.EMPTY, ""),
        (b" \r\n\t\n", Reason.EMPTY, ""),
        (codecs.BOM_UTF8, Reason.EMPTY, ""),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, Reason.BINARY, ""),
        (b"PK\x03\x04" + bytes(300), Reason.BINARY, ""),
        (bytes(range(256)) * 40, Reason.BINARY, ""),
        (",,,,,\n" * 50, Reason.NO_ARTICLE, ""),
        ("새 모델 공개\n" * 9, Reason.NO_ARTICLE, ""),
        ("会社は新しいモデルを発表した。来月から提供する予定だという。", Reason.LANGUAGE, "ja"),
        ("Компания представила новую модель. Она дешевле прежней.", Reason.LANGUAGE, "ru"),
        ("La société a présenté un nouveau modèle pour les entreprises, et elle a dit que le prix est plus bas. "
         "Le groupe veut le vendre dans des pays où il n'est pas encore connu.", Reason.LANGUAGE, "fr"),
        ("Das Unternehmen hat ein neues Modell für die Industrie vorgestellt, und der Preis ist nicht so hoch wie bei "
         "den anderen. Es wird im Herbst auf dem Markt sein und auch in der Cloud laufen.", Reason.LANGUAGE, "de"),
        ("La empresa presentó un nuevo modelo para las empresas, y dijo que el precio es más bajo que el de los otros. "
         "El grupo también lo venderá en los países donde no se ha visto.", Reason.LANGUAGE, "es"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_refused_with_the_reason(data: bytes | str, reason: Reason, detail: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data.encode() if isinstance(data, str) else data, "odd.txt")
    assert (refused.value.name, refused.value.reason, refused.value.detail) == ("odd.txt", reason, detail)


def test_a_file_beyond_the_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(Unreadable) as refused:
        read(b"a" * 64_000_001, "big.txt")
    assert (refused.value.reason, refused.value.detail) == (Reason.TOO_LARGE, "64")


@pytest.mark.parametrize(
    "text", ["OpenAI may buy a chip maker", "한빛, 새 모델을 내놓는다고 합니다", "星河科技发布了一个新的大模型"]
)
def test_one_line_without_a_full_stop_is_read(text: str) -> None:
    assert body(read(text.encode(), "note.txt")) == text


LINES = st.lists(
    st.sampled_from([*KOREAN.splitlines(), *CHINESE.splitlines(), *ENGLISH.splitlines(), "", "- 제목", "\x00", "("]),
    max_size=30,
)


WORDS = st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))


@given(st.one_of(st.binary(max_size=400), WORDS, LINES.map(lambda lines: "\n".join(lines).encode())))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read(data, "any")
    except Unreadable as refused:
        assert refused.reason
        return
    assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)
    assert all(first.end <= second.start for first, second in itertools.pairwise(article.blocks))
    assert any(article.body())
    gaps = zip(
        [0, *(block.end for block in article.blocks)], [*(block.start for block in article.blocks), None], strict=True
    )
    outside = "".join(article.text[end:start] for end, start in gaps)
    assert not outside.strip(" \t\r\n\x0b\x0c\x85\xa0\u2028\u2029\u3000\u200b\ufeff")


@pytest.mark.parametrize(
    "piece", ["회사는 모델을 공개했다. ", "word ", ",", "가", "a\n", "(가=", "a@", "(", "the fox runs on\n"]
)
def test_a_long_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (2_000_000 // len(piece) // 10) + "\n\n회사는 마지막 문장을 남겼다."
    assert body(read(text.encode(), "long.txt")).endswith("마지막 문장을 남겼다.")


def test_the_day_of_a_picture_is_not_the_day_of_the_article() -> None:
    caption = "The Brightleaf logo arranged on a laptop in Harbour City, Freeland, on Friday, Feb. 24, 2023."
    text = f"Brightleaf in talks to raise money\n\n{caption}\n\nBrightleaf is in talks, two people said.\n"
    assert read(text.encode(), "a.txt").published is None
    dated = text.replace("\n\nThe", "\n\nFeb. 25, 2024\n\nThe")
    assert read(dated.encode(), "a.txt").published == "2024-02-25"
    building = "A building at Brightleaf headquarters in Harbour City, Freeland, seen on August 27, 2025"
    assert read(f"Brightleaf sued\n\n{building}\n\nBrightleaf was sued.\n".encode(), "a.txt").published is None


def test_a_first_sentence_above_a_whole_caption_is_no_caption() -> None:
    text = (
        "星河科技的車隊要翻倍\n\n星河科技執行長林遠山週四對員工說，公司明年要把無人車增加到兩千輛，並到三座城市載客。\n\n"
        "星河科技的無人車。(圖:Shutterstock)\n\n這是該公司今年第二次擴充車隊。員工說，時程非常緊。\n"
    )
    article = read(text.encode(), "a.txt")
    assert any(article.text[block.start : block.end].startswith("星河科技執行長") for block in article.body())


def test_what_stands_above_a_note_that_a_machine_wrote_it_is_not_the_article() -> None:
    above = "智谱在上海开了新办公室。\n\n租金据称不低。\n\n以上内容由AI生成，仅供参考\n\n"
    below = "\n\n".join(
        (
            "智谱周一在上海启用了新的办公室，两百名员工将在下周之内陆续搬入。",
            "公司没有透露租金是多少，也没有说明原来的办公室今后会作什么用途。",
            "附近的两家餐厅已经开始招人，他们说午餐时段的客人比上个月多了一倍。",
        )
    )
    article = read(f"智谱搬家记\n\n{above}{below}".encode(), "a.txt")
    assert [article.text[block.start : block.end] for block in article.body()] == below.split("\n\n")
    note = "以上内容由AI生成，仅供参考"
    article = read(f"智谱搬家记\n\n{below}\n\n{note}".encode(), "a.txt")
    assert [article.text[block.start : block.end] for block in article.body()][:3] == below.split("\n\n")


def test_points_without_bullets_right_below_their_heading_are_a_summary() -> None:
    points = "云目科技的收入翻了一番；\n公司的新工厂将在年底投产；\n"
    body = "云目科技周四公布，上季度的收入为8亿元。\n\n该公司表示，新工厂将在年底投产。\n"
    article = read(f"云目科技收入翻番\n\n核心要点\n{points}\n{body}".encode(), "a.txt")
    assert "".join(article.text[block.start : block.end] for block in article.body()) == "".join(body.split("\n"))


def test_what_follows_such_a_heading_stays_where_no_blank_line_parts_it() -> None:
    body = "云目科技周四公布，上季度的收入为8亿元。\n该公司表示，新工厂将在年底投产。\n"
    article = read(f"云目科技收入翻番\n核心要点\n{body}".encode(), "a.txt")
    assert "".join(article.text[block.start : block.end] for block in article.body()) == "".join(body.split("\n"))


def test_the_headline_of_an_item_is_no_part_of_its_text() -> None:
    text = (
        "오늘의 소식 모음\n\n1. 네이버, 새 모델 공개 — 검색에 적용\n"
        "4월 21일 네이버가 새 모델을 공개했다. 검색에도 쓴다고 밝혔다.\n\n"
        "2. 카카오, 로봇 시험 시작 — 서울 본사\n카카오가 서울 본사에서 로봇 시험을 시작했다. 로봇은 커피를 나른다.\n"
    )
    article = read(text.encode(), "news.txt")
    body = [article.text[block.start : block.end] for block in article.body()]
    assert [paragraph.split(" ")[0] for paragraph in body] == ["4월", "카카오가"]
