"""Booking an interview: a day, a time, and who comes; for a case that exists, the time alone."""
