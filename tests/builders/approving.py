"""A policy on its way through the workflow: who submits, approves and sends back."""

from django.test import Client
from wagtail.models import Page, Workflow
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.staff.enums import Role
from rakeen.approvals import ensure


def with_approvals(home):
    """The roles' groups and the workflow over the policies of a small site."""
    make_staff(role=Role.EDITOR)
    Workflow.objects.update(active=False)  # Wagtail's example, which a new house retires too
    ensure()
    return home


def fresh(page):
    """The page as the database has it now."""
    return type(page).objects.get(pk=page.pk)


def typed(page, **fields):
    """What the editing screen of a policy sends, with one clause."""
    text = fields.pop("text", "نص جديد.")
    block = {"key": "l1", "shape": "paragraph", "text": rich_text(f"<p>{text}</p>")}
    given = {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "in_brief": rich_text(""),
        "version": "1.1",
        "change_note": "",
        "clauses": streamfield([("clause", block)]),
        "comments": inline_formset([]),
    }
    return nested_form_data({**given, **fields})


def edit(browser: Client, page: Page, **fields):
    """Send the editing screen; `action-submit` and the like are fields too."""
    return browser.post(f"/admin/pages/{page.pk}/edit/", typed(page, **fields))


def submitted(page, **fields):
    """The policy as an editor sent it for approval."""
    edit(sign_in(role=Role.EDITOR), page, **{"action-submit": "1", **fields})
    return fresh(page)


def act(browser: Client, page: Page, action: str, **typed):
    """Take a step in the dialog that Wagtail opens for it."""
    state = fresh(page).current_workflow_task_state
    return browser.post(
        f"/admin/pages/workflow/action/{page.pk}/{action}/{state.pk}/",
        {"comment": "", **typed},
        headers={"x-requested-with": "XMLHttpRequest"},
    )


def approve(page, *roles):
    """Approved at each step by somebody of these roles in turn."""
    for role in roles:
        act(sign_in(role=role), page, "approve")
    return fresh(page)
