"""Everything that changes an account or a role; each function is one transaction."""
