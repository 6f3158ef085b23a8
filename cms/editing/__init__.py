"""What helps editors: checks before publishing, what waits for them, links, reminders."""
