"""The pages, built with Gradio."""
