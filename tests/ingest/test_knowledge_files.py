"""The files of hand-written knowledge as they lie in a folder; what they say about the built-in plan: test_knowledge."""

from pathlib import Path

import pytest

from ingest.builtin import BUILTIN_ID, PLANS
from ingest.errors import KnowledgeRefused
from ingest.knowledge import Knowledge, UnsaidEntry
from ingest.knowledge_files import load_knowledge
from ingest.plan import Plan
from ingest.reading import PlanReading

HEAD = 'title_en = "River"\nalso_called = ["碧空"]\n[parts_en]\n"一、总体目标" = "I. Goals"\n'
CLAUSE = """clause = "1.1"
title_en = "Near goals"
gist = "公交"
gist_en = "Buses"
questions = []
questions_en = []
[[sentences]]
text = "到2025年，河湾市绿色公交占比达到80%以上。"
plain = "八成公交是绿色的。"
en = "80% of buses are green by 2025."
questions = ["公交多少是绿色的？"]
questions_en = []
[[sentences.unsaid]]
reason = "money-amount"
questions = ["公交车多少钱一辆？"]
"""
GLOSSARY = '[[terms]]\nterm = "扬尘"\nkind = "same"\nsaid = ["灰尘"]\n'
THEMES = """[[themes]]
id = "buses"
name = "公交"
name_en = "buses"
said = ["公交车"]
said_en = ["bus"]
questions = ["公交公司要做什么？"]
questions_en = ["What do bus companies do?"]
[[themes.says]]
clause = "2.1"
text = "加快公交电动化"
aspect = "电动化"
core = true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clauses").mkdir()
    for name, text in {
        "plan.toml": HEAD,
        "clauses/1.1.toml": CLAUSE,
        "glossary.toml": GLOSSARY,
        "themes.toml": THEMES,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_file_of_a_folder_is_read(folder: Path, invented: PlanReading) -> None:
    found = load_knowledge(folder, invented.plan)
    assert (found.title_en, found.also_called) == ("River", ("碧空",))
    assert [entry.clause for entry in found.clauses] == ["1.1"]
    assert [entry.term for entry in found.glossary] == ["扬尘"]
    assert [theme.id for theme in found.themes] == ["buses"]
    assert [invented.plan.slice(words.span) for words in found.theme("buses").words] == ["加快公交电动化"]


def test_a_folder_without_files_gives_empty_knowledge(tmp_path: Path, invented: PlanReading) -> None:
    assert load_knowledge(tmp_path, invented.plan) == Knowledge()


def test_what_was_written_is_tied_to_where_it_stands(folder: Path, invented: PlanReading) -> None:
    plan = invented.plan
    found = load_knowledge(folder, plan)
    (sentence,) = found.clauses[0].sentences
    assert plan.slice(sentence.span) == "到2025年，河湾市绿色公交占比达到80%以上。"
    assert found.sentence("1.1", sentence.span.start) is sentence
    assert found.part_en("一、总体目标") == "I. Goals"
    assert found.glossary[0].said == ("灰尘",)


def test_what_the_plan_does_not_say_is_kept_with_its_sentence(folder: Path, invented: PlanReading) -> None:
    (sentence,) = load_knowledge(folder, invented.plan).clauses[0].sentences
    assert sentence.unsaid == (UnsaidEntry("money-amount", ("公交车多少钱一辆？",)),)


@pytest.mark.parametrize("name", ["glossary.toml", "themes.toml", "clauses/1.1.toml"])
def test_a_file_may_be_missing(folder: Path, invented: PlanReading, name: str) -> None:
    (folder / name).unlink()
    found = load_knowledge(folder, invented.plan)
    held = {
        "glossary.toml": found.glossary,
        "themes.toml": found.themes,
        "clauses/1.1.toml": found.clauses,
    }
    assert [key for key, entries in held.items() if not entries] == [name]


def test_without_its_head_a_folder_gives_nothing(folder: Path, invented: PlanReading) -> None:
    (folder / "plan.toml").unlink()
    assert load_knowledge(folder, invented.plan) == Knowledge()


def test_a_sentence_given_twice_is_refused_where_the_plan_has_it_once(
    folder: Path, invented: PlanReading
) -> None:
    again = CLAUSE[CLAUSE.index("[[sentences]]") :]
    (folder / "clauses" / "1.1.toml").write_text(CLAUSE + again, encoding="utf-8")
    with pytest.raises(KnowledgeRefused, match="at its place"):
        load_knowledge(folder, invented.plan)


FAULTS = {
    "a theme without an id": ("themes.toml", 'id = "buses"\n', "", "id"),
    "an unknown field of a theme": ("themes.toml", "said =", "spoken = []\nsaid =", "spoken"),
    "words of a theme that the plan lacks": (
        "themes.toml",
        "加快公交电动化",
        "加快地铁电动化",
        "theme buses",
    ),
    "an unknown field of what is unsaid": ("clauses/1.1.toml", "reason =", "why = 1\nreason =", "why"),
    "an unsaid entry without a reason": ("clauses/1.1.toml", 'reason = "money-amount"\n', "", "reason"),
    "no list of other names": ("plan.toml", '["碧空"]', '"碧空"', "also_called"),
    "an unknown field of a clause": ("clauses/1.1.toml", "clause =", "extra = 1\nclause =", "extra"),
    "a missing field of a clause": ("clauses/1.1.toml", 'gist = "公交"\n', "", "gist"),
    "a wrong type": ("clauses/1.1.toml", '["公交多少是绿色的？"]', "7", "questions"),
    "no TOML": ("clauses/1.1.toml", "clause =", "clause", "1.1.toml"),
    "an unknown clause": ("clauses/1.1.toml", '"1.1"', '"9.9"', "no clause '9.9'"),
    "a sentence not in the plan": ("clauses/1.1.toml", "80%以上。", "九成以上。", "copy it from the plan"),
    "a sentence of another clause": (
        "clauses/1.1.toml",
        "到2025年，河湾市绿色公交占比达到80%以上。",
        "加强扬尘管控。",
        "clause 1.1",
    ),
    "an unknown kind of tie": ("glossary.toml", '"same"', '"alike"', "kind"),
    "no terms": ("glossary.toml", "[[terms]]", "[[words]]", "glossary.toml"),
    "an unknown head field": ("plan.toml", "title_en", "title_fr = ''\ntitle_en", "title_fr"),
    "a table that breaks off": ("themes.toml", "[[themes]]", "[[themes", "themes.toml"),
}


@pytest.mark.parametrize(("name", "old", "new", "why"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_in_one_line_with_the_name_of_its_file(
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


def test_what_was_written_about_the_built_in_plan_reads_the_same_twice(plan: Plan) -> None:
    folder = PLANS / BUILTIN_ID
    assert load_knowledge(folder, plan) == load_knowledge(folder, plan)
