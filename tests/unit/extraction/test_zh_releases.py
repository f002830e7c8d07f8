"""Which models Chinese news tells of as brought out, in sentences of our own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("火山引擎宣布推出山雀语音合成模型2.0和山雀配音模型1.5。", {"山雀语音合成模型2.0", "山雀配音模型1.5"}),
        ("火山引擎推出“山雀大模型2.5”，面向银行。", {"山雀大模型2.5"}),
        ("腾讯推出山雀02视频模型。", {"山雀02"}),
        ("腾讯开源山雀图像3.0，参数规模为8B。", {"山雀图像3.0"}),
        ("腾讯推出全新语音模型2.0。", set()),
        ("腾讯放出了tit.llm2，这是它的第二个开源模型。", {"tit.llm2"}),
        ("腾讯开源Titmouse-Mini与Titmouse-Pro两款模型。", {"Titmouse-Mini", "Titmouse-Pro"}),
        ("智谱发布旗舰模型 GLM - 4.5 与 GLM - 4.5 - Air。", {"GLM-4.5", "GLM-4.5-Air"}),
        ("智谱今日发布旗舰模型ＧＬＭ－４．５，并公开权重。", {"GLM-4.5"}),
        ("月之暗面上线Kimi k1.6。", {"Kimi k1.6"}),
        ("OpenAI发布GPT-7 Ember 和GPT-7 mini。", {"GPT-7 Ember", "GPT-7 mini"}),
        ("智谱发布GLM-5.2，价格只有上一代GLM-5.1的一半。", {"GLM-5.2"}),
        ("“山雀语音合成模型2.0”正式上线，火山引擎同步开放接口。", {"山雀语音合成模型2.0"}),
        ("腾讯带来山雀-7B与山雀-14B，两款模型均可商用。", {"山雀-7B", "山雀-14B"}),
        ("腾讯带来混元3.0。", {"Hunyuan-3.0"}),
        ("腾讯带来混元3.0的教程。", set()),
        ("智谱发布GLM-5.2，并预告9月1日公开权重。", {"GLM-5.2"}),
        ("智谱推出GLM-5.2接替前作GLM-5.1。", {"GLM-5.2"}),
        ("智谱发布GLM-5.2，另有GLM-5.2-Air。", {"GLM-5.2", "GLM-5.2-Air"}),
        ("OpenAI的新模型已在API、Codex中上线。", set()),
        ("智谱发布GLM-5.2，训练时用GLM-4.5筛选过数据。", {"GLM-5.2"}),
        ("智谱发布GLM-5.2，还有GLM-5.2-Air同日上线。", {"GLM-5.2", "GLM-5.2-Air"}),
        ("8月8日，阿里旗下高德发布重建模型Titmouse-3D，已在GitHub开源。", {"Titmouse-3D"}),
        ("业内期待智谱尽快推出GLM-7。", set()),
        ("智谱的GLM-7正在内部测试，计划于明年4月正式对外发布。", set()),
        ("智谱的GLM-7将尽快面向更多用户开放。", set()),
        ("智谱在官网开放GLM-5.2权重。", {"GLM-5.2"}),
        ("商汤发布日日新6.5，定价不变。", {"SenseNova-6.5"}),
        ("蚂蚁集团先后开源万亿参数思考模型Ring-1T和语言模型Ling-1T。", {"Ring-1T", "Ling-1T"}),
    ],
)
def test_the_models_that_are_out(read, text: str, models: set[str]) -> None:
    assert {release.model for release in read(text).releases} == models
