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
    ("미래에셋증권은 네이버의 목표주가를 30만원으로 올려 제시하며 ‘매수’ 의견은 그대로 뒀다.", Kind.FIGURE),
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
    # People who lose their posts are an event, however many they are.
    ("Intel laid off 400 workers at its plant in Oregon.", Kind.EVENT),
    ("카카오는 직원 300명을 내보내는 감원에 나섰다.", Kind.EVENT),
    ("百度启动了新一轮裁员，涉及2000人。", Kind.EVENT),
    # Somebody's own words without quotation marks, as of a letter, are his.
    ("We made good use of Nvidia and its patience.", Kind.STATEMENT),
    ("We tested the new card of Nvidia, which lags behind its rivals.", Kind.ASSESSMENT),
    # What only dates a remark is not what it is about.
    ("李彦宏表示，新首席科学家加入后，百度的士气高了不少。", Kind.STATEMENT),
    ("科技分析师卢卡·布兰特（Luca Brandt）表示，百度应当先把地基打牢。", Kind.ASSESSMENT),
    ("观察人士形容百度走得很急。", Kind.ASSESSMENT),
    ("百度已退出对蔚来的投资。", Kind.EVENT),
    ("百度的清单应用今早完成版本更新，应用界面更简洁。", Kind.RELEASE),
    ("百度的助手将陆续支援更多方言。", Kind.PLAN),
    # A noun of release in what a company comes back with.
    ("Meta has come back to the race with the launch of its Llama 4 models.", Kind.RELEASE),
    # What a plan amounts to, what an aim has come to, and what something goes back to.
    ("이용자를 먼저 붙잡겠다는 네이버의 계산인 셈이다.", Kind.ASSESSMENT),
    ("카카오는 올해 세운 목표를 달성했다.", Kind.EVENT),
    ("네이버의 모델이 공개된 데 따른 영향이다.", Kind.ASSESSMENT),
    ("네이버 주가로는 2022년 5월 이후 최대 하락폭이다.", Kind.FIGURE),
    ("증권가는 네이버의 강점으로 검색 자료를 꼽았다.", Kind.ASSESSMENT),
    # What others wonder is no plan of theirs.
    ("Investors are weighing whether Nvidia and its suppliers will keep their lead.", Kind.ASSESSMENT),
    ("Intel raised the lower end of its spending forecast by $2 billion.", Kind.PLAN),
    ("Intel responded by giving its staff a day off.", Kind.EVENT),
    # What would follow from something, and what something comes down to, is a judgement.
    ("검색이 편해지면 네이버는 광고 단가를 높일 수 있다.", Kind.ASSESSMENT),
    ("네이버와 카카오의 전략은 비슷하다.", Kind.ASSESSMENT),
    ("카카오는 도구가 스스로 계획을 세워 움직인다고 설명했다.", Kind.STATEMENT),
    ("앞서 네이버는 직원 식당을 새로 열었다.", Kind.EVENT),
    ("네이버는 부산에 두 번째 연구소를 구축한다고 밝혔다.", Kind.PLAN),
    ("네이버 주가가 미끄러지며 시가총액 1위 자리를 내줬다.", Kind.FIGURE),
    ("네이버는 “성장의 한계”라는 이름의 전시를 열었다.", Kind.EVENT),
    ("百度的主管提到，机房建设需要提前规划电力。", Kind.STATEMENT),
    # Papers and lists are no product.
    ("百度周五公布了招股书。", Kind.EVENT),
    ("在百度放出的综合榜单中，清言排在第三。", Kind.EVENT),
    # What people talk of, and what would follow.
    ("百度三年亏损超过60亿元，这一数字成为市场焦点。", Kind.ASSESSMENT),
    ("消息引发关注，百度股价收跌2%。", Kind.FIGURE),
    ("百度所披露的收入增长得到审计师的确认。", Kind.EVENT),
    ("If Intel sells the plant, the state could lose its largest taxpayer.", Kind.ASSESSMENT),
    ("The purchase would rank among the largest of Intel.", Kind.ASSESSMENT),
    ("The plant of Intel planned for this spring was put off.", Kind.EVENT),
    ("Intel is trying to keep up with Nvidia.", Kind.ASSESSMENT),
    # Who looks on foretells what becomes of a company; a side clause of a plan is not what is told.
    ("투자업계 관계자는 “네이버의 광고가 시장을 더 넓힐 것”이라고 말했다.", Kind.ASSESSMENT),
    ("네이버는 확장을 추진하며 직원 식당을 새로 열었다.", Kind.EVENT),
    # A word of plans that only stands beside what is told.
    ("The pact is a testament to the patience of Intel, aiming to please its lenders.", Kind.ASSESSMENT),
    ("Intel opened a hall in Oslo as Nvidia seeks tenants.", Kind.EVENT),
    ("Intel had sales of $2 billion against an expected $3 billion.", Kind.FIGURE),
    ("Intel extended a contract with Nvidia worth $2 billion.", Kind.EVENT),
    ("The news sent shares of Intel tumbling.", Kind.FIGURE),
    # What is done at last, whatever was said or feared on the way.
    ("공정거래위원회는 네이버의 약관이 모호하다고 지적하며 시정 명령을 내렸다.", Kind.EVENT),
    ("경쟁이 심해지리라는 전망이 커지는 가운데 네이버는 새 사옥을 열었다.", Kind.EVENT),
    ("네이버는 이용자의 사진을 3개 회사에 보낸 사실을 알렸다.", Kind.EVENT),
    ("네이버는 지적 이후 그 메뉴의 접속을 차단했다.", Kind.EVENT),
    ("정부는 네이버의 지도가 길 안내에 미칠 영향을 검토하고 있다.", Kind.EVENT),
    # A plan that is only named, and what only says which company is meant.
    ("百度的裁员计划十分低调。", Kind.EVENT),
    ("百度发布“星火计划”，核心是推广汽车。", Kind.EVENT),
    ("作为国内率先推出大模型的公司，百度在上海有两千名员工。", Kind.FIGURE),
    ("百度把员工从重复劳动中解放出来，也让芯片更省电。", Kind.EVENT),
    # An authority that says it has done something has done it; a day behind the verb is no clause.
    ("The Dutch regulator said on Friday it has launched a review of the prices of Intel.", Kind.EVENT),
    ("Intel previously announced on May 14 that its cards run cooler.", Kind.STATEMENT),
    ("Tesla has begun the rollout of its voice assistant in Spain.", Kind.RELEASE),
    # What is counted in an aim, and what is only expected to move.
    ("네이버는 매출 1조원을 달성하기 위해 카카오와 손을 맞추고 있다.", Kind.EVENT),
    ("광고가 돌아오면서 네이버의 매출도 차츰 증가할 것으로 예상된다.", Kind.ASSESSMENT),
    ("네이버는 광고에 힘입어 두 자릿수 성장을 이어 갔다.", Kind.FIGURE),
    ("지난해의 벌금이 모두 네이버에 반영된 결과다.", Kind.ASSESSMENT),
    # A meeting is no saying, and a company that is confident or keeps on plans.
    ("台积电今天举行法说会，关于员工餐厅的疑问也有人提起。", Kind.EVENT),
    ("百度仍会聚焦搜索。", Kind.PLAN),
    ("百度给出了乐观的指引。", Kind.PLAN),
    ("百度宣布全年资本支出将大幅调升至300亿元。", Kind.PLAN),
    # What is still talked about.
    ("카카오는 사옥을 넘겨받는 방안을 논의하고 있다.", Kind.PLAN),
    ("네이버는 창고를 나눠 쓰는 방안을 협의 중이다.", Kind.PLAN),
    ("엔비디아는 투자를 받는 방안을 저울질하고 있다.", Kind.PLAN),
)


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_a_class_of_sentences_has_its_kind(read, text: str, kind: Kind) -> None:
    claims = read(text).claims
    assert [claim.kind for claim in claims] == [kind], [claim.why for claim in claims]


def test_an_outsider_goes_on_judging(read) -> None:
    text = "“Nvidia is buying time, not chips,” said Olga Brandt, who traded shares. “Nvidia looks tired,” she added."
    assert [claim.kind for claim in read(text).claims] == [Kind.ASSESSMENT, Kind.ASSESSMENT]
