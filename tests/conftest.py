"""Fixtures that every room's tests share."""

import os
import shutil
from contextlib import ExitStack

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import connection
from django.test import TransactionTestCase
from django.utils.translation import override

from builders.forms import publish_forms
from builders.house import attach, first_house, open_house
from builders.template import Template
from cms import fresh
from forms_engine.audit.triggers import EVENTS
from forms_engine.clock.models import Terms
from forms_engine.clock.recent import forget_everything
from forms_engine.forms.triggers import GUARDS
from forms_engine.staff.enums import Role


def pytest_xdist_make_scheduler(config, log):
    """The journeys begin at once: they have the longest way."""
    from builders.scheduling import HouseScheduling

    return HouseScheduling(config, log)


@pytest.fixture(autouse=True)
def arabic():
    """Every test begins in Arabic, whatever the one before it left behind."""
    with override("ar"):
        yield


@pytest.fixture(autouse=True)
def nothing_remembered(request):
    """What a process keeps for seconds would outlive the rows of the test that it was read in.

    Without a database every test reads the terms, and so its dates, as nobody has set them.
    """
    forget_everything()
    fresh.forget_everything()
    with_rows = {"db", "transactional_db", "django_db_setup"} & set(request.fixturenames)
    if not with_rows and request.node.get_closest_marker("django_db") is None:
        Terms.keep_default()


@pytest.fixture(scope="session")
def template(django_db_modify_db_settings):
    """The migrated database of an earlier run, or the place to keep it; none on PostgreSQL."""
    return Template() if connection.vendor == "sqlite" else None


@pytest.fixture(scope="session")
def django_db_keepdb(template):
    """A database that was laid ready is not made anew."""
    return template is not None and template.taken


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, template):
    """Tests with real transactions empty every table; the migrations' own rows come back after.

    Events and frozen forms forbid being emptied; Wagtail's root page is needed by what runs next.
    """
    teardown = TransactionTestCase._fixture_teardown
    with django_db_blocker.unblock():
        if template:
            template.keep()
        publish_forms()
        # Content types first: signals of other rows would make them anew with other keys.
        kinds = serializers.serialize("json", ContentType.objects.all())
        first_rows = connection.creation.serialize_db_to_string()

    def teardown_and_restore(case):
        with ExitStack() as stack:
            for guard in (EVENTS, *GUARDS):
                stack.enter_context(guard.lifted(connection))
            teardown(case)
            for model in (Permission, ContentType):
                model.objects.all().delete()  # made anew by the flush, with other keys
        for rows in (kinds, first_rows):
            connection.creation.deserialize_db_from_string(rows)
        ContentType.objects.clear_cache()

    TransactionTestCase._fixture_teardown = teardown_and_restore
    yield
    TransactionTestCase._fixture_teardown = teardown


@pytest.fixture(scope="session")
def begun(tmp_path_factory, worker_id):
    """A house that was started from nothing: its var folder, and what it printed."""
    own = tmp_path_factory.getbasetemp()
    return first_house(own if worker_id == "master" else own.parent)


@pytest.fixture(scope="session")
def house(request, tmp_path_factory):
    """A running house for every test of this worker that walks through the real processes.

    RAKEEN_HOUSE=<var folder>:<port> names one that runs already, to save the start while writing.
    """
    if running := os.environ.get("RAKEEN_HOUSE"):
        yield attach(*running.rsplit(":", 1))
        return
    var = tmp_path_factory.mktemp("house") / "var"
    shutil.copytree(request.getfixturevalue("begun")[0], var)
    opened = open_house(var)
    yield opened
    opened.stop()


@pytest.fixture
def bare_roles():
    """Groups without pages: a test with real transactions leaves no root page to grant."""
    Group.objects.bulk_create([Group(name=role) for role in Role], ignore_conflicts=True)
