"""The forms as pages: start, steps, check, sending, and coming back later."""
