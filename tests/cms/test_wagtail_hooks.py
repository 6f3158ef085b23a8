"""What editors meet first in the admin."""

from datetime import date

import pytest
from wagtail.models import Page

from builders import cms as make
from builders.staff import make_staff
from cms import models
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def first_screen(client, role):
    make.make_guide(make.make_site(), title="دليل قديم", next_review_on=date(2020, 1, 1))
    client.force_login(make_staff(role=role), "forms_engine.staff.backends.RoleBackend")
    return client.get("/admin/").content.decode()


def test_editors_see_the_pages_due_for_review(client):
    shown = first_screen(client, Role.EDITOR)

    assert "صفحات حان موعد مراجعتها" in shown
    assert "دليل قديم" in shown


def test_others_do_not(client):
    assert "صفحات حان موعد مراجعتها" not in first_screen(client, Role.RECEPTION)


def publish_together(client, *pages, **typed):
    client.force_login(make_staff(role=Role.EDITOR), "forms_engine.staff.backends.RoleBackend")
    chosen = "&".join(f"id={page.pk}" for page in pages)
    address = f"/admin/bulk/wagtailcore/page/publish/?next=/admin/pages/&{chosen}"
    answer = client.post(address, typed, follow=True)
    return [str(message) for message in answer.context["messages"]]


def test_a_faulty_form_keeps_back_all_that_were_to_be_published_with_it(client):
    home = make.make_site()
    page, form = make.make_content(home), make.make_form_page(home)
    page.unpublish()
    form.steps = make.with_steps(form, lambda raw: raw.pop())
    form.save_revision()

    said = publish_together(client, page, form)

    assert [one for one in said if "«طلب المساعدة» ناقصة" in one] == said != []
    assert Page.objects.get(pk=page.pk).live is False


def test_an_incomplete_draft_below_a_page_keeps_it_back_too(client):
    home = make.make_site()
    home.add_child(instance=models.FormPage(title="مسودة", live=False, locale=home.locale))

    said = publish_together(client, home, include_descendants="on")

    assert [one for one in said if "«مسودة» ناقصة" in one] == said != []


def test_complete_drafts_are_published_together(client):
    page = make.make_content(make.make_site())
    page.unpublish()

    publish_together(client, page)

    assert Page.objects.get(pk=page.pk).live is True
