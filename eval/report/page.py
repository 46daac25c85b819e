"""The report as one page."""

from html import escape
from pathlib import Path

from eval.outcome import Outcome
from eval.report.answers import wrong_list
from eval.report.figures import FURTHER, by_group, comparison, headline, measures, statuses
from eval.wrong import wrong_answers

STYLE = Path(__file__).resolve().parent / "style.css"
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
LEGEND = (
    '<p class="legend"><span class="swatch bar"></span>share <span class="swatch whisker"></span>95 % interval '
    '(bootstrap over questions) <span class="swatch goal"></span>goal <span class="swatch gate"></span>gate: '
    "a run that does not reach it fails</p>"
)


def as_page(outcome: Outcome, show: bool = False) -> str:
    """The report as HTML; the questions of a bank that nobody is to look at are listed with `show` alone."""
    body = "".join(
        f"<section><h2>{title}</h2>{content}</section>" for title, content in _sections(outcome, show)
    )
    title = f"Clausewise evaluation: {escape(outcome.bank)}"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}, {escape(outcome.about['date'])}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<main>\n"
        f"<header><h1>{title}</h1>{_verdict(outcome)}</header>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _verdict(outcome: Outcome) -> str:
    count = f"{len(outcome.scored)} questions, {escape(outcome.about['date'])}, {outcome.seconds:.0f} s."
    if outcome.gates is None:
        return f"<p>{count} This bank has no gates.</p>"
    if not outcome.missed:
        return f'<p>{count} <span class="passed">Every gate reached.</span></p>'
    missed = "".join(f"<li>{escape(line)}</li>" for line in outcome.missed)
    return f'<p>{count} <span class="missed">Gates missed:</span></p><ul class="missed">{missed}</ul>'


def _sections(outcome: Outcome, show: bool) -> list[tuple[str, str]]:
    sections = [
        ("Result", LEGEND + headline(outcome)),
        ("Further measures", measures(outcome, FURTHER)),
        ("Sentence by sentence", _sentences(outcome)),
        ("Answered and declined", statuses(outcome)),
        ("By kind", by_group(outcome, "kind")),
        ("By language", by_group(outcome, "lang")),
    ]
    if outcome.ablations:
        sections.append(("With parts left out", comparison(outcome, list(outcome.ablations), "left out")))
    if outcome.peers:
        sections.append(("What a user would pick instead", _peers(outcome)))
    return [*sections, ("Wrong answers", _wrong(outcome, show)), ("Made with", _about(outcome))]


def _sentences(outcome: Outcome) -> str:
    told = (
        "<p>Of answered questions, after ALCE, with deterministic rules in place of a language model; "
        "eval/sentences.py says how they differ.</p>"
    )
    return told + measures(outcome, ("sentence recall", "sentence precision"))


def _peers(outcome: Outcome) -> str:
    told = (
        "<p>Each peer has the plan's whole clauses (the last one 500-character pieces) and answers with the nearest, "
        "word for word and with its citation. A peer declines only where it finds nothing, never lists bodies, and "
        "answers English questions in Chinese, all of which count as wrong; recall, precision and facts, over what "
        "it answers, compare it on finding alone.</p>"
    )
    return told + comparison(outcome, list(outcome.peers), "peer")


def _wrong(outcome: Outcome, show: bool) -> str:
    wrong = wrong_answers(outcome.scored)
    if outcome.hidden and not show:
        return (
            f"<p>{len(wrong)} answers are not fully right. Their questions are not listed: nobody works on this "
            "part of the bank, so that its figures stay honest. <code>--show</code> lists them.</p>"
        )
    return f"<p>{len(wrong)} answers are not fully right.</p>{wrong_list(wrong)}"


def _about(outcome: Outcome) -> str:
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in outcome.about.items()
    )
    return f"<dl>{rows}</dl>"
