"""Finds the exact words that somebody agreed to, among all that a version has ever said."""

from forms_engine.forms.form import thaw_form
from forms_engine.forms.models import FormText, FormVersion


def words_agreed_to(version: FormVersion, language: str) -> dict[str, str]:
    """Every text to be agreed to in this language by its SHA-256, corrected ones included."""
    rows = FormText.objects.filter(version=version, language=language).order_by("number")
    forms = [thaw_form(version, row.language, row.texts) for row in rows]
    return {said.digest: said.text for form in forms for _step, said in form.statements()}
