"""What an editor sends of a form's page: a draft may have faults, publishing may not."""

from typing import Any

from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from cms.blocks.keys import KEY_PATTERN, WRITE_A_KEY
from forms_engine.forms.publishing import SOURCE, faults_of
from forms_engine.forms.registry import codes

from .codes import address_taken, free_code, taken
from .faults import stream_error
from .reading import form_of


class FormPageForm(WagtailAdminPageForm):
    """Refuses to publish, or to hand on for publishing, a form with faults."""

    def clean(self) -> dict[str, Any]:  # Any: Django's own signature
        """Faults stand at the step and the question that they are about."""
        cleaned: dict[str, Any] = super().clean()
        # No field shows the slug, which follows the code, so Wagtail's own check passes it by.
        if not Page._slug_is_available(cleaned.get("code"), self.parent_page, self.instance):
            self.add_error("code", self._taken(str(cleaned["code"])))
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

    def _taken(self, code: str) -> str:
        """By another form, else by a page of another kind."""
        page = self.instance
        language = self.parent_page.locale.language_code
        return taken(type(page), code, language, but=page.pk) or address_taken()

    def _goes_public(self) -> bool:
        return any(name.startswith("action-") for name in self.data)


class FormCopyForm(CopyForm):
    """A copy is another form: it has a code of its own, and it is a draft until it is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: Wagtail's own signature
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
        code, page = self.fields["new_slug"], self.page.specific
        code.label, code.help_text = _("Code"), page._meta.get_field("code").help_text
        code.initial = free_code(type(page), page.code)
        code.validators.append(RegexValidator(KEY_PATTERN, WRITE_A_KEY))

    def clean_new_slug(self) -> str:
        """A code that no form or page has yet."""
        code, page = str(self.cleaned_data["new_slug"]), self.page.specific
        if fault := taken(type(page), code, page.locale.language_code):
            self.add_error("new_slug", fault)
        return code
