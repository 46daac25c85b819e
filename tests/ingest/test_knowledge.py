import shutil
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from ingest.builtin import BUILTIN_ID, PLANS
from ingest.errors import KnowledgeRefused
from ingest.knowledge import ClauseKnowledge, Knowledge, UnsaidEntry
from ingest.knowledge_files import load_knowledge
from ingest.plan import Plan

ROOT = Path(__file__).resolve().parent.parent.parent


def questions(entry: ClauseKnowledge) -> list[str]:
    own = [*entry.questions, *entry.questions_en]
    return own + [q for sentence in entry.sentences for q in (*sentence.questions, *sentence.questions_en)]


def unsaid(entry: ClauseKnowledge) -> list[UnsaidEntry]:
    return [unsaid for sentence in entry.sentences for unsaid in sentence.unsaid]


def test_every_clause_has_forty_questions_or_more(knowledge: Knowledge) -> None:
    assert {
        entry.clause: len(questions(entry)) for entry in knowledge.clauses if len(questions(entry)) < 40
    } == {}


def test_no_question_stands_twice_in_a_clause(knowledge: Knowledge) -> None:
    for entry in knowledge.clauses:
        assert [question for question, times in Counter(questions(entry)).items() if times > 1] == []


def test_every_text_written_by_hand_says_something(knowledge: Knowledge) -> None:
    for entry in knowledge.clauses:
        texts = [entry.title_en, entry.gist, entry.gist_en, *questions(entry)]
        texts += [text for sentence in entry.sentences for text in (sentence.plain, sentence.en)]
        assert all(text.strip() for text in texts)


def test_every_sentence_of_the_plan_has_an_entry(knowledge: Knowledge, plan: Plan) -> None:
    for clause in plan.clauses:
        missing = [span for span in clause.sentences if knowledge.sentence(clause.id, span.start) is None]
        assert [plan.slice(span) for span in missing] == []


def test_every_sentence_entry_is_verbatim_and_inside_its_clause(knowledge: Knowledge, plan: Plan) -> None:
    for entry in knowledge.clauses:
        clause = plan.clause(entry.clause)
        assert all(clause.holds(sentence.span.start, sentence.span.end) for sentence in entry.sentences)


def test_every_glossary_term_is_verbatim_in_the_plan(knowledge: Knowledge, plan: Plan) -> None:
    terms = [term for entry in knowledge.glossary for term in (entry.term, *entry.also_in_plan)]
    assert [term for term in terms if term not in plan.text] == []
    assert all(entry.said or entry.en for entry in knowledge.glossary)


def test_what_is_unsaid_has_a_reason_for_which_the_plan_does_not_answer(knowledge: Knowledge) -> None:
    categories = tomllib.loads((ROOT / "ingest" / "scope.toml").read_text(encoding="utf-8"))["categories"]
    absent = {category["id"] for category in categories if category["outcome"] == "absent"}
    entries = [entry for clause in knowledge.clauses for entry in unsaid(clause)]
    assert entries
    assert {entry.reason for entry in entries} - absent == set()
    assert all(entry.questions or entry.questions_en for entry in entries)


def test_no_question_is_both_answered_and_unsaid_by_a_clause(knowledge: Knowledge) -> None:
    for clause in knowledge.clauses:
        denied = [q for entry in unsaid(clause) for q in (*entry.questions, *entry.questions_en)]
        assert set(denied) & set(questions(clause)) == set()
        assert [question for question, times in Counter(denied).items() if times > 1] == []


def test_ids_of_themes_are_unique_and_lead_to_them(knowledge: Knowledge) -> None:
    assert knowledge.themes
    assert len({theme.id for theme in knowledge.themes}) == len(knowledge.themes)
    assert all(knowledge.theme(theme.id) is theme for theme in knowledge.themes)


def test_every_theme_has_a_core_and_every_word_of_it_is_the_plans(knowledge: Knowledge, plan: Plan) -> None:
    data = tomllib.loads((PLANS / BUILTIN_ID / "themes.toml").read_text(encoding="utf-8"))["themes"]
    written = {
        theme["id"]: sorted((says["clause"], says["text"]) for says in theme["says"]) for theme in data
    }
    assert [theme.id for theme in knowledge.themes if not any(words.core for words in theme.words)] == []
    for theme in knowledge.themes:
        found = sorted((words.clause, plan.slice(words.span)) for words in theme.words)
        assert found == written[theme.id]
        assert all(plan.clause(w.clause).holds(w.span.start, w.span.end) for w in theme.words)


def test_no_question_stands_twice_in_a_theme(knowledge: Knowledge) -> None:
    for theme in knowledge.themes:
        asked = Counter((*theme.questions, *theme.questions_en))
        assert [question for question, times in asked.items() if times > 1] == []
        assert theme.questions
        assert theme.questions_en


def test_every_part_has_an_english_heading(knowledge: Knowledge, plan: Plan) -> None:
    assert [part for part in plan.parts if not knowledge.part_en(part)] == []
    assert knowledge.part_en("九、没有这一部分") == ""


def test_what_nobody_wrote_about_is_none(knowledge: Knowledge) -> None:
    assert knowledge.clause("99") is None
    assert knowledge.sentence("99", 0) is None
    assert knowledge.sentence("8", 0) is None


def test_a_clause_file_altered_by_one_character_is_noticed(tmp_path: Path, plan: Plan) -> None:
    folder = tmp_path / "plan"
    shutil.copytree(PLANS / BUILTIN_ID, folder)
    path = folder / "clauses" / "8.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("实施绿色制造工程", "实施绿色製造工程", 1), encoding="utf-8"
    )
    with pytest.raises(KnowledgeRefused, match=r"^8\.toml: '实施绿色製造工程"):
        load_knowledge(folder, plan)
