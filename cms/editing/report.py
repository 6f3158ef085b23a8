"""What every report for editors has in common."""

from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies.pages import PagePermissionPolicy


class EditorsReport(ReportView):
    """Open to those who may edit pages."""

    any_permission_required = ("change",)
    permission_policy = PagePermissionPolicy()
