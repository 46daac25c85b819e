from collections import Counter

import pytest

from ingest.knowledge import Knowledge
from ingest.passages import Cue, Passage, cues_of, passages_of
from ingest.plan import Plan
from ingest.reading import PlanReading
from ingest.tokens import count_tokens


@pytest.fixture(scope="module")
def passages(plan: Plan) -> tuple[Passage, ...]:
    return passages_of(plan)


@pytest.fixture(scope="module")
def cues(plan: Plan, knowledge: Knowledge, passages: tuple[Passage, ...]) -> tuple[Cue, ...]:
    return cues_of(plan, knowledge, passages)


def test_a_passage_is_a_literal_slice_of_one_clause(plan: Plan, passages: tuple[Passage, ...]) -> None:
    for passage in passages:
        assert passage.text == plan.text[passage.span.start : passage.span.end]
        assert plan.clause(passage.clause).holds(passage.span.start, passage.span.end)


def test_each_clause_gives_itself_and_its_sentences(plan: Plan, passages: tuple[Passage, ...]) -> None:
    kinds = Counter((passage.clause, passage.kind) for passage in passages)
    for clause in plan.clauses:
        assert kinds[clause.id, "clause"] == 1
        assert kinds[clause.id, "sentence"] == len(clause.sentences)
    assert len({passage.id for passage in passages}) == len(passages)


def test_a_passage_knows_its_heading_and_bodies(passages: tuple[Passage, ...]) -> None:
    passage = next(passage for passage in passages if passage.id == "synergy-2022/8/2")
    assert passage.heading == "四、突出重点领域 （八）推进工业领域协同增效"
    assert passage.bodies == ("工业和信息化部", "国家发展改革委", "生态环境部", "国家能源局")
    assert passage.in_context() == "\n".join([passage.heading, passage.text, "、".join(passage.bodies)])


def test_tokens_count_what_is_embedded(passages: tuple[Passage, ...]) -> None:
    assert all(passage.tokens == count_tokens(passage.in_context()) for passage in passages)


def test_a_clause_without_heading_stands_under_the_plans_title(passages: tuple[Passage, ...]) -> None:
    notice = next(passage for passage in passages if passage.clause == "notice")
    assert notice.heading == "减污降碳协同增效实施方案"
    assert notice.in_context() == f"{notice.heading}\n{notice.text}"


def test_every_cue_leads_to_a_passage_of_its_clause(
    cues: tuple[Cue, ...], passages: tuple[Passage, ...]
) -> None:
    by_id = {passage.id: passage for passage in passages}
    assert all(by_id[cue.passage].clause == cue.clause for cue in cues if cue.kind != "theme")
    assert len({cue.id for cue in cues}) == len(cues)
    assert all(cue.text.strip() for cue in cues)


def test_everything_written_is_a_cue(
    cues: tuple[Cue, ...], passages: tuple[Passage, ...], knowledge: Knowledge
) -> None:
    kinds = Counter(cue.kind for cue in cues)
    sentences = [sentence for entry in knowledge.clauses for sentence in entry.sentences]
    asked = [*knowledge.clauses, *sentences]
    assert kinds == {
        "passage": len(passages),
        "question": sum(len(entry.questions) + len(entry.questions_en) for entry in asked),
        "paraphrase": len(asked),
        "english": len(asked),
        "unsaid": sum(len(u.questions) + len(u.questions_en) for s in sentences for u in s.unsaid),
        "theme": sum(len(t.questions) + len(t.questions_en) + 2 for t in knowledge.themes),
    }


def test_a_question_about_a_sentence_leads_to_that_sentence(cues: tuple[Cue, ...]) -> None:
    (cue,) = [cue for cue in cues if cue.text == "绿色制造工程包括哪些内容？"]
    assert (cue.kind, cue.passage) == ("question", "synergy-2022/8/2")


def test_a_plan_that_nobody_wrote_about_has_its_passages_for_cues(invented: PlanReading) -> None:
    passages = passages_of(invented.plan)
    cues = cues_of(invented.plan, Knowledge(), passages)
    assert [(cue.id, cue.text) for cue in cues] == [(p.id, p.in_context()) for p in passages]
