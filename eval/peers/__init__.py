"""What a user would pick instead: search libraries that answer with the nearest clause, measured by the same measures."""
