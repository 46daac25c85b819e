"""The matrix as a table that looks like a picture: every mark is a link with a name of its own."""

from urllib.parse import quote

from retrieval.language import Language
from web.boards.markup import Html, el, join
from web.boards.matrix import Line, Matrix, Sign, part_starts
from web.boards.signs import picture
from web.boards.tasks import TaskBody, TaskRow
from web.wording import word

FULL = 16  # columns from which the matrix takes the whole width
PRINTED = "zh-CN"  # the language of whatever the plan prints


def matrix_table(matrix: Matrix, language: Language, chosen: frozenset[str] = frozenset()) -> Html:
    """The matrix with its key; `chosen` bodies (by their keys) stand out."""
    starts = part_starts(matrix.groups)
    table = el(
        "table",
        el("caption", el("span", word("tasks.matrix_caption", language))),
        el("thead", _parts(matrix, language), _heads(matrix, language, starts)),
        el("tbody", *(_line(matrix, line, language, starts, chosen) for line in matrix.lines)),
        el("tfoot", _extra(matrix, language, starts), _totals(matrix, language, starts)),
        class_="matrix wide" if len(matrix.columns) >= FULL else "matrix",
    )
    region = el(
        "div",
        table,
        class_="board-region",
        role="region",
        tabindex=0,
        aria_label=word("tasks.matrix_region", language),
    )
    return el("figure", legend(matrix, language), region, class_="matrix-figure")


def legend(matrix: Matrix, language: Language) -> Html:
    """What the signs mean, those alone that the matrix has."""
    entries = [el("li", picture(sign), word(f"tasks.role_{sign}", language)) for sign in matrix.used]
    return el("ul", *entries, class_="matrix-key", aria_label=word("tasks.legend", language))


def clause_address(clause: str) -> str:
    """Where a clause is read."""
    return f"/plan?clause={quote(clause, safe='')}"


def body_words(body: TaskBody, language: Language) -> Html:
    """A body as printed; in English with its English name."""
    printed = el("span", body.name, lang=PRINTED)
    if language == "zh" or not body.english:
        return printed
    return join((printed, " ", el("span", body.english, class_="rendered", lang="en")))


def _parts(matrix: Matrix, language: Language) -> Html:
    """The parts, each over its clauses."""
    cells = []
    for group in matrix.groups:
        words = [el("span", group.part, lang=PRINTED)]
        if language == "en" and group.part_en:
            words.append(el("span", group.part_en, class_="rendered", lang="en"))
        shown = el("span", *words, class_="part-name", title=f"{group.part} {group.part_en}".strip())
        cells.append(
            el(
                "th",
                shown,
                scope="colgroup",
                colspan=group.size,
                class_="part part-start narrow" if group.size < 3 else "part part-start",
            )
        )
    corner = el("td", class_="corner")
    return el("tr", corner, el("td", class_="total"), *cells)


def _heads(matrix: Matrix, language: Language, starts: frozenset[int]) -> Html:
    cells = []
    for at, row in enumerate(matrix.columns):
        words = [el("span", row.label, lang=PRINTED)]
        if language == "en" and row.label_en:
            words.append(el("span", row.label_en, class_="rendered", lang="en"))
        link = el("a", *words, href=clause_address(row.clause), title=f"{row.label} {row.label_en}".strip())
        cells.append(el("th", link, scope="col", class_=_place("clause", at, starts)))
    bodies = el("th", word("tasks.bodies", language), scope="col", class_="corner")
    total = el("th", word("tasks.matrix_total", language), scope="col", class_="total")
    return el("tr", bodies, total, *cells)


def _line(
    matrix: Matrix, line: Line, language: Language, starts: frozenset[int], chosen: frozenset[str]
) -> Html:
    cells = [
        _cell(row, sign, _spoken(line.body, language), language, _place("", at, starts))
        for at, (row, sign) in enumerate(zip(matrix.columns, line.signs, strict=True))
    ]
    head = el("th", body_words(line.body, language), scope="row")
    marked = "chosen" if line.body.key in chosen else None
    return el("tr", head, el("td", str(line.total), class_="total"), *cells, class_=marked)


def _cell(row: TaskRow, sign: Sign | None, who: str, language: Language, place: str | None) -> Html:
    if sign is None:
        return el("td", class_=place)
    role = word(f"tasks.role_{sign}", language)
    clause = row.label_en if language == "en" and row.label_en else row.label
    name = word("tasks.mark", language, body=who, clause=clause, role=role)
    link = el("a", picture(sign), href=clause_address(row.clause), aria_label=name, title=name)
    return el("td", link, class_=place)


def _extra(matrix: Matrix, language: Language, starts: frozenset[int]) -> Html | None:
    """The row for lists left open and for clauses that name nobody."""
    words_of: dict[Sign | None, str] = {
        sign: word(f"tasks.matrix_{sign}", language) for sign in matrix.extra if sign
    }
    if not words_of:
        return None
    words = " / ".join(words_of.values())
    cells = [
        _cell(row, sign, words_of.get(sign, ""), language, _place("", at, starts))
        for at, (row, sign) in enumerate(zip(matrix.columns, matrix.extra, strict=True))
    ]
    return el("tr", el("th", words, scope="row"), el("td", class_="total"), *cells, class_="extra")


def _totals(matrix: Matrix, language: Language, starts: frozenset[int]) -> Html:
    cells = [
        el("td", str(total), class_=_place("total", at, starts)) for at, total in enumerate(matrix.totals)
    ]
    head = el("th", word("tasks.matrix_bodies", language), scope="row")
    return el("tr", head, el("td", class_="total"), *cells)


def _place(name: str, at: int, starts: frozenset[int]) -> str | None:
    return " ".join(filter(None, (name, "part-start" if at in starts else ""))) or None


def _spoken(body: TaskBody, language: Language) -> str:
    return f"{body.english} {body.name}" if language == "en" and body.english else body.name
