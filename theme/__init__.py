"""How it looks: components, form renderer, tags and static files. Knows no model."""
