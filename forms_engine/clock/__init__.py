"""The only source of now: Riyadh time, both calendars, working days, promised dates."""
