"""Sessions of the research committee: members, recusal, votes, one decision a case."""
