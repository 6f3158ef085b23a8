"""People add papers to a form: on an old phone without a script, and on one with it."""

from io import BytesIO

import pytest
from PIL import Image

from builders.drill import ask
from builders.files import make_jpeg, make_pdf, script
from builders.house import until
from builders.walk import NEXT, press

pytestmark = pytest.mark.browser
ADD = "إضافة هذا الملف"
START = """
import json
from builders.uploads import make_upload_run
made = [make_upload_run(until="person") for _ in range(4)]
print(json.dumps([[str(run.pk), secret] for run, secret in made]))
"""


@pytest.fixture(scope="module")
def runs(house):
    """A fresh run for each of the journeys."""
    return ask(house, START)


@pytest.fixture
def at_the_papers(house, open_page, runs):
    """A page at the upload step of a fresh run."""

    def open_one(**options):
        run, secret = runs.pop()
        page = open_page(viewport={"width": 390, "height": 844}, **options)
        home = f"/ar/volunteer/{run}/"
        page.context.add_cookies(
            [{"name": "run-ar", "value": secret, "domain": "127.0.0.1", "path": home}]
        )
        page.goto(f"{house.url}{home}papers/")
        return page

    return open_one


def file(name, data, kind="image/jpeg"):
    return {"name": name, "mimeType": kind, "buffer": data}


def choose(page, *files):
    page.set_input_files("input[type=file]", list(files))


def listed(page):
    return page.locator("[data-files] .file__name").all_inner_texts()


def noisy_photo():
    """A photo of several megabytes, as telephones make them."""
    target = BytesIO()
    Image.effect_noise((3000, 2400), 80).convert("RGB").save(target, "JPEG", quality=90)
    return target.getvalue()


def test_without_a_script_one_file_is_added_one_refused_and_one_removed(at_the_papers):
    page = at_the_papers()
    choose(page, file("موافقة.jpg", make_jpeg(place=True)))
    press(page, ADD)
    choose(page, file("bad.pdf", make_pdf(OpenAction=script()), "application/pdf"))
    press(page, ADD)

    assert listed(page) == ["موافقة.jpg"]
    assert "bad.pdf" in page.locator(".error-summary").inner_text()
    choose(page, file("second.pdf", make_pdf(), "application/pdf"))
    press(page, ADD)
    assert listed(page) == ["موافقة.jpg", "second.pdf"]
    page.locator("[data-files] [data-remove]").first.click()
    assert listed(page) == ["second.pdf"]
    press(page, NEXT)
    assert page.url.endswith("/check/")
    assert "ملف واحد" in page.locator("main").inner_text()


def test_with_a_script_several_files_go_by_themselves_and_photos_are_made_smaller(at_the_papers):
    page, wrong = at_the_papers(java_script_enabled=True), []
    page.on("pageerror", lambda error: wrong.append(str(error)))

    choose(
        page,
        file("photo.jpg", noisy_photo()),
        file("not.jpg", b"<html>"),
        file("last.jpg", make_jpeg()),
    )
    until(lambda: len(listed(page)) == 2, within=60)

    refused = page.locator("[data-sent] .file").all_inner_texts()
    assert listed(page) == ["photo.jpg", "last.jpg"]
    assert len(refused) == 1
    assert refused[0].startswith("not.jpg")
    assert wrong == []
    until(lambda: page.locator("[data-sent] progress").count() == 0)
    press(page, NEXT)
    page.wait_for_url("**/check/")
    assert "ملفان" in page.locator("main").inner_text()


def test_with_a_script_a_file_on_its_way_can_be_cancelled(at_the_papers):
    page = at_the_papers(java_script_enabled=True)
    page.route("**/files/papers/", lambda route: None)  # a line that has gone dead
    choose(page, file("photo.jpg", make_jpeg()))

    press(page, NEXT)
    held = page.locator("[data-busy]").inner_text()
    page.locator("[data-sent] button").click()

    assert page.url.endswith("/papers/")
    assert "الانتظار" in held
    assert page.locator("[data-sent] .file").count() == 0


def test_with_a_script_a_lost_line_loses_one_file_which_can_be_sent_again(at_the_papers):
    page = at_the_papers(java_script_enabled=True)
    page.route("**/files/papers/", lambda route: route.abort())
    choose(page, file("photo.jpg", make_jpeg()))
    page.locator("[data-sent] .file--error").wait_for()
    page.unroute("**/files/papers/")

    page.locator("[data-sent] button").click()

    until(lambda: listed(page) == ["photo.jpg"], within=30)
