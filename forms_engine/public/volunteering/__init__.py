"""Volunteering on the site: opportunities, the volunteer's own page, certificates to verify."""
