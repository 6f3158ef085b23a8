"""The one door for each kind of write of this room."""
