"""The declaration as it was made, and each agreement: words, version, time, way, and hashes."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case, Submission
from forms_engine.cases.sealed import open_answers, open_words
from forms_engine.cases.services.submit import answers_hash
from forms_engine.casework.models import Declaration as Taken
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.forms.form import load
from forms_engine.forms.statements import words_agreed_to
from forms_engine.runs.enums import How
from forms_engine.runs.models import Consent

from ..labels import language_name
from ..people import staff_name

Row = dict[str, object]
WAYS = {
    "ticked": gettext_lazy("Ticked on the page"),
    "ticked_and_signed": gettext_lazy("Ticked on the page, with the full name typed as signature"),
    **{how.value: how.label for how in How},
}
TYPES = {"consent": gettext_lazy("Agreement"), "declaration": gettext_lazy("Declaration")}


@dataclass(frozen=True)
class Words:
    """What was agreed to, in its own language; `text` is "" where it is not known any more."""

    title: str
    text: str
    lang: str
    dir: str
    rows: list[Row]


@dataclass(frozen=True)
class Shown:
    """The declaration with its proof; `whole` is whether the stored answers are those declared."""

    declared: Words
    agreed: list[Words]
    whole: bool


def declaration(case: Case, submission: Submission) -> Shown:
    """Everything that was stored when the declaration was made; raises KeyDestroyed."""
    return Shown(
        declared=_words(_("Declaration"), submission.declaration, submission.language, []),
        agreed=_agreed(submission),
        whole=answers_hash(open_answers(case)) == submission.answers_hash,
    )


def facts(submission: Submission) -> list[Row]:
    """When, how and about what the declaration was made."""
    form = submission.form_version
    return [
        {"label": _("Declared"), "value": moment(submission.declared_at)},
        {"label": _("Way"), "value": way_name(submission.declaration_method)},
        {"label": _("Language"), "value": language_name(submission.language)},
        {"label": _("Version of the text"), "value": submission.declaration_version, "ltr": True},
        {"label": _("Form"), "value": str(load(form, get_language() or "ar").title)},
        {"label": _("Version of the form"), "value": form.number},
        {"label": _("Hash of the answers"), "value": submission.answers_hash, "ltr": True},
    ]


def standing_words(found: Taken) -> Words:
    """The exact words of a declaration that no form took."""
    return _words(_("Declaration"), found.text, found.language, [])


def standing_facts(case: Case, found: Taken) -> list[Row]:
    """When, how, by whom and with which signature it was made; raises KeyDestroyed."""
    signature = open_words(case, found.signature, label="declaration.signature")
    rows: list[Row] = [
        {"label": _("Declared"), "value": moment(found.at)},
        {"label": _("Way"), "value": str(found.get_method_display())},
        {"label": _("Taken by"), "value": staff_name(found.by) if found.by else ""},
        {"label": _("Signature"), "value": signature},
        {"label": _("Language"), "value": language_name(found.language) if found.text else ""},
        {"label": _("Version of the text"), "value": found.version, "ltr": True},
        {"label": _("Hash of the text"), "value": found.digest, "ltr": True},
    ]
    return [row for row in rows if row["value"]]


def way_name(method: str) -> str:
    """How it was declared, in words; an unknown way stands for itself."""
    return str(WAYS.get(method, method))


def _agreed(submission: Submission) -> list[Words]:
    """Every agreement of the run, in the order in which they were given."""
    rows = Consent.objects.filter(run=submission.run_id).order_by("given_at", "pk")
    keyed = submission.declaration_method in How.values
    way = way_name(submission.declaration_method if keyed else "ticked")
    known: dict[str, dict[str, str]] = {}
    found = []
    for row in rows:
        if row.language not in known:
            known[row.language] = words_agreed_to(submission.form_version, row.language)
        text = known[row.language].get(row.digest, "")
        title = str(TYPES.get(row.type, row.type))
        found.append(_words(title, text, row.language, _consent_rows(row, way)))
    return found


def _consent_rows(row: Consent, way: str) -> list[Row]:
    return [
        {"label": _("Given"), "value": moment(row.given_at)},
        {"label": _("Way"), "value": way},
        {"label": _("Place in the form"), "value": row.purpose, "ltr": True},
        {"label": _("Version of the text"), "value": row.version, "ltr": True},
        {"label": _("Hash of the text"), "value": row.digest, "ltr": True},
    ]


def _words(title: str, text: str, language: str, rows: list[Row]) -> Words:
    direction = "rtl" if language in settings.LANGUAGES_BIDI else "ltr"
    return Words(title, text, language, direction, rows)
