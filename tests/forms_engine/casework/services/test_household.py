"""Cases of one household are linked, parted, and forgotten."""

import pytest

from builders.cases import BASIL, make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Household
from forms_engine.casework.services.household import link, links_of, unlink
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def make_team():
    return make_staff(role=Role.RECEPTION), make_staff(role=Role.RESEARCHER)


def test_a_household_is_linked_once_either_way_and_parted():
    case, other, (amal, _basil) = make_case(), make_case(applicant=BASIL), make_team()

    link(case, other, tie="spouses", by=amal)
    link(other, case, tie="siblings", by=amal)
    ties = [row.tie for row in links_of(case)]
    unlink(other, case, by=amal)

    assert (ties, links_of(case).count()) == (["siblings"], 0)
    assert history(other.stream).last().facts == {"other": case.reference}
    with pytest.raises(CaseworkError):
        link(case, case, tie="spouses", by=amal)


def test_an_erased_case_belongs_to_no_household():
    case, other, (amal, _basil) = make_case(), make_case(applicant=BASIL), make_team()
    link(case, other, tie="spouses", by=amal)

    erase_case(case)

    assert Household.objects.count() == 0
