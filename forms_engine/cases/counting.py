"""How many submissions a form has had: the forms room asks, and knows no cases."""

from datetime import datetime

from forms_engine.forms.opening import count_with

from .models import Submission


def submissions(code: str, since: datetime | None) -> int:
    """The submissions of a form since a moment, or ever."""
    found = Submission.objects.filter(form_version__code=code)
    return (found.filter(submitted_at__gte=since) if since else found).count()


count_with(submissions)
