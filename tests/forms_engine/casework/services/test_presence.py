"""Who looks at a case is shown for minutes and forgotten in a day."""

import pytest

from builders.staff import make_staff
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def make_team():
    return make_staff(role=Role.RECEPTION), make_staff(role=Role.RESEARCHER)
