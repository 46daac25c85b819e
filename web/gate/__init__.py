"""The rules of the guard, one a file."""
