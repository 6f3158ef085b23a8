"""A text that knows which language it is in, for where another stands in."""


class Worded(str):
    """A text; `language` is its code where it differs from the page's, else ""."""

    language: str

    def __new__(cls, text: str = "", language: str = "") -> "Worded":
        """The text, said in `language`."""
        made = super().__new__(cls, text)
        made.language = language
        return made
