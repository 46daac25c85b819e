"""The evaluation suite: a question bank with gold, the measures of the machine contract, and benchmarks."""
