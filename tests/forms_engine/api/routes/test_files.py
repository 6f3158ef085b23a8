"""Files through the API: the page's rules, the page's sentences, codes for programs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from builders.api import BASE, Api
from builders.files import HTML, make_jpeg, make_pdf, make_png, script
from builders.uploads import make_upload_run, place_in
from builders.wizard_files import Uploader
from forms_engine.cases.models import Case
from forms_engine.cases.services.files import case_files
from forms_engine.clock.time import now
from forms_engine.runs.models import RunFile

pytestmark = pytest.mark.django_db


class Sender(Api):
    """A client whose run has the upload question."""

    def __init__(self, client, *, language="en", **settings):
        super().__init__(client, language=language)
        self.row, self.secret = make_upload_run(language=language, until="person", **settings)
        self.run = str(self.row.pk)

    def add(self, data=None, name="consent.jpg", *, step="papers", question="papers", **headers):
        file = SimpleUploadedFile(name, make_jpeg() if data is None else data)
        return self.client.post(
            f"{BASE}/runs/{self.run}/files",
            {"step": step, "question": question, "file": file},
            headers={**self.auth, **headers},
        )

    def list(self):
        return self.send("GET", f"/runs/{self.run}/files", **self.auth)

    def remove(self, file):
        return self.send("DELETE", f"/runs/{self.run}/files/{file}", **self.auth)


@pytest.fixture
def api(client):
    return Sender(client)


def problem(response):
    body = response.json()
    found = [(error["field"], error["code"]) for error in body["errors"]]
    return response.status_code, body["code"], found


def test_an_added_file_comes_back_with_its_id_and_state(api):
    response = api.add(name="a/../b\u202e.jpg")

    told, row = response.json(), RunFile.objects.get()
    assert response.status_code == 201
    assert told == {
        "id": str(row.pk), "step": "papers", "question": "papers", "name": "b.jpg",
        "size": row.size, "kind": "image", "state": "available", "state_label": "Checked",
        "reason": "", "message": "",
    }  # fmt: skip


def test_the_files_of_a_run_are_listed(api):
    told = [api.add(data).json() for data in (make_jpeg(), make_png(), make_pdf())]

    assert api.list().json() == {"files": told, "lang": "en", "dir": "ltr"}


def test_a_removed_file_is_gone(api):
    added = api.add().json()["id"]

    assert api.remove(added).status_code == 204
    assert api.list().json()["files"] == []
    assert problem(api.remove(added))[:2] == (404, "unknown-file")


def test_the_files_go_with_the_request(api):
    added = api.add().json()["id"]
    api.save("papers", {})
    api.save("check", {"declared": True})

    assert api.submit().status_code == 201
    case = Case.objects.select_related("submission__form_version").get()
    assert [str(row.pk) for row in case_files(case)] == [added]
    assert api.list().json()["files"] == []
    assert problem(api.add())[:2] == (409, "run-closed")


def test_the_run_says_how_many_files_there_are(api):
    api.add()
    api.save("papers", {"papers": ["made up"]})

    steps = {step["key"]: step for step in api.check().json()["steps"]}
    assert [answer["value"] for answer in steps["papers"]["answers"]] == ["1 file"]


def test_a_file_that_is_needed_is_asked_for(api):
    assert problem(api.save("papers", {})) == (422, "invalid-answers", [("papers", "missing")])


TABLE = [
    (b"", 422, "empty"),
    (HTML, 422, "wrong_kind"),
    (b"\xff\xd8\xff\xe0" + HTML, 422, "damaged"),
    (make_pdf(OpenAction=script()), 422, "active_content"),
    (make_jpeg() + bytes(5 * 1024 * 1024), 413, "too_large"),
]


@pytest.mark.parametrize(("data", "status", "code"), TABLE)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_and_api_give_the_same_verdict_in_the_same_words(client, data, status, code, language):
    api, page = Sender(client, language=language), Uploader(language=language)
    with override(language):
        shown = page.send(data, name="x.jpg", Accept="application/json")

    told = api.add(data, name="x.jpg")

    assert problem(told) == (status, "file-refused", [("papers", code)])
    assert (shown.status_code, shown.json()["error"]) == (
        status,
        told.json()["errors"][0]["message"],
    )


def test_a_request_without_a_file_says_so(api):
    response = api.client.post(
        f"{BASE}/runs/{api.run}/files", {"step": "papers", "question": "papers"}, headers=api.auth
    )

    assert problem(response) == (422, "file-refused", [("papers", "no_file")])


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({"question": "nothing"}, (404, "unknown-question")),
        ({"step": "nowhere"}, (404, "unknown-question")),
        ({"step": "person", "question": "name"}, (404, "unknown-question")),
        ({"step": "../etc"}, (422, "invalid-request")),
    ],
)
def test_only_an_upload_question_takes_a_file(api, where, expected):
    assert problem(api.add(**where))[:2] == expected


def test_a_secret_opens_its_own_run_alone(client):
    one, other = Sender(client), Sender(client)
    added = one.add().json()["id"]
    other.run, mine = one.run, other.run

    foreign = [problem(other.add()), problem(other.list()), problem(other.remove(added))]
    other.run = mine

    assert [found[:2] for found in foreign] == [(404, "run-not-found")] * 3
    assert problem(other.remove(added))[:2] == (404, "unknown-file")
    assert RunFile.objects.count() == 1


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("application/json", b"{}"),
        ("text/plain", b"x"),
    ],
)
def test_a_body_of_another_shape_is_refused(api, content_type, body):
    response = api.client.generic(
        "POST",
        f"{BASE}/runs/{api.run}/files",
        body,
        content_type=content_type,
        headers=api.auth,
    )

    assert response.status_code in (400, 422)
    assert response["Content-Type"] == "application/problem+json"


def test_a_body_without_end_is_refused_unread(api):
    response = api.client.generic(
        "POST",
        f"{BASE}/runs/{api.run}/files",
        b"x",
        content_type="multipart/form-data; boundary=x",
        headers=api.auth,
        CONTENT_LENGTH=str(200 * 1024 * 1024),
    )

    assert problem(response)[:2] == (413, "too-large")


def test_too_many_files_in_an_hour_are_held_off(api, time_machine):
    time_machine.move_to(now(), tick=False)
    for _number in range(100):
        api.add(b"x")

    response = api.add()

    assert problem(response)[:2] == (429, "too-many")
    assert int(response["Retry-After"]) > 3000


def test_the_question_is_described_with_its_rules(api):
    question = place_in(api.row).question

    assert question.schema() == {
        "type": "array",
        "items": {"type": "string", "format": "uuid"},
        "maxItems": 5,
        "readOnly": True,
    }
