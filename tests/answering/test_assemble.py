from answering.assemble import assemble
from answering.draft import Draft, Quote, Statement
from ingest.plan import Plan


def quote(plan: Plan, clause: str, words: str) -> Quote:
    start = plan.text.index(words, plan.clause(clause).start)
    return Quote(clause, start, start + len(words))


def test_quotes_are_numbered_in_the_order_of_their_first_use(plan: Plan) -> None:
    steel, aluminium = quote(plan, "8", "短流程炼钢"), quote(plan, "8", "再生铝产量")
    draft = Draft(
        "answered",
        (Statement("甲。", (aluminium,)), Statement("乙。", (steel, aluminium)), Statement("丙。", (steel,))),
    )
    assembled = assemble(draft, plan)
    assert assembled.text == "甲。[1]乙。[2][1]丙。[2]"
    assert [(c.n, c.quote) for c in assembled.citations] == [(1, "再生铝产量"), (2, "短流程炼钢")]


def test_a_quote_given_twice_is_marked_once(plan: Plan) -> None:
    words = quote(plan, "8", "再生铝产量")
    assert assemble(Draft("answered", (Statement("甲。", (words, words)),)), plan).text == "甲。[1]"


def test_a_citation_says_where_its_words_stand(plan: Plan) -> None:
    words = quote(plan, "8", "再生铝产量")
    (citation,) = assemble(Draft("answered", (Statement("甲。", (words,)),)), plan).citations
    assert citation.quote == plan.text[citation.start : citation.end] == "再生铝产量"
    assert (citation.plan, citation.clause) == ("synergy-2022", "8")
    assert (citation.label, citation.part) == ("（八）推进工业领域协同增效", "四、突出重点领域")


def test_a_clause_without_a_label_bears_the_plans_title(plan: Plan) -> None:
    words = quote(plan, "notice", "抄送")
    (citation,) = assemble(Draft("answered", (Statement("甲。", (words,)),)), plan).citations
    assert (citation.label, citation.part) == (plan.title, "")


def test_items_stand_under_their_lead(plan: Plan) -> None:
    words = (quote(plan, "8", "再生铝产量"),)
    draft = Draft(
        "answered",
        (Statement("包括：", shape="lead"), Statement("甲", words, "item"), Statement("乙", words, "item")),
    )
    assert assemble(draft, plan).text == "包括：\n\n- 甲[1]\n- 乙[1]"


def test_rows_stand_close(plan: Plan) -> None:
    words = (quote(plan, "8", "再生铝产量"),)
    draft = Draft(
        "answered",
        (
            Statement("指标 | 值", shape="row"),
            Statement("--- | ---", shape="row"),
            Statement("铝 | 1", words, "row"),
        ),
    )
    assert assemble(draft, plan).text == "| 指标 | 值 |\n| --- | --- |\n| 铝 | 1 [1] |"


def test_english_sentences_are_parted_by_a_space(plan: Plan) -> None:
    draft = Draft("not_in_plan", (Statement("It does not say."), Statement("See clause 8.")))
    assert assemble(draft, plan).text == "It does not say. See clause 8."


def test_a_sentence_after_a_list_begins_a_paragraph(plan: Plan) -> None:
    words = (quote(plan, "8", "再生铝产量"),)
    draft = Draft("answered", (Statement("甲", words, "item"), Statement("乙。", words)))
    assert assemble(draft, plan).text == "- 甲[1]\n\n乙。[1]"


def test_a_draft_without_quotes_has_no_citations(plan: Plan) -> None:
    assert assemble(Draft("not_in_plan", (Statement("没有。"),)), plan).citations == ()


def test_a_sentence_with_and_without_its_full_stop_is_one_quote(plan: Plan) -> None:
    bare, whole = (
        quote(plan, "8", "推进工业节能和能效水平提升"),
        quote(plan, "8", "推进工业节能和能效水平提升。"),
    )
    draft = Draft("answered", (Statement("甲。", (bare,)), Statement("乙。", (whole, bare))))
    assembled = assemble(draft, plan)
    assert assembled.text == "甲。[1]乙。[1]"
    assert [citation.quote for citation in assembled.citations] == ["推进工业节能和能效水平提升。"]
