"""The columns of each table of the desk."""
