"""Examines what is uploaded: by content, in a process of its own, before anybody opens it."""
