"""Figures are taken once and frozen; what may not be published is refused with words."""

import pytest
from django.core.exceptions import ValidationError

from builders import cms as make
from builders import staff
from cms import figures
from cms.models import Snapshot
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/cms/snapshot/add/"


@pytest.fixture
def given(monkeypatch):
    """The registered readers, replaced by plain numbers; `asked` is what they were asked."""
    asked = []

    def survey(before):
        asked.append(before)
        return {"invited": 90, "answered": 60, "scores": {"procedure": 4.25}}

    def aid(year):
        if year == 1448:
            raise figures.NoFigures("بعد نهاية السنة")
        return {"rows": [["housing", 40, 30]]}

    monkeypatch.setattr(figures, "_providers", {"aid": aid, "survey": survey})
    return asked


@pytest.fixture
def editor(client):
    make.make_site()
    client.force_login(staff.make_staff(role=Role.EDITOR))
    return client


def test_an_editor_takes_figures_looks_and_then_publishes(given, editor):
    editor.post(ADD, {"kind": "aid", "year": "1447"})
    row = Snapshot.objects.get()
    looked = editor.get(f"/admin/snippets/cms/snapshot/edit/{row.pk}/").content.decode()

    editor.post(
        f"/admin/snippets/cms/snapshot/edit/{row.pk}/",
        {"kind": "aid", "year": "1447", "published": "on"},
    )

    assert (row.data, row.published) == ({"rows": [["housing", 40, 30]]}, False)
    assert "المساعدات في سنة 1447 هـ" in looked
    assert Snapshot.objects.get().published is True


def test_what_may_not_be_published_is_said_where_it_was_asked(given, editor):
    answer = editor.post(ADD, {"kind": "aid", "year": "1448"})

    assert "بعد نهاية السنة" in answer.content.decode()
    assert Snapshot.objects.count() == 0


@pytest.mark.parametrize("year", ["", "0", "x"])
def test_aid_without_a_year_is_refused(given, editor, year):
    assert editor.post(ADD, {"kind": "aid", "year": year}).status_code == 200
    assert Snapshot.objects.count() == 0


def test_one_year_is_taken_once(given, editor):
    editor.post(ADD, {"kind": "aid", "year": "1447"})

    answer = editor.post(ADD, {"kind": "aid", "year": "1447"})

    assert (answer.status_code, Snapshot.objects.count()) == (200, 1)
    assert "أُخذت أرقام هذه السنة من قبل." in answer.content.decode()


def test_an_example_keeps_nobody_from_the_real_figures_of_its_year(given, editor):
    make.make_snapshot(year=1447, example=True)

    editor.post(ADD, {"kind": "aid", "year": "1447"})

    assert Snapshot.objects.filter(example=False).count() == 1


def test_a_result_is_held_against_the_last_one_but_no_example(given):
    make.make_snapshot("survey", data={"answered": 30})
    make.make_snapshot("survey", data={"answered": 1}, example=True)

    Snapshot(kind="survey").full_clean()

    assert given == [{"answered": 30}]


def test_taken_figures_stay_when_they_are_published(given):
    row = make.make_snapshot(published=False)

    row.published = True
    row.full_clean()

    assert row.data == {"rows": [["code1", 40, 30], ["", 12, 8]]}


def test_another_year_needs_new_figures(given):
    row = make.make_snapshot()
    row.year = 1446

    with pytest.raises(ValidationError):
        row.full_clean()
