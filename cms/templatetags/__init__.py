"""The template tags of pages."""
