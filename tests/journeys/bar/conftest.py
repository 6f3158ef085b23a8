"""The pages of the bars, made once for all the tests of a worker."""

import os
import shutil

import pytest

from builders.drill import ask
from builders.house import open_house, until
from builders.pages import LANGUAGES, make_pages

ORDER = """
import json
from cms.starting.later import order_the_rest
print(json.dumps(order_the_rest()))
"""


@pytest.fixture(scope="session")
def pages(house):
    return make_pages(house)


@pytest.fixture(scope="session")
def house_of_nine(request, tmp_path_factory):
    """A house of its own whose starting texts stand in all languages: the full suite reads those.

    One that runs already (RAKEEN_HOUSE) is taken as it is.
    """
    if os.environ.get("RAKEEN_HOUSE"):
        yield request.getfixturevalue("house")
        return
    var = tmp_path_factory.mktemp("nine") / "var"
    shutil.copytree(request.getfixturevalue("begun")[0], var)
    opened = open_house(var)
    ask(opened, ORDER)
    until(lambda: offers_all(opened), within=900, every=2)
    yield opened
    opened.stop()


def offers_all(house):
    """Whether the menu has every language."""
    menu = house.get("/ar/")[1]
    return all(f'hreflang="{code}"' in menu for code in LANGUAGES)


@pytest.fixture(scope="session")
def pages_of_nine(house_of_nine):
    return make_pages(house_of_nine)


@pytest.fixture
def visitor(open_page):
    """A browser that may open every page; further words are options of its context.

    Without service workers, which would answer before the pages that are rendered here.
    """
    return lambda pages, **options: pages.let_in(open_page(service_workers="block", **options))
