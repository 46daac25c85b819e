import pytest

from retrieval.spaced import questions_parted_by_spaces


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("问两个事 vocs怎么治 污泥怎么整", ["问两个事 vocs怎么治", "污泥怎么整"]),
        ("老旧农机怎么报废 谁负责", ["老旧农机怎么报废", "谁负责"]),
        ("我是村里的 秸秆能不能烧 化肥要减多少", ["我是村里的 秸秆能不能烧", "化肥要减多少"]),
        ("拖拉机太旧了 报废更新 写在哪一条", []),
        ("光储直柔 是哪一条 好像有两处 哪两处", []),
        ("秸秆 农村 焚烧", []),
        ("第九条谁负责", []),
    ],
)
def test_questions_parted_by_spaces_are_told_apart(text: str, questions: list[str]) -> None:
    assert questions_parted_by_spaces(text) == questions
