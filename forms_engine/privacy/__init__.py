"""Retention and the rights of the people whose data is kept."""
