import argparse
from pathlib import Path

from eval.command import HELD_OUT, Options, add_options, options_in


def options(*words: str) -> Options:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return options_in(parser.parse_args(words))


def test_without_words_the_held_out_bank_is_answered_and_gated() -> None:
    assert options() == Options()
    assert Options().bank == HELD_OUT
    assert not Options().no_gate


def test_every_word_is_taken() -> None:
    given = options(
        *("--questions", "b.jsonl", "--json", "o.json", "--report", "r.html", "--kind", "who"),
        *("--show", "--list", "--no-gate", "--quick"),
    )
    files = Path("b.jsonl"), Path("o.json"), Path("r.html")
    assert given == Options(*files, kind="who", show=True, list=True, no_gate=True, quick=True)
    assert given.bank == Path("b.jsonl")
