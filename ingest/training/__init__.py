"""Commands that make the files in `ingest/models` from texts in this repository."""
