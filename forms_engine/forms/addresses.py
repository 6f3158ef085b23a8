"""Where a form is read about and started; its page lies at its code, one level under the home."""

from django.urls import reverse


def start_url(code: str) -> str:
    """Where the start button sends to, in the active language."""
    return reverse("public:start", args=[code])


def page_url(code: str) -> str:
    """The form's own page, in the active language."""
    return start_url(code).removesuffix("start/")
