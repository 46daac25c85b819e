from collections import Counter

import pytest

from ingest.bodies import Body, OtherName, Register, load_register


def test_no_chinese_name_belongs_to_two_bodies(register: Register) -> None:
    owners = Counter(name for body in register.bodies for name in set(body.own_names()))
    assert [name for name, times in owners.items() if times > 1] == []


def test_ids_are_unique_and_every_body_has_both_names(register: Register) -> None:
    assert len({body.id for body in register.bodies}) == len(register.bodies)
    assert all(body.name and body.full and body.english for body in register.bodies)


@pytest.mark.parametrize(
    ("name", "body_id"),
    [
        ("生态环境部", "mee"),
        ("中华人民共和国生态环境部", "mee"),
        ("国家发展改革委", "ndrc"),
        ("发改委", "ndrc"),
        ("住房城乡建设部", "mohurd"),
        ("住房和城乡建设部", "mohurd"),
    ],
)
def test_a_body_is_found_by_each_of_its_own_names(register: Register, name: str, body_id: str) -> None:
    body = register.find(name)
    assert body is not None
    assert body.id == body_id
    assert register.get(body_id) is body


def test_a_former_name_finds_no_body_that_bears_it_now(register: Register) -> None:
    assert register.find("环境保护部") is None
    assert [mention.body.id for mention in register.mentions("环境保护部管什么？")] == ["mee"]


def test_bodies_are_found_in_a_question_in_order_and_by_any_name(register: Register) -> None:
    found = register.mentions("工信部和 NDRC 分别负责什么？財政部呢？")
    assert [(mention.body.id, mention.words) for mention in found] == [
        ("miit", "工信部"),
        ("ndrc", "ndrc"),
        ("mof", "财政部"),
    ]


def test_a_longer_name_is_not_taken_for_the_shorter_one_inside_it(register: Register) -> None:
    assert [mention.body.id for mention in register.mentions("生态环境部办公厅印发")] == ["mee-office"]


def test_a_latin_abbreviation_inside_a_word_is_no_body(register: Register) -> None:
    assert register.mentions("employment and committee meetings") == []


def test_an_own_name_wins_over_the_former_name_of_another_body() -> None:
    old = Body("old", "甲局", "河湾市甲局", "Bureau A")
    new = Body("new", "乙局", "河湾市乙局", "Bureau B", former=(OtherName("甲局"),))
    assert [mention.body.id for mention in Register((new, old)).mentions("甲局和乙局")] == ["old", "new"]


def test_an_unknown_id_says_that_index_and_register_do_not_belong_together(register: Register) -> None:
    with pytest.raises(KeyError):
        register.get("no-such-body")


def test_the_register_reads_the_same_twice(register: Register) -> None:
    assert load_register() == register
