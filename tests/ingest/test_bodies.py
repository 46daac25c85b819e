from collections import Counter

import pytest

from ingest.analysis import fold
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


@pytest.mark.parametrize(
    ("words", "body_id"),
    [
        ("管钱的那个部", "mof"),
        ("管錢的那個部", "mof"),
        ("管钱的部门", "mof"),
        ("工信口", "miit"),
        ("工信那个口子", "miit"),
        ("教育口", "moe"),
        ("主管水利的部门", "mwr"),
        ("管种地那个部", "mara"),
        ("管天气的单位", "cma"),
        ("管股市的机构", "csrc"),
    ],
)
def test_a_body_is_known_by_its_duties(register: Register, words: str, body_id: str) -> None:
    mentions = register.mentions(f"{words}要做哪些事？")
    assert [mention.body.id for mention in mentions] == [body_id]
    assert register.find(words) is None  # it is no name


def test_no_description_leads_to_two_bodies_or_stands_for_the_name_of_another(register: Register) -> None:
    owners: dict[str, set[str]] = {}
    for body in register.bodies:
        for words in (*body.described(), *body.all_names()):
            owners.setdefault(words, set()).add(body.id)
    described = {words for body in register.bodies for words in body.described()}
    assert [words for words in sorted(described) if len(owners[words]) > 1] == []


def test_every_description_is_found_whole(register: Register) -> None:
    for body in register.bodies:
        for words in body.described():
            assert [(m.body.id, m.words) for m in register.mentions(words)] == [(body.id, fold(words))]


@pytest.mark.parametrize(
    "text", ["管不管用？", "人口和窗口", "这个部分归谁管？", "进出口贸易", "钱从哪里来？"]
)
def test_words_like_those_of_a_description_are_no_body(register: Register, text: str) -> None:
    assert register.mentions(text) == []


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("交通主管和能源主管", ["mot", "nea"]),
        ("住建主管机关", ["mohurd"]),
        ("自然资源厅的人", ["mnr"]),
        ("水利局", ["mwr"]),
        ("市场监管所", ["samr"]),
        ("水利、能源、科技三个口子", ["mwr", "nea", "most"]),
        ("the finance and commerce ministries", ["mof", "mofcom"]),
        ("生态环境局", ["provincial-ee"]),
        ("which body has the most clauses", []),
        ("safe nuclear power", []),
        ("what is MOST responsible for", ["most"]),
        ("我是省交通厅的，部里", ["mot"]),
        ("住建局的，我们部", ["mohurd"]),
        ("我在水利系统", ["mwr"]),
        ("城市慢行交通系统", []),
    ],
)
def test_bodies_are_known_by_what_people_call_them(register: Register, words: str, bodies: list[str]) -> None:
    assert [mention.body.id for mention in register.mentions(words)] == bodies
