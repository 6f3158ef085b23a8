"""The request as every desk view gets it: Wagtail's door has let a member of staff in."""

from django.http import HttpRequest

from forms_engine.staff.models import User


class StaffRequest(HttpRequest):
    """A request with a signed-in member of staff; only a type, never made."""

    user: User
