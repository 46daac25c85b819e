from eval.report.answers import wrong_list
from eval.wrong import Wrong

WRONG = Wrong(
    "q<1>", "who & what", ("status",), "<script>", ("clauses <8>",), ("clauses <9>",), "![x](http://x)<b>"
)


def test_nothing_wrong_is_said_to_be_so() -> None:
    assert wrong_list([]) == "<p>None.</p>"


def test_every_word_is_escaped() -> None:
    shown = wrong_list([WRONG])
    for word in ("q<1>", "who & what", "<script>", "<8>", "<9>", "<b>"):
        assert word not in shown
    assert "&lt;script&gt;" in shown


def test_wrong_answers_stand_by_kind() -> None:
    other = Wrong("q2", "number", ("facts",), "?", (), (), "")
    shown = wrong_list([WRONG, other, WRONG])
    assert shown.count("<h3>") == 2
    assert shown.count("<article") == 3
    assert '<span class="count">2</span>' in shown


def test_each_text_is_told_its_language() -> None:
    shown = wrong_list([Wrong("q", "who", (), "Who is responsible?", (), (), "由水利部负责。")])
    assert 'class="question" lang="en"' in shown
    assert 'class="said" lang="zh-Hans"' in shown
