"""The survey page: open to whoever holds the link, and to nobody twice."""
