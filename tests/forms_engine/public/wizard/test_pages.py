"""Saved, sent and left; two people never mix."""

import pytest

from builders.wizard import Browser
from forms_engine.cases.models import Case
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers


@pytest.fixture
def visitor(db):
    visitor = Browser()
    visitor.begin()
    return visitor


def test_two_tabs_keep_two_people_apart(db):
    amal = Browser()
    amal.begin()
    basil = Browser()
    basil.client = amal.client
    basil.begin()

    amal.fill(until="service")
    basil.fill(until="service")
    amal.post("person", {"name": "Amal", "document_kind": "none", "birth_year": "1370"})
    basil.post("person", {"name": "Basil", "document_kind": "none", "birth_year": "1380"})
    amal.post("contact")

    names = {
        str(run.pk): answers(run)["person"]["name"]
        for run in Run.objects.select_related("form_version", "key")
    }
    assert names == {amal.run.split("/")[-2]: "Amal", basil.run.split("/")[-2]: "Basil"}


def test_another_browser_does_not_open_a_run_by_its_address(visitor):
    stranger = Browser()
    stranger.here = visitor.here

    pages = [stranger.get(step) for step in ("need_for", "saved", "sent")]

    assert [page.status_code for page in pages] == [404, 404, 404]
    assert "هذا النموذج لا يُفتح هنا" in pages[0].content.decode()


def test_saving_for_later_keeps_even_what_is_not_valid(visitor):
    visitor.fill(until="service")

    response = visitor.post("person", {"name": "123", "birth_year": "٧٠"}, later="1")

    assert response["Location"] == visitor.at("saved")
    assert "رابط العودة" in visitor.get("saved").content.decode()
    assert 'value="٧٠"' in visitor.get("person").content.decode()


def test_finished_on_this_device_closes_it_here(visitor):
    visitor.fill(until="service")

    response = visitor.client.post(visitor.at("leave"))

    assert response["Location"] == "/ar/resume/left/"
    assert {cookie.value for cookie in response.cookies.values()} == {""}
    visitor.secret = ""
    assert visitor.get("person").status_code == 404


def test_whoever_leaves_is_told_what_was_sent_and_what_is_only_saved(visitor):
    page = visitor.client.get("/ar/resume/left/").content.decode()

    assert "ما أُرسل وصل إلينا، وما حُفظ باقٍ ويُفتح على أي جهاز برابط العودة أو رمزها." in page


def test_the_cookie_that_was_left_behind_opens_nothing(visitor):
    secret = visitor.secret
    visitor.client.post(visitor.at("leave"))
    thief = Browser()
    thief.here = visitor.here
    thief.secret = secret

    assert thief.get("need_for").status_code == 404


def test_an_expired_form_gets_a_kind_page(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z")
    visitor = Browser()
    visitor.begin()
    visitor.fill(until="service")

    time_machine.move_to("2026-11-20T09:00:00Z")
    pages = [visitor.get("person"), visitor.post("person")]

    assert [page.status_code for page in pages] == [410, 410]
    assert "انتهت مدة حفظ هذا النموذج" in pages[0].content.decode()


def test_the_confirmation_shows_reference_and_dates_in_both_calendars(visitor, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")
    visitor.fill()

    page = visitor.get("sent").content.decode()

    assert Case.objects.get().reference in page
    assert "هـ (6 ديسمبر 2026 م)" in page
    assert "/ar/track/" in page


def test_the_confirmation_stays_the_same_when_it_is_opened_again(visitor):
    visitor.fill()

    first, second = visitor.get("sent"), visitor.get("sent")

    assert (first.status_code, second.status_code) == (200, 200)
    assert Case.objects.count() == 1


def test_before_sending_there_is_no_confirmation(visitor):
    visitor.fill(until="service")

    assert visitor.get("sent")["Location"] == visitor.at("person")


def test_the_bare_address_leads_to_where_the_run_stands(visitor):
    visitor.fill(until="contact")

    assert visitor.client.get(visitor.run)["Location"] == visitor.at("place")
