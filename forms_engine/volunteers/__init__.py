"""Volunteers: profiles, review, and the charter they accept."""
