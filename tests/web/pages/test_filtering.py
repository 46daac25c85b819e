from web.pages.filtering import as_query, heading, refused


def test_what_is_chosen_stands_as_in_an_address() -> None:
    query = as_query(body=["水利部", "财政部"], part="", words="a&b", together=None)
    assert query.getlist("body") == ["水利部", "财政部"]
    assert query.getlist("words") == ["a&b"]
    assert "part" not in query


def test_a_heading_is_the_title_and_where_the_skip_link_leads() -> None:
    shown = heading("tasks", "en")
    assert "<h1>Who does what</h1>" in shown
    assert 'id="main"' in shown
    assert 'lang="en"' in shown


def test_a_filter_that_cannot_be_used_is_said_in_both_languages() -> None:
    assert refused("zh") != refused("en")
