"""From evidence to an answer whose every sentence is carried by cited words of the plan."""
