"""An upload question as a page shows it, whichever page that is."""

import pytest

from builders.uploads import add_file, give, make_upload_run, place_in
from forms_engine.runs.files.listing import Addresses, Refusal, asked, panels
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.models import RunFile

pytestmark = pytest.mark.django_db
ADDRESSES = Addresses(add=lambda *where: "/".join(where), remove=lambda row: f"remove {row.pk}")


def panel(run, refusal=None):
    form = place_in(run).step.django_form(answers={})
    (found,) = panels(
        form, list(files_of(run.pk)), ADDRESSES, refusals=[refusal] if refusal else []
    )
    return found


def test_without_files_there_is_a_place_to_add_one():
    run, _secret = make_upload_run()

    found = panel(run)

    assert (found.items, found.add_url, found.full) == ([], "papers/papers", False)
    assert (found.optional, found.waiting, found.missing) == (False, False, "")


def test_a_file_is_listed_with_its_name_and_the_way_to_remove_it():
    run, _secret = make_upload_run(most=1)
    row = add_file(run, name="موافقة.jpg")

    found = panel(run)

    (item,) = found.items
    assert (item.name, item.tag, item.remove_url) == ("موافقة.jpg", "success", f"remove {row.pk}")
    assert found.full


def test_a_file_that_was_refused_later_tells_why_and_takes_no_room():
    run, _secret = make_upload_run(most=1)
    add_file(run)
    RunFile.objects.update(state="refused", stored="", reason="virus")

    found = panel(run)

    assert found.items[0].text == found.question.message("virus")
    assert not found.full


def test_a_refusal_stands_at_its_own_question_alone():
    run, _secret = make_upload_run()
    own, other = Refusal("papers", "a.exe", "No."), Refusal("more", "a.exe", "No.")

    assert (panel(run, own).refusal, panel(run, other).refusal) == (own, None)
    assert own.problems == [{"text": "\u2068a.exe\u2069: No.", "url": "#id_papers"}]


def test_a_step_that_asks_for_no_file_has_none():
    run, _secret = make_upload_run()
    give(run, "person")
    step = place_in(run).form.step("person")

    assert asked(step.django_form(answers={})) == []
