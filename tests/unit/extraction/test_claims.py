"""Whole sentences of invented news in, claims out: companies, speakers, kinds, who is meant."""

from __future__ import annotations

import pytest

from claimline.domain import Claim, Findings, Kind


def only(findings: Findings) -> Claim:
    (claim,) = findings.claims
    return claim


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("엔비디아는 새 공장을 짓고 있다.", {"Nvidia"}),
        ("네이버와 카카오가 협력한다고 밝혔다.", {"Naver", "Kakao"}),
        ("腾讯与阿里巴巴达成合作。", {"Tencent", "Alibaba"}),
        ("Microsoft and Nvidia agreed to share a data centre.", {"Microsoft", "Nvidia"}),
        ("ChatGPT now answers in forty languages.", {"OpenAI"}),
        ("알리바바 산하 핀테크 기업 앤트그룹이 새 연구소를 열었다.", {"Ant Group"}),
        ("Metadata helps the metal industry, and apples grow.", set()),
        ("메타버스 산업이 성장하고 있다.", set()),
        ("스타트업 새벽랩스(Dawn Labs)는 50억원을 유치했다.", {"새벽랩스"}),
        ("The chip designer Tenorworks opened an office in Lyon.", {"Tenorworks"}),
        ("Fernbank, a software startup based in Oslo, was sued on Monday.", {"Fernbank"}),
        ("初创公司“山海云图”完成了一亿元融资。", {"山海云图"}),
    ],
)
def test_names_the_companies_of_a_sentence(read, text: str, companies: set[str]) -> None:
    found = {company for claim in read(text).claims for company in claim.companies}
    assert found == companies


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('젠슨 황 엔비디아 CEO는 "수요가 놀랍다"고 말했다.', "Jensen Huang"),
        ("네이버는 새 연구소를 연다고 5일 밝혔다.", "Naver"),
        ("네이버 측은 일정을 늦췄다고 설명했다.", "Naver"),
        ("네이버가 새 연구소를 연다고 로이터통신이 보도했다.", "Reuters"),
        ("블룸버그에 따르면 네이버는 새 연구소를 연다.", "Bloomberg"),
        ("네이버가 뒤처졌다는 평가가 나온다.", None),
        ("업계에서는 네이버가 앞섰다고 평가한다.", None),
        ("네이버는 새 검색창을 선보였다.", None),
        ("腾讯表示，云业务增长很快。", "Tencent"),
        ("据路透社报道，腾讯将出售一处园区。", "Reuters"),
        ("知情人士透露，腾讯正在洽谈收购。", "知情人士"),
        ("业内认为，腾讯的优势正在缩小。", None),
        ("“腾讯的速度很快。”李明说。", "李明"),
        ("Nvidia said it would open a lab in Turin.", "Nvidia"),
        ("Nvidia will open a lab in Turin, according to Reuters.", "Reuters"),
        ('"Demand is strong," said Jensen Huang, chief executive of Nvidia.', "Jensen Huang"),
        ("Joan Vale, a vice president at Nvidia, said supply had recovered.", "Joan Vale"),
        ("Nvidia's lawyers argued the case should be dismissed.", "Nvidia"),
        ("A person familiar with the matter said Nvidia paused the order.", "A person familiar with the matter"),
        ("Analysts say Nvidia is ahead.", None),
        ("Nvidia opened a lab in Turin.", None),
    ],
)
def test_attributes_a_sentence(read, text: str, speaker: str | None) -> None:
    assert only(read(text)).speaker == speaker


def test_one_who_reports_another(read) -> None:
    claim = only(read("According to CNBC, Nvidia CEO Jensen Huang told staff that the company would hire in Turin."))
    assert claim.speaker == "Jensen Huang"
    assert claim.reported_by == "CNBC"


