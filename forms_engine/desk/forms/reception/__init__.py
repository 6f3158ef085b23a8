"""The forms of the reception's screens."""
