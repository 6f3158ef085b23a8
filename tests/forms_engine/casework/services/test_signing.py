"""The applicant signs where no form took the declaration; staff may still take it (policy L51)."""

import hashlib

import pytest

from builders.cases import AMAL, make_case
from builders.casework import make_declared
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.sealed import open_words
from forms_engine.casework.completeness import gaps
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Declaration
from forms_engine.casework.services.declaring import declare, undeclare
from forms_engine.casework.services.signing import may_sign, sign
from forms_engine.casework.statement import statement
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def make_undeclared(**extra):
    return make_case(state=State.VERIFYING, **extra)


def sign_it(case, name=AMAL.name, language="ar", digest=""):
    read = digest or statement(language)[0].digest
    return sign(case, name, language=language, digest=read)


def test_the_exact_words_language_hash_time_and_way_are_kept_and_the_name_is_sealed():
    case = make_undeclared()

    row = sign_it(case)

    row.refresh_from_db()
    assert (row.text, row.language, row.version) == (statement("ar")[0].text, "ar", "1")
    assert row.text.startswith("أُقرّ")
    assert row.digest == hashlib.sha256(row.text.encode()).hexdigest()
    assert (row.method, row.by, row.at is None) == ("signed", None, False)
    assert AMAL.name.encode() not in bytes(row.signature)
    assert open_words(case, row.signature, label="declaration.signature") == AMAL.name
    event = list(history(case.stream))[-1]
    assert (event.action, event.facts["actor"], event.facts["digest"]) == (
        "declared", "applicant", row.digest
    )  # fmt: skip
    assert gaps(case) == []


def test_words_without_a_translation_are_kept_as_the_arabic_that_they_are():
    assert (statement("en")[1], statement("xx")[1], statement("ar")[1]) == ("en", "ar", "ar")


@pytest.mark.parametrize("name", ["", " ", "\u200f", "0501234567", "x" * 151])
def test_what_is_no_name_is_no_signature(name):
    with pytest.raises(CaseworkError) as refusal:
        sign_it(make_undeclared(), name)

    assert refusal.value.field == "signature"
    assert Declaration.objects.count() == 0


def test_other_words_than_those_that_were_read_are_not_signed():
    with pytest.raises(CaseworkError) as refusal:
        sign_it(make_undeclared(), digest="0" * 64)

    assert refusal.value.field == "digest"


def test_it_is_signed_once_only_while_it_is_missing_and_staff_may_take_it_again():
    case, answered = make_undeclared(), make_undeclared(answers={"person": {"name": "Huda"}})
    late, taken = make_case(state=State.COMMITTEE), make_undeclared()
    make_declared(taken)

    before = [may_sign(one) for one in (case, answered, late, taken)]
    sign_it(case)

    assert (before, may_sign(case)) == ([True, False, False, False], False)
    for one in (case, answered, late, taken):
        with pytest.raises(ForbiddenMove):
            sign_it(one)
    declare(case, "phone", by=make_staff(role=Role.VERIFICATION))
    standing = Declaration.objects.get(case=case, taken_back_at=None)
    assert (standing.method, standing.text) == ("phone", statement("ar")[0].text)


def test_a_case_that_moved_on_after_it_was_read_takes_no_declaration():
    read, clerk = make_case(state=State.COMMITTEE), make_staff(role=Role.VERIFICATION)
    read.state = State.VERIFYING

    for act in (
        lambda: sign_it(read),
        lambda: declare(read, "phone", by=clerk),
        lambda: undeclare(read, by=clerk),
    ):
        with pytest.raises(ForbiddenMove):
            act()
    assert Declaration.objects.count() == 0
