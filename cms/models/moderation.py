"""A step of approval: as Wagtail's own, but sending back says why."""

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import SuspiciousOperation
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState


class ReasonForm(TaskStateCommentForm):
    """Why a page is sent back, in words that its writer can act on."""

    comment = forms.CharField(
        label=_("What should change, and why"),
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Whoever wrote the page reads this in an e-mail and beside the page."),
        error_messages={"required": _("Write what should change, so that it can be changed.")},
    )


class Approval(AbstractGroupApprovalTask):
    """One step of a workflow, taken by the members of some groups."""

    class Meta:
        verbose_name = _("Approval step, with a reason when it is refused")
        verbose_name_plural = _("Approval steps")

    def get_actions(self, obj: Page, user: AbstractBaseUser) -> list[tuple[str, str, bool]]:
        """Wagtail's three, in our words."""
        words = [_("Send back with a reason"), _("Approve"), _("Approve with a comment")]
        found = super().get_actions(obj, user)
        return [
            (name, word, asks) for (name, _theirs, asks), word in zip(found, words, strict=False)
        ]

    def get_form_for_action(self, action: str) -> type[TaskStateCommentForm]:
        """Sending back asks for a reason."""
        return ReasonForm if action == "reject" else TaskStateCommentForm

    def on_action(
        self, task_state: TaskState, user: AbstractBaseUser, action_name: str, **kwargs: str
    ) -> None:
        """SuspiciousOperation where a page is sent back past the form that asks for the reason."""
        if action_name == "reject" and not kwargs.get("comment", "").strip():
            raise SuspiciousOperation
        super().on_action(task_state, user, action_name, **kwargs)

    def start(
        self, workflow_state: WorkflowState, user: AbstractBaseUser | None = None
    ) -> TaskState:
        """A page that was sent back and changed goes through every step again.

        Wagtail would go on at the step that sent it back, past those that approved another text.
        """
        _forget_older_approvals(workflow_state)
        first = workflow_state.get_next_task()
        if first is not None and first.pk != self.pk:
            return first.specific.start(workflow_state, user=user)
        return super().start(workflow_state, user=user)

    @classmethod
    def get_description(cls) -> str:
        """For the list of kinds of steps."""
        return _("Members of the groups approve, or send back and say why")


def _forget_older_approvals(workflow_state: WorkflowState) -> None:
    """Approvals from before the last time it was sent back say nothing of what stands now."""
    states = workflow_state.task_states
    sent_back = states.filter(status=TaskState.STATUS_REJECTED).order_by("pk").last()
    if sent_back is not None:
        older = states.filter(status=TaskState.STATUS_APPROVED, pk__lt=sent_back.pk)
        older.update(status=TaskState.STATUS_CANCELLED)
