"""Which state may follow which, as data: `table` is the door, `moves` the vocabulary."""
