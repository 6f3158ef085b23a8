"""What people read before they answer, agree to and declare; a changed text gets a new version."""

from django.utils.translation import gettext_lazy as _

PRIVACY_NOTICE_VERSION = "2026-11"
PRIVACY_NOTICE = _(
    "We ask only for what the request needs, and use it only to study the request and reply.\n"
    "Only the staff who work on the request see it. It is encrypted, never sold or published, "
    "and destroyed when its term ends.\n"
    "You may see your data, correct it, get a copy or withdraw the request at any time. "
    "We ask for no copy of an identity document."
)
CONSENT_VERSION = "2026-11"
HELP_CONSENT = _(
    "I agree that the association uses this information, which may touch on health and worship, "
    "to study this request and to reply to it."
)
VOLUNTEER_CONSENT = _(
    "I agree that the association uses this information to study my application to volunteer "
    "and to contact me about it."
)
DECLARATION_VERSION = "2026-11"
DECLARATION = _(
    "I declare that the information in this request is true, "
    "and that I bear direct responsibility for its truth."
)
CHARTER_VERSION = "2026-11"
CHARTER = _(
    "Serving pilgrims with respect, whatever their language, country or circumstances.\n"
    "Keeping secret whatever is learned about a person, during the work and after it.\n"
    "Taking no money or gift from a pilgrim, and making no promise in the association's name.\n"
    "Following the instructions of the supervisor and of the authorities in the holy sites.\n"
    "Coming on time, or giving notice early when that is not possible."
)
CHARTER_AGREED = _("I have read the volunteers' charter and commit myself to it.")
GUARDIAN_CONSENT = _("I am the guardian of this volunteer, and I agree to this application.")
