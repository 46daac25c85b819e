"""What was asked, answered and said of the answers, kept in a database."""
