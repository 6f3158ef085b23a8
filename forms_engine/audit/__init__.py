"""Append-only events, hash-chained over ciphertext so that erasing a key keeps the chain."""
