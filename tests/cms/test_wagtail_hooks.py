"""What editors meet first in the admin."""

from datetime import date

import pytest

from builders import cms as make
from builders.staff import make_staff
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def first_screen(client, role):
    make.make_guide(make.make_site(), title="دليل قديم", next_review_on=date(2020, 1, 1))
    client.force_login(make_staff(role=role), "django.contrib.auth.backends.ModelBackend")
    return client.get("/admin/").content.decode()


def test_editors_see_the_pages_due_for_review(client):
    shown = first_screen(client, Role.EDITOR)

    assert "صفحات حان موعد مراجعتها" in shown
    assert "دليل قديم" in shown


def test_others_do_not(client):
    assert "صفحات حان موعد مراجعتها" not in first_screen(client, Role.RECEPTION)
