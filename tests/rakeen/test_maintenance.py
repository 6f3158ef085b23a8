"""A closed site says so to everybody, with the numbers to call, and opens again at once."""

import json
from datetime import datetime

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make
from builders.front import asking
from cms.models import HouseSettings
from rakeen import maintenance
from rakeen.maintenance import Glance, close, reopen


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path
    cache.clear()


@pytest.fixture
def numbers(db):
    home = make.make_site(languages=("ar", "en"))
    HouseSettings.objects.create(site=home.get_site(), emergency=make.emergency())


def test_a_closed_site_answers_in_the_language_of_the_address_without_a_query(client, numbers):
    close(datetime.fromisoformat("2026-11-27T10:00+03:00"))

    with CaptureQueriesContext(connection) as asked:
        arabic, english = client.get("/ar/help/"), client.post("/en/help/start/")

    assert (arabic.status_code, english.status_code, len(asked)) == (503, 503, 0)
    assert "27 نوفمبر 2026 م)، الساعة 10:00 صباحًا" in arabic.content.decode()
    assert "Red Crescent" in english.content.decode()
    assert 'dir="ltr"' in english.content.decode()


def test_programs_are_told_when_to_come_back(client, numbers):
    close()

    assert client.get("/ar/")["Retry-After"] == "600"


def test_the_health_of_a_closed_site_can_be_asked(client, numbers):
    close()

    assert client.get("/healthz").status_code == 200


def test_an_unreadable_file_still_closes_the_site(client, numbers, tmp_path):
    (tmp_path / "closed.json").write_text("{", encoding="utf-8")

    assert client.get("/ar/").status_code == 503


def test_it_closes_while_the_database_is_away_with_the_numbers_that_were_read_last(client, numbers):
    client.get("/en/")

    def away(*args):
        raise OperationalError("the database is away")

    with connection.execute_wrapper(away):
        close(datetime.fromisoformat("2026-11-27T10:00+03:00"))
        answer = client.get("/en/help/")

    assert (answer.status_code, "Red Crescent" in answer.content.decode()) == (503, True)


def test_it_is_closed_before_anything_is_read(numbers, tmp_path):
    there = []

    def look(execute, *args):
        there.append((tmp_path / "closed.json").exists())
        return execute(*args)

    with connection.execute_wrapper(look):
        close()

    assert set(there) == {True}


def test_a_ready_page_is_handed_out_by_no_closed_site(numbers, tmp_path):
    with asking() as front:
        front.get("/ar/")
        (tmp_path / "closed.json").write_text("{}", encoding="utf-8")
        closed = front.get("/ar/").status
        reopen()
        again = front.get("/ar/")

    assert (closed, again.status, again.woke_django) == (503, 200, False)


def test_the_disk_is_asked_once_a_second(settings, tmp_path, monkeypatch):
    clock = [1000.0]
    monkeypatch.setattr(maintenance, "monotonic", lambda: clock[0])
    glance = Glance()
    seen = [glance()]

    (tmp_path / "closed.json").write_text("{}", encoding="utf-8")
    seen.append(glance())
    clock[0] += 1
    seen.append(glance())

    assert seen == [False, False, True]


def test_the_command_closes_and_opens(client, numbers, tmp_path, capsys):
    call_command("maintenance", "on", "--until", "2026-11-27T10:00")
    told = json.loads((tmp_path / "closed.json").read_text("utf-8"))
    closed = client.get("/ar/").status_code
    call_command("maintenance", "off")

    assert (told["until"], closed) == ("2026-11-27T10:00:00+03:00", 503)
    assert client.get("/ar/").status_code == 200


def test_a_time_that_cannot_be_read_closes_nothing(client, numbers):
    with pytest.raises(CommandError):
        call_command("maintenance", "on", "--until", "soon")

    assert client.get("/ar/").status_code == 200


def test_opening_an_open_site_changes_nothing(client, numbers):
    reopen()

    assert client.get("/ar/").status_code == 200
