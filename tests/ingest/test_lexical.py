from pathlib import Path

import pytest

from ingest.lexical import LexicalIndex, write_lexical
from ingest.passages import Cue

TEXTS = ["推广再生铝，提高再生铝比例", "推广再生水利用", "Clean heating in northern China", "加强国际合作"]


@pytest.fixture(scope="module")
def lexical(tmp_path_factory: pytest.TempPathFactory) -> LexicalIndex:
    folder = tmp_path_factory.mktemp("index") / "lexical"
    write_lexical(folder, [Cue(str(n), "p/1", "1", "passage", text) for n, text in enumerate(TEXTS)])
    return LexicalIndex(folder)


def numbers(lexical: LexicalIndex, question: str, limit: int = 10) -> list[int]:
    return [number for number, _ in lexical.search(question, limit, "p")]


def test_it_holds_every_cue(lexical: LexicalIndex) -> None:
    assert len(lexical) == len(TEXTS)


def test_the_cue_with_more_of_the_questions_terms_comes_first(lexical: LexicalIndex) -> None:
    assert numbers(lexical, "再生铝的比例") == [0, 1]
    assert numbers(lexical, "再生水") == [1, 0]


def test_scores_fall_and_the_limit_is_kept(lexical: LexicalIndex) -> None:
    hits = lexical.search("推广再生铝", 10, "p")
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)
    assert all(score > 0 for _, score in hits)
    assert lexical.search("推广再生铝", 1, "p") == hits[:1]


def test_english_is_found_by_its_stems(lexical: LexicalIndex) -> None:
    assert numbers(lexical, "Is the heating CLEANED?") == [2]


def test_a_traditional_question_finds_simplified_words(lexical: LexicalIndex) -> None:
    assert numbers(lexical, "加強國際合作") == [3]


@pytest.mark.parametrize("question", ["", "？！", "zebra", "魑魅魍魉", '"AND OR NOT (*:^~', "terms:再生"])
def test_a_question_of_unknown_terms_or_query_marks_finds_nothing_odd(
    lexical: LexicalIndex, question: str
) -> None:
    assert numbers(lexical, question) == ([0, 1] if "再生" in question else [])


def test_a_folder_that_is_there_is_not_written_into(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_lexical(tmp_path, [])


def test_only_cues_of_the_plan_asked_about_are_found(tmp_path: Path) -> None:
    cues = [Cue("a", "p/1", "1", "passage", "推广再生铝"), Cue("b", "q/1", "1", "passage", "推广再生水")]
    write_lexical(tmp_path / "lexical", cues)
    lexical = LexicalIndex(tmp_path / "lexical")
    assert [number for number, _ in lexical.search("推广", 1, "q")] == [1]
    assert lexical.search("推广", 5, "r") == []
