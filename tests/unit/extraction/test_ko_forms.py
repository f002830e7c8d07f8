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
        ("이 법안이 통과될 경우 엔비디아의 판매는 크게 제한된다.", Kind.ASSESSMENT),
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
    ],
)
def test_kind(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind
