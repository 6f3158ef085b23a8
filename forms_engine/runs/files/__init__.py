"""Files that a person adds to a run: each saved at once, examined, and given on with the case."""
