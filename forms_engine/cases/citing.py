"""Lines of the policy as a letter cites them."""

from django.utils.translation import gettext as _


def line_words(clause: str) -> str:
    """A line such as "L52" in words, in the active language."""
    return _("line %(number)s") % {"number": clause.removeprefix("L")}


def policy_line(clause: str) -> str:
    """The same with the name of the policy."""
    return _("%(line)s of the policy on relations with beneficiaries") % {
        "line": line_words(clause)
    }
