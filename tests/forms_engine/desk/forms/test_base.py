"""What the desk says about a field that was left empty."""

import importlib
import pkgutil

import pytest
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.forms import BaseForm
from django.utils.translation import override

from forms_engine import desk
from forms_engine.desk.forms.base import GENERIC, DeskForm


def desk_forms():
    """Every form that is written somewhere in the desk."""
    for module in pkgutil.walk_packages(desk.__path__, f"{desk.__name__}."):
        importlib.import_module(module.name)
    waiting, found = [BaseForm], set()
    while waiting:
        waiting += (below := waiting.pop().__subclasses__())
        found |= {form for form in below if form.__module__.startswith(desk.__name__)}
    return found - {DeskForm}


def said(form_class, language):
    """What the form says about each field when nothing was written, not set up."""
    bare = type("Bare", (form_class,), {"clean": lambda self: self.cleaned_data})
    with override(language):
        form = bare.__new__(bare)
        forms.Form.__init__(form, data={})
        errors = {name: [str(one) for one in told] for name, told in form.errors.items()}
    errors.pop(NON_FIELD_ERRORS, None)
    return errors


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_form_of_the_desk_says_only_that_a_field_is_required(language):
    with override(language):
        generic = str(GENERIC)
    told = {form: said(form, language) for form in desk_forms()}
    left = [form for form, errors in told.items() if [generic] in errors.values()]

    assert sum(len(errors) for errors in told.values()) > 50
    assert left == []


class Sample(DeskForm):
    name = forms.CharField(label="Name")
    why = forms.CharField(label="Why?")
    way = forms.ChoiceField(label="Way")
    own = forms.CharField(error_messages={"required": "Write who came."})


def test_the_sentence_comes_from_the_label_and_its_own_sentence_stays():
    assert said(Sample, "en") == {
        "name": ["Write this: Name."],
        "why": ["Write an answer: Why?"],
        "way": ["Choose this: Way."],
        "own": ["Write who came."],
    }
