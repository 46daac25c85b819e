"""Who does what, and by when: tables and pictures made from a plan's responsibility lines and targets."""
