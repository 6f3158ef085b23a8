"""The ways in: interviews, calls, letters, social media, and people met on the ground."""
