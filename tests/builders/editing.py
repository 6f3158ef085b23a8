"""What an editor's browser sends of a form's page, and the faults that come back."""

from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, streamfield

from builders.desk import sign_in
from forms_engine.staff.enums import Role

STREAMS = ("steps", "facts", "body")


def editor() -> Client:
    """A browser in which an editor is signed in."""
    return sign_in(role=Role.EDITOR)


def typed(**fields):
    """The fields of a form's page without any blocks; `publish=True` presses that button."""
    pressed = {"action-publish": "1"} if fields.pop("publish", False) else {}
    streams = {name: streamfield([]) for name in STREAMS}
    given = {"title": "نموذج", "slug": "", "button": "بدء", "kind": "help", "opening": "open"}
    return nested_form_data({**given, **streams, **fields}) | pressed


def add_form(home, browser=None, **fields):
    """Save a new form below a home page, as the editing page does."""
    address = f"/admin/pages/add/cms/formpage/{home.pk}/"
    return (browser or editor()).post(address, typed(**fields))


def copy_form(page, **fields):
    """Copy a form from the screen that Wagtail has for it."""
    parent = page.get_parent().pk
    given = {"new_title": "نسخة", "new_slug": "copied", "new_parent_page": parent}
    return editor().post(f"/admin/pages/{page.pk}/copy/", {**given, **fields})


def said(answer):
    """The sentences of the faults that came back, by field; none where it was taken."""
    found = answer.context["form"].errors.get_json_data() if answer.status_code == 200 else {}
    return {name: [one["message"] for one in faults] for name, faults in found.items()}
