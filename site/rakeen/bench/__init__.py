"""`make bench`: what we measure ourselves by, as ratios against references of the same run."""
