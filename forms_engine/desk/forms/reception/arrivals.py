"""The forms of letters, of social media, and of people met on the ground."""

from datetime import date, datetime
from urllib.parse import urlsplit

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Kind
from forms_engine.cases.sealed import Applicant
from forms_engine.clock.time import now, riyadh, today
from forms_engine.forms.fields import Words
from forms_engine.forms.questions.site import Site
from forms_engine.reception.enums import Consent, Platform
from forms_engine.reception.services.letters import Incoming
from forms_engine.reception.services.opening import Arrival
from forms_engine.reception.services.social import Written
from forms_engine.runs.enums import Channel
from forms_engine.staff.models import User
from theme.languages import spoken

from .contact import LINE, LTR, SHORT, ContactForm, Files, Label
from .times import Day, Moment

HOSTS = {
    Platform.X: ("x.com", "twitter.com"),
    Platform.WHATSAPP: ("wa.me", "whatsapp.com"),
    Platform.INSTAGRAM: ("instagram.com",),
    Platform.FACEBOOK: ("facebook.com", "fb.com", "messenger.com"),
    Platform.SNAPCHAT: ("snapchat.com",),
    Platform.TIKTOK: ("tiktok.com",),
    Platform.TELEGRAM: ("t.me", "telegram.me"),
    Platform.YOUTUBE: ("youtube.com", "youtu.be"),
}


class LetterForm(ContactForm):
    """An incoming letter; the number of the year is drawn when it is registered."""

    channel = Channel.LETTER
    subject = Words(
        label=_("Subject of the letter"),
        max_length=LINE,
        widget=forms.TextInput(attrs=SHORT),
        error_messages={"required": _("Write the subject of the letter.")},
    )
    written_on = Day(
        label=_("Date of the letter"),
        help_text=_("Leave this empty if it bears none."),
        required=False,
    )
    received_on = Day(
        label=_("Received on"),
        initial=today,
        error_messages={"required": _("Choose the day on which it came.")},
    )
    scan = forms.FileField(
        label=_("Scan"),
        help_text=_("A PDF or a picture. No copies of identity documents."),
        required=False,
    )
    field_order = (
        "name", "subject", "written_on", "received_on", "scan", "reference", "kind",
    )  # fmt: skip

    def __init__(self, data: QueryDict | None = None, *, user: User, files: Files = None) -> None:
        super().__init__(data, user=user, files=files)
        self.fields["name"].label, self.fields["name"].required = _("Sender"), True
        self.fields["name"].error_messages["required"] = _("Write who sent the letter.")
        self.fields["words"].label = _("What the letter asks for")

    def clean_received_on(self) -> date:
        """Not a day that has not come yet."""
        day: date = self.cleaned_data["received_on"]
        if day > today():
            raise forms.ValidationError(_("Choose today or an earlier day."))
        return day

    def clean(self) -> dict[str, object]:
        """A letter is written before it comes."""
        given = super().clean()
        written, received = given.get("written_on"), given.get("received_on")
        if isinstance(written, date) and isinstance(received, date) and written > received:
            self.add_error("written_on", _("The letter cannot be written after it came."))
        return given

    def incoming(self) -> Incoming:
        """The letter as the service takes it."""
        given = self.cleaned_data
        return Incoming(
            sender=given["name"],
            subject=given["subject"],
            written_on=given["written_on"],
            received_on=given["received_on"],
        )


class SocialForm(ContactForm):
    """Who wrote to us on social media, where it stands, and what they asked."""

    channel = Channel.SOCIAL
    platform = forms.ChoiceField(
        label=_("Platform"),
        choices=[("", _("Choose")), *Platform.choices],
        error_messages={"required": _("Choose the platform.")},
    )
    handle = Words(
        label=_("Their name there"),
        help_text=_("Such as @amal."),
        max_length=LINE,
        widget=forms.TextInput(attrs=LTR),
        error_messages={"required": _("Write the name under which they wrote.")},
    )
    link = forms.URLField(
        label=_("Link to what they wrote"),
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs=LTR),
        error_messages={"invalid": _("Copy the whole link, such as https://x.com/…")},
    )
    field_order = ("platform", "handle", "link", "reference", "kind", "name")

    def clean(self) -> dict[str, object]:
        """The link leads to the platform that was chosen, by https."""
        given = super().clean()
        link, platform = str(given.get("link") or ""), str(given.get("platform") or "")
        if link and platform and not _leads_to(link, platform):
            self.add_error("link", _("This link does not lead to the platform that was chosen."))
        return given

    def written(self) -> Written:
        """The contact as the service takes it."""
        given = self.cleaned_data
        return Written(handle=given["handle"], link=given["link"], asked=given["words"])


def _leads_to(link: str, platform: str) -> bool:
    parts = urlsplit(link)
    hosts = HOSTS.get(Platform(platform))
    host = (parts.hostname or "").casefold()
    known = hosts is None or any(host == one or host.endswith(f".{one}") for one in hosts)
    return parts.scheme == "https" and known


class GroundForm(ContactForm):
    """Somebody met on the ground, for whom we ask with their consent (policy L13, L20)."""

    channel = Channel.GROUND
    site = forms.ChoiceField(
        label=_("Where are they?"),
        choices=[("", _("Choose")), *((one.code, one.label) for one in Site.options)],
        error_messages={"required": _("Choose where they are.")},
    )
    landmark = Words(
        label=_("What stands near?"),
        help_text=_("A camp number, a hotel with its room, a gate."),
        required=False,
        max_length=LINE,
        widget=forms.TextInput(attrs=SHORT),
    )
    urgent = forms.BooleanField(label=_("It is urgent"), required=False)
    consented_at = Moment(
        label=_("When did they agree?"),
        error_messages={"required": _("Choose when they agreed.")},
    )
    field_order = (
        "site", "landmark", "words", "service", "urgent", "name", "phone", "email", "language",
        "consent", "consented_at",
    )  # fmt: skip

    def __init__(self, data: QueryDict | None = None, *, user: User) -> None:
        super().__init__(data, user=user)
        del self.fields["reference"], self.fields["kind"]
        self.initial["consented_at"] = riyadh(now()).replace(tzinfo=None)
        words = self.fields["words"]
        words.label = _("What do they need?")
        words.error_messages["required"] = _("Write down what they need.")
        self.fields["name"].required = self.fields["consent"].required = True
        self.fields["name"].error_messages["required"] = _("Write the person’s name.")
        consent = self.fields["consent"]
        consent.label = _("How did they agree that we ask for them?")
        consent.error_messages["required"] = _(
            "Choose how the person agreed: without it no request is opened."
        )

    def clean_consented_at(self) -> datetime:
        """Nobody has agreed in the future."""
        moment: datetime = self.cleaned_data["consented_at"]
        if moment > now():
            raise forms.ValidationError(_("Choose a time that has passed."))
        return moment

    def needed(self) -> dict[str, Label]:
        """Everything that is needed is required by its field."""
        return {}

    def arrival(self) -> Arrival:
        """Always a request for help."""
        given = self.cleaned_data
        return Arrival(
            kind=Kind.HELP,
            channel=self.channel,
            language=spoken(given["language"]),
            applicant=self.applicant(),
            subject="",
            words=given["words"],
            service=given["service"],
            urgent=given["urgent"],
            consent=Consent(given["consent"]),
            consented_at=given["consented_at"],
        )

    def applicant(self) -> Applicant:
        """With the place where they are."""
        given = self.cleaned_data
        return Applicant(
            name=given["name"],
            phone=given["phone"],
            email=given["email"],
            contact_language=given["language"],
            site=given["site"],
            landmark=given["landmark"],
        )
