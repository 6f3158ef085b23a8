"""Several ticked requests at once, and the filters that a person keeps."""

import pytest

from builders.cases import BASIL, HELP_ANSWERS, HUDA, make_case
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.models import Case
from forms_engine.casework.models import SavedFilter
from forms_engine.casework.services.quiet import set_quiet
from forms_engine.casework.services.saving import save_filter
from forms_engine.messages.models import Message
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
QUEUE = "/admin/desk/requests/"


def make_desk():
    amal = make_staff(role=Role.RECEPTION)
    return amal, sign_in(amal)


def test_a_ready_text_is_read_with_its_count_before_it_is_sent():
    amal, browser = make_desk()
    arabic, english, quiet = make_case(applicant=BASIL), make_case(applicant=HUDA), make_case()
    set_quiet(quiet, quiet=True, by=amal)
    url, ticked = f"{QUEUE}message/?sort=newest", [f"{c.reference}.0" for c in Case.objects.all()]
    step = {"case": ticked, "step": "1"}

    first = browser.post(url, {"case": ticked})
    none = browser.post(url, step)
    read = browser.post(url, step | {"text": "bring_originals"})
    unsent = Message.objects.filter(template="bring_originals").count()
    sent = browser.post(url, step | {"text": "bring_originals", "confirm": "1"}, follow=True)

    assert (first.status_code, none.status_code, read.status_code, unsent) == (200, 422, 200, 0)
    assert len(read.context["letters"]) == 2
    assert [row["value"] for row in read.context["left_out"]] == [quiet.reference]
    assert "إرسال رسالتين" in read.content.decode()
    told = set(Message.objects.filter(template="bring_originals").values_list("about", flat=True))
    assert told == {arabic.stream, english.stream}
    assert "رسالتان في طريقهما." in sent.content.decode()
    assert sent.redirect_chain == [(f"{QUEUE}?sort=newest", 302)]


def test_nobody_is_written_to_where_nothing_is_ticked_or_nobody_is_reached():
    amal, browser = make_desk()
    quiet = make_case()
    set_quiet(quiet, quiet=True, by=amal)
    step = {"case": quiet.reference, "step": "1", "text": "still_working", "confirm": "1"}

    empty = browser.post(f"{QUEUE}message/", {}, follow=True)
    alone = browser.post(f"{QUEUE}message/", step)

    assert "لم يُرسل شيء" in empty.content.decode()
    assert "لا يصل هذا النص إلى أحد" in alone.content.decode()
    assert Message.objects.filter(template="still_working").count() == 0


def test_ticked_requests_or_all_that_the_filters_find_leave_as_a_file():
    _amal, browser = make_desk()
    one, _two = make_case(answers=HELP_ANSWERS, urgent=True), make_case(applicant=BASIL)
    step = {"step": "1", "reason": "اتصالات الغد"}

    asked = browser.post(f"{QUEUE}export/?urgent=1", {})
    without = browser.post(f"{QUEUE}export/?urgent=1", {"step": "1", "reason": " "})
    urgent = browser.post(f"{QUEUE}export/?urgent=1", step)
    ticked = browser.post(f"{QUEUE}export/", step | {"case": f"{one.reference}.0"})
    foreign = browser.post(f"{QUEUE}export/", step | {"case": "3333-4444.0"})

    assert (asked.context["number"], without.status_code, foreign.status_code) == (1, 422, 302)
    for answer in (urgent, ticked):
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Cache-Control"].startswith("private, no-store")
        text = answer.content.decode()
        assert (text.count("\r\n"), one.reference in text) == (2, True)
    assert "A1234567" not in ticked.content.decode()


def test_more_than_a_file_holds_is_refused_not_cut(monkeypatch):
    _amal, browser = make_desk()
    make_case(), make_case()
    monkeypatch.setattr("forms_engine.desk.views.many.AT_MOST", 1)

    answer = browser.post(f"{QUEUE}export/", {"step": "1", "reason": "x"}, follow=True)

    assert "الطلبات المقصودة أكثر من 1" in answer.content.decode()


def test_a_filter_is_kept_under_a_name_and_shown_above_the_queue():
    _amal, browser = make_desk()
    basil = make_staff(role=Role.RECEPTION, username="basil")
    save_filter(basil, name="منى", query="kind=help", shared=True)

    wrong = browser.post(f"{QUEUE}filters/save/?search=x", {"name": "بحث"})
    browser.post(f"{QUEUE}filters/save/?urgent=1&search=x", {"name": "العاجلة"})
    shown = browser.get(f"{QUEUE}?urgent=1").context["own"]

    assert wrong.status_code == 422
    assert [(one["label"], one["url"], one["current"]) for one in shown] == [
        ("العاجلة", f"{QUEUE}?urgent=1", True), ("منى (basil)", f"{QUEUE}?kind=help", False)
    ]  # fmt: skip


def test_a_filter_is_renamed_removed_and_brought_back_by_its_owner_alone():
    amal, browser = make_desk()
    row = save_filter(amal, name="One", query="urgent=1", shared=False)
    save_filter(amal, name="Two", query="kind=help", shared=False)
    url = f"{QUEUE}filters/{row.pk}/"

    taken = browser.post(url, {"name": "Two"})
    browser.post(url, {"name": "Three", "shared": "on"})
    browser.post(f"{url}remove/")
    gone = browser.get(f"{QUEUE}filters/").context
    browser.post(f"{url}remove/", {"removed": "0"})
    foreign = sign_in(role=Role.RECEPTION).post(f"{url}remove/")

    assert (taken.status_code, foreign.status_code) == (422, 404)
    assert ([one.name for one in gone["rows"]], [one.name for one in gone["gone"]]) == (
        ["Two"], ["Three"]
    )  # fmt: skip
    row = SavedFilter.objects.get(pk=row.pk)
    assert (row.name, row.shared, row.removed_at) == ("Three", True, None)
