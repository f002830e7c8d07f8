"""Where one kind ends and the next begins, by classes of sentences that news of results, rules and deals is full of."""

from __future__ import annotations

import pytest

from claimline.domain import Kind

TOLD = (
    # A share or a result that moves is a figure, with a number or without.
    ("Shares in Cohere climbed in early trading after the pact with Oracle.", Kind.FIGURE),
    ("AMD is trading higher although its guidance for the spring came in a shade below forecasts.", Kind.FIGURE),
    ("네이버가 내놓은 2분기 순이익은 분기 기준 역대 최대치를 기록했다.", Kind.FIGURE),
    ("카카오 주가도 사흘째 약세를 보이고 있다.", Kind.FIGURE),
    ("受此影响，百度的股价连续两日走低。", Kind.FIGURE),
    ("百度的业绩增长原因写在公告里。", Kind.ASSESSMENT),
    # A company's forecast is a plan, how it was taken is none.
    ("AMD projects roughly $3 billion in sales for the autumn.", Kind.PLAN),
    ("AMD described its upcoming quarter as quiet.", Kind.STATEMENT),
    # Limits are no product.
    ("Brussels unveiled strict new limits on chatbots such as those of Mistral AI.", Kind.EVENT),
    # Who looks on judges; who speaks for a house or of himself does not.
    ("“Nvidia is buying time, not chips,” said Olga Brandt, who once traded such shares.", Kind.ASSESSMENT),
    ("“Nvidia is buying time, not chips,” said a former executive of a rival.", Kind.ASSESSMENT),
    ("“Nvidia is buying time, not chips,” said an engineer in Taipei.", Kind.ASSESSMENT),
    ("“Nvidia is dodging the question,” said Harbour Rights Foundation of Oslo.", Kind.STATEMENT),
    ("“Nvidia is dodging the question,” said Olga Brandt, a senator.", Kind.STATEMENT),
    ("“I wrote to Nvidia twice and our letters came back,” said Olga Brandt, who owns two cards.", Kind.STATEMENT),
    # What a source without a name lets be known, it tells.
    ("消息人士指出，百度的两个团队上周搬进了同一栋楼。", Kind.EVENT),
    ("사정에 밝은 소식통은 네이버의 두 팀이 지난주 한 건물로 옮겼다고 말했다.", Kind.EVENT),
    # Who announces a step takes it.
    ("百度的技术负责人周五宣布辞任。", Kind.EVENT),
    ("百度宣布：“我们对用户负责，也对开发者负责，从不例外。”", Kind.STATEMENT),
    # What is told of a day to come is a plan.
    ("네이버는 이 기능을 4분기부터 모든 이용자에게 제공한다고 설명했다.", Kind.PLAN),
    ("네이버는 내년 물량이 이미 다 팔렸다고 설명했다.", Kind.STATEMENT),
    # What drove something is a judgement.
    ("네이버의 성장을 떠받친 것은 광고다.", Kind.ASSESSMENT),
    ("Nvidia's rise is attributed to its work with banks.", Kind.ASSESSMENT),
    ("Nvidia was well positioned for the autumn.", Kind.ASSESSMENT),
    # A house that rates a share sets a price, with a word between quotation marks or without.
    ("미래에셋증권은 네이버의 목표주가를 30만원으로 올려 제시하며 투자의견 ‘매수’를 유지했다.", Kind.FIGURE),
    # A deal whose name has its letters behind it is a deal.
    ("네이버는 서울대와 업무협약(MOU)을 맺고 공동 연구를 약속했다.", Kind.EVENT),
    # What a company is and has brought out so far is no release.
    ("智谱成立于2019年，主要提供对话软件，先后推出了三代模型。", Kind.EVENT),
    ("清言是智谱推出的聊天助手，上线两个月用户就超过300万。", Kind.FIGURE),
    # What somebody is driven to is no plan of his.
    ("新规促使百度的客户寻求其他货源。", Kind.EVENT),
    ("百度一方将限制外部团队的访问。", Kind.PLAN),
    # A profit in a name counts for nothing.
    ("A group of 12 former staff backed the suit against the for-profit arm of OpenAI.", Kind.EVENT),
)


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_a_class_of_sentences_has_its_kind(read, text: str, kind: Kind) -> None:
    claims = read(text).claims
    assert [claim.kind for claim in claims] == [kind], [claim.why for claim in claims]
