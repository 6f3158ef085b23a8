"""The applicant sees which conditions of the acceptance are fulfilled, and when all of them are."""

import pytest

from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.sealed import seal_words
from forms_engine.cases.services.conditions import mark_met
from forms_engine.clock.time import now
from forms_engine.staff.enums import Role

from .test_views import open_case, page, text

pytestmark = pytest.mark.django_db
REPORT, TRAVEL = "إحضار التقرير الطبي", "تأكيد موعد السفر"


@pytest.fixture
def case(client):
    case = make_case(state=State.ACCEPTED)
    for words in (REPORT, TRAVEL):
        sealed = seal_words(case, words, label="condition")
        case.conditions.create(text=sealed, set_at=now())
    open_case(client, case)
    return case


def tick(case, *conditions):
    case.refresh_from_db()
    clerk = make_staff(role=Role.RECEPTION)
    mark_met(case, [one.pk for one in conditions], by=clerk, version=case.version)


def test_each_condition_says_whether_it_is_fulfilled(client, case):
    report, travel = case.conditions.all()

    before = text(client.get(page(case)))
    tick(case, report)
    after = text(client.get(page(case)))
    tick(case, report, travel)
    done = text(client.get(page(case)))

    seen = "استُوفي، وتحققنا منه في"
    assert [words.count(seen) for words in (before, after, done)] == [0, 1, 2]
    assert f"{REPORT} · {seen}" in after
    all_met = "استُوفي كل ما طُلب"
    assert [all_met in words for words in (before, after, done)] == [False, False, True]


def test_each_condition_has_a_direction_of_its_own_on_a_page_of_another(client, case):
    case.conditions.create(text=seal_words(case, "Visa", label="condition"), set_at=now())

    body = client.get(page(case, language="en")).content.decode()

    items = "".join(f'<li><bdi dir="auto">{one}</bdi></li>' for one in (REPORT, TRAVEL, "Visa"))
    assert f"<ul>{items}</ul>" in body


def test_once_registered_they_are_not_repeated(client, case):
    tick(case, *case.conditions.all())
    case.state = State.REGISTERED
    case.save(update_fields=["state"])

    assert REPORT not in text(client.get(page(case)))
