"""The content of a new site: plain texts in `data/`, and the loader that makes pages of them."""
