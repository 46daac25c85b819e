"""What a question takes for granted and the plan says otherwise: put right before anything else is said."""

import re
from collections.abc import Callable

from answering.draft import Draft, Quote, Statement
from answering.extractive.arithmetic import GAP, amount
from answering.extractive.context import Context
from answering.extractive.naming import (
    clause_label,
    is_frame,
    line_quote,
    register_name,
    rendered,
    sentence_words,
    target_quote,
)
from answering.extractive.premise_lines import TAKEN, who_is_meant
from answering.extractive.target_choice import Pair, by_call, figures_named, unit_of
from answering.extractive.values import target_statement
from answering.extractive.verdict import BANNED, PROMOTES
from answering.figures import NUMBER, figures_in
from answering.wording import listed, say, stop
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause, Span
from retrieval.glossary import topic_matches

_OWN = re.compile(
    r"现在|目前|眼下|当前|今年|去年|才(?:有|到|做到)|只(?:有|做到|到)|(?:我|咱|本)(?:们)?(?:县|厂|市|省|家|村|镇|区|这)|\bwe (?:are|have|reach)|\bour\b.{0,30}\b(?:is|are)\b|\bnow at\b|\bcurrently\b|\btoday\b"
)
_ISSUERS = re.compile(
    rf"(?P<n>[{NUMERAL}]+|\d+)(?:个|家)?(?:部门|部委|单位|家)[^,。?]{{0,6}}(?:印发|发文|下发|发布|出台|发的|制定|盖章|签发)"
    r"|\b(?P<en>two|three|four|five|six|eight|nine|ten|\d+) (?:ministries|departments|agencies|bodies|authorities)\b[^.?]{0,24}\b(?:issued|jointly|signed|published)"
)
_PRINCIPLES = re.compile(
    rf"(?<![第哪那这某每另同{NUMERAL}\d])(?P<n>[{NUMERAL}]+|\d+)(?:条|个|项|大)(?:工作|基本)?原则|原则[^,。?]{{0,6}}(?<![第哪那这某每另同{NUMERAL}\d])(?P<after>[{NUMERAL}]+|\d+)(?:条|个|项)|\b(?P<en>two|three|four|six|seven|eight|nine|ten|\d+) (?:working )?principles\b"
)
_CLAUSES = re.compile(
    rf"(?:全文|方案|一共|总共|共|正文|文件)(?:里)?(?:一共|总共|共)?(?:有|分|是|列)?(?:了)?(?P<n>[{NUMERAL}]+|\d+)(?:条|项)(?!原则|目标)"
)
_DEFINITE = re.compile(
    r"\d(?:%|万吨)(?:以上|左右)?(?:的)?(?:目标|指标|要求|任务|规定)|\bthe \d+ ?% (?:target|goal|figure)"
)
_ENDS = re.compile(r"严禁|禁止|不得|严控|淘汰|退出|减少|削减|遏制|限制|去产能|控制")
_ADDED = re.compile(r"严禁(?:新增|新建|新（扩）建|在[^，。]{0,16}以外)")
_EVERY = re.compile(r"全部|统统|通通|都|所有|一律|全国|彻底|\ball\b|\bevery\b|\bany\b|\bwhole\b|\bentire")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def corrected(context: Context) -> list[Statement]:
    """The statements that put right what the question takes for granted; empty where nothing is wrong with it."""
    for rule in _RULES:
        statements = rule(context)
        if statements:
            return statements
    return []


def with_premises(context: Context, draft: Draft) -> Draft:
    """A draft led by what puts the question right; that alone, where the plan does not answer the rest."""
    if draft.status not in ("answered", "not_in_plan"):
        return draft
    first = corrected(context)
    if not first:
        return draft
    clauses = {quote.clause for statement in first for quote in statement.quotes}
    others = {quote.clause for statement in draft.statements for quote in statement.quotes}
    said = len(first) > 1 and not draft.bodies  # a correction with the plan's words needs no more of them
    rest = () if said or draft.status != "answered" or not clauses & others else draft.statements
    return Draft("answered", tuple(dict.fromkeys((*first, *rest))), draft.bodies)


def _targets(context: Context) -> list[Statement]:
    """That a target has another year, or another amount, than the question says."""
    folded = context.reading.folded
    pairs = by_call(context)
    units = {unit_of(target) for _, target in pairs}
    figures = {value for value, unit in figures_named(folded) if unit in units}
    taken = bool(TAKEN.search(folded) or _DEFINITE.search(folded))
    if not pairs or len({target.indicator for _, target in pairs}) != 1 or not (taken or figures):
        return []
    years = {*context.reading.years, *context.reading.periods}
    right = [pair for pair in pairs if not years or pair[1].year in years]
    if not right and (taken or figures & {target.value for _, target in pairs}):
        return _put_right(
            context, pairs, [f"{year}" for year in sorted(years)], [str(t.year) for _, t in pairs]
        )
    wrong = figures - {target.value for _, target in right}
    own = not figures & {target.value for _, target in pairs} and (_OWN.search(folded) or GAP.search(folded))
    if right and taken and wrong == figures and figures and not own:
        unit = next(iter(units))
        shown = [amount(float(value), unit, context.language) for value in sorted(wrong)]
        values = [amount(float(t.value), unit_of(t), context.language) for _, t in right]
        return _put_right(context, right, shown, values)
    return []


