"""The forms that are declared in code, by their codes."""

from forms_engine.forms.definitions.help import HELP
from forms_engine.forms.definitions.volunteer import VOLUNTEER
from forms_engine.forms.form import Form

DEFINITIONS: dict[str, Form] = {form.code: form for form in (HELP, VOLUNTEER)}
