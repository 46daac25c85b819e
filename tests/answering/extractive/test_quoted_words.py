from collections.abc import Callable

from answering.extractive.context import Context
from answering.extractive.quoted_words import literal_word, marked_words, quoted_words, words_in_row

Made = Callable[[str], Context]


def test_words_in_quotation_marks_are_found_in_order() -> None:
    assert marked_words("“严禁”和“禁止”各在哪") == ["严禁", "禁止"]
    assert marked_words("严禁在哪") == []


def test_a_word_may_be_called_one_but_a_verb_or_noun_is_no_such_word() -> None:
    assert quoted_words("率先这个词在哪") == ["率先"]
    assert quoted_words("方案用的动词一样吗") == []


def test_words_in_a_row_are_all_meant(context_of: Made) -> None:
    assert words_in_row(context_of("“严禁”“禁止”一共几处")) == ["严禁", "禁止"]
    assert words_in_row(context_of("“严禁”、“禁止”出现在哪几条")) == ["严禁", "禁止"]
    assert words_in_row(context_of("“严禁”出现在哪几条")) == []


def test_the_literal_word_is_the_one_that_the_plan_has(context_of: Made) -> None:
    assert literal_word(context_of("出现“2030年”的是哪几条")) == "2030年"


def test_words_that_only_lead_in_to_a_word_are_none() -> None:
    assert quoted_words("有个词叫光储直柔,文件里怎么讲") == []
    assert quoted_words("用了哪三个四字词来形容") == []
    assert quoted_words("严禁这个词在哪几条") == ["严禁"]
