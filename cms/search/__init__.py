"""The public search: words folded and stemmed into an index of our own, portable and small."""
