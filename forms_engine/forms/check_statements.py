"""A text that people agree to keeps its version only while its words stay the same."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from forms_engine.forms.faults import Fault
from forms_engine.forms.form import Form, load
from forms_engine.forms.models import FormVersion
from forms_engine.forms.questions import Consent
from forms_engine.forms.spots import spots


def statement_faults(form: Form, earlier: Iterable[FormVersion]) -> Iterator[Fault]:
    """Agreements whose words changed under the version that people agreed to before."""
    agreed = {
        (statement.key, statement.version): statement.text
        for version in earlier
        for _step, statement in load(version, settings.LANGUAGE_CODE).statements()
    }
    for spot in spots(form):
        if not isinstance(spot.question, Consent):
            continue
        now = spot.question.statement()
        if agreed.get((now.key, now.version), now.text) != now.text:
            said = _("The text changed: give it a new version, such as 2026-12")
            yield spot.fault("version", said)
