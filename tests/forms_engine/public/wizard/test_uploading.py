"""The upload step, as a visitor meets it: with a script and without one."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from builders.files import HTML, make_jpeg, make_pdf, make_png, script
from builders.vault import stored_files
from builders.wizard import title
from builders.wizard_files import Uploader
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_answers
from forms_engine.clock.time import now
from forms_engine.runs.files import taking
from forms_engine.runs.files.sealed import kept, open_inside
from forms_engine.runs.models import Run, RunFile
from forms_engine.vault.files import read

pytestmark = pytest.mark.django_db
SCRIPT = {"Accept": "application/json"}


@pytest.fixture
def visitor():
    return Uploader()


def chosen(data=None, name="موافقة.jpg"):
    return SimpleUploadedFile(name, make_jpeg() if data is None else data)


def body(response):
    return response.content.decode()


def test_the_page_says_what_may_be_sent_and_asks_for_no_identity_document(visitor):
    page = body(visitor.get("papers"))

    assert 'accept="image/jpeg,image/png,application/pdf,.pdf"' in page
    assert "JPEG, PNG, PDF" in page
    assert page.count('enctype="multipart/form-data"') == 1
    assert 'type="hidden" name="papers"' not in page


def test_an_added_file_leads_back_to_the_step_and_stands_in_its_list(visitor):
    response = visitor.send(name="موافقة.jpg")

    assert (response.status_code, response["Location"]) == (302, visitor.at("papers"))
    assert "موافقة.jpg" in body(visitor.get("papers"))


def test_the_way_back_to_the_check_page_is_kept(visitor):
    response = visitor.send(query="?change=1")

    assert response["Location"] == visitor.at("papers") + "?change=1"


def test_going_on_without_a_file_shows_what_is_missing(visitor):
    response = visitor.post("papers", {})

    page = body(response)
    assert response.status_code == 422
    assert 'href="#id_papers"' in page
    assert 'id="id_papers"' in page
    assert title(response).startswith("خطأ: ")


def test_going_on_with_a_file_leads_to_the_next_step(visitor):
    visitor.send()

    assert visitor.post("papers", {})["Location"] == visitor.at("check")


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "empty"),
        (HTML, 422, "wrong_kind"),
        (make_pdf(OpenAction=script()), 422, "active_content"),
        (make_jpeg() + bytes(5 * 1024 * 1024), 413, "too_large"),
        (make_jpeg() + bytes(7 * 1024 * 1024), 413, "too_large"),
    ],
)
def test_a_refused_file_is_named_with_the_reason_and_the_others_stay(visitor, data, status, code):
    visitor.send(name="good.jpg")

    response = visitor.send(data, name="bad.jpg")

    page, words = body(response), visitor.question.message(code)
    assert response.status_code == status
    assert page.count(words) == 2
    assert page.count("bad.jpg") == 2
    assert page.count('class="file__name"') == 1
    assert title(response).startswith("خطأ: ")
    assert f'action="{visitor.at("papers")}"' in page


def test_pressing_without_a_file_asks_to_choose_one(visitor):
    visitor._carry_cookie()

    response = visitor.client.post(f"{visitor.at('papers')}files/papers/", {"other": "x"})

    assert response.status_code == 422
    assert visitor.question.message("no_file") in body(response)


def test_the_last_room_taken_the_page_offers_none(visitor):
    visitor = Uploader(most=1)
    visitor.send()

    assert f'data-add="{visitor.at("papers")}files/papers/" hidden' in body(visitor.get("papers"))
    assert visitor.send(make_png()).status_code == 422


def test_a_removed_file_is_off_the_list(visitor):
    visitor.send()

    response = visitor.remove(RunFile.objects.get().pk)

    assert response["Location"] == visitor.at("papers")
    assert RunFile.objects.count() == 0
    assert "file__name" not in body(visitor.get("papers"))


def test_a_script_gets_the_list_alone(visitor):
    answer = visitor.send(name="consent.jpg", **SCRIPT)

    told = json.loads(answer.content)
    assert answer.status_code == 200
    assert (told["full"], told["waiting"]) == (False, False)
    assert told["list"].count("consent.jpg") == 2
    assert f'formaction="{visitor.at("papers")}files/papers/' in told["list"]
    assert "<html" not in told["list"]


def test_a_script_gets_the_reason_in_words(visitor):
    answer = visitor.send(HTML, name="a\u202egpj.exe", **SCRIPT)

    assert answer.status_code == 422
    assert json.loads(answer.content) == {
        "name": "agpj.exe",
        "error": visitor.question.message("wrong_kind"),
    }


def test_a_script_that_removes_gets_the_list_that_is_left(visitor):
    visitor.send()

    answer = visitor.remove(RunFile.objects.get().pk, **SCRIPT)

    assert json.loads(answer.content)["list"].strip() == ""


def test_a_script_may_ask_how_the_files_stand(visitor, settings):
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "at_once": 1}
    visitor.send()
    visitor._carry_cookie()

    answer = visitor.client.get(f"{visitor.at('papers')}files/papers/", headers=SCRIPT)

    assert json.loads(answer.content)["waiting"] is True
    assert "data-waiting" in body(visitor.get("papers"))


def test_the_address_of_the_files_leads_a_reader_back_to_the_step(visitor):
    visitor._carry_cookie()

    response = visitor.client.get(f"{visitor.at('papers')}files/papers/")

    assert response["Location"] == visitor.at("papers")


@pytest.mark.parametrize("question", ["name", "nowhere"])
def test_a_question_that_takes_no_files_is_404(visitor, question):
    assert visitor.send(question=question).status_code == 404


def test_a_file_of_somebody_else_is_404(visitor):
    other = Uploader()
    other.send()
    foreign = RunFile.objects.get()

    assert visitor.remove(foreign.pk).status_code == 404
    assert RunFile.objects.get() == foreign


def test_a_stranger_can_add_nothing_and_see_nothing(visitor):
    visitor.secret = ""

    statuses = [visitor.send().status_code, visitor.get("papers").status_code]

    assert statuses == [404, 404]
    assert RunFile.objects.count() == 0


def test_the_csrf_token_is_asked_for(visitor):
    visitor.client = Client(enforce_csrf_checks=True)

    response = visitor.send()

    assert response.status_code == 403
    assert RunFile.objects.count() == 0


def test_a_body_without_end_is_not_read(visitor):
    visitor._carry_cookie()

    response = visitor.client.generic(
        "POST",
        f"{visitor.at('papers')}files/papers/",
        b"x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(200 * 1024 * 1024),
    )

    assert response.status_code == 413
    assert visitor.question.message("too_large") in body(response)


@pytest.mark.parametrize(
    "content_type",
    ["multipart/form-data", "multipart/form-data; boundary=", "text/plain", "application/json"],
)
def test_a_body_of_another_shape_is_no_fault_of_ours(visitor, content_type):
    visitor._carry_cookie()

    response = visitor.client.generic(
        "POST", f"{visitor.at('papers')}files/papers/", b"--x\r\n", content_type=content_type
    )

    assert response.status_code in (400, 422)


def test_too_many_files_in_an_hour_are_held_off(visitor, time_machine):
    time_machine.move_to(now(), tick=False)
    for _number in range(100):
        visitor.send(b"x")

    response = visitor.send()

    assert response.status_code == 429
    assert visitor.question.message("too_often") in body(response)


def test_a_sent_form_takes_its_files_along(visitor, django_capture_on_commit_callbacks):
    visitor.send(name="consent.jpg")
    visitor.post("papers", {})

    with django_capture_on_commit_callbacks(execute=True):
        visitor.post("check", {"declared": "on"})

    case, row = Case.objects.get(), RunFile.objects.select_related("key").get()
    assert open_answers(case)["papers"] == {"papers": [str(row.pk)]}
    assert (row.key_id, open_inside(row).name) == (case.key_id, "consent.jpg")
    assert b"".join(read(kept(row))).startswith(b"\xff\xd8\xff")
    assert Run.objects.select_related("key").get(pk=visitor.row.pk).key.destroyed_at is not None
    assert row.stored in stored_files()


def test_the_check_page_counts_the_files(visitor):
    for number in (41, 42):
        visitor.send(make_jpeg((number, 40)))
    visitor.post("papers", {})

    page = body(visitor.get("check"))

    assert "ملفان" in page
    assert f"{visitor.at('papers')}?change=1#id_papers" in page


@pytest.mark.parametrize(
    ("button", "there"), [("", "check"), ("later", "saved"), ("call", "papers/call")]
)
def test_a_file_that_was_chosen_is_taken_by_whichever_button_is_pressed(visitor, button, there):
    response = visitor.post("papers", {"file-papers": chosen(), button or "go": "1"})

    assert response["Location"] == visitor.at(there)
    assert [open_inside(row).name for row in RunFile.objects.select_related("key")] == [
        "موافقة.jpg"
    ]


@pytest.mark.parametrize("button", ["go", "later", "call"])
def test_a_file_that_is_refused_on_the_way_on_is_named_at_its_place(visitor, button):
    response = visitor.post("papers", {"file-papers": chosen(HTML, "bad.jpg"), button: "1"})

    page, words = body(response), visitor.question.message("wrong_kind")
    assert response.status_code == 422
    assert (page.count(words), page.count("bad.jpg")) == (2, 2)
    assert visitor.question.message("missing") not in page
    assert title(response).startswith("خطأ: ")
    assert RunFile.objects.count() == 0


def test_a_file_chosen_beside_a_removal_is_taken_too(visitor):
    visitor.send(name="old.jpg")
    visitor._carry_cookie()

    visitor.client.post(
        f"{visitor.at('papers')}files/papers/{RunFile.objects.get().pk}/remove/",
        {"file-papers": chosen(make_png())},
    )

    assert [open_inside(row).name for row in RunFile.objects.select_related("key")] == [
        "موافقة.jpg"
    ]


def test_going_on_with_a_body_that_was_cut_short_says_so(visitor, monkeypatch):
    monkeypatch.setattr(taking, "is_whole", lambda _request: False)

    response = visitor.post("papers", {"file-papers": chosen()})

    assert response.status_code == 422
    assert visitor.question.message("cut_off") in body(response)
    assert RunFile.objects.count() == 0


def test_going_on_with_a_body_without_end_is_not_read(visitor):
    visitor._carry_cookie()

    response = visitor.client.generic(
        "POST",
        visitor.at("papers"),
        b"x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(200 * 1024 * 1024),
    )

    assert response.status_code == 413
    assert visitor.question.message("too_large") in body(response)


def test_the_csrf_token_is_asked_for_on_the_way_on(visitor):
    visitor.client = Client(enforce_csrf_checks=True)

    assert visitor.post("papers", {"file-papers": chosen()}).status_code == 403
    assert RunFile.objects.count() == 0


@pytest.mark.parametrize("files", [1, 3])
def test_an_upload_step_costs_the_same_however_many_files(files, django_assert_max_num_queries):
    visitor = Uploader()
    for number in range(files):
        visitor.send(make_jpeg((40 + number, 40)))

    with django_assert_max_num_queries(12):
        assert visitor.post("papers", {}).status_code == 302
    visitor.get("papers")  # the house's own words are read once
    with django_assert_max_num_queries(5):
        visitor.get("papers")
