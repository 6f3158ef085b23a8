"""What staff type at the desk; a form reads and refuses, services decide."""
