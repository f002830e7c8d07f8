"""What ships in resources/knowledge holds together, and holds what its README promises."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from claimline.knowledge import Knowledge, Role, load_knowledge

_HANGUL = re.compile("[가-힣]")
_HAN = re.compile("[一-鿿]")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The knowledge as it ships; loading it is the check of its schema, its owners and its forms."""
    return load_knowledge()


def test_the_field_is_covered(knowledge: Knowledge) -> None:
    roles = Counter(company.role for company in knowledge.companies.values())
    assert roles[Role.COMPANY] >= 300
    assert min(roles[role] for role in Role) >= 50
    assert sum(model.family is not None for model in knowledge.models.values()) >= 400
    assert len(knowledge.people) >= 200


def test_most_companies_are_known_in_three_languages(knowledge: Knowledge) -> None:
    companies = [company for company in knowledge.companies.values() if company.is_company]
    assert sum("ko" in company.names for company in companies) >= 300
    assert sum("zh" in company.names for company in companies) >= 250
    scripts = [" ".join(company.surfaces()) for company in companies]
    assert sum(bool(_HANGUL.search(forms) and _HAN.search(forms)) for forms in scripts) >= 300


def test_every_entry_says_where_its_names_were_seen(knowledge: Knowledge) -> None:
    assert [each.name for each in knowledge.companies.values() if not (each.seen and each.country)] == []


def test_companies_have_a_name_in_the_language_of_their_country(knowledge: Knowledge) -> None:
    spoken = {"KR": ("ko", _HANGUL), "CN": ("zh", _HAN), "TW": ("zh", _HAN)}
    nameless = [
        each.name
        for each in knowledge.companies.values()
        if each.is_company
        and each.country in spoken
        and not any(spoken[each.country][1].search(form) for form in each.surfaces())
    ]
    assert nameless == []


def test_the_name_by_language_is_in_that_language_or_a_brand_in_latin_letters(knowledge: Knowledge) -> None:
    named = [each for each in (*knowledge.companies.values(), *knowledge.people.values()) if each.names]
    wrong = [
        each.name for each in named if _HAN.search(each.names.get("ko", "")) or _HANGUL.search(each.names.get("zh", ""))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("form", "company"),
    [
        ("엔비디아", "Nvidia"),
        ("英伟达", "Nvidia"),
        ("SK 海力士", "SK hynix"),
        ("네이버클라우드", "Naver"),
        ("零一万物", "01.AI"),
        ("위챗", "Tencent"),
        ("현대차", "Hyundai Motor"),
        ("포티투닷", "42dot"),
    ],
)
def test_a_form_in_any_language_leads_to_its_company(knowledge: Knowledge, form: str, company: str) -> None:
    found = knowledge.company_named(form)
    assert found is not None
    assert found.name == company


def test_names_that_are_ordinary_words_are_called_ambiguous(knowledge: Knowledge) -> None:
    words = {"Meta": "Meta", "X": "X", "LY Corp": "라인", "Apple": "苹果", "Alibaba": "阿里", "Liner": "라이너"}
    assert {name for name, form in words.items() if form not in knowledge.companies[name].ambiguous} == set()


def test_traps_name_nobody(knowledge: Knowledge) -> None:
    traps = [trap for company in knowledge.companies.values() for trap in company.traps]
    assert "高通胀" in traps
    assert [trap for trap in traps if trap.casefold() in knowledge.forms] == []


def test_who_heads_several_companies_speaks_for_each(knowledge: Knowledge) -> None:
    musk = knowledge.people["Elon Musk"]
    assert {musk.company, *musk.also} == {"xAI", "Tesla", "SpaceX", "X"}
    assert "머스크" in musk.surfaces()


def test_models_know_their_owner_and_family(knowledge: Knowledge) -> None:
    model = knowledge.models["DeepSeek-R1"]
    assert (model.company, model.family) == ("DeepSeek", "DeepSeek")
    assert "R1" in model.short
    assert knowledge.models["A.X K1"].company == "SK Telecom"
    assert knowledge.models["Ling-Lite"].company == "Ant Group"


def test_a_stem_that_is_the_name_of_another_owner_is_none(knowledge: Knowledge) -> None:
    wrong = [
        (family.name, stem)
        for family in knowledge.families.values()
        for stem in (family.name, *family.stems)
        if knowledge.forms.get(stem.casefold(), family.company) != family.company
    ]
    assert wrong == []
