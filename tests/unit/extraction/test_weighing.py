"""What a Chinese sentence reads like as a whole: learned weights beside the rules, and what they say of themselves."""

from __future__ import annotations

import json

import pytest

from claimline.domain import Claim, Kind
from claimline.extraction.lexicon import lexicon_of
from claimline.extraction.sentences import Script
from claimline.extraction.weighing import FEW, KINDS, best
from claimline.knowledge import Knowledge
from claimline.ui.reasons import reasons

WEIGHED = "小米过去几年一直没有自己的大模型，在人工智能上不得不依靠其他公司，处境因此十分被动。"
SHORT = "百度所披露的收入增长得到审计师的确认。"


def only_claim(read, text: str) -> Claim:
    (claim,) = read(text).claims
    return claim


def weighed(claim: Claim) -> list[str]:
    return [why for why in claim.why if why.startswith("weighed:")]


def test_a_sentence_is_what_it_reads_like_as_a_whole(read, knowledge: Knowledge) -> None:
    claim = only_claim(read, WEIGHED)
    assert claim.kind is Kind.ASSESSMENT
    assert weighed(claim) == ["weighed:event"]
    weights = lexicon_of(knowledge).weights
    learned = weights[Script.CHINESE]
    weights[Script.CHINESE] = None  # type: ignore[index]
    try:
        assert only_claim(read, WEIGHED).kind is Kind.EVENT
    finally:
        weights[Script.CHINESE] = learned  # type: ignore[index]


def test_it_says_which_words_weighed_and_what_the_rules_would_say(read) -> None:
    claim = only_claim(read, WEIGHED)
    kind, _, words = claim.why[0].partition(":")
    assert kind == "assessment"
    assert all(word in WEIGHED for word in words.split("…"))
    assert any("the rules alone say: Event" in reason for reason in reasons(claim))


def test_few_words_are_left_to_the_rules(read) -> None:
    assert weighed(only_claim(read, SHORT)) == []


@pytest.mark.parametrize(("ahead", "kind"), [(-0.1, Kind.EVENT), (0.0, Kind.EVENT), (0.1, Kind.FIGURE)])
def test_another_kind_must_be_ahead_of_the_one_that_was_found(ahead: float, kind: Kind) -> None:
    scores = [1.0 + ahead if each is Kind.FIGURE else 1.0 if each is Kind.EVENT else 0.0 for each in KINDS]
    assert best(scores, Kind.EVENT) is kind


def test_plans_are_the_rules_own() -> None:
    far_ahead = [9.0 if each is Kind.PLAN else 0.0 for each in KINDS]
    assert best(far_ahead, Kind.EVENT) is Kind.EVENT
    assert best([9.0 if each is Kind.EVENT else 0.0 for each in KINDS], Kind.PLAN) is Kind.PLAN


def test_each_feature_weighs_for_each_kind(knowledge: Knowledge) -> None:
    learned = json.loads((knowledge.folder / "kind_weights.json").read_text("utf-8"))
    assert set(learned) == {"zh"}
    assert "" in learned["zh"] and len(learned["zh"]) > FEW
    assert all(
        len(weights) == len(KINDS) and all(type(each) is int for each in weights) for weights in learned["zh"].values()
    )
    assert all(len(feature) <= 4 or feature.isascii() for feature in learned["zh"])
