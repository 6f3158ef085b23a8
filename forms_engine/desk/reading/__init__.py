"""Opens one case for the screen: plain rows for templates, nothing stored."""
