"""Freezes a form: its structure once, its texts per language; both are found by their digest."""

import hashlib
import json
from typing import cast

from django.db.models import Max
from django.utils.translation import override

from forms_engine.forms.form import Form
from forms_engine.forms.guidance import plain
from forms_engine.forms.models import FormText, FormVersion
from forms_engine.forms.step import Step
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON


def frozen_version(form: Form) -> FormVersion:
    """The version with exactly this structure, made where there is none; idempotent."""
    structure = form_structure(form)
    known = FormVersion.objects.filter(code=form.code)
    found = known.filter(digest=digest(structure)).first()
    if found is not None:
        return found
    last = known.aggregate(last=Max("number"))["last"] or 0
    return FormVersion.objects.create(
        code=form.code, digest=digest(structure), structure=structure, number=last + 1
    )


def add_texts(version: FormVersion, language: str, texts: Structure) -> FormText:
    """These words as the newest of the version; the same words again add no row."""
    last = newest_text(version, language)
    if last is not None and last.digest == digest(texts):
        return last
    return FormText.objects.create(
        version=version,
        language=language,
        digest=digest(texts),
        texts=texts,
        number=last.number + 1 if last else 1,
    )


def newest_text(version: FormVersion, language: str) -> FormText | None:
    """The words that count in one language, if there are any."""
    rows = FormText.objects.filter(version=version, language=language)
    return rows.order_by("-number").first()


def form_structure(form: Form) -> Structure:
    """Everything but the words, as plain JSON."""
    steps: list[JSON] = [_step_structure(step) for step in form.steps]
    return {"code": form.code, "kind": form.kind, "steps": steps}


def _step_structure(step: Step) -> Structure:
    condition = step.shown_when.structure() if step.shown_when else None
    questions: list[JSON] = [question.structure() for question in step.questions]
    frozen: Structure = {"key": step.key, "one_of": list(step.one_of), "emergency": step.emergency}
    frozen |= {"notice_version": step.notice_version, "shown_when": condition}
    frozen |= {"guidance": plain(step.guidance)}
    return frozen | {"questions": questions}


def texts_in(form: Form, language: str) -> Structure:
    """The words of a form, those that are still lazy in one language; none is untranslated."""
    with override(language):
        return {
            "title": str(form.title),
            "steps": {step.key: _step_texts(step) for step in form.steps},
            "untranslated": [],
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
