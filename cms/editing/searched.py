"""The editors' list of what was sought and not found."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.models import SearchMiss
from cms.search.missing import answered, listed

from .report import EditorsReport

LATELY = 20


class SearchedReport(EditorsReport):
    """Words that many searched for in vain, the most sought first."""

    page_title = _("Searched and not found")
    header_icon = "search"
    index_url_name = "cms_searched"
    index_results_url_name = "cms_searched_results"
    results_template_name = "cms/admin/searched.html"
    model = SearchMiss
    context_object_name = "rows"
    list_export = ("words", "locale.language_code", "times", "last_on")
    export_headings = {"words": _("Words"), "locale.language_code": _("Language")}

    def get_base_queryset(self) -> QuerySet[SearchMiss]:
        """What is not answered yet."""
        return listed()

    def get_context_data(self, *args: object, **kwargs: object) -> dict[str, object]:
        """The rows, and those answered lately, which can be put back."""
        context: dict[str, object] = super().get_context_data(*args, **kwargs)
        return {**context, "answered": answered()[:LATELY]}


def handle(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a row off the list, or put it back; whoever only opens the address sees the list."""
    if request.method != "POST":
        return redirect("cms_searched")
    if not PagePermissionPolicy().user_has_permission(request.user, "change"):
        raise PermissionDenied
    rows = SearchMiss.objects.exclude(words="").filter(pk=pk)
    rows.update(handled="back" not in request.POST)
    return redirect("cms_searched")
