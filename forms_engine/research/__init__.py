"""Social research: the report of a visit or interview, with a score that explains itself."""
