"""The timeline: a list of years, each with its targets as cards; targets without a year come last."""

from collections.abc import Sequence

from retrieval.language import Language
from web.boards.amounts import share
from web.boards.markup import Html, el, join
from web.boards.matrix_table import PRINTED, clause_address
from web.boards.targets import TargetRow
from web.wording import word


def years_of(rows: Sequence[TargetRow]) -> tuple[int | None, ...]:
    """The years of the rows, earliest first; None last, where a target gives no year."""
    found = {row.year for row in rows}
    dated: list[int | None] = [*sorted(year for year in found if year is not None)]
    return tuple([*dated, None] if None in found else dated)


def year_words(year: int | None, language: Language) -> str:
    """A year as it is said; what is said where there is none."""
    return word("targets.undated", language) if year is None else word("targets.year", language, year=year)


def timeline(rows: Sequence[TargetRow], language: Language) -> Html:
    """The rows by year."""
    stations = []
    for year in years_of(rows):
        own = [row for row in rows if row.year == year]
        key = "year_count" if len(own) > 1 else "year_count_one"
        count = el("span", word(f"targets.{key}", language, count=len(own)), class_="count")
        heading = el("h3", el("span", year_words(year, language), class_="year"), " ", count)
        cards = el("ul", *(_card(row, rows, language) for row in own), class_="board-cards")
        stations.append(el("li", heading, cards, class_="undated" if year is None else "station"))
    return el("ol", *stations, class_="timeline")


def target_link(row: TargetRow, language: Language) -> Html:
    """A link to the words of a clause that set a target."""
    names = [el("span", row.label, lang=PRINTED)]
    if language == "en" and row.label_en:
        names.append(el("span", row.label_en, class_="rendered"))
    marked = f"&start={row.span.start}&end={row.span.end}"
    return el("a", *names, href=clause_address(row.clause) + marked)


def indicator_words(row: TargetRow, language: Language) -> Html:
    """An indicator as printed; in English with its English name."""
    printed = el("span", row.indicator, lang=PRINTED)
    if language == "zh" or not row.indicator_en:
        return printed
    return join((printed, el("span", row.indicator_en, class_="rendered")))


def scope_words(row: TargetRow, language: Language) -> Html:
    """Where a target applies, as printed."""
    if row.scope:
        return el("span", row.scope, lang=PRINTED)
    return el("span", word("targets.no_scope", language), class_="nothing")


def amount_words(row: TargetRow, language: Language) -> str:
    """A target's amount in the language of the page."""
    return row.amount_en if language == "en" else row.amount


def _card(row: TargetRow, rows: Sequence[TargetRow], language: Language) -> Html:
    part = share(row.target)
    others = [
        word("targets.same_one", language, year=other.year, amount=amount_words(other, language))
        for other in rows
        if other is not row and other.year and (other.clause, other.indicator) == (row.clause, row.indicator)
    ]
    series = (
        word("targets.same", language, others=("；" if language == "zh" else "; ").join(others))
        if others
        else None
    )
    return el(
        "li",
        el("p", amount_words(row, language), class_="card-amount"),
        None if part is None else _bar(part),
        el("p", indicator_words(row, language), class_="card-name"),
        el("p", word("targets.scope_is", language), scope_words(row, language), class_="card-scope"),
        el("p", series, class_="card-series") if series else None,
        el("p", target_link(row, language), class_="card-clause"),
        class_="board-card",
    )


def _bar(part: float) -> Html:
    """How much of the whole a share is, as a bar; the words beside it say the same."""
    whole = el("rect", x=0, y=0, width=100, height=6, class_="whole")
    filled = el("rect", x=0, y=0, width=round(part * 100, 2), height=6, class_="part")
    return el(
        "svg",
        whole,
        filled,
        class_="card-share",
        viewBox="0 0 100 6",
        preserveAspectRatio="none",
        aria_hidden="true",
    )
