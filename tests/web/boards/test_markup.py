from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from web.boards.markup import Html, el, join


def test_an_element_has_its_attributes_and_children() -> None:
    assert el("td", "a", el("b", "c"), class_="x", aria_label="y") == (
        '<td class="x" aria-label="y">a<b>c</b></td>'
    )


def test_what_is_none_is_left_out() -> None:
    assert el("td", None, "a", class_=None) == "<td>a</td>"


def test_an_empty_element_closes_itself() -> None:
    assert el("rect", x=1.5) == '<rect x="1.5"/>'


def test_text_and_attributes_are_escaped_and_markup_is_not() -> None:
    assert el("p", "<script>", title='"><img>') == '<p title="&quot;&gt;&lt;img&gt;">&lt;script&gt;</p>'
    assert join((Html("<br/>"), "<br/>")) == "<br/>&lt;br/&gt;"


@given(st.text(), st.text())
def test_whatever_is_put_in_comes_out_as_one_element_of_xml(text: str, attribute: str) -> None:
    read = ElementTree.fromstring(el("p", text, title=attribute))
    assert len(read) == 0
    assert list(read.keys()) == ["title"]
