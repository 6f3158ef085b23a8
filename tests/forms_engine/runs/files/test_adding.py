"""A file is kept at once or not at all, and says why not."""

import pytest

from builders.files import HTML, make_jpeg, make_pdf, make_png, make_png_claiming, make_zip, script
from builders.forms import make_form
from builders.scanner import listening
from builders.uploads import add_file, give, make_upload_run, place_in
from builders.vault import stored_files
from forms_engine.outbox.models import Job
from forms_engine.runs.enums import State
from forms_engine.runs.errors import FileRefused, RunClosed, UnknownFile
from forms_engine.runs.files.adding import remove
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.sealed import kept, open_inside
from forms_engine.runs.models import Run, RunFile
from forms_engine.runs.queries import answers
from forms_engine.vault.files import read

pytestmark = pytest.mark.django_db


def limits(settings, **changed):
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, **changed}


def plain(row):
    return b"".join(read(kept(row)))


def test_a_picture_is_kept_clean_under_the_runs_key():
    run, _secret = make_upload_run()

    row = add_file(run, make_jpeg(place=True), "خيمة.jpg")

    assert (row.state, row.kind, row.size) == ("available", "image", len(plain(row)))
    assert plain(row).startswith(b"\xff\xd8\xff")
    assert b"Amal" not in plain(row)
    assert (open_inside(row).name, row.key) == ("خيمة.jpg", run.key)


def test_the_row_says_nothing_of_the_file_in_the_clear():
    run, _secret = make_upload_run()

    add_file(run, name="passport of Amal.jpg")

    assert "Amal" not in str(RunFile.objects.values().get())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (HTML, "wrong_kind"),
        (make_zip(), "wrong_kind"),
        (b"GIF89a" + bytes(50), "wrong_kind"),
        (make_png_claiming(50_000, 50_000), "too_many_pixels"),
        (b"\xff\xd8\xff\xe0" + HTML, "damaged"),
        (make_pdf(OpenAction=script()), "active_content"),
        (make_jpeg() + bytes(1024 * 1024), "too_large"),
    ],
)
def test_a_refused_file_leaves_nothing(data, code):
    run, _secret = make_upload_run(largest=1)
    before = stored_files()

    with pytest.raises(FileRefused, match=code):
        add_file(run, data, "photo.jpg")

    assert RunFile.objects.count() == 0
    assert stored_files() == before


def test_a_kind_that_is_not_asked_for_is_refused():
    run, _secret = make_upload_run(kinds=("pdf",))

    with pytest.raises(FileRefused, match="kind_not_asked"):
        add_file(run, make_png())


def test_one_more_file_than_asked_for_is_refused_and_the_others_stay():
    run, _secret = make_upload_run(most=2)
    for number in (41, 42):
        add_file(run, make_jpeg((number, 40)))

    with pytest.raises(FileRefused, match="too_many"):
        add_file(run, make_jpeg((43, 40)))

    assert RunFile.objects.count() == 2


def test_the_same_file_sent_twice_is_one():
    run, _secret = make_upload_run()

    assert add_file(run).pk == add_file(run, name="another name.jpg").pk
    assert RunFile.objects.count() == 1


def test_the_same_file_in_another_run_is_another():
    rows = [add_file(make_upload_run()[0]) for _run in range(2)]

    assert rows[0].digest != rows[1].digest


def test_a_large_file_waits_in_quarantine_for_the_worker(settings):
    limits(settings, at_once=10)
    run, _secret = make_upload_run()

    row = add_file(run, sent := make_jpeg(place=True))

    assert (row.state, plain(row)) == ("quarantine", sent)
    assert [(job.kind, job.payload) for job in Job.objects.filter(kind="file.scan")] == [
        ("file.scan", {"file": str(row.pk)})
    ]


def test_a_file_waits_while_the_scanner_is_away(settings):
    limits(settings, scanner="unix:///nowhere")
    run, _secret = make_upload_run()

    assert add_file(run).state == "quarantine"


def test_a_file_is_kept_at_once_where_the_scanner_answers(settings):
    run, _secret = make_upload_run()
    with listening() as (address, _seen):
        limits(settings, scanner=address)

        assert add_file(run).state == "available"


def test_a_full_disk_refuses_the_file_alone(settings):
    run, _secret = make_upload_run(optional=True)
    add_file(run)
    limits(settings, reserve=2**60)

    with pytest.raises(FileRefused, match="no_room"):
        add_file(run, make_png())

    assert give(run, "papers").is_valid()


@pytest.mark.parametrize("state", [State.EXPIRED, State.CLOSED])
def test_a_run_that_ended_takes_no_file(state):
    run, _secret = make_upload_run()
    Run.objects.filter(pk=run.pk).update(state=state)
    before = stored_files()

    with pytest.raises(RunClosed):
        add_file(run)

    assert stored_files() == before


def test_the_answer_of_the_step_is_the_ids_of_its_files():
    run, _secret = make_upload_run()
    row = add_file(run)

    give(run, "papers")

    assert answers(run)["papers"] == {"papers": [str(row.pk)]}


def test_a_step_that_needs_a_file_asks_for_one():
    run, _secret = make_upload_run()

    assert give(run, "papers").codes() == {"papers": ["missing"]}


def test_ids_that_a_client_makes_up_do_not_count():
    run, _secret = make_upload_run()
    foreign = add_file(make_upload_run()[0])
    place = place_in(run)

    from builders.forms import posted
    from forms_engine.runs.services import answer

    bound = answer(run, place.form, place.step, posted({"papers": [str(foreign.pk)]}))

    assert bound.codes() == {"papers": ["missing"]}


def test_an_added_file_joins_an_answer_given_before():
    run, _secret = make_upload_run(optional=True)
    give(run, "papers")

    row = add_file(run)

    assert answers(run)["papers"] == {"papers": [str(row.pk)]}


def test_a_removed_file_is_gone_from_disk_and_answer(django_capture_on_commit_callbacks):
    run, _secret = make_upload_run()
    row = add_file(run)
    give(run, "papers")

    with django_capture_on_commit_callbacks(execute=True):
        remove(place_in(run), row.pk)

    assert row.stored not in stored_files()
    assert "papers" not in answers(run)


def test_the_file_of_somebody_else_cannot_be_removed():
    run, _secret = make_upload_run()
    foreign = add_file(make_upload_run()[0])

    with pytest.raises(UnknownFile):
        remove(place_in(run), foreign.pk)

    assert RunFile.objects.count() == 1


def test_every_file_moves_the_term_on(time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)
    run, _secret = make_upload_run()
    time_machine.move_to("2026-11-30T09:00:00Z", tick=False)

    add_file(run)

    assert Run.objects.get(pk=run.pk).expires_at.isoformat() == "2026-12-14T09:00:00+00:00"


def test_files_are_listed_in_one_query(django_assert_num_queries):
    run, _secret = make_upload_run()
    for number in (41, 42, 43):
        add_file(run, make_jpeg((number, 40)))

    with django_assert_num_queries(1):
        names = [open_inside(row).name for row in files_of(run.pk)]

    assert names == ["consent.jpg"] * 3


def test_a_form_without_uploads_asks_nothing_of_the_files(django_assert_num_queries):
    from forms_engine.runs.files.queries import with_files

    run, _secret = make_upload_run()
    step, data = make_form().step("person"), {"name": ["x"]}

    with django_assert_num_queries(0):
        assert with_files(run.pk, step, data) is data
