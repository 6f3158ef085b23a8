"""The applicant reads the declaration and signs it, where no form took it (policy L51)."""

from typing import cast

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.services.signing import SIGNATURE, may_sign, read_signature, sign
from forms_engine.casework.statement import statement
from forms_engine.forms.fields import Words
from theme.renderer import HouseRenderer
from theme.widgets import SingleCheck

from .personal import case_url, with_case
from .showing import moved


class SignForm(forms.Form):
    """The tick, and the typed name; `digest` is that of the words which the person read."""

    default_renderer = HouseRenderer

    digest = forms.CharField(widget=forms.HiddenInput, required=False)
    declared = forms.BooleanField(
        label=gettext_lazy("I have read this and I declare it"),
        widget=SingleCheck,
        error_messages={
            "required": gettext_lazy("Tick the box to declare that the information is true")
        },
    )
    signature = Words(
        label=cast(str, SIGNATURE.label),
        widget=SIGNATURE.widget(),
        error_messages={"required": cast(str, SIGNATURE.messages["missing"])},
    )

    def clean_signature(self) -> str:
        """A name, as every form of the house reads a signature."""
        try:
            return read_signature(self.cleaned_data["signature"])
        except CaseworkError as refusal:
            raise forms.ValidationError(str(refusal.words)) from None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def declare(request: HttpRequest, case: Case) -> HttpResponse:
    """Show the words and take the signature; where nothing is to be signed, back to the case."""
    if not may_sign(case):
        return HttpResponseRedirect(case_url(case))
    if request.method != "POST":
        said, _spoken = statement(get_language() or "ar")
        return _page(request, case, SignForm(initial={"digest": said.digest}))
    form = SignForm(request.POST)
    try:
        if form.is_valid() and _signed(case, form):
            return HttpResponseRedirect(f"{case_url(case)}?declared")
    except ForbiddenMove:
        return moved(request, case)
    return _page(request, case, form)


def _signed(case: Case, form: SignForm) -> bool:
    """Sign; other words than those that were read are put before the person once more."""
    given, language = form.cleaned_data, get_language() or "ar"
    try:
        sign(case, given["signature"], language=language, digest=given["digest"])
    except CaseworkError as refusal:
        form.add_error("declared", str(refusal.words))
        form.data = {"signature": given["signature"], "digest": statement(language)[0].digest}
        return False
    return True


def _page(request: HttpRequest, case: Case, form: SignForm) -> HttpResponse:
    said, spoken = statement(get_language() or "ar")
    context = {
        "form": form,
        "title": _("Declaration that the data is true"),
        "submit_label": _("Sign the declaration"),
        "words": said.text,
        "spoken": spoken,
        "direction": "rtl" if spoken in settings.LANGUAGES_BIDI else "ltr",
        "reference": case.reference,
        "back_url": case_url(case),
    }
    status = 422 if form.errors else 200
    return render(request, "public/tracking/declare.html", context, status=status)
