"""How members of staff are named on the desk."""

from django.utils.translation import gettext as _

from forms_engine.staff.models import User


def staff_name(user: User | None) -> str:
    """The full name, else the user name; nobody is "the applicant" or the system."""
    if user is None:
        return ""
    return user.get_full_name() or user.get_username()


def actor_name(user: User | None) -> str:
    """Who did an act: a member of staff, or the applicant where no member is named."""
    return staff_name(user) if user else _("The applicant or the system")
