"""What is asked before something is withdrawn."""

import pytest

from builders.cases import make_case, make_complaint
from builders.volunteers import make_application
from forms_engine.cases.enums import State
from forms_engine.public.tracking.withdrawing import REQUEST, VOLUNTEERING, WRITTEN, asked_of

pytestmark = pytest.mark.django_db


def test_the_words_fit_what_is_withdrawn():
    cases = (
        make_case(), make_complaint(), make_application(), make_application(state=State.ACTIVE),
    )  # fmt: skip

    assert [asked_of(case) for case in cases] == [REQUEST, WRITTEN, REQUEST, VOLUNTEERING]
