"""A text field that does not take invisible marks for words."""

from django import forms

from forms_engine.forms.normalise import strip_invisible


class Words(forms.CharField):
    """Text without invisible marks and control characters; what is left empty is empty."""

    def to_python(self, value: object) -> str:
        """The words, stripped; NUL and bidi marks are dropped rather than refused."""
        return str(super().to_python(strip_invisible(str(value or ""))))
