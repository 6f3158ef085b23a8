"""Secrets that travel in links and cookies; only their hashes are stored."""

import hashlib
import secrets

TOKEN_BYTES = 32


def new_token() -> str:
    """256 random bits, as 43 characters fit for a URL."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(purpose: str, token: str) -> str:
    """SHA-256 in hex over purpose and token, so that a token works for one purpose only."""
    return hashlib.sha256(f"{purpose}\0{token}".encode("utf-8", "surrogatepass")).hexdigest()
