"""Every component on one page, in one direction and one colour scheme at a time."""
