"""Who may ask: users, their roles and sessions, and how much they may ask."""
