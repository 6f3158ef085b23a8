"""What may stand in an address of the desk; anything else is a 404 before any view."""


class Reference:
    """A case's reference, such as M7K4-XW9P."""

    regex = "[346789BCDFGHJKMNPRTVWXY]{4}-[346789BCDFGHJKMNPRTVWXY]{4}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


class Field:
    """An answer of a form, "step.question"."""

    regex = r"[a-z_]{1,40}\.[a-z0-9_]{1,40}"
    to_python = Reference.to_python
    to_url = Reference.to_url
