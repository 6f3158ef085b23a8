"""What is said to whoever comes back: the page and the API use the same words."""

from django.utils.translation import gettext_lazy as _

MISSING = {
    "phone": _("Write the last four digits of your phone number"),
    "email": _("Write the first four letters of your e-mail address"),
    "": _("Write the last four digits of your phone number, or four letters of your e-mail"),
}
WRONG = {
    "phone": _("These are not the last digits of the phone number that the form holds"),
    "email": _("These are not the first letters of the e-mail address that the form holds"),
    "": _(
        "No saved form opens with this code and these signs. Check both. After five wrong tries a "
        "code stops working, and we send a new one to the phone or e-mail that the form holds."
    ),
}
LINK_OVER = _(
    "A link to come back works once, and only while the form is kept. It may have been used "
    "already, the form may have been sent, or the link was stopped after wrong tries and a new "
    "one is in your messages."
)
