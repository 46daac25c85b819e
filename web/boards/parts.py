"""What the boards are put together from: sections, tables that turn into cards, downloads."""

from collections.abc import Sequence

from retrieval.language import Language
from web.boards.markup import Html, el
from web.language import TAGS
from web.wording import word


def section(path: str, query: str, language: Language, *children: str | None) -> Html:
    """All of a board. It keeps the address that its filter has, for the page to show."""
    address = with_query(path, query)
    return el("section", *children, class_="board", lang=TAGS[language], data_address=address)


def with_query(path: str, query: str) -> str:
    """A path with what a filter adds to it."""
    return f"{path}?{query}" if query else path


def notice(key: str, language: Language, **values: object) -> Html:
    """One sentence in place of a table."""
    return el("p", word(key, language, **values), class_="board-notice")


def downloads(area: str, files: Sequence[str], query: str, language: Language) -> Html:
    """Links to the files of a board, as filtered, and to the view itself."""
    asked = f"{query}&lang={language}" if query else f"lang={language}"
    entries = [
        el(
            "li",
            el(
                "a",
                word(f"tasks.download_{name.rpartition('.')[2]}", language),
                href=with_query(f"/downloads/{name}", asked),
            ),
        )
        for name in files
    ]
    entries.append(el("li", el("a", word("tasks.link", language), href=with_query(f"/{area}", query))))
    return el("ul", *entries, class_="board-downloads", aria_label=word("tasks.downloads", language))


def head(area: str, columns: Sequence[str], language: Language) -> Html:
    """The row of a table's headers."""
    cells = [
        el("th", word(f"{area}.{name}", language), scope="col", role="columnheader", class_=f"column-{name}")
        for name in columns
    ]
    return el("tr", *cells, role="row")


def cell(name: str, *children: str | None, label: str, class_: str | None = None) -> Html:
    """A cell that says its column where the table is shown as cards; "th" heads its row."""
    if name == "th":
        return el("th", *children, scope="row", role="rowheader", data_label=label)
    return el("td", *children, role="cell", data_label=label, class_=class_)


def table(area: str, heads: Sequence[Html], rows: Sequence[Html], language: Language) -> Html:
    """A table in a region that scrolls by itself. Its roles are named, since cards take them away."""
    made = el(
        "table",
        el("caption", word(f"{area}.table_caption", language)),
        el("thead", *heads, role="rowgroup"),
        el("tbody", *rows, role="rowgroup"),
        class_="board-table",
        role="table",
    )
    return el(
        "div",
        made,
        class_="board-region",
        role="region",
        tabindex=0,
        aria_label=word(f"{area}.table_region", language),
    )
