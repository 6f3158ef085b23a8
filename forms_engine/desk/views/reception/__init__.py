"""The reception's screens: interviews, phone, letters, social media, the ground, the counts."""
