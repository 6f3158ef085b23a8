"""Tracking: a case opened to its applicant by reference and digits, or by a link."""