@pytest.mark.parametrize(
    ("first", "then", "company"),
    [
        ("네이버는 새 연구소를 열었다.", "이 회사는 직원 50명을 뽑는다.", "Naver"),
        ("네이버는 새 연구소를 열었다.", "최근에는 로봇도 개발하고 있다.", "Naver"),
        ("腾讯发布了新产品。", "该公司还将在上海招聘。", "Tencent"),
        ("腾讯发布了新产品。", "它的价格为每月20元。", "Tencent"),
        ("Nvidia opened a lab in Turin.", "The company plans to hire 50 people there.", "Nvidia"),
        ("Nvidia opened a lab in Turin.", "It plans to hire 50 people there.", "Nvidia"),
        ("Nvidia reported results on Monday.", "Revenue rose 5% to $3 billion.", "Nvidia"),
    ],
)
def test_carries_the_topic_over(read, first: str, then: str, company: str) -> None:
    named, carried = read(f"{first} {then}").claims
    assert not named.carried_over
    assert carried.companies == (company,)
    assert carried.carried_over
    assert f"carried:{company}" in carried.why


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("네이버는 새 연구소를 열었다.", "코스피는 1% 내린 2500에 마감했다."),
        ("네이버는 새 연구소를 열었다.", "국내 기업들은 어떻게 해야 할까?"),
        ("네이버는 새 연구소를 열었다.", "체화란 몸을 갖춘다는 것을 말한다."),
        ("腾讯发布了新产品。", "沪指收涨1%。"),
        ("Nvidia opened a lab in Turin.", "The Federal Reserve held rates steady."),
        ("Nvidia opened a lab in Turin.", "What happens next?"),
        ("Nvidia opened a lab in Turin.", "Subscribe to our newsletter for more."),
    ],
)
def test_leaves_what_is_of_somebody_else(read, first: str, then: str) -> None:
    assert [claim.passage.exact for claim in read(f"{first}\n\n{then}").claims] == [first]


def test_both_are_the_two_named_last(read) -> None:
    claims = read("Nvidia agreed to buy chips from Intel. Both companies declined to give a price.").claims
    assert claims[1].companies == ("Nvidia", "Intel")


def test_pronouns_stand_for_the_person_who_spoke(read) -> None:
    text = '젠슨 황 엔비디아 CEO는 "수요가 놀랍다"고 말했다. 그는 "공급도 늘리겠다"고 덧붙였다.'
    assert [claim.speaker for claim in read(text).claims] == ["Jensen Huang", "Jensen Huang"]


def test_a_quoted_paragraph_belongs_to_its_lead_in(read) -> None:
    claim = only(read("英伟达CEO黄仁勋曾表示：\n\n> 英伟达的供应很紧张。"))
    assert claim.passage.exact == "英伟达的供应很紧张。"
    assert claim.speaker == "Jensen Huang"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("오픈AI가 새 모델 GPT-5를 공개했다.", Kind.RELEASE),
        ("네이버는 내년 로봇을 출시할 계획이다.", Kind.PLAN),
        ("네이버의 매출은 3조원으로 10% 늘었다.", Kind.FIGURE),
        ("네이버는 스타트업 인수 계약을 체결했다.", Kind.EVENT),
        ("네이버는 품질이 좋아졌다고 강조했다.", Kind.STATEMENT),
        ("네이버가 뒤처졌다는 평가가 나온다.", Kind.ASSESSMENT),
        ("腾讯发布了一款新模型。", Kind.RELEASE),
        ("腾讯计划在明年扩大投入。", Kind.PLAN),
        ("腾讯营收增长了8%。", Kind.FIGURE),
        ("腾讯收购了一家游戏公司。", Kind.EVENT),
        ("Nvidia unveiled a new chip.", Kind.RELEASE),
        ("Nvidia plans to open a lab.", Kind.PLAN),
        ("Nvidia's revenue rose 8%.", Kind.FIGURE),
        ("Nvidia acquired a start-up in Turin.", Kind.EVENT),
    ],
)
def test_says_what_kind_it_is(read, text: str, kind: Kind) -> None:
    assert only(read(text)).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "네이버는 내년 모델을 공개할 예정이다.",
        "Nvidia will release a new chip next year.",
        "腾讯将推出一款新模型。",
        "腾讯推迟发布新模型。",
        "네이버는 2분기 실적을 발표했다.",
    ],
)
def test_what_is_to_come_is_not_released(read, text: str) -> None:
    findings = read(text)
    assert only(findings).kind is not Kind.RELEASE
    assert findings.releases == ()


def test_every_claim_says_why(read) -> None:
    claim = only(read("네이버는 매출이 10% 늘었다고 밝혔다."))
    assert {"company:네이버", "cue:밝혔다", "quantity:percent"} <= set(claim.why)


def test_an_agency_line_is_not_part_of_the_claim(read) -> None:
    claim = only(read("(서울=한빛통신) 김가나 기자 = 네이버는 새 연구소를 열었다."))
    assert claim.passage.exact == "네이버는 새 연구소를 열었다."


def test_a_caption_is_no_claim(read) -> None:
    text = "Nvidia’s booth is on display at a fair in Turin. (Nvidia)Nvidia opened a lab in Turin."
    assert [claim.passage.exact for claim in read(text).claims] == ["Nvidia opened a lab in Turin."]
