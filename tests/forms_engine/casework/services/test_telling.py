"""A ready text reaches whom it may, once a day."""

import pytest

from builders.cases import HUDA, make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.sealed import Applicant
from forms_engine.casework.services.quiet import set_quiet
from forms_engine.casework.services.telling import audience, tell_ready
from forms_engine.messages.models import Message
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
TEXT = "still_working"


def test_a_ready_text_reaches_whom_it_may_once_a_day():
    amal = make_staff(role=Role.RECEPTION)
    open_one, quiet, ended = make_case(), make_case(applicant=HUDA), make_case(state=State.CLOSED)
    silent, erased = make_case(applicant=Applicant(name="No address")), make_case()
    set_quiet(quiet, quiet=True, by=amal)
    erase_case(erased)
    erased.refresh_from_db()
    cases = [open_one, quiet, ended, silent, erased]

    sent = tell_ready(cases, TEXT, by=amal)
    again = audience(cases, TEXT)

    assert (sent.reached, sent.quiet, sent.silent) == ([open_one], [quiet], [silent])
    assert (set(sent.ended), again.reached, again.told) == ({ended, erased}, [], [open_one])
    assert Message.objects.filter(template=TEXT).count() == 1
    assert history(open_one.stream).last().facts == {"template": TEXT}


def test_a_text_that_is_not_ready_is_not_sent():
    with pytest.raises(ValueError, match="no such ready text"):
        tell_ready([], "refused", by=make_staff(role=Role.RECEPTION))
