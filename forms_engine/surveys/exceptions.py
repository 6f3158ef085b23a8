"""Refusals of this room."""


class LinkGone(Exception):
    """The link is unknown, used or late; which of them is nobody's to learn."""
