"""Who contacts us and what they want: a new case, or one that there is already."""

import json
from datetime import datetime
from typing import ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.cases.references import read_reference
from forms_engine.cases.sealed import Applicant
from forms_engine.clock.time import now
from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import phone_e164
from forms_engine.forms.questions.language import LANGUAGES
from forms_engine.forms.questions.phone import what_is_wrong
from forms_engine.reception.enums import Consent
from forms_engine.reception.services.opening import Arrival, Whose
from forms_engine.staff.models import User
from forms_engine.vault.tokens import new_token

from ...labels import services
from ..base import DeskForm
from ..choices import offer

LINE, LONG = 120, 4000
KINDS = (Kind.ENQUIRY, Kind.HELP, Kind.SUGGESTION, Kind.COMPLAINT)
SHORT = {"dir": "auto", "autocomplete": "off"}
LTR = {"dir": "ltr", "autocomplete": "off"}
Label = str | Promise
Files = MultiValueDict[str, UploadedFile[bytes]] | None


class ContactForm(DeskForm):
    """A reference that exists, or who it is and what they want; `channel` is the way in."""

    channel: ClassVar[str] = ""
    key = Words(required=False, initial=new_token, widget=forms.HiddenInput)
    reference = Words(
        label=_("Reference of a request that exists"),
        help_text=_("Leave this empty to open a new request; then fill in the rest."),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs=LTR),
    )
    kind = forms.ChoiceField(
        label=_("What is it?"),
        required=False,
        choices=[("", _("Choose")), *((kind.value, kind.label) for kind in KINDS)],
    )
    name = Words(
        label=_("Name"), required=False, max_length=LINE, widget=forms.TextInput(attrs=SHORT)
    )
    phone = Words(
        label=_("Phone number"),
        help_text=_("Without a phone number or an e-mail address we cannot answer."),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={**LTR, "inputmode": "tel"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs=LTR),
        error_messages={"invalid": _("Write a whole e-mail address, such as name@example.com")},
    )
    language = forms.ChoiceField(
        label=_("In which language do we answer?"),
        choices=[(option.code, option.label) for option in LANGUAGES],
    )
    words = Words(
        label=_("What was said"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 5}),
        error_messages={"required": _("Write down what was said.")},
    )
    service = forms.ChoiceField(label=_("Service, where help is asked for"), required=False)
    consent = forms.ChoiceField(
        label=_("How did they agree that we open a request for help?"),
        required=False,
        choices=Consent.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, data: QueryDict | None = None, *, user: User, files: Files = None) -> None:
        super().__init__(data, files, initial={"language": get_language()})
        self.user, self.case = user, None
        if "service" in self.fields:
            offer(self, "service", [("", _("None")), *services()])

    case: Case | None

    def clean_phone(self) -> str:
        """The number in E.164, or nothing."""
        typed = self.cleaned_data["phone"]
        phone = phone_e164(typed) if typed else ""
        if phone is None:
            raise forms.ValidationError(what_is_wrong(typed))
        return phone

    def clean_reference(self) -> str:
        """A request that this person may open."""
        typed = self.cleaned_data["reference"]
        if not typed:
            return ""
        found = visible(self.user).filter(reference=read_reference(typed) or "")
        self.case = found.filter(key__destroyed_at=None).select_related("key", "enquiry").first()
        if self.case is None:
            raise forms.ValidationError(_("No request that is open to you has this reference."))
        return self.case.reference

    def clean(self) -> dict[str, object]:
        """Without a reference, what a new request needs."""
        given = self.cleaned_data
        if self.case is None and "reference" not in self.errors:
            for name, sentence in self.needed().items():
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, str(sentence))
        return given

    def needed(self) -> dict[str, Label]:
        """What a new request cannot do without, each with its sentence."""
        needed: dict[str, Label] = {
            "kind": _("Choose what it is."),
            "name": _("Write the person’s name."),
        }
        if self.cleaned_data.get("kind") == Kind.HELP:
            needed["consent"] = _("Choose how the person agreed: without it no request is opened.")
        return needed

    def arrival(self) -> Arrival:
        """What is known of somebody new."""
        given = self.cleaned_data
        return Arrival(
            kind=Kind(given["kind"]),
            channel=self.channel,
            language=get_language() or "ar",
            applicant=self.applicant(),
            subject=str(given.get("subject", "")),
            words=given["words"],
            service=given.get("service", ""),
            consent=given.get("consent", ""),
            consented_at=self.agreed_at(),
        )

    def applicant(self) -> Applicant:
        """Who they are and how they are reached."""
        given = self.cleaned_data
        return Applicant(
            name=given["name"],
            phone=given["phone"],
            email=given["email"],
            contact_language=given["language"],
        )

    def agreed_at(self) -> datetime:
        """They agreed while we spoke."""
        return now()

    @property
    def sending(self) -> str:
        """The same for the same form with the same words, however often it is sent."""
        given = sorted((name, str(value)) for name, value in self.cleaned_data.items())
        return json.dumps(given) if self.cleaned_data["key"] else ""

    @property
    def is_new(self) -> bool:
        """Whether a case is opened."""
        return self.case is None

    def whose(self) -> Whose:
        """The case that exists, or what opens one."""
        return self.case or self.arrival()
