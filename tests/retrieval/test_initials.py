import pytest

from retrieval.initials import initials_of, numbered_by_sound, spelt_out

NEAR = [("工信部", "miit"), ("林草局", "nfga"), ("发改委", "ndrc")]
OTHERS = [("国新办", "scio"), ("粮储局", "nfsra"), ("公安部", "mps"), ("国安部", "mss")]


def test_a_body_that_the_plan_names_goes_before_another_with_its_letters() -> None:
    initials = initials_of(NEAR, [*NEAR, *OTHERS])
    assert initials["gxb"] == "工信部"
    assert initials["lcj"] == "林草局"
    assert "gab" not in initials  # two bodies that are as likely


def test_letters_are_spelt_out_where_they_stand_alone_and_are_no_word() -> None:
    initials = initials_of(NEAR)
    assert spelt_out("gxb和fgw管啥", initials, frozenset()) == "工信部和发改委管啥"
    assert spelt_out("agxb", initials, frozenset()) == "agxb"
    assert spelt_out("fgw", initials, frozenset({"fgw"})) == "fgw"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("第十伍条讲啥", "第十五条讲啥"),
        ("第时二条", "第十二条"),
        ("第二是四项谁管", "第二十四项谁管"),
        ("弟九条", "第九条"),
        ("第九条", "第九条"),
        ("第三方条款", "第三方条款"),
        ("第二事项", "第二事项"),
    ],
)
def test_the_number_of_a_clause_is_known_by_its_sound(text: str, right: str) -> None:
    assert numbered_by_sound(text) == right
