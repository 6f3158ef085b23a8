"""How the question types are called where an editor chooses among them."""

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.types import Text

LABELS: dict[str, Text] = {
    "short_text": _("Short text"),
    "long_text": _("Long text"),
    "name": _("Name as in the document"),
    "signature": _("Signature"),
    "number": _("Number"),
    "choice": _("One choice"),
    "choices": _("Several choices"),
    "yes_no": _("Yes or no"),
    "birth_year": _("Year of birth"),
    "phone": _("Phone number"),
    "email": _("E-mail address"),
    "document_kind": _("Kind of identity document"),
    "document_number": _("Number of the identity document"),
    "language": _("Language"),
    "languages": _("Several languages"),
    "site": _("Place among the holy sites"),
    "declaration": _("Declaration"),
    "consent": _("Agreement"),
}
DESCRIPTIONS: dict[str, Text] = {
    "short_text": _("One line in any script."),
    "long_text": _("Several lines, as for a description."),
    "choice": _("One of the options that you write."),
    "choices": _("Any number of the options that you write."),
    "document_number": _("Asked in the same step as the kind of document."),
    "declaration": _("A text that the applicant declares and answers for."),
    "consent": _("A text that the applicant agrees to; the box is never ticked in advance."),
}
ICONS: dict[str, str] = {
    "short_text": "pilcrow",
    "long_text": "doc-full",
    "name": "user",
    "signature": "edit",
    "number": "order",
    "choice": "radio-full",
    "choices": "list-ul",
    "yes_no": "check",
    "birth_year": "calendar",
    "date": "calendar-alt",
    "phone": "mobile-alt",
    "email": "mail",
    "document_kind": "key",
    "document_number": "key",
    "language": "globe",
    "languages": "globe",
    "nationality": "globe",
    "site": "site",
    "place": "site",
    "upload": "upload",
    "declaration": "clipboard-list",
    "consent": "tick",
}
