"""Each word that the theme shows is served, of every page type, and nothing that is private."""

import json
import re
from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import ForeignKey
from django.template.loader import get_template
from django.utils.translation import override
from wagtail.blocks import BaseStreamBlock, BaseStructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction

from builders import cms as make
from builders.openapi import faults
from builders.sentinels import filled, house_pages, make_filled, raw, word, words_in
from builders.staff import make_staff
from cms.api import PagesViewSet, api_router
from cms.dates import gregorian
from cms.models import FormPage, HomePage, PolicyPage, ServicePage

pytestmark = pytest.mark.django_db

KINDS = sorted(house_pages(), key=lambda kind: kind.__name__)
# Of a page, and of what stands around it, that is the editors' own affair.
PRIVATE = {
    *("owner", "locked", "locked_at", "locked_by", "revisions", "latest_revision", "live_revision"),
    *("draft_title", "has_unpublished_changes", "go_live_at", "expire_at", "workflow_states"),
    *("comments", "view_restrictions", "subscribers", "password", "content_json", "secret"),
    *("log_entries", "path", "depth", "url_path", "users", "email_address"),
}
OPEN_MODELS = {"wagtailcore.Page", "wagtailimages.Image", "wagtaildocs.Document"}


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """One filled page of every type, with what they refer to; made once, as it takes seconds."""
    around = transaction.atomic()
    around._from_testcase = True  # what must be outermost, is, as in any test
    with django_db_blocker.unblock(), around, override("ar"):
        yield make_world()
        transaction.set_rollback(True)


def make_world():
    home = make.make_site(languages=("ar", "en"))
    make.make_form_page(home)
    make_filled(ServicePage, home, code="housing", form="help")
    make.make_policy(home, make.clause("l1", word()))
    return {kind: make_one(kind, home) for kind in KINDS}


def make_one(kind, home):
    """A whole page of the type; a form keeps the steps that make it one."""
    if kind is HomePage:
        return make.change(home, **filled(kind))
    if kind is FormPage:
        page = FormPage.objects.get(code="help")
        kept = {name: getattr(page, name) for name in ("code", "kind", "opening", "title")}
        return make.change(page, **filled(kind, **kept))
    if kind is PolicyPage:
        page = make_filled(kind, home, slug="filled")
        return make.change(page, **filled(kind, version=word()))
    return kind.objects.first() or make_filled(kind, home)


def served(client, page):
    answer = client.get(f"/api/v2/pages/{page.pk}/")
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


def everything(client, page):
    """What a front end reads to draw this page: the page, the menu, the facts."""
    paths = (f"pages/{page.pk}/", "navigation/", "settings/")
    return "".join(client.get(f"/api/v2/{path}").content.decode() for path in paths)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_word_that_the_page_shows_is_served(client, pages, kind):
    page = pages[kind]

    shown, told = client.get(page.url).content.decode(), everything(client, page)

    assert page.title in shown
    assert words_in(shown) - words_in(told) == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_day_that_the_page_shows_is_served_in_both_calendars(client, pages, kind):
    page = pages[kind]
    days = [getattr(page, f.name) for f in kind._meta.local_fields if f.name in page.__dict__]
    written = {gregorian(day, "ar") for day in days if type(day) is date}

    shown = client.get(page.url).content.decode()
    told = client.get(f"/api/v2/pages/{page.pk}/").content.decode()

    assert {day for day in written if day in shown and day not in told} == set()


def names_in(template, seen):
    """Every `page.x` in a template and in all that it includes or extends."""
    names = set(re.findall(r"(?<!/)\bpage\.(\w+)", template.source))
    for other in re.findall(r"""(?:include|extends) ["']([\w/.]+)["']""", template.source):
        if other not in seen:
            seen.add(other)
            names |= names_in(get_template(other).template, seen)
    return names


# What is served under another name.
OTHERWISE = {"pk": "id", "url": "html_url", "alias_of_id": "alias_of"}
SWITCHES = {"asks_useful", "keeps_offline"}  # tell a template what to draw, and are no words


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_name_that_the_template_reads_of_the_page_is_served(client, pages, kind):
    read = names_in(get_template(kind.template).template, set())
    page = served(client, pages[kind])

    names = {OTHERWISE.get(name, name) for name in read - SWITCHES if hasattr(kind, name)}
    labels = {f"get_{name}_display" for name in page["shown"]["labels"]}

    assert ("title" in names, names - {*page, *page["meta"], *labels}) == (True, set())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_page_of_every_type_is_as_the_description_says(client, pages, kind):
    described = client.get("/api/v2/openapi.json").json()

    told = served(client, pages[kind])

    assert faults(described, kind._meta.label, told) == []


def structs(kind):
    """Every struct of every stream of a type, found by walking the blocks."""
    waiting = [f.stream_block for f in kind._meta.local_fields if type(f) is StreamField]
    while waiting:
        block = waiting.pop()
        if isinstance(block, BaseStructBlock):
            yield block
        if isinstance(block, BaseStructBlock | BaseStreamBlock):
            waiting += block.child_blocks.values()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_part_of_every_block_is_served(pages, kind):
    lost = {}
    for block in structs(kind):
        value = block.to_python(raw(block))
        missing = set(block.child_blocks) - set(block.get_api_representation(value))
        lost |= {block.name: missing} if missing else {}

    assert lost == {}


def keys_of(data):
    if isinstance(data, dict):
        yield from data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from keys_of(one)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_private_name_is_served_at_any_depth(client, pages, kind):
    page = pages[kind]

    assert set(keys_of(served(client, page))) & PRIVATE == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_field_leads_to_a_row_that_is_not_for_everybody(kind):
    related = {
        field.related_model._meta.label
        for field in kind._meta.get_fields()
        if isinstance(field, ForeignKey)
        and field.name in PagesViewSet.get_available_fields(kind)
        and field.related_model is not None
    }

    assert {name for name in related if name not in OPEN_MODELS | {"wagtailcore.Locale"}} == set()


def test_only_what_editors_publish_has_an_endpoint():
    models = {endpoint.model._meta.label for endpoint in api_router._endpoints.values()}

    assert models == OPEN_MODELS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_draft_and_whoever_writes_it_are_nowhere(client, pages, kind):
    page = pages[kind]
    editor = make_staff(username=word())
    draft = type(page).objects.get(pk=page.pk)
    draft.title, draft.seo_title = word(), word()
    draft.save_revision(user=editor)
    names = {"owner": editor, "locked": True, "locked_by": editor}
    Page.objects.filter(pk=page.pk).update(**names)

    told = client.get(f"/api/v2/pages/{page.pk}/").content.decode()
    listed = client.get("/api/v2/pages/?limit=50&fields=*").content.decode()

    assert words_in(told + listed) & {draft.title, draft.seo_title, editor.username} == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_page_for_a_few_is_served_to_nobody(client, pages, kind):
    page = pages[kind]
    title = page.title
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    told = client.get(f"/api/v2/pages/{page.pk}/")
    listed = client.get("/api/v2/pages/?limit=50&fields=*").content.decode()

    assert (told.status_code, title in listed) == (404, False)


def test_no_row_of_requests_is_asked_for_by_name(client, pages):
    rows = ContentType.objects.exclude(app_label__in=("cms", "wagtailcore")).values_list(
        "app_label", "model"
    )
    answers = {client.get(f"/api/v2/pages/?type={app}.{name}").status_code for app, name in rows}

    assert answers == {400}
