"""The editing form of a form's page: a draft may have faults, publishing may not."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from forms_engine.forms.publishing import SOURCE, faults_of
from forms_engine.forms.registry import codes

from .faults import stream_error
from .reading import form_of


class FormPageForm(WagtailAdminPageForm):
    """Refuses to publish, or to hand on for publishing, a form with faults."""

    def clean(self) -> dict[str, Any]:  # Any: Django's own signature
        """Faults stand at the step and the question that they are about."""
        cleaned: dict[str, Any] = super().clean()
        if not self._goes_public() or "steps" not in cleaned or "code" not in cleaned:
            return cleaned
        for name, value in cleaned.items():
            if name in ("code", "kind", "title", "steps"):
                setattr(self.instance, name, value)
        if self.instance.locale.language_code != SOURCE:
            if self.instance.code not in codes():
                self.add_error(None, _("Publish the Arabic page of this form first."))
        elif faults := faults_of(form_of(self.instance)):
            self.add_error("steps", stream_error(cleaned["steps"], faults))
        return cleaned

    def _goes_public(self) -> bool:
        return any(name.startswith("action-") for name in self.data)
