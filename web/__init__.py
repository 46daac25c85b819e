"""The web chat: Gradio pages over the answerer."""
