"""One file is read from a request: whole, within bounds, or not at all."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.utils.http import urlencode

from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.receiving import LARGEST_BODY, name_in, prepare, received, sent_name

LARGEST = 1000


@pytest.fixture(autouse=True)
def small(settings):
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "largest": LARGEST}


def request_with(**fields):
    request = RequestFactory().post("/", fields)
    prepare(request)
    return request


def upload(data, name="a.jpg"):
    return SimpleUploadedFile(name, data)


def test_a_file_comes_with_its_name_and_bytes():
    found = received(request_with(file=upload(b"x" * 9, "موافقة.jpg")))

    assert (found.name, found.data) == ("موافقة.jpg", b"x" * 9)


@pytest.mark.parametrize("length", [LARGEST + 1, 300_000])
def test_no_more_than_one_byte_too_many_is_kept(length):
    assert len(received(request_with(file=upload(b"x" * length))).data) == LARGEST + 1


def test_only_the_first_file_of_a_request_is_kept():
    request = request_with(file=upload(b"first"), more=upload(b"second"))

    assert received(request).data == b"first"
    assert request.FILES["more"].read() == b""


def test_the_file_of_a_named_field_is_taken_and_of_others_the_name_alone():
    first, second = upload(b"first", "a.jpg"), upload(b"second", "b.jpg")
    request = RequestFactory().post("/", {"file-a": first, "file-b": second})
    prepare(request, fields=["file-b"])

    assert received(request, field="file-b").data == b"second"
    assert (request.FILES["file-a"].name, request.FILES["file-a"].read()) == ("a.jpg", b"")


def test_a_longer_body_is_read_where_that_is_said():
    request = RequestFactory().post("/", {"file": upload(b"x")})
    request.META["CONTENT_LENGTH"] = str(LARGEST_BODY + 1)

    prepare(request, most=2 * LARGEST_BODY)

    assert name_in(request, "file") == "a.jpg"


@pytest.mark.parametrize("fields", [{}, {"file": "a word"}, {"other": upload(b"x")}])
def test_without_a_file_there_is_none(fields):
    with pytest.raises(FileRefused, match="no_file"):
        received(request_with(**fields))


def test_a_body_that_ends_too_early_is_no_file():
    request = request_with(file=upload(b"x" * 50))
    _ = request.FILES
    request._stream.limit += 10  # as many bytes more were announced

    with pytest.raises(FileRefused, match="cut_off"):
        received(request)


@pytest.mark.parametrize("length", [str(LARGEST_BODY + 1), "many", "-1"])
def test_an_endless_body_is_not_read(length):
    request = RequestFactory().post("/", {"file": upload(b"x")})
    request.META["CONTENT_LENGTH"] = length

    with pytest.raises(FileRefused, match="too_large"):
        prepare(request)
    assert sent_name(request) == ""


def test_a_form_of_another_type_holds_no_file():
    request = RequestFactory().post(
        "/", urlencode({"file": "x"}), content_type="application/x-www-form-urlencoded"
    )
    prepare(request)

    with pytest.raises(FileRefused, match="no_file"):
        received(request)
