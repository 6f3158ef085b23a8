"""The workflow of policies: its steps are made once, and are the administrator's from then on."""

from collections.abc import Sequence

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from .models import Approval, PolicyIndexPage

SOURCE = "ar"


@transaction.atomic
def ensure(steps: Sequence[tuple[str, str]]) -> None:
    """Make the workflow with `steps` as (group's name, step's name) over the Arabic policies.

    Nothing where such a step exists, even one that was switched off: somebody decided that.
    """
    index = PolicyIndexPage.objects.filter(locale__language_code=SOURCE).first()
    if index is None or Approval.objects.exists():
        return
    with override(SOURCE):
        workflow = Workflow.objects.create(name=gettext("Approval of policies"))
    for place, (group, name) in enumerate(steps):
        task = Approval.objects.create(name=name)
        task.groups.set(Group.objects.filter(name=group))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=place)
    WorkflowPage.objects.get_or_create(page=index, defaults={"workflow": workflow})
