"""Builds forms, versions and typed answers for tests."""

from dataclasses import replace

from django.utils.datastructures import MultiValueDict

from cms.starting.forms import steps
from cms.starting.read import entry
from cms.starting.streams import Writer
from forms_engine.forms import registry
from forms_engine.forms.blocks.steps import steps_block
from forms_engine.forms.compose import compose
from forms_engine.forms.form import Form, load
from forms_engine.forms.freeze import add_texts, frozen_version, texts_in
from forms_engine.forms.guidance import Guidance
from forms_engine.forms.models import FormVersion
from forms_engine.forms.opening import Opening
from forms_engine.forms.publishing import publish, publish_translation
from forms_engine.forms.questions import Choice, Group, Option, ShortText
from forms_engine.forms.step import Step

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


BLOCK = steps_block()


def make_stream(raw):
    """The value of a form page's steps, from its raw blocks."""
    return BLOCK.to_python(raw)


def composed(code: str = "help", language: str = "ar") -> Form:
    """A form of the starting content, as its page in one language says it."""
    written = entry(f"forms/{code}", language)
    raw = steps(written, Writer(f"forms/{code}", {}, {}))
    return compose(code, written["kind"], written["title"], make_stream(raw))


def frozen(form: Form) -> FormVersion:
    """A version of any form with its words in both languages, whatever the checks would say."""
    version = frozen_version(form)
    for language in ("ar", "en"):
        add_texts(version, language, texts_in(form, language))
    return version


def publish_forms() -> None:
    """Publish both starting forms with their translations, as their pages do."""
    for code in ("help", "volunteer"):
        publish(composed(code, "ar"), opening=Opening(), messages={})
        publish_translation(composed(code, "en"), "en", messages={})


def publish_as(opening: Opening, code: str = "help", **messages: str) -> None:
    """Publish a starting form again with other rules for taking new runs."""
    publish(composed(code), opening=opening, messages=messages)


def with_guidance(form: Form, key: str, *guidance: Guidance) -> Form:
    """The form with words among the questions of one of its steps."""
    steps = (replace(s, guidance=guidance) if s.key == key else s for s in form.steps)
    return replace(form, steps=tuple(steps))


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


def asked(key="extra", of=ShortText, **more):
    """A question of a type as an editor has written it, which may be left empty."""
    own = {"purpose": "assess", "retention": "request", "privacy": "personal"}
    return of(**{"key": key, "label": "سؤال", "optional": True, **own, **more})


def choice(*codes, key="extra", **more):
    """The same with options that are named by their codes."""
    return asked(key, Choice, options=tuple(Option(code, code) for code in codes), **more)


def group(*questions, key="people", **more):
    """The same about each one."""
    return asked(key, Group, **{"questions": questions, **more})


def extended(*questions, **step):
    """The help form with one more step after the first, with the key more."""
    form = composed()
    more = Step(**{"key": "more", "title": "مزيد", "questions": questions, **step})
    return replace(form, steps=(form.steps[0], more, *form.steps[1:]))
