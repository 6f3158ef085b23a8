"""The template tags of the theme."""
