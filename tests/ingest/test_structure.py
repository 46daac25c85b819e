from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.canonical import canonicalise
from ingest.errors import StructureRefused
from ingest.numerals import to_chinese
from ingest.plan import Plan
from ingest.structure import parse_structure

words = st.text("做好治理强化监管推进", min_size=2, max_size=8)
paragraphs = st.lists(words.map(lambda text: f"{text}。"), min_size=1, max_size=3).map("".join)


@dataclass
class Made:
    """A plan made up for a test, and the clauses that it should give: (id, label, path)."""

    text: str
    clauses: list[tuple[str, str, tuple[str, ...]]]


@st.composite
def made_plans(draw: st.DrawFn, restarts: bool) -> Made:
    """Two or more parts with one or more items each, numbered anew in each part or through the plan."""
    lines = ["河湾市方案", *draw(st.lists(paragraphs, max_size=2))]
    clauses = []
    through = 0
    for number in range(1, draw(st.integers(2, 4)) + 1):
        part = f"{to_chinese(number)}、{draw(words)}"
        lines.append(part)
        for item in range(1, draw(st.integers(1, 12)) + 1):
            through += 1
            ordinal = item if restarts else through
            label = f"（{to_chinese(ordinal)}）{draw(words)}"
            lines.append(f"{label}。{draw(st.just('') | paragraphs)}")
            lines += draw(st.lists(paragraphs, max_size=2))
            clauses.append((f"{number}.{item}" if restarts else str(through), label, (part,)))
    return Made("\n".join(lines) + "\n", clauses)


def parse(text: str) -> Plan:
    return parse_structure("made", canonicalise(text).text, "digest")


def check(made: Made) -> None:
    plan = parse(made.text)
    assert plan.text == made.text
    assert "".join(plan.text[clause.start : clause.end] for clause in plan.clauses) == plan.text
    assert [(clause.id, clause.label, clause.path) for clause in plan.items] == made.clauses
    for clause in plan.clauses:
        assert clause.start <= clause.body_start <= clause.end
        own = "".join(plan.slice(span) for span in clause.sentences)
        assert own == plan.text[clause.body_start : clause.end].replace("\n", "")


@settings(max_examples=50)
@given(made_plans(restarts=True))
def test_items_numbered_anew_under_each_heading_are_found_whole(made: Made) -> None:
    check(made)


@settings(max_examples=50)
@given(made_plans(restarts=False))
def test_items_numbered_through_the_plan_are_found_whole(made: Made) -> None:
    check(made)


def ids(text: str) -> list[str]:
    return [clause.id for clause in parse(text).clauses]


def test_an_item_is_named_by_its_heading_and_its_own_number() -> None:
    text = "河湾市方案\n一、甲\n（一）乙。\n二、丙\n（一）丁。\n三、戊\n（一）己。\n（二）庚。\n"
    assert ids(text) == ["preamble", "1.1", "2.1", "3.1", "3.2"]


def test_a_missing_heading_does_not_shift_the_ids_under_the_others() -> None:
    text = "河湾市方案\n一、甲\n（一）乙。\n三、戊\n（一）己。\n（二）庚。\n"
    assert ids(text) == ["preamble", "1.1", "3.1", "3.2"]


def test_a_number_printed_twice_leaves_a_plan_numbered_through_as_it_is() -> None:
    text = "河湾市方案\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n（三）戊。\n（三）己。\n（五）庚。\n"
    assert ids(text) == ["preamble", "1", "2", "3", "3-2", "5"]


def test_a_part_without_items_is_a_clause_of_its_own() -> None:
    plan = parse("河湾市方案\n一、形势\n很严峻。\n二、任务\n（一）治理。\n三、附则\n自印发之日起施行。\n")
    assert [(c.id, c.kind) for c in plan.clauses] == [
        ("preamble", "preamble"),
        ("part-1", "part"),
        ("1", "item"),
        ("part-3", "part"),
    ]
    assert plan.clause("part-1").label == "一、形势"
    assert plan.parts == ("一、形势", "二、任务", "三、附则")


def test_the_heading_of_a_part_belongs_to_its_first_clause() -> None:
    plan = parse("河湾市方案\n一、任务\n（一）治理。\n（二）监管。\n")
    first, second = plan.items
    assert plan.text[first.start : first.body_start] == "一、任务\n"
    assert second.start == second.body_start


def test_a_plan_without_parts_has_plain_ids_and_no_path() -> None:
    plan = parse("河湾市方案\n（一）治理。\n（二）监管。")
    assert [(c.id, c.path) for c in plan.items] == [("1", ()), ("2", ())]


def test_a_repeated_number_gets_a_suffix_so_that_both_can_be_cited() -> None:
    text = "河湾市方案\n一、甲\n（一）乙。\n（一）丙。\n二、丁\n（一）戊。\n"
    assert ids(text) == ["preamble", "1.1", "1.1-2", "2.1"]


def test_the_title_is_the_line_that_the_notice_names() -> None:
    plan = parse("关于印发《河湾市方案》的通知\n各区：\n现印发给你们。\n河湾市方案\n一、任务\n（一）治理。\n")
    assert plan.title == "河湾市方案"
    assert [c.id for c in plan.clauses] == ["notice", "preamble", "1"]
    assert [part.role for part in plan.notice] == ["subject", "addressees", "body"]


def test_the_title_is_what_the_notice_names_even_where_no_line_repeats_it() -> None:
    plan = parse("关于印发《河湾市方案》的通知\n各区：\n现印发给你们。\n一、任务\n（一）治理。\n")
    assert plan.title == "河湾市方案"


def test_the_title_is_the_first_line_where_there_is_no_notice() -> None:
    assert parse("河湾市方案\n\n序言。\n一、任务\n（一）治理。\n").title == "河湾市方案"


def test_a_long_first_sentence_is_no_title_of_an_item() -> None:
    long = "各区要认真贯彻落实" * 6
    clause = parse(f"河湾市方案\n一、任务\n（一）{long}。\n").items[0]
    assert (clause.title, clause.label, clause.ordinal) == (None, "（一）", "一")


def test_paragraphs_set_apart_are_principles_dated_goals_or_plain() -> None:
    plan = parse(
        "方案\n一、要求\n（一）原则。\n坚持系统观念。统筹推进。\n到2030年，全面改善。\n各区要落实好。\n"
    )
    (clause,) = plan.items
    found = [(s.kind, s.name, s.year, plan.slice(s.span)) for s in clause.sections]
    assert found == [
        ("principle", "坚持系统观念", None, "坚持系统观念。统筹推进。"),
        ("dated", None, 2030, "到2030年，全面改善。"),
        ("paragraph", None, None, "各区要落实好。"),
    ]


@pytest.mark.parametrize(
    "text", ["", "只有一段话，没有编号。\n", "1. 甲\n2. 乙\n", "见第（一）条和一、二、三。\n"]
)
def test_a_text_without_numbered_parts_or_items_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(StructureRefused) as refusal:
        parse(text)
    assert "\n" not in str(refusal.value)
    assert "（一）" in str(refusal.value)
