"""Staff add papers while they key a form in: each at once, and nothing else on the page is lost."""

from dataclasses import replace
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from builders.desk import sign_in
from builders.files import HTML, make_jpeg, make_pdf
from builders.forms import frozen, make_question
from builders.keying import make_keying, make_upload_keying, whole_papers
from builders.staff import make_staff
from builders.uploads import make_upload_form
from builders.vault import stored_files
from builders.wizard import OURS
from forms_engine.cases.models import Case
from forms_engine.desk.taking import LARGEST_BODY as LONGEST
from forms_engine.forms.form import load
from forms_engine.forms.questions import Upload
from forms_engine.runs.enums import Channel
from forms_engine.runs.files.receiving import field_of
from forms_engine.runs.files.sealed import open_inside
from forms_engine.runs.models import Keying, RunFile, Tally
from forms_engine.runs.queries import typed
from forms_engine.runs.services.keying import begin
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
TYPED = {"name": ["أمل"], "phone": ["12"], "how": ["signed_on_paper"]}
MEGABYTE = 1024 * 1024


@pytest.fixture
def clerk():
    return make_staff(role=Role.RECEPTION)


@pytest.fixture
def keying(clerk):
    return make_upload_keying(by=clerk)


@pytest.fixture
def window(clerk):
    return sign_in(clerk)


def question(largest, key="letter"):
    return make_question(Upload, key=key, label="رسالة", optional=True, largest=largest)


def make_two_papers(*, by):
    """A form begun to be keyed in whose step of papers asks for a letter of 2 MB too."""
    form = make_upload_form()
    papers = replace(form.step("papers"), questions=(*form.step("papers").questions, question(2)))
    steps = tuple(papers if step.key == "papers" else step for step in form.steps)
    return begin(frozen(replace(form, steps=steps)), by=by, language="ar", channel=Channel.LETTER)


def url(keying):
    return reverse("desk:keyed", args=[keying.run_id])


def chosen(data=None, named="موافقة.jpg"):
    return {field_of("papers"): SimpleUploadedFile(named, make_jpeg() if data is None else data)}


def address(keying, *more):
    return reverse("desk:keyed_file", args=[keying.run_id, *(more or ("papers", "papers"))])


def add(window, keying, boxes=None, **file):
    """Choose a file and press its button; the whole page goes along."""
    return window.post(address(keying), chosen(**file) | (boxes or {}))


def remove(window, keying, file, boxes):
    where = reverse("desk:keyed_file_remove", args=[keying.run_id, "papers", "papers", file])
    return window.post(where, boxes)


def question_of(keying):
    return load(keying.run.form_version, "ar").step("papers").questions[0]


def names():
    return [open_inside(row).name for row in RunFile.objects.select_related("key")]


def test_the_page_offers_to_add_a_file_without_any_script(window, keying):
    page = window.get(url(keying)).content.decode()

    assert 'name="file-papers" accept="image/jpeg,image/png,application/pdf,.pdf"' in page
    assert page.count(' enctype="multipart/form-data"') == 1
    assert "<script" not in page


def test_an_added_file_stands_on_the_page_and_all_that_was_typed_too(window, keying):
    answer = add(window, keying, TYPED)

    page = window.get(url(keying)).content.decode()
    assert answer.url == f"{url(keying)}#step-papers"
    assert names() == ["موافقة.jpg"]
    assert [word in page for word in ("موافقة.jpg", 'value="أمل"', 'value="12"')] == [True] * 3
    assert Keying.objects.get().how == "signed_on_paper"
    assert Tally.objects.filter(what="failed").count() == 0


def test_a_removed_file_is_gone_and_all_that_was_typed_stays(
    window, keying, django_capture_on_commit_callbacks
):
    add(window, keying)
    file = RunFile.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        answers = [remove(window, keying, file.pk, TYPED) for _ in range(2)]

    assert [one.url for one in answers] == [f"{url(keying)}#step-papers"] * 2
    assert (RunFile.objects.count(), file.stored in stored_files()) == (0, False)
    assert typed(keying.run, "person")["phone"] == ["12"]


@pytest.mark.parametrize(
    ("data", "code", "status"),
    [(HTML, "wrong_kind", 422), (b"", "empty", 422), (bytes(6 * MEGABYTE), "too_large", 413)],
)
def test_a_refused_file_is_named_with_its_reason_and_nothing_is_lost(
    window, keying, data, code, status
):
    answer = add(window, keying, TYPED, data=data, named="notes.jpg")

    page, question = answer.content.decode(), question_of(keying)
    assert answer.status_code == status
    assert page.count(str(question.message(code))) == 2
    assert 'href="#id_papers"' in page
    assert ('value="أمل"' in page, f'action="{url(keying)}"' in page) == (True, True)


def test_the_button_without_a_file_asks_for_one_first(window, keying):
    answer = window.post(address(keying), TYPED)

    assert answer.status_code == 422
    assert question_of(keying).message("no_file") in answer.content.decode()
    assert typed(keying.run, "person")["name"] == ["أمل"]


def test_a_chosen_file_is_taken_by_the_button_that_sends(window, keying):
    sent = whole_papers(send=["1"]) | chosen()
    answer = window.post(url(keying), sent, headers=OURS)  # as a browser says of our own page

    assert (answer.status_code, Case.objects.count(), names()) == (302, 1, ["موافقة.jpg"])


