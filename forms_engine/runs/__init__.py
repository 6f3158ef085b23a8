"""One person's answers in progress, from the start button to the moment of sending."""
