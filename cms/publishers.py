"""Who publishes a policy: where a workflow stands over it, only the workflow's last approval."""

from wagtail.models import PagePermissionTester


class PolicyPermissions(PagePermissionTester):
    """Wagtail's answers, but publishing is the workflow's; no superuser goes round it either."""

    def can_publish(self) -> bool:
        """Only where no workflow stands over the policy, as over its translations."""
        return super().can_publish() and not self.page.has_workflow

    def can_unschedule(self) -> bool:
        """Taking back what is to be published later publishes nothing."""
        return super().can_publish()


class PolicyIndexPermissions(PagePermissionTester):
    """The same for a policy that is new or copied here."""

    def can_publish_subpage(self) -> bool:
        """As for a policy that stands here already."""
        return super().can_publish_subpage() and not self.page.has_workflow
