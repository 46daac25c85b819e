"""What people take away: answers and tables as files."""
