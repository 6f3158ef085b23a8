"""A browser that is Debian's Chromium; without one, journeys are skipped and say so."""

import pytest

from builders.walk import sign_in
from rakeen.testing import browser as chromium


def pytest_collection_modifyitems(items):
    """Say why, when there is no browser to drive."""
    if chromium.path():
        return
    for item in items:  # `make test` installs one where it can, and says so loudly where it cannot
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed on this machine"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {
        **browser_type_launch_args,
        "executable_path": chromium.path(),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture
def open_page(browser):
    """Pages that share nothing with each other: one browser context each."""
    opened = []

    def make(**options):
        context = browser.new_context(**{"locale": "ar", "java_script_enabled": False} | options)
        context.set_default_timeout(60_000)  # a machine that has other work too is only slow
        opened.append(context)
        return context.new_page()

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def phone(open_page):
    """An old phone: 390 px wide, no JavaScript."""
    return lambda: open_page(viewport={"width": 390, "height": 844})


@pytest.fixture
def desk(open_page, house):
    """A member of staff at a desk, signed in."""

    def sit(role, username=None, **options):
        page = open_page(viewport={"width": 1280, "height": 860}, **options)
        sign_in(page, house, role, username)
        return page

    return sit
