"""Prompt texts, one file each with a version, and the door through which they are read."""
