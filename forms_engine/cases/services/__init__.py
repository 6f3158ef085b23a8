"""What may be done to a case; each module holds one family of deeds."""
