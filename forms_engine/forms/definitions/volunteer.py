"""The application to volunteer; a guardian is asked for where the volunteer may be under 18."""

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.conditions import younger_than
from forms_engine.forms.definitions import statements
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.form import Form
from forms_engine.forms.questions import (
    BirthYear,
    Choices,
    Consent,
    Declaration,
    Email,
    Languages,
    Name,
    Option,
    Phone,
    ShortText,
    Signature,
)
from forms_engine.forms.step import Step

UNDER_AGE = younger_than("person", "birth_year", 18)

PERSON = Step(
    key="person",
    title=_("About you"),
    notice=statements.PRIVACY_NOTICE,
    notice_version=statements.PRIVACY_NOTICE_VERSION,
    one_of=("phone", "email"),
    errors={"missing_all": _("Write a phone number or an e-mail address: one of them is enough")},
    questions=(
        Name(
            key="name",
            label=_("Name as in the identity document or passport"),
            short=_("Name"),
            purpose=Purpose.IDENTIFY,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        BirthYear(
            key="birth_year",
            label=_("Year of birth"),
            hint=_("The year alone, Hijri or Gregorian, such as 1420 or 1999."),
            purpose=Purpose.PROTECT,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        Phone(
            key="phone",
            label=_("Phone number"),
            hint=_("For a number outside Saudi Arabia, begin with +."),
            optional=True,
            purpose=Purpose.REACH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        Email(
            key="email",
            label=_("E-mail address"),
            optional=True,
            purpose=Purpose.REACH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        ShortText(
            key="city",
            label=_("City where you live"),
            short=_("City"),
            optional=True,
            purpose=Purpose.MATCH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

LANGUAGES = Step(
    key="languages",
    title=_("Languages"),
    questions=(
        Languages(
            key="languages",
            label=_("Which languages do you speak?"),
            short=_("Languages"),
            hint=_("Choose every language in which you can help a pilgrim."),
            purpose=Purpose.MATCH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

SKILLS = Step(
    key="skills",
    title=_("Skills"),
    questions=(
        Choices(
            key="skills",
            label=_("What can you help with?"),
            short=_("Skills"),
            options=(
                Option("guiding", _("Guiding people who lost their way")),
                Option("interpreting", _("Interpreting")),
                Option("first_aid", _("First aid or nursing")),
                Option("wheelchair", _("Helping the elderly and wheelchair users")),
                Option("food", _("Preparing and handing out food")),
                Option("driving", _("Driving")),
                Option("office", _("Office work and answering calls")),
                Option("other", _("Something else")),
            ),
            errors={"missing": _("Choose at least one way in which you can help")},
            purpose=Purpose.MATCH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        ShortText(
            key="experience",
            label=_("Certificates or experience worth knowing"),
            short=_("Experience"),
            optional=True,
            purpose=Purpose.MATCH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

AVAILABILITY = Step(
    key="availability",
    title=_("When are you available?"),
    questions=(
        Choices(
            key="seasons",
            label=_("In which seasons?"),
            short=_("Seasons"),
            options=(
                Option("hajj", _("The Hajj season")),
                Option("ramadan", _("Ramadan")),
                Option("umrah", _("The rest of the Umrah season")),
            ),
            errors={"missing": _("Choose at least one season")},
            purpose=Purpose.MATCH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        Choices(
            key="times",
            label=_("At what times?"),
            short=_("Times"),
            options=(
                Option("morning", _("Morning")),
                Option("evening", _("Evening")),
                Option("night", _("Night")),
                Option("weekend", _("Weekends only")),
            ),
            errors={"missing": _("Choose at least one time of day")},
            purpose=Purpose.MATCH,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

CHARTER = Step(
    key="charter",
    title=_("The volunteers' charter"),
    questions=(
        Declaration(
            key="charter",
            label=statements.CHARTER_AGREED,
            body=statements.CHARTER,
            version=statements.CHARTER_VERSION,
            errors={"missing": _("Tick the box to commit yourself to the charter")},
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

GUARDIAN = Step(
    key="guardian",
    title=_("Your guardian"),
    lead=_("For volunteers who may be under 18, a guardian agrees to the application."),
    shown_when=UNDER_AGE,
    questions=(
        Name(
            key="guardian_name",
            label=_("Guardian's full name"),
            autofill="off",
            errors={"missing": _("Write the guardian's full name")},
            purpose=Purpose.PROTECT,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        Phone(
            key="guardian_phone",
            label=_("Guardian's phone number"),
            errors={"missing": _("Write a phone number of the guardian")},
            purpose=Purpose.PROTECT,
            retention=Retention.VOLUNTEER,
            privacy=Privacy.PERSONAL,
        ),
        Consent(
            key="guardian_consent",
            label=statements.GUARDIAN_CONSENT,
            version=statements.CONSENT_VERSION,
            errors={"missing": _("The guardian's agreement is needed: tick the box together")},
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
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
            label=statements.VOLUNTEER_CONSENT,
            version=statements.CONSENT_VERSION,
            errors={"missing": _("Tick the box to agree, so that the application can be studied")},
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
        ),
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
            purpose=Purpose.PROVE,
            retention=Retention.PROOF,
            privacy=Privacy.PERSONAL,
        ),
    ),
)

VOLUNTEER = Form(
    code="volunteer",
    kind="volunteer",
    title=_("Application to volunteer"),
    steps=(PERSON, LANGUAGES, SKILLS, AVAILABILITY, CHARTER, GUARDIAN, CHECK),
)