def test_a_chosen_file_is_taken_by_the_button_that_saves(window, keying):
    window.post(url(keying), TYPED | {"later": ["1"]} | chosen())

    page = window.get(url(keying)).content.decode()
    assert (names(), "موافقة.jpg" in page, 'value="أمل"' in page) == (["موافقة.jpg"], True, True)


@pytest.mark.parametrize("button", [{"later": ["1"]}, {"send": ["1"]}])
def test_a_chosen_file_that_cannot_be_taken_holds_the_form_back(window, keying, button):
    answer = window.post(url(keying), whole_papers(**button) | chosen(data=HTML, named="a.jpg"))

    page = answer.content.decode()
    assert (answer.status_code, Case.objects.count(), names()) == (422, 0, [])
    assert (page.count(str(question_of(keying).message("wrong_kind"))), "a.jpg" in page) == (
        2,
        True,
    )
    assert typed(keying.run, "person")["name"] == whole_papers()["name"]


def test_the_token_is_asked_for_by_the_page_itself_too(keying, clerk):
    window = sign_in(clerk)
    window.handler.enforce_csrf_checks = True

    assert window.post(url(keying), TYPED | {"later": ["1"]} | chosen()).status_code == 403
    assert RunFile.objects.count() == 0


def test_a_body_cut_off_on_its_way_takes_nothing_of_what_was_saved(window, keying):
    window.post(url(keying), TYPED | {"later": ["1"]})
    head = '--x\r\nContent-Disposition: form-data; name="file-papers"; filename="a.jpg"\r\n\r\n'
    body = head.encode() + make_jpeg()
    cut = {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body) + 999)}

    answer = window.post(
        address(keying), b"", content_type="multipart/form-data; boundary=x", **cut
    )

    assert answer.status_code == 422
    assert typed(keying.run, "person")["name"] == ["أمل"]


@pytest.mark.parametrize(
    ("pressed", "blamed", "megabytes"), [("letter", "#id_letter", 2), ("", "", 5)]
)
def test_a_body_too_long_is_blamed_on_the_question_whose_button_was_pressed(
    window, clerk, pressed, blamed, megabytes
):
    keying = make_two_papers(by=clerk)
    where = address(keying, "papers", pressed) if pressed else url(keying)
    sent = {"content_type": "multipart/form-data; boundary=x", "CONTENT_LENGTH": str(2 * LONGEST)}

    page = window.post(where, b"x", **sent)

    words = {size: question(size).message("too_large") for size in (2, 5)}
    assert (page.status_code, page.context["errors"]) == (
        413, [{"text": words[megabytes], "url": blamed}]
    )  # fmt: skip


def test_a_form_with_its_paper_is_sent_and_the_case_has_the_file(window, keying):
    add(window, keying, whole_papers())

    answer = window.post(url(keying), whole_papers())

    assert (answer.status_code, Case.objects.count()) == (302, 1)
    assert RunFile.objects.get().key_id == Case.objects.get().key_id


def test_a_paper_that_is_asked_for_is_missed_when_the_form_is_sent(window, keying):
    answer = window.post(url(keying), whole_papers())

    page = answer.content.decode()
    assert (answer.status_code, Case.objects.count()) == (422, 0)
    assert page.count(str(question_of(keying).message("missing"))) == 2
    assert "تُضاف الورقة حين تصل" in page


def test_no_more_files_are_offered_than_there_is_room_for(window, clerk):
    keying = make_upload_keying(by=clerk, most=1)
    add(window, keying)

    refused = add(window, keying, data=make_pdf(), named="second.pdf")
    page = window.get(url(keying)).content.decode()

    assert (refused.status_code, names()) == (422, ["موافقة.jpg"])
    assert 'name="file-papers"' not in page


@pytest.mark.parametrize("where", [("papers", "other"), ("person", "name"), ("x", "papers")])
def test_a_question_that_asks_for_no_file_is_not_found(window, keying, where):
    assert window.post(address(keying, *where), chosen()).status_code == 404


def test_a_get_leads_back_to_the_page(window, keying):
    assert window.get(address(keying)).url == f"{url(keying)}#step-papers"


def test_those_who_may_not_key_the_form_add_nothing(keying):
    answer = add(sign_in(role=Role.RESEARCHER), keying)

    assert (answer.status_code, RunFile.objects.count()) == (403, 0)


def test_the_token_is_asked_for(keying, clerk):
    window = sign_in(clerk)
    window.handler.enforce_csrf_checks = True

    answer = add(window, keying)

    assert (answer.status_code, RunFile.objects.count()) == (403, 0)


def test_a_form_that_was_sent_takes_no_more_files(window, keying):
    add(window, keying, whole_papers())
    window.post(url(keying), whole_papers())

    assert add(window, keying, data=make_pdf()).status_code == 404


def test_a_form_without_such_questions_costs_no_query_more(
    window, clerk, django_assert_max_num_queries
):
    keying = make_keying(by=clerk)
    window.get(url(keying))

    with django_assert_max_num_queries(16):
        window.get(url(keying))
