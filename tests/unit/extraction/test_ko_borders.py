"""Borders of Korean news: what kind a claim is of, which companies it is about, and which models came out."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from claimline.domain import Article, Block, Claim, Findings, Kind
from claimline.extraction import extract
from claimline.knowledge import Knowledge

Reader = Callable[[str], Findings]


@pytest.fixture(name="read")
def _read(knowledge: Knowledge) -> Reader:
    def findings(text: str) -> Findings:
        blocks = tuple(Block(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
        return extract(Article(text, blocks, "ko", "", "test", published="2025-06-10"), knowledge)

    return findings


def only(findings: Findings) -> Claim:
    [claim] = findings.claims
    return claim


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # What only dates something else is no release, what is to come with the rest of the sentence neither.
        ("메타가 라마 4를 선보인 이후 오픈AI의 점유율이 흔들린다는 분석이 나온다.", Kind.ASSESSMENT),
        ("네이버는 하이퍼클로바X를 새로 공개하고 쇼핑에도 넣을 계획이다.", Kind.PLAN),
        ("미스트랄은 코드 생성 모델 '데브스트랄'을 출시하는 등 보폭을 넓히고 있다.", Kind.RELEASE),
        # A decision from which something follows, or that goes on beside it, is no plan.
        ("카카오가 오픈AI와 손잡기로 하면서 네이버의 부담이 커졌다는 평가가 나온다.", Kind.ASSESSMENT),
        ("업스테이지는 번역 시장을 다시 짜겠다는 복안이다.", Kind.PLAN),
        # A few things counted are seldom the point; an analyst's words and a target price judge.
        ("딥엑스는 울산에 시험 라인 2곳을 열었다.", Kind.EVENT),
        ('한빛증권 오지훈 연구원은 "삼성전자가 가장 늦었다"고 말했다.', Kind.ASSESSMENT),
        ('엔비디아는 "고객들의 투자가 아직 이르다"고 설명했다.', Kind.STATEMENT),
    ],
)
def test_kind(read: Reader, text: str, kind: Kind) -> None:
    assert only(read(text)).kind is kind


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("카카오는 자체 모델을 접고 남의 모델을 빌려 쓴다.", {"Kakao"}),
        ("KT는 업스테이지 지분 일부를 갖고 있다.", {"KT", "Upstage"}),
        ("앤트로픽은 아마존으로부터 서버를 빌린다.", {"Anthropic", "Amazon"}),
        ("구글 이사회가 앤트로픽 CEO와 만났다고 로이터가 보도했다.", {"Google", "Anthropic"}),
        ("LG AI연구원(LG)과 SK텔레콤(SK)이 같은 평가를 받았다.", {"LG AI Research", "SK Telecom"}),
        ("오픈AI가 인공지능 스타트업 미스트랄을 견제하고 있다.", {"OpenAI", "Mistral AI"}),
        ('샘 올트먼 CEO는 엑스(X·옛 트위터) 게시글에서 "다음 모델을 늦추겠다"고 말했다.', {"OpenAI"}),
        ("샘 올트먼 CEO는 새 모델이 구글의 것을 앞서며 회사가 잘하고 있다고 덧붙였다.", {"OpenAI", "Google"}),
        ("다리오 아모데이 앤트로픽 CEO는 오픈AI 이사회의 제안을 거절했다고 로이터는 전했다.", {"OpenAI", "Anthropic"}),
        ("카카오는 쇼핑몰 운영사인 무무상점 지분을 사들이기로 했다.", {"Kakao", "무무상점"}),
    ],
)
def test_companies(read: Reader, text: str, companies: set[str]) -> None:
    assert set(only(read(text)).companies) == companies


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('딥시크 측은 "연구는 늘 하는 일"이라는 원론적인 입장을 밝혔다.', "DeepSeek"),
        ("업계 전문가들은 딥시크의 새 모델이 더 클 것으로 보고 있다.", None),
    ],
)
def test_speaker(read: Reader, text: str, speaker: str | None) -> None:
    assert only(read(text)).speaker == speaker


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("앤트로픽이 '클로드 오퍼스4.1'을 출시했다.", {"Claude Opus 4.1"}),
        ("앤트로픽은 지난달 클로드 소넷 4를 공개했다.", {"Claude Sonnet 4"}),
        ("구글은 LG AI 연구소가 지난 3월 '엑사원 딥'을 선보인 이후 한국에 관심을 보였다.", {"EXAONE Deep"}),
        ("네이버는 하이퍼클로바X를 새로 공개하고 쇼핑에도 넣을 계획이다.", set()),
    ],
)
def test_models_that_came_out(read: Reader, text: str, models: set[str]) -> None:
    assert {release.model for release in read(text).releases} == models