def _put_right(context: Context, pairs: list[Pair], said: list[str], right: list[str]) -> list[Statement]:
    """“Not X but Y”, then the words of the plan."""
    kind = "year" if len(said[0]) == 4 and said[0].isdigit() else "amount"
    text = say(
        f"premise_{kind}",
        context.language,
        said=listed(said, context.language),
        right=listed(list(dict.fromkeys(right)), context.language),
    )
    quotes = tuple(dict.fromkeys(target_quote(clause, target) for clause, target in pairs))
    numbers = figures_in(text) | frozenset(NUMBER.findall(text))
    first = Statement(stop(text, context.language), quotes, vouched=numbers)
    return [first, *dict.fromkeys(target_statement(context, clause, target) for clause, target in pairs)]


def _counts(context: Context) -> list[Statement]:
    """That the plan has another number of issuers, principles or clauses than the question says."""
    plan, folded = context.plan, context.reading.folded
    principles = [(c, s) for c in plan.items for s in c.sections if s.kind == "principle" and s.name]
    issuers = [part for part in plan.notice if part.role == "issuers"]
    signed = {m.body.id: m.body for p in issuers for m in context.register.mentions(plan.slice(p.span))}
    number = len(signed)
    rules: tuple[tuple[str, re.Pattern[str], int, tuple[Quote, ...]], ...] = (
        ("issuers", _ISSUERS, number, tuple(Quote("notice", p.span.start, p.span.end) for p in issuers)),
        (
            "principles",
            _PRINCIPLES,
            len(principles),
            tuple(_first_words(c, s.span.start) for c, s in principles),
        ),
        ("clauses", _CLAUSES, len(plan.items), (line_quote(plan.items[-1]),)),
    )
    for name, pattern, right, quotes in rules:
        match = pattern.search(folded)
        said = _number(match) if match else None
        if said and right and said != right and quotes:
            names = listed([register_name(context, body) for body in signed], context.language)
            text = say(f"premise_{name}", context.language, said=said, right=right, names=names)
            vouched = frozenset({str(said), str(right), *signed})
            return [Statement(stop(text, context.language), quotes, vouched=vouched)]
    return []


def _first_words(clause: Clause, start: int) -> Quote:
    span = next(s for s in clause.sentences if s.start >= start)
    return Quote(clause.id, span.start, span.end)


def _number(match: re.Match[str]) -> int | None:
    word = next((group for group in match.groups() if group), "")
    return _NUMBERS.index(word) + 2 if word in _NUMBERS else to_int(word)


def _bans(context: Context) -> list[Statement]:
    """That the plan promotes what the question says it bans: the phrase that names it has no word of banning or ending."""
    folded = context.reading.folded
    phrases = [p for p in re.split(r"[,;。?!]", folded) if BANNED.search(p) and TAKEN.search(folded)]
    surfaces = {folded[m.start : m.end]: m for m in topic_matches(context.matches)}
    for match in (m for surface, m in surfaces.items() if any(surface in phrase for phrase in phrases)):
        words = [
            term
            for entry in match.value
            if entry.kind == "same"
            for term in (entry.term, *entry.also_in_plan)
        ]
        held = [(c, s, p) for word in words for c, s, p in _phrases(context, word)]
        partly = [item for item in held if _ADDED.search(item[2])]
        if partly and _EVERY.search(folded):
            return [_not_banned(context, "premise_partly", *partly[0])]
        promoted = [item for item in held if PROMOTES.search(item[2])]
        if promoted and not any(_ENDS.search(phrase) for _, _, phrase in held):
            return [_not_banned(context, "premise_not_banned", *promoted[0])]
    return []


def _phrases(context: Context, word: str) -> list[tuple[Clause, Span, str]]:
    """The phrases of the numbered clauses that hold a word, each with its sentence."""
    return [
        (clause, span, phrase)
        for clause in context.plan.items
        for span in clause.sentences
        if not is_frame(clause, span)
        for phrase in re.split(r"[，；。]", context.plan.slice(span))
        if word in phrase
    ]


def _not_banned(context: Context, key: str, clause: Clause, span: Span, phrase: str) -> Statement:
    words = phrase if context.language == "zh" else sentence_words(context, clause, span)
    text = say(key, context.language, label=clause_label(context, clause), words=words)
    quote = Quote(clause.id, span.start, span.end)
    return Statement(stop(text, context.language), (quote,), vouched=rendered(context, text))


_RULES: tuple[Callable[[Context], list[Statement]], ...] = (_targets, who_is_meant, _counts, _bans)
