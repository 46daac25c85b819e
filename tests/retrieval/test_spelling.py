import pytest

from ingest.bodies import Register
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.glossary import is_topical
from retrieval.spelling import Speller, speller_of

ENGLISH = ("The target for recycled aluminium", "the ministry of water resources", "industrial wastewater")
SMALL = speller_of(ENGLISH, ("再生铝", "污水", "产业园区"), ("铝",), {"再生", "生铝", "污水", "clause"})


@pytest.fixture(scope="module")
def speller(index: Index, knowledge: Knowledge, register: Register) -> Speller:
    """The speller of the built-in plan."""
    terms = [t for entry in knowledge.glossary for t in (entry.term, *entry.also_in_plan) if is_topical(t)]
    names = [name for body in register.bodies for name in body.own_names()]
    said = [form for entry in knowledge.glossary for form in entry.said]
    return speller_of(knowledge.english(), [*terms, *names], said, index.scope.known)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("zaishenglv mubiao shi duoshao", "再生铝目标是多少"),
        ("wu shui zen me ban", "污水怎么办"),
        ("再生吕的目标", "再生铝的目标"),
        ("what about recylced alumnium", "what about recycled aluminium"),
        ("Does it name the minsitry?", "Does it name the ministry?"),
    ],
)
def test_slips_are_mended(text: str, mended: str) -> None:
    assert SMALL.mended(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "再生铝的目标",
        "What is the target for recycled aluminium?",
        "What Is RECYLCED aluminium?",  # a name or an abbreviation may be written in any way
        "the steel isle",
        "two clauses",
        "再生铝的目标是？A、15% B、20%",  # the letters of choices
        "wushui",  # a word alone may be a name
        "天王星有几颗卫星？",
        "Uranus has how many moons?",
        "",
        "？！",
    ],
)
def test_what_needs_no_mending_comes_back_unchanged(text: str) -> None:
    assert SMALL.mended(text) == text


def test_english_is_not_read_as_pinyin() -> None:
    assert SMALL.mended("what is the china wushui target") == "what is the china wushui target"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("zai sheng lv chan liang shi duo shao", "再生铝产量是多少"),
        ("zaishenglv 2025 nian mubiao", "再生铝2025年目标"),
        ("在生铝产量目标是多少", "再生铝产量目标是多少"),
        ("电炉短流成炼钢占比", "电炉短流程炼钢占比"),
        ("谁负责碳普会", "谁负责碳普惠"),
        ("生态环竟部负责哪些条", "生态环境部负责哪些条"),
        ("What is the recylced aluminium target?", "What is the recycled aluminium target?"),
    ],
)
def test_a_question_about_the_plan_is_mended_by_the_plans_own_words(
    speller: Speller, text: str, mended: str
) -> None:
    assert speller.mended(text) == mended


def test_titles_and_the_names_of_bodies_are_left_alone(
    speller: Speller, plan: Plan, register: Register
) -> None:
    texts = [clause.title for clause in plan.items if clause.title]
    texts += [name for body in register.bodies for name in (body.name, body.english)]
    assert [text for text in texts if speller.mended(text) != text] == []


def test_what_is_mended_needs_no_more_mending(speller: Speller) -> None:
    mended = speller.mended("wushui chulichang zenme yaoqiu")
    assert "污水处理" in mended
    assert speller.mended(mended) == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "whcih body is responsable for teh waste colection",
            "which body is responsible for the waste collection",
        ),
        ("landfil gas", "landfill gas"),
        ("银bao监会管哪些条", "银保监会管哪些条"),
        ("What senior body had to approve it", "What senior body had to approve it"),
        ("which clauses involve hydrogen", "which clauses involve hydrogen"),
        ("责任行里有谁", "责任行里有谁"),
    ],
)
def test_a_slip_is_mended_and_a_word_is_not(speller: Speller, text: str, mended: str) -> None:
    assert speller.mended(text) == mended


def test_what_stands_in_the_plan_is_never_changed(index: Index, knowledge: Knowledge, plan: Plan) -> None:
    terms = [t for entry in knowledge.glossary for t in (entry.term, *entry.also_in_plan) if is_topical(t)]
    said = [form for entry in knowledge.glossary for form in entry.said]
    speller = speller_of(knowledge.english(), terms, said, index.scope.known, plan.text)
    for clause in plan.items:
        for span in clause.sentences:
            assert speller.mended(plan.slice(span)) == plan.slice(span)
