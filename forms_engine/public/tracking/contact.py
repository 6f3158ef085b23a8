"""Corrects the phone or the e-mail address: the new one gets a code, the old one is told."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from forms_engine.cases.models import Case
from forms_engine.cases.services.contact import DIGITS, NoCode, WrongCode, ask, awaited, confirm
from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import ascii_digits, compact
from forms_engine.messages.types import Address
from theme.renderer import HouseRenderer
from theme.widgets import DigitsInput

from ..throttle import TooMany, too_many
from . import limits
from .forms import LinkForm
from .personal import case_url, with_case


class ContactForm(LinkForm):
    """The new phone or address."""

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.fields["contact"].label = _("Your new phone number or e-mail address")
        self.fields["contact"].help_text = _("We send a code there to see that it is yours.")

    @property
    def address(self) -> Address:
        """Where the code goes."""
        to = str(self.cleaned_data["contact"])
        return Address("email" if "@" in to else "sms", to)


class CodeForm(forms.Form):
    """The code that was sent to the new contact."""

    default_renderer = HouseRenderer

    code = Words(
        label=gettext_lazy("The code that we sent"),
        help_text=gettext_lazy("Six digits. It counts for 30 minutes."),
        max_length=40,
        widget=DigitsInput(width=10),
        error_messages={
            "required": gettext_lazy("Write the code that we sent"),
            "max_length": gettext_lazy("The code has six digits"),
        },
    )

    def clean_code(self) -> str:
        """Exactly six digits of any family."""
        digits = compact(ascii_digits(self.cleaned_data["code"]))
        if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
            raise forms.ValidationError(_("The code has six digits"))
        return digits


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def change(request: HttpRequest, case: Case) -> HttpResponse:
    """Ask for the new phone or e-mail, and send a code there."""
    form = ContactForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, case, form, title=_("Correct my phone or e-mail"))
    try:
        limits.count_code(case, form.address.to)
    except TooMany as refusal:
        return too_many(request, refusal)
    ask(case, form.address)
    return HttpResponseRedirect(reverse("public:track-contact-code", args=[case.reference]))


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def code(request: HttpRequest, case: Case) -> HttpResponse:
    """Take the code; without one that is awaited, begin again."""
    address = awaited(case)
    if address is None:
        return _over(request, case)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            confirm(case, form.cleaned_data["code"])
        except WrongCode as wrong:
            form.add_error("code", _wrong(wrong.left))
        except NoCode:
            return _over(request, case)
        else:
            return HttpResponseRedirect(f"{case_url(case)}?contact")
    title = _("Confirm your new contact")
    return _page(request, case, form, title=title, to=address.to)


def _wrong(left: int) -> str:
    if not left:
        return _("This is not the code that we sent. Ask for a new one.")
    told = ngettext(
        "This is not the code that we sent. You can try %(left)d more time.",
        "This is not the code that we sent. You can try %(left)d more times.",
        left,
    )
    return told % {"left": left}


def _over(request: HttpRequest, case: Case) -> HttpResponse:
    """The code counts no more: say so, and offer a new one."""
    title = _("Correct my phone or e-mail")
    return _page(request, case, ContactForm(), title=title, over=request.method == "POST")


def _page(
    request: HttpRequest, case: Case, form: forms.Form, *, title: str, **context: object
) -> HttpResponse:
    asks_code = isinstance(form, CodeForm)
    shown = {
        "form": form,
        "title": title,
        "submit_label": _("Confirm") if asks_code else _("Send me a code"),
        "action": reverse(f"public:track-contact{'-code' * asks_code}", args=[case.reference]),
        "back_url": case_url(case),
        "again_url": reverse("public:track-contact", args=[case.reference]),
    }
    status = 422 if form.errors else 410 if context.get("over") else 200
    template = "public/tracking/contact.html"
    return render(request, template, shown | context, status=status)
