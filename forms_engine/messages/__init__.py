"""Messages to people: self-contained rows, their channels and their delivery."""
