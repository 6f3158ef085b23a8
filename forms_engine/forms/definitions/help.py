"""The request for help: what is asked, why, and how little is enough when it is urgent."""

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.conditions import unless, when
from forms_engine.forms.definitions import statements
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.form import Form
from forms_engine.forms.questions import (
    BirthYear,
    Choice,
    Consent,
    Declaration,
    DocumentKind,
    DocumentNumber,
    Email,
    Language,
    LongText,
    Name,
    Option,
    Phone,
    ShortText,
    Signature,
    Site,
)
from forms_engine.forms.step import Step

URGENT = when("need_for", "urgency", "urgent")
NOT_URGENT = unless("need_for", "urgency", "urgent")
HAS_DOCUMENT = when(
    "person", "document_kind", "national_id", "iqama", "gcc", "passport", "border", "visa"
)

NEED_FOR = Step(
    key="need_for",
    title=_("Who needs help, and how soon?"),
    emergency=True,
    questions=(
        Choice(
            key="for_whom",
            label=_("Who is the help for?"),
            short=_("The help is for"),
            options=(
                Option("self", _("For me")),
                Option("family", _("For someone in my family")),
                Option("group", _("For someone travelling with me")),
                Option("other", _("For another pilgrim")),
            ),
            errors={"missing": _("Choose who the help is for")},
            purpose=Purpose.IDENTIFY,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
        Choice(
            key="urgency",
            label=_("How soon is help needed?"),
            short=_("Needed"),
            options=(
                Option(
                    "urgent",
                    _("Now: it cannot wait until tomorrow"),
                    _("A name, a phone or e-mail and a place are enough."),
                ),
                Option("soon", _("Within a few days")),
                Option("later", _("It can wait longer")),
            ),
            errors={"missing": _("Choose how soon help is needed")},
            purpose=Purpose.ASSESS,
            retention=Retention.REQUEST,
            privacy=Privacy.SENSITIVE,
        ),
    ),
)

SERVICE = Step(
    key="service",
    title=_("What kind of help?"),
    questions=(
        Choice(
            key="service",
            label=_("What help is needed?"),
            short=_("Kind of help"),
            hint=_("Choose what is nearest; the details come later."),
            options=(
                Option("lost", _("A person or belongings are lost")),
                Option("health", _("Health, or support for the elderly and disabled")),
                Option("housing", _("A place to stay")),
                Option("transport", _("Transport")),
                Option("food", _("Food and water")),
                Option("money", _("Money for a sudden need")),
                Option("guidance", _("Guidance in the rites, or interpreting")),
                Option("documents", _("A lost or expired document")),
                Option("other", _("Something else")),
            ),
            optional_when=URGENT,
            errors={"missing": _("Choose the kind of help, or “Something else”")},
            purpose=Purpose.ASSESS,
            retention=Retention.REQUEST,
            privacy=Privacy.SENSITIVE,
        ),
    ),
)

PERSON = Step(
    key="person",
    title=_("The person who needs help"),
    notice=statements.PRIVACY_NOTICE,
    notice_version=statements.PRIVACY_NOTICE_VERSION,
    questions=(
        Name(
            key="name",
            label=_("Name as in the identity document or passport"),
            short=_("Name"),
            purpose=Purpose.IDENTIFY,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
        DocumentKind(
            key="document_kind",
            label=_("Which document do you have?"),
            short=_("Document"),
            shown_when=NOT_URGENT,
            purpose=Purpose.IDENTIFY,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
        DocumentNumber(
            key="document_number",
            label=_("Number of the document"),
            short=_("Document number"),
            hint=_("The number only, no picture. Leave it empty if there is no document now."),
            shown_when=NOT_URGENT & HAS_DOCUMENT,
            purpose=Purpose.IDENTIFY,
            retention=Retention.REQUEST,
            privacy=Privacy.IDENTITY,
        ),
        BirthYear(
            key="birth_year",
            label=_("Year of birth"),
            hint=_("The year alone, Hijri or Gregorian, such as 1370 or 1951."),
            shown_when=NOT_URGENT,
            purpose=Purpose.IDENTIFY,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

CONTACT = Step(
    key="contact",
    title=_("How do we reach you?"),
    lead=_("A phone number or an e-mail address is enough; both are better."),
    one_of=("phone", "email"),
    errors={"missing_all": _("Write a phone number or an e-mail address: one of them is enough")},
    questions=(
        Phone(
            key="phone",
            label=_("Phone number"),
            hint=_("We send the reference there. For a number outside Saudi Arabia, begin with +."),
            optional=True,
            purpose=Purpose.REACH,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
        Email(
            key="email",
            label=_("E-mail address"),
            optional=True,
            purpose=Purpose.REACH,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
        Language(
            key="contact_language",
            label=_("In which language should we contact you?"),
            short=_("Language of contact"),
            shown_when=NOT_URGENT,
            purpose=Purpose.REACH,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

PLACE = Step(
    key="place",
    title=_("Where is help needed?"),
    questions=(
        Site(
            key="site",
            label=_("Place"),
            purpose=Purpose.FIND,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
        ShortText(
            key="landmark",
            label=_("Nearest landmark, hotel or camp number"),
            optional=True,
            purpose=Purpose.FIND,
            retention=Retention.REQUEST,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

DETAILS = Step(
    key="details",
    title=_("What happened, and what is needed?"),
    questions=(
        LongText(
            key="story",
            label=_("What happened, and what is needed?"),
            short=_("Details"),
            hint=_("A few lines in any language are enough, with only what we need to know."),
            optional_when=URGENT,
            errors={"missing": _("Write a line or two about what is needed")},
            purpose=Purpose.ASSESS,
            retention=Retention.REQUEST,
            privacy=Privacy.SENSITIVE,
        ),
    ),
)

CHECK = Step(
    key="check",
    title=_("Check your answers before sending"),
    lead=_("Nothing has been sent yet."),
    questions=(
        Consent(
            key="consent",
            label=statements.HELP_CONSENT,
            version=statements.CONSENT_VERSION,
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

DECLARATION = Step(
    key="declaration",
    title=_("Declaration"),
    lead=_("This is the last step: the request is sent when you press the button."),
    questions=(
        Declaration(
            key="declared",
            label=statements.DECLARATION,
            version=statements.DECLARATION_VERSION,
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
        ),
        Signature(
            key="signature",
            label=_("Your full name, as a signature"),
            short=_("Signature"),
            hint=_("The name of the person who fills in this request."),
            shown_when=NOT_URGENT,
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

HELP = Form(
    code="help",
    kind="help",
    title=_("Request for help"),
    steps=(NEED_FOR, SERVICE, PERSON, CONTACT, PLACE, DETAILS, CHECK, DECLARATION),
)
