"""From a plan's file to clauses with their responsible bodies, targets and terms, and to the index."""
