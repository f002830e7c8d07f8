"""What Korean news asserts where no verb of saying decides: how reporters judge, what was done, what is yet to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimline.domain import Findings, Kind

Reader = Callable[..., Findings]


@pytest.mark.parametrize(
    "text",
    [
        # Adjectives at the end, and what is denied of something.
        "카카오의 새 조직은 여전히 느슨하다.",
        "네이버의 검색은 예전보다 무거웠습니다.",
        "카카오의 앞길은 순탄치 않다.",
        "네이버의 새 앱은 쓰기가 쉽지만은 않다.",
        "카카오의 태도는 지나칠 만큼 보수적이다.",
        # What the reporter calls it, and what is singled out.
        "네이버의 결정은 경쟁사에 적잖은 부담이다.",
        "카카오의 문제는 사람이다.",
        "네이버가 서울을 떠나지 못한 이유는 인재 때문이다.",
        "업스테이지에서 눈에 띄는 점은 사내 문화다.",
        # The view in so many words.
        "카카오의 결정은 항복이라고 볼 수 있다.",
        "네이버의 반년은 허송세월이나 다름없다.",
        "카카오의 운명은 새 대표가 무엇을 버리느냐에 달렸다.",
        "네이버의 해명은 변명에 가깝다.",
        "카카오는 구태를 벗지 못한다는 비판을 받고 있다.",
        "카카오로서는 반가운 소식이다.",
        # How a state changes, figures of speech, and comparisons.
        "네이버와 카카오의 거리는 좁아지고 있다.",
        "네이버 안팎의 불만이 고조되고 있다.",
        "카카오는 이번 판결로 한숨을 돌리게 됐다.",
        "네이버는 규제에 발목이 잡혔다.",
        "카카오의 지도는 네이버의 것을 앞선다.",
        "네이버와 카카오의 전략은 뚜렷하게 갈린다.",
        "대화창은 카카오의 무기다.",
        "카카오가 클수록 상인들의 몫도 커지는 구조다.",
        "800만 이용자를 거느린 카카오의 대화창은 강점으로 부각됐다.",
        "네이버의 검색 시장은 정체되고 있다.",
        "카카오의 확장 계획은 새 대표의 조급함을 보여준다.",
    ],
)
def test_a_reporter_judges_by_the_predicate(read: Reader, text: str) -> None:
    assert read(text).claims[-1].kind is Kind.ASSESSMENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Verbs denied, things that are named and not weighed, numbers beside the adjective.
        ("카카오는 새 앱을 외부에 팔지 않는다.", Kind.EVENT),
        ("네이버의 새 앱은 일정을 정리하고 장소를 찾아 준다.", Kind.EVENT),
        ("카카오의 사옥은 제주와 판교에 있다.", Kind.EVENT),
        ("네이버의 새 앱에서는 지난 방송도 볼 수 있다.", Kind.EVENT),
        ("네이버의 새 앱은 길 안내도 스스로 할 수 있다.", Kind.EVENT),
        ("카카오의 기금은 장학 사업이 목적이다.", Kind.EVENT),
        ("네이버의 하드웨어 문제를 맡는 곳은 제주 센터다.", Kind.EVENT),
        ("카카오의 앱은 소리를 키우고 화면을 넓힌다.", Kind.EVENT),
        ("네이버의 직원은 30명뿐이다.", Kind.FIGURE),
        ("카카오는 직원 3000명을 거느린다.", Kind.FIGURE),
        ("카카오의 계열사는 2년 전보다 48개 적다.", Kind.FIGURE),
        ("네이버의 주가는 이달 들어 크게 출렁였다.", Kind.FIGURE),
        ("네이버의 주가는 보합으로 마감했다.", Kind.FIGURE),
        ("카카오의 매출과 이익 모두 분기 기준 최대치다.", Kind.FIGURE),
    ],
)
def test_what_is_told_without_judging(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # What a company makes known to have done is what happened; what it thinks of itself are its words.
        ("카카오는 판교 사옥에 어린이집을 열었다고 12일 밝혔다.", Kind.EVENT),
        ("네이버는 사내 서버를 춘천으로 옮겼다고 전했다.", Kind.EVENT),
        ("카카오는 조직 개편을 단행했다고 14일 밝혔다.", Kind.EVENT),
        ("카카오는 직원들이 만족했다고 밝혔다.", Kind.STATEMENT),
        ("카카오는 “새 약관의 심사를 마쳤다”고 공지했다.", Kind.EVENT),
        ("네이버는 정부에 심사 연기를 요청했다.", Kind.EVENT),
        ("카카오는 사임 소문에 대한 언급을 거부했다.", Kind.EVENT),
        ("네이버는 새 앱이 이용자들에게 호평을 받았다고 밝혔다.", Kind.STATEMENT),
        ("카카오는 검색 품질이 크게 개선됐다고 밝혔다.", Kind.STATEMENT),
        ("카카오는 “직원들이 마음을 열었다”고 말했다.", Kind.STATEMENT),
        ("정신아 카카오 대표는 “낡은 규칙을 바꿨다”고 밝혔다.", Kind.STATEMENT),
        ("네이버는 서비스를 쉽게 고쳤다고 강조했다.", Kind.STATEMENT),
    ],
)
def test_deeds_that_are_made_known(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # A plan on the way to a deed, and a plan that is what is told.
        ("주민들은 네이버의 발전소 건설 계획에 반대하는 소송을 냈다.", Kind.EVENT),
        ("카카오는 정부로부터 허가를 내주겠다는 확답을 받았다고 밝혔다.", Kind.EVENT),
        ("카카오는 내년 출시를 목표로 네이버와 협력했다고 밝혔다.", Kind.EVENT),
        ("네이버는 카카오가 앱을 없애기로 하면서 이용자들이 떠났다고 주장했다.", Kind.STATEMENT),
        ("네이버의 일정은 엔비디아의 로드맵에 맞춰 돌아간다.", Kind.EVENT),
        ("카카오는 새 앱을 만들겠다는 구상을 제시했다.", Kind.PLAN),
        ("네이버는 도쿄에 사무소를 여는 방안을 검토 중인 것으로 전해졌다.", Kind.PLAN),
        ("카카오의 목표는 한국어를 가장 잘 아는 비서를 만드는 것이다.", Kind.PLAN),
        ("네이버의 새 앱은 다음 달 일본에서도 쓸 수 있게 될 전망이다.", Kind.PLAN),
        ("네이버의 새 앱은 비용이 더 들 전망이다.", Kind.ASSESSMENT),
        ("카카오의 새 칩은 이르면 4월 나올 것으로 알려졌다.", Kind.PLAN),
        ("카카오는 이전 작업이 계획대로 끝났다고 설명했다.", Kind.STATEMENT),
        ("네이버는 내년 1분기 지도에 비서를 붙인다.", Kind.PLAN),
        ("네이버의 비서는 내년 1분기가 고비로 보인다.", Kind.ASSESSMENT),
        ("카카오는 봄에 사옥을 옮길 예정이었으나 일정을 앞당겼다.", Kind.EVENT),
        ("카카오는 사옥을 옮길 계획이었지만 그대로 남았다.", Kind.EVENT),
        ("제주시는 카카오가 규칙을 어겼다고 판단하고 공사를 막았다.", Kind.EVENT),
        ("분석가들은 카카오가 길을 잃을 것이라고 경고합니다.", Kind.ASSESSMENT),
        ("네이버가 땅을 대고 카카오가 서버를 넣는 구조다.", Kind.EVENT),
        ("카카오는 칩 256개를 탑재한 서버를 만들었다.", Kind.EVENT),
        # Deals that two have agreed on or talk about.
        ("네이버는 업스테이지를 인수하기로 했다.", Kind.EVENT),
        ("카카오가 업스테이지에 투자하는 방안을 논의하고 있다.", Kind.EVENT),
        ("카카오는 제주에 연구소를 짓기로 했다.", Kind.PLAN),
        # What things bring is foretold, what the house does is meant.
        ("카카오는 “이번 개편은 골목 상권에 활기를 더할 것”이라고 설명했다.", Kind.STATEMENT),
        ("카카오는 “내년에도 골목 상권을 도울 것”이라고 설명했다.", Kind.PLAN),
        ("가람증권 이한별 연구원은 “하반기 개편이 카카오의 방향을 정할 것”이라고 말했다.", Kind.ASSESSMENT),
        (
            "한 애널리스트는 “카카오는 느리다”고 말했다. 그는 “카카오가 내년에는 사옥을 옮길 것”이라고 덧붙였다.",
            Kind.ASSESSMENT,
        ),
        ("카카오를 두고 로이터는 “돈을 태우는 공장”이라고 했다.", Kind.ASSESSMENT),
        ("카카오를 두고 로이터는 “새 공장이 문을 닫았다”고 했다.", Kind.EVENT),
    ],
)
def test_plans_and_what_only_holds_their_words(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("카카오는 860억원 규모의 검사 장비를 네이버에 공급하기로 했다.", Kind.EVENT),
        ("네이버는 30억원 규모의 납품 계약을 카카오와 체결했다고 밝혔다.", Kind.EVENT),
        ("카카오의 광고 시장은 860억원 규모로 커졌다.", Kind.FIGURE),
        ("네이버는 이사회에서 자사주 30억원어치를 태우는 안을 통과시켰다.", Kind.EVENT),
        ("카카오의 새 모델 ‘나래’는 7B와 32B 두 가지로 나온다.", Kind.EVENT),
        # Things shown under their name, whatever they are; papers and plans are none.
        ("카카오는 3일 ‘바람길’을 공개했다.", Kind.RELEASE),
        ("카카오가 새 스피커를 출시한다.", Kind.RELEASE),
        ("카카오가 24일 새 스피커를 출시한다.", Kind.PLAN),
        ("카카오는 3일 ‘상생 비전’을 공개했다.", Kind.EVENT),
        ("카카오는 칩 판매를 다시 시작한다고 15일 발표했다.", Kind.PLAN),
    ],
)
def test_deals_with_their_price_and_things_shown(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        # Somebody of another house judges; who is of the house states.
        (
            "한 자산운용사 대표는 “네이버 주가는 이미 몇 년을 앞당겨 썼다”고 말했다.",
            Kind.ASSESSMENT,
            "자산운용사 대표",
        ),
        ("개발자 사이먼 베르는 “카카오의 새 기능이 편하다”고 평가했다.", Kind.ASSESSMENT, "사이먼 베르"),
        ("카카오 측은 “고객과 다투지 않는다”는 입장이다.", Kind.STATEMENT, "Kakao"),
    ],
)
def test_who_judges_and_who_states(read: Reader, text: str, kind: Kind, speaker: str) -> None:
    claim = read(text).claims[-1]
    assert claim.kind is kind
    assert claim.speaker is not None
    assert claim.speaker.endswith(speaker)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Words of release where nothing came out, or where that is not what is told.
        ("카카오가 몇 주 안에 ‘카나나 3’를 출시하며 앱을 합치기로 했다.", Kind.PLAN),
        ("카카오는 3일 ‘카나나 3’를 출시하며 앱을 합치겠다고 밝혔다.", Kind.RELEASE),
        ("카카오는 공개된 기사로 모델을 훈련했다고 설명했다.", Kind.STATEMENT),
        ("카카오가 3월 ‘카나나 3’를 출시한 데 따라 다툼이 잦아질 것이라는 전망도 나온다.", Kind.ASSESSMENT),
        ("3월 공개된 ‘카나나 3’가 이용자를 붙잡았다는 평가가 나온다.", Kind.ASSESSMENT),
        ("카카오는 챗봇 개발사와의 파트너십을 공식 발표했다.", Kind.EVENT),
        ("한 블로거는 카카오의 새 칩을 찍은 사진을 공개했다.", Kind.EVENT),
        ("카카오의 ‘카나나 3’는 처음 출시했을 때 느리다는 말을 들었다.", Kind.EVENT),
        ("카카오는 지난달 출시한 ‘카나나 3’를 학교에도 넣을 계획이다.", Kind.PLAN),
        ("카카오가 가을에 출시할 스피커의 사진이 새어 나갔다.", Kind.EVENT),
        ("카카오의 지도는 옛 앱에서 선보였던 서비스인데 이제 따로 돌아간다.", Kind.EVENT),
        ("카카오가 가을에 출시할 스피커의 사진이 새어 나갔다고 로이터가 보도했다.", Kind.EVENT),
        ("카카오는 가을에 출시할 계획이다.", Kind.PLAN),
        ("카카오는 팀마다 목표를 넘었다고 주장했다.", Kind.STATEMENT),
        ("카카오는 내년 목표를 크게 높여 잡았다.", Kind.PLAN),
        ("카카오는 학습 서비스 고도화에 나선다고 24일 밝혔다.", Kind.PLAN),
        ("카카오의 새 스피커는 예전 것과 비슷한 수준이다.", Kind.ASSESSMENT),
        ("카카오의 부진은 낡은 조직이 원인으로 지목됐다.", Kind.ASSESSMENT),
    ],
)
def test_words_of_release_that_tell_something_else(read: Reader, text: str, kind: Kind) -> None:
    assert read(text).claims[-1].kind is kind


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("카카오는 3일 허깅페이스에 ‘카나나 2’를 올렸다.", {"Kanana-2"}),
        ("카카오는 3일 허깅페이스에 ‘카나나 2’의 순위를 물었다.", set()),
        ("구글은 ‘제미나이 4’를 내놓는 대신 ‘제미나이 3.5’를 공개했다.", {"Gemini 3.5"}),
        ("카카오가 3일 공개한 ‘카나나 2’는 ‘카나나 1.5’의 번역 능력을 앞섰다.", {"Kanana-2"}),
        ("카카오는 지난달 나온 ‘카나나 3’의 값을 내렸다.", {"Kanana 3"}),
        ("앤트로픽은 ‘클로드 오퍼스 4.1’을 내놓고 ‘소네트 4’의 창을 넓혔다.", {"Claude Opus 4.1"}),
        ("메타는 지난달 라마 4 스카우트와 매버릭을 오픈 웨이트로 풀었다.", {"Llama 4 Scout", "Llama 4 Maverick"}),
        ("구글은 제미나이 4 플래시의 정식판을 배포하기 시작했다.", {"Gemini 4 Flash"}),
        ("카카오는 70억 매개변수의 ‘나래-7B’를 공개했다.", {"나래-7B"}),
        ("카카오는 ‘나래-7B’를 지웠다.", set()),
        ("구글은 '이마젠(Imagen)'보다 빠른 AI 모델 ‘새벽달(Dawnmoon)’을 공개했다.", {"Dawnmoon"}),
        ("카카오는 축제 '봄의 행진'에서 '카카오 LLM 조율기(Tuner)'를 선보였다.", set()),
    ],
)
def test_models_that_came_out(read: Reader, text: str, models: set[str]) -> None:
    assert {release.model for release in read(text).releases} == models


@pytest.mark.parametrize(
    "text",
    [
        "이번 호에서는 네이버와 카카오의 소식을 다룹니다.",
        "네이버 이야기가 마음에 드셨다면 주변에 알려 주세요.",
        "네이버와 함께 다음 주 브리핑에서 뵙겠습니다.",
    ],
)
def test_chatter_is_no_claim(read: Reader, text: str) -> None:
    assert not read(text).claims


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("카카오는 조직을 줄였다. 그렇다고 길이 없는 것은 아니다.", None),
        ("개발자가 모델을 고칠 때 그 이익은 카카오로 돌아간다고 해석할 수도 있다.", None),
    ],
)
def test_nobody_speaks(read: Reader, text: str, speaker: str | None) -> None:
    assert all(claim.speaker == speaker for claim in read(text).claims)
