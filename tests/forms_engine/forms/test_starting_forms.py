"""Every question of the starting forms says why it is asked and how long its answer is kept."""

import pytest

from builders.forms import composed
from forms_engine.forms.checking import check
from forms_engine.forms.enums import Privacy

FORMS = {code: composed(code) for code in ("help", "volunteer")}


@pytest.mark.parametrize("code", FORMS)
def test_a_starting_form_has_no_fault(code):
    assert check(FORMS[code]) == []


def test_an_identity_number_is_the_only_identity_data():
    questions = [q for form in FORMS.values() for step in form.steps for q in step.questions]

    assert [q.key for q in questions if q.privacy == Privacy.IDENTITY] == ["document_number"]


def test_the_privacy_notice_comes_with_the_first_personal_step():
    noticed = {code: [s.key for s in form.steps if s.notice] for code, form in FORMS.items()}

    assert noticed == {"help": ["person"], "volunteer": ["person"]}
