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
from ingest.reading import PlanReading

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


def test_a_folder_without_files_gives_empty_knowledge(tmp_path: Path, invented: PlanReading) -> None:
    assert load_knowledge(tmp_path, invented.plan) == Knowledge()


HEAD = 'title_en = "Plan"\nalso_called = ["plan"]\n[parts_en]\n"二、重点任务" = "II. Tasks"\n'
CLAUSE = """clause = "2.2"
title_en = "Supervision"
gist = "监管"
gist_en = "Supervision"
questions = ["谁监管？"]
questions_en = ["Who supervises?"]
[[sentences]]
text = "加强扬尘管控。"
plain = "管好扬尘。"
en = "Control dust."
questions = ["扬尘怎么管？"]
questions_en = ["What about dust?"]
"""
GLOSSARY = '[[terms]]\nterm = "扬尘"\nkind = "same"\nsaid = ["灰尘"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clauses").mkdir()
    (tmp_path / "plan.toml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "clauses" / "2.2.toml").write_text(CLAUSE, encoding="utf-8")
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def test_what_was_written_is_tied_to_where_it_stands(folder: Path, invented: PlanReading) -> None:
    plan = invented.plan
    found = load_knowledge(folder, plan)
    (sentence,) = found.clauses[0].sentences
    assert plan.slice(sentence.span) == "加强扬尘管控。"
    assert found.sentence("2.2", sentence.span.start) is sentence
    assert found.part_en("二、重点任务") == "II. Tasks"
    assert found.glossary[0].said == ("灰尘",)


FAULTS = {
    "an unknown field": ("clauses/2.2.toml", "clause =", "extra = 1\nclause =", "extra"),
    "a missing field": ("clauses/2.2.toml", 'gist = "监管"\n', "", "gist"),
    "a wrong type": ("clauses/2.2.toml", '["谁监管？"]', "7", "questions"),
    "no TOML": ("clauses/2.2.toml", "clause =", "clause", "2.2.toml"),
    "an unknown clause": ("clauses/2.2.toml", '"2.2"', '"9.9"', "no clause '9.9'"),
    "a sentence not in the plan": (
        "clauses/2.2.toml",
        "加强扬尘管控。",
        "加强管控。",
        "copy it from the plan",
    ),
    "a sentence of another clause": ("clauses/2.2.toml", "加强扬尘管控。", "加快公交电动化。", "clause 2.2"),
    "an unknown kind of tie": ("glossary.toml", '"same"', '"alike"', "kind"),
    "no terms": ("glossary.toml", "[[terms]]", "[[words]]", "glossary.toml"),
    "an unknown head field": ("plan.toml", "title_en", "title_fr = ''\ntitle_en", "title_fr"),
}


@pytest.mark.parametrize(("name", "old", "new", "why"), FAULTS.values(), ids=FAULTS.keys())
def test_a_file_that_breaks_the_schema_is_refused_by_name_in_one_line(
    folder: Path, invented: PlanReading, name: str, old: str, new: str, why: str
) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KnowledgeRefused) as refusal:
        load_knowledge(folder, invented.plan)
    message = str(refusal.value)
    assert message.startswith(path.name)
    assert why in message
    assert "\n" not in message


def test_a_clause_file_altered_by_one_character_is_noticed(tmp_path: Path, plan: Plan) -> None:
    folder = tmp_path / "plan"
    shutil.copytree(PLANS / BUILTIN_ID, folder)
    path = folder / "clauses" / "8.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("实施绿色制造工程", "实施绿色製造工程", 1), encoding="utf-8"
    )
    with pytest.raises(KnowledgeRefused, match=r"^8\.toml: '实施绿色製造工程"):
        load_knowledge(folder, plan)
