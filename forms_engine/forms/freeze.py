"""Freezes a form: its structure once, its texts per language; both are found by their digest."""

import hashlib
import json
from typing import cast

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils.translation import override

from forms_engine.forms.form import Form
from forms_engine.forms.guidance import plain
from forms_engine.forms.models import FormText, FormVersion
from forms_engine.forms.step import Step
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON


def freeze(definition: Form) -> FormVersion:
    """The version with exactly this structure, and its texts in every language; idempotent."""
    structure = form_structure(definition)
    with transaction.atomic():
        version = _version(definition.code, structure)
        for language, _name in settings.LANGUAGES:
            add_texts(version, language, texts_in(definition, language))
    return version


def _version(code: str, structure: Structure) -> FormVersion:
    found = FormVersion.objects.filter(code=code, digest=digest(structure)).first()
    if found is not None:
        return found
    last = FormVersion.objects.filter(code=code).aggregate(last=Max("number"))["last"] or 0
    return FormVersion.objects.get_or_create(
        code=code, digest=digest(structure), defaults={"structure": structure, "number": last + 1}
    )[0]


def add_texts(version: FormVersion, language: str, texts: Structure) -> FormText:
    """The row with exactly these words; another language makes no new version."""
    return FormText.objects.get_or_create(
        version=version, language=language, digest=digest(texts), defaults={"texts": texts}
    )[0]


def form_structure(form: Form) -> Structure:
    """Everything but the words, as plain JSON."""
    return {
        "code": form.code,
        "kind": form.kind,
        "steps": [_step_structure(step) for step in form.steps],
    }


def _step_structure(step: Step) -> Structure:
    condition = step.shown_when.structure() if step.shown_when else None
    questions: list[JSON] = [question.structure() for question in step.questions]
    frozen: Structure = {"key": step.key, "one_of": list(step.one_of), "emergency": step.emergency}
    frozen |= {"notice_version": step.notice_version, "shown_when": condition}
    frozen |= {"guidance": plain(step.guidance)}
    return frozen | {"questions": questions}


def texts_in(form: Form, language: str) -> Structure:
    """The words of a definition in one language."""
    with override(language):
        return {
            "title": str(form.title),
            "steps": {step.key: _step_texts(step) for step in form.steps},
        }


def _step_texts(step: Step) -> Structure:
    return {
        "title": str(step.title),
        "lead": str(step.lead),
        "notice": str(step.notice),
        "errors": {code: str(text) for code, text in step.errors.items()},
        "guidance": {one.key: one.words() for one in step.guidance},
        "questions": {question.key: question.texts() for question in step.questions},
    }


def digest(value: Structure) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    text = json.dumps(cast(JSON, value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
