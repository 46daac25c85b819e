"""The pages of the web chat, one module each."""
