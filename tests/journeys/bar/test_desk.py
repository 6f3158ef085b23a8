"""axe finds nothing on the screens of the staff, Wagtail's own parts included."""

import pytest

from builders.axe import faults

pytestmark = pytest.mark.browser

QUEUE = {"reception": ("requests/", "requests/{case}/", "requests/{case}/act/start_verification/")}
MORE = {
    "reception": ("tasks/", "requests/new/", "interviews/", "calls/", "letters/", "social/",
                  "ground/", "inbox/", "messages/", "counts/", "calendar/"),
    "committee": ("committee/",),
    "quality": ("results/",),
    "volunteer_coordinator": ("opportunities/",),
    "administrator": ("jobs/", "accounts/"),
}  # fmt: skip


def found_on(page, house, pages, screens):
    case, found = pages.paths["case"].split("/")[1], {}
    for screen in screens:
        answer = page.goto(f"{house.url}/admin/desk/{screen.format(case=case)}")
        found[screen] = [answer.status] * (answer.status != 200) + faults(page)
    return {screen: what for screen, what in found.items() if what}


@pytest.mark.parametrize(("role", "screens"), QUEUE.items())
def test_axe_finds_nothing_between_the_queue_and_an_act(desk, house, pages, role, screens):
    page = desk(role, java_script_enabled=True)

    assert found_on(page, house, pages, screens) == {}


@pytest.mark.full
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("role", "screens"), MORE.items())
def test_axe_finds_nothing_on_any_screen(desk, house, pages, role, screens, language):
    page = desk(role, java_script_enabled=True, locale=language)

    assert found_on(page, house, pages, screens) == {}
