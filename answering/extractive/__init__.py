"""The engine that needs no language model: it answers from clauses and from the data taken from them."""
