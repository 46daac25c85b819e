"""The engine for programs: JSON over HTTP, an MCP server, and what a machine watches the server by."""
