"""Models that nobody listed, as Chinese news shows them: between quotation marks, in Latin letters, in lists."""

from __future__ import annotations

import pytest

DAY = "2026-03-02"


@pytest.mark.parametrize(
    ("text", "models"),
    [
        (
            ("3月2日，智谱正式发布并开源新一代旗舰模型ZLM-6，参数规模达到7440亿。同日，智谱还上线了轻量版ZLM-6-Air。"),
            ["ZLM-6", "ZLM-6-Air"],
        ),
        ("科大讯飞发布星火医疗大模型V3.5，并宣布讯飞晓医App下载量突破3000万。", ["星火医疗大模型V3.5"]),
        ("面壁智能推出端侧模型“小钢炮”MiniCPX-4.0，包括8B和0.5B两个版本。", ["MiniCPX-4.0"]),
        (
            (
                "阶跃星辰在发布会上宣布推出三款模型：Step-4、Step-4-Flash和Step-Audio 3。其中Step-4是一个3210"
                "亿参数的多模态推理模型。"
            ),
            ["Step-4", "Step-4-Flash", "Step-Audio 3"],
        ),
        ("百川智能发布新一代医疗大模型“百川-M4 Plus”，号称幻觉率低于GPT-5.2。", ["百川-M4 Plus"]),
        ("快手旗下可灵AI上线可灵4.0模型，支持15秒长视频生成。", ["Kling 4.0"]),
        (("腾讯混元团队将于下周开源世界模型HY-World 3.0，同时还将推出3D生成模型混元3D 4.0。"), []),
        ("宇树科技开源通用人形机器人操作模型UnifoLM-VLA-2，并发布新款机器人H3。", ["UnifoLM-VLA-2"]),
        (
            ("美国初创公司Reflection AI发布首个开放权重模型，取名为“Beacon”。该公司由两名前谷歌DeepMind研究员创办。"),
            ["Beacon"],
        ),
        (
            ("阿里通义实验室开源语音识别模型Fun-ASR-2和语音合成模型Fun-CosyVoice4，两者均可在魔搭社区下载。"),
            ["Fun-ASR-2", "Fun-CosyVoice4"],
        ),
        (
            "字节跳动Seed团队推出全新图像创作模型Seedream 6.0。Seedream 5.0于去年12月发布。",
            ["Seedream 6.0", "Seedream 5.0"],
        ),
        ("商汤科技的“日日新·悟空”具身大脑模型亮相世界人工智能大会，能够控制多种机器人。", ["日日新·悟空"]),
        ("DeepSeek悄悄更新了R2-0301版本，并把权重放到了Hugging Face。", ["DeepSeek-R2-0301"]),
        ("华为云发布盘古大模型6.0，包含盘古预测大模型、盘古视觉大模型等五个基础模型。", ["Pangu-6.0"]),
        ("昆仑万维正式开源SkyReels-V4，这是一款面向AI短剧创作的视频生成模型。", ["SkyReels-V4"]),
        ("浙江大学团队研发的蛋白质设计模型“沧海”日前在《自然》发表。", ["沧海"]),
        (
            "MiniMax昨晚放出M3的技术报告，同时上线语音模型Speech 3.0 HD与Speech 3.0 Turbo。",
            ["Speech 3.0 HD", "Speech 3.0 Turbo"],
        ),
        (
            (
                "Anthropic推出新模型Claude Sonnet 5，定价与Sonnet 4.6持平。OpenAI则表示，代号为“大蒜”的模型将"
                "在几周内发布。"
            ),
            ["Claude Sonnet 5"],
        ),
        ("壁仞科技发布新一代GPU“壁砺200”，寒武纪推出思元690芯片。", []),
        (
            "京东开源大模型JoyAI-LLM-Lite。百度则在千帆平台上线了Qianfan-OCR-Fast。",
            ["JoyAI-LLM-Lite", "Qianfan-OCR-Fast"],
        ),
        (
            ("蚂蚁集团旗下百灵团队开源万亿参数思考模型Ring-2.5-2T，同时发布多模态模型Ming-flash-omni 3。"),
            ["Ring-2.5-2T", "Ming-flash-omni 3"],
        ),
        (
            ("华为诺亚方舟实验室发布盘古Ultra MoE 2，并首次公开训练细节。昇腾910C芯片集群被用于训练。"),
            ["Pangu Ultra MoE 2"],
        ),
        ("北京智源研究院推出原生多模态世界模型“悟界·Emu4”。", ["悟界·Emu4"]),
        (
            (
                "阿里巴巴推出三款新模型，分别为旗舰模型Qwen4-Max、编程模型Qwen4-Coder-Plus和图像编辑模型"
                "Qwen-Image-Edit-3。"
            ),
            ["Qwen4-Max", "Qwen4-Coder-Plus", "Qwen-Image-Edit-3"],
        ),
        ("据The Information报道，Meta计划在上半年推出代号为“Avocado”的新模型。", ["Avocado"]),
        ("百度文心团队发布文心X2.1深度思考模型，并开放API。此前，文心5.0于去年11月发布。", ["ERNIE-X2.1", "ERNIE 5.0"]),
        ("创业公司深言科技发布语鲸大模型，主打中文写作。", ["语鲸大模型"]),
        ("昆仑万维发布天工超级智能体App海外版，同时开源多模态推理模型Skywork R2V4-38B。", ["Skywork R2V4-38B"]),
        ("腾讯发布混元图像4.0，这是业内首个支持4K直出的开源生图模型。", ["混元图像4.0"]),
        ("理想汽车发布新一代自动驾驶架构MindVLA-2，将于下半年随理想i9交付。", []),
        ("蔚来发布世界模型NWM 2.0，小鹏则推出72亿参数的车端大模型XVLA-72B。", ["NWM 2.0", "XVLA-72B"]),
        ("爱诗科技上线PixVerse V7，生数科技同日推出Vidu Q4，视频生成赛道再添新品。", ["PixVerse V7", "Vidu Q4"]),
        (
            ("谷歌DeepMind发布机器人模型Gemini Robotics 2.5及其端侧版本Gemini Robotics On-Device 2。"),
            ["Gemini Robotics 2.5", "Gemini Robotics On-Device 2"],
        ),
        ("OpenAI宣布，旧模型GPT-4o将于4月下线。该公司今天推出的GPT-5.6 mini将取代它。", ["GPT-5.6 mini"]),
        ("上交大与上海创智学院联合推出开源科学大模型“星河启智-S1”，参数量2410亿。", ["星河启智-S1"]),
        ("小红书开源dots.vlm2，这是其hi lab推出的第二代多模态大模型。", ["dots.vlm2"]),
        ("美团LongCat团队今日正式发布LongCat-Video-Avatar 2，支持多人对话数字人生成。", ["LongCat-Video-Avatar 2"]),
        ("联想在CES上发布个人超级智能体Qira以及多款AI PC。", []),
        ("出门问问推出新一代语音大模型“序列猴子3.0”，并上线了TicNote 2录音卡片。", ["序列猴子3.0"]),
        ("DeepSeek-OCR 3发布，可把一页文档压缩为100个token。论文与权重均已公开。", ["DeepSeek-OCR 3"]),
        ("3月1日消息，阿里巴巴国际站发布电商大模型Accio-2，可自动生成采购方案。", ["Accio-2"]),
        (
            ("银河通用推出端到端导航大模型NavFoM-2与抓取大模型GraspVLA 2，均基于合成数据训练。"),
            ["NavFoM-2", "GraspVLA 2"],
        ),
        (
            "继上周开源GLM-OCR-2之后，智谱今天再次放出语音识别模型GLM-ASR-Nano-2512。",
            ["GLM-OCR-2", "GLM-ASR-Nano-2512"],
        ),
        ("中科院自动化所推出“紫东太初4.0”，这是一款全模态推理大模型。", ["紫东太初4.0"]),
        (("英伟达在GTC大会上推出Nemotron 4 Ultra开源模型，并发布Rubin Ultra GPU和Vera CPU。"), ["Nemotron 4 Ultra"]),
        ("据悉，快手可图团队即将推出新一代图像生成模型可图3.0。", []),
        ("OPPO发布AndesGPT-3-Lite端侧模型，将率先搭载于Find X10系列手机。", ["AndesGPT-3-Lite"]),
        (
            ("粤港澳大湾区数字经济研究院（IDEA）开源视觉模型Grounding DINO 2.5，并公布DINO-XSeek的论文。"),
            ["Grounding DINO 2.5"],
        ),
        ("地平线发布征程7芯片与HSD 2.0辅助驾驶系统。", []),
        ("360集团推出“纳米AI”搜索，并升级智脑大模型至4.0版本。", []),
        (
            ("谷歌推出Gemini 3.5 Flash-Lite预览版，称其速度是上一代的两倍。相比之下，GPT-5 nano的价格更低。"),
            ["Gemini 3.5 Flash-Lite"],
        ),
        (
            "Mistral AI发布两款语音模型Voxtral 2 Small和Voxtral 2 Mini，后者可在手机上运行。",
            ["Voxtral 2 Small", "Voxtral 2 Mini"],
        ),
        ("值得买科技旗下“值得买消费大模型2.0”已通过备案并上线。", ["值得买消费大模型2.0"]),
        ("哈尔滨工业大学（深圳）与鹏城实验室共同发布“鹏城·脑海3”大模型。", ["鹏城·脑海3"]),
        (
            "MiniMax发布Music 3.0音乐模型与M2.5-HighSpeed。后者每秒可输出200个token。",
            ["Music 3.0", "MiniMax-M2.5-HighSpeed"],
        ),
        ("星动纪元发布端到端VLA模型ERA-43，并推出人形机器人星动L8。", ["ERA-43"]),
        ("美图公司推出AI视觉创作模型“奇想大模型V6”，用于旗下设计产品。", ["奇想大模型V6"]),
        ("贝壳开源地产大模型BELLE-2。滴滴的自动驾驶公司则上线了第七代车型R2。", ["BELLE-2"]),
        (
            (
                "3月2日，阿里云通义团队发布新一代全模态模型Qwen4-Omni，可同时处理文本、图像、音频和视频。据介"
                "绍，Qwen4-Omni在36项音视频基准测试中拿下32项开源最佳，超越Gemini 3 Pro。目前，该模型已在魔搭"
                "社区和Hugging Face开源。此前的2月，阿里刚刚推出Qwen3.8-Max-Preview。"
            ),
            ["Qwen4-Omni", "Qwen3.8-Max-Preview"],
        ),
        (
            (
                "智谱（02513.HK）今日股价大涨12%。消息面上，公司昨晚上线并开源了代码模型GLM-5-Coder，同时发布"
                "手机智能体模型AutoGLM-Phone-9B。中金公司维持“跑赢行业”评级，目标价上调至280港元。"
            ),
            ["GLM-5-Coder", "AutoGLM-Phone-9B"],
        ),
        (
            (
                "据彭博社报道，苹果将在6月的WWDC上发布基于Gemini的全新Siri。另据The Information，Meta内部正在"
                "训练两款模型，代号分别为Mango和Avocado，预计上半年发布。"
            ),
            [],
        ),
        ("北京大学与灵初智能联合团队提出视觉-语言-动作模型DexVLA-2，相关论文入选CVPR。", ["DexVLA-2"]),
        ("零一万物推出企业智能体平台“万智2.5”，支持接入DeepSeek-V3.2、Qwen3等模型。", []),
        (
            (
                "百度智能云发布千帆行业增强模型，包括Qianfan-Law、Qianfan-Finance和Qianfan-Industry三款。昆仑"
                "芯M100也将于年内上市。"
            ),
            ["Qianfan-Law", "Qianfan-Finance", "Qianfan-Industry"],
        ),
        (
            (
                "3月2日，腾讯混元宣布开源翻译模型HY-MT2，提供1.8B和7B两个尺寸。该模型支持33个语种互译，已上线"
                "Hugging Face。"
            ),
            ["HY-MT2"],
        ),
        (("阿里云今日凌晨开源新一代基座模型Qwen4-Next-80B-A3B，训练成本较Qwen3-32B下降90%。"), ["Qwen4-Next-80B-A3B"]),
        (("华为与科大讯飞联合发布“星火X3”深度推理大模型，全程基于国产算力训练，总参数293B。"), ["Spark-X3"]),
        (
            "快手发布可灵3.5 Omni模型。字节跳动则于上周推出Seedance 2.5 Pro，支持音画同出。",
            ["可灵3.5 Omni", "Seedance 2.5 Pro"],
        ),
        ("谷歌宣布推出轻量级翻译模型TranslateGemma 2，有4B、12B和27B三个版本。", ["TranslateGemma 2"]),
        ("自变量机器人发布具身智能基础模型WALL-B，可完成收纳、折叠等家务。", ["WALL-B"]),
        ("蚂蚁百灵大模型团队正式发布并开源Ling-3.0-Flash与Ring-3.0-Flash。", ["Ling-3.0-Flash", "Ring-3.0-Flash"]),
        ("上海AI实验室发布书生科学大模型Intern-S2-Pro，总参数达到万亿级。", ["Intern-S2-Pro"]),
        (
            ("雷军表示，小米今年将在AI领域投入超160亿元。此前，小米开源了机器人VLA模型Xiaomi-Robotics-1。"),
            ["Xiaomi-Robotics-1"],
        ),
        ("OpenAI发布图像模型GPT Image 2，并称Sora应用将于本月底关闭。", ["GPT Image 2"]),
        ("月之暗面发布并开源Kimi K3，同时推出Agent集群功能。Kimi K2.5的API价格保持不变。", ["Kimi K3"]),
        ("荣耀发布MagicOS 11，内置自研端侧大模型“魔法大模型3.0”。", ["魔法大模型3.0"]),
        ("京东云推出言犀大模型4.0，百川智能开源医疗增强模型Baichuan-M4。", ["言犀大模型4.0", "Baichuan-M4"]),
        ("寒武纪表示，思元590已适配DeepSeek-V3.2-Exp、GLM-4.6等模型。", []),
        (
            ("由清华系团队创立的生数科技，本周上线了视频大模型Vidu Q4 Turbo，一分钟即可生成一集短剧。"),
            ["Vidu Q4 Turbo"],
        ),
        ("DeepSeek发布新论文，提出名为Engram的条件记忆模块，外界猜测它将用于V4模型。", []),
        ("谷歌发布可分析海豚叫声的开源模型DolphinGemma 2，可在Pixel手机上运行。", ["DolphinGemma 2"]),
        (
            (
                "亚马逊云科技在re:Invent大会上推出Amazon Nova 3系列模型，包括Nova 3 Lite、Nova 3 Pro和Nova 3 "
                "Sonic，并发布自研芯片Trainium4。"
            ),
            ["Amazon Nova 3 Lite", "Amazon Nova 3 Pro", "Amazon Nova 3 Sonic"],
        ),
        (
            ("月之暗面开源万亿参数模型Kimi K3，编程能力接近Claude Opus 4.6。该公司今年1月曾发布Kimi K2.5。"),
            ["Kimi K3", "Kimi K2.5"],
        ),
        ("3月1日，面壁智能联合清华大学发布全双工全模态模型MiniCPM-o 5.5，参数量仅9B。", ["MiniCPM-o 5.5"]),
        (
            "微软发布自研语音模型MAI-Voice-2和文本模型MAI-2-preview，后者已在LMArena上线。",
            ["MAI-Voice-2", "MAI-2-preview"],
        ),
        ("智谱宣布GLM-5-Turbo正式上线，主打低延迟。公司同时上调GLM-5的API价格30%。", ["GLM-5-Turbo"]),
        ("据悉，DeepSeek V4将于4月发布，参数规模超过1万亿。阿里Qwen4也已进入训练尾声。", []),
        ("科大讯飞发布新款AI眼镜和讯飞星辰智能体平台2.0。", []),
        ("中国联通开源元景万悟大模型UniAI-34B-Chat，可用于政务问答。", ["UniAI-34B-Chat"]),
        ("银河通用联合英伟达推出抓取基础大模型GraspVLA-2，并在具身大脑“银河星脑”中应用。", ["GraspVLA-2"]),
        ("字节跳动Seed团队发布同声传译模型Seed LiveInterpret 3.0，延迟接近真人水平。", ["Seed LiveInterpret 3.0"]),
        (("腾讯混元发布世界模型1.5（Tencent HY WorldPlay 2），这是业内首个开放的实时世界模型框架。"), []),
        ("华为开源Qing-R-7B，支持快慢思考。", ["Qing-R-7B"]),
        ("腾讯开源Qing-R5（轻量版）和Qing-R6（旗舰版）两款大模型。", ["Qing-R5", "Qing-R6"]),
        ("字节跳动推出了对话方面的模型豆包。", ["Doubao"]),
    ],
)
def test_lists_the_models_that_are_shown(read, text: str, models: list[str]) -> None:
    assert [release.model for release in read(text, DAY).releases] == models


@pytest.mark.parametrize(
    "text",
    [
        "腾讯发布了新一代芯片“望舒200”，可运行大模型。",
        "百度推出智能体平台“听涛2.0”，支持接入多款大模型。",
        "腾讯推出的TideWatch 3手表搭载了自研大模型。",
        "腾讯的GLM 5.2发布后的第一个交易日，智谱股价大涨。",
        "小米发布机器人Qing-H3，由大模型驱动。",
        "业内人士写道，中国开源模型“已经没有追赶者的影子”。",
        "OpenAI取消原定推出的AI模型GPT-6.1。",
        "英伟达发布Rubin Max GPU和Vera2 CPU，用于训练大模型。",
        "阿里巴巴写道，中国开源模型“已经没有追赶者的影子”。",
        "腾讯表示，模型Qing-A1和Qing-B2已经下架。",
        "华为发布的MateBook Pro搭载了自研大模型。",
    ],
)
def test_lists_nothing_else(read, text: str) -> None:
    assert not read(text, DAY).releases
