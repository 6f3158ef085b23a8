"""A step of approval: as Wagtail's own, but sending back says why."""

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import SuspiciousOperation
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState


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

    @classmethod
    def get_description(cls) -> str:
        """For the list of kinds of steps."""
        return _("Members of the groups approve, or send back and say why")
