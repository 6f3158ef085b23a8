"""Builds forms, versions and typed answers for tests."""

from django.utils.datastructures import MultiValueDict

from forms_engine.forms import registry
from forms_engine.forms.form import Form, load

TYPED_HELP = {
    "need_for": {"for_whom": ["self"], "urgency": ["soon"]},
    "service": {"service": ["housing"]},
    "person": {
        "name": ["أمل بنت سعيد"],
        "document_kind": ["iqama"],
        "document_number": ["2000000006"],
        "birth_year": ["1370"],
    },
    "contact": {
        "phone": ["050 123 4567"],
        "email": ["amal@example.org"],
        "contact_language": ["ar"],
    },
    "place": {"site": ["mina"], "landmark": ["B-12"]},
    "details": {"story": ["ضاع السكن"]},
    "check": {"consent": ["on"]},
    "declaration": {"declared": ["on"], "signature": ["أمل"]},
}
TYPED_VOLUNTEER = {
    "person": {"name": ["Basil"], "birth_year": ["1990"], "phone": ["0501234567"]},
    "languages": {"languages": ["ar", "en"]},
    "skills": {"skills": ["driving"]},
    "availability": {"seasons": ["hajj"], "times": ["night"]},
    "charter": {"charter": ["on"]},
    "check": {"consent": ["on"], "declared": ["on"], "signature": ["Basil"]},
}
TYPED = {"help": TYPED_HELP, "volunteer": TYPED_VOLUNTEER}


def make_form(code: str = "help", language: str = "ar") -> Form:
    """The form's current version in one language."""
    return load(registry.current(code), language)


def posted(typed: dict[str, list[str]]) -> MultiValueDict[str, str]:
    """Typed strings as a browser sends them."""
    return MultiValueDict(typed)


def make_question(kind, **more):
    """A bare question of a type, personal data by default."""
    given = {"key": "one", "label": "One", "purpose": "identify", "retention": "request"}
    return kind(**{**given, "privacy": "personal", **more})
