"""The one queue: every case that is open to a person, overdue first."""

from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView

from forms_engine.cases.filters import Filters
from forms_engine.cases.models import Case
from forms_engine.cases.ordering import Sort
from forms_engine.cases.pagination import Page, capped_count
from forms_engine.cases.permissions import HANDLERS
from forms_engine.cases.queries import counts, queue, queue_page
from forms_engine.casework.services.saving import kept_query, shown_to

from ..columns.queue import columns, kept_views, kpis, queue_url, saved_views
from ..forms.cases import AssignForm
from ..forms.queue import QueueForm
from ..labels import services
from ..permissions import may_open
from ..tables import DeskTable
from ..team import handlers

CURSOR = "from"
SORT = "sort"


class QueueView(IndexView):
    """Wagtail's listing over our own pages by key; it adds, edits, deletes and exports nothing."""

    model = Case
    any_permission_required = None  # guard.py has asked already
    template_name = "desk/cases/queue.html"
    page_title = _("Requests")
    index_url_name = "desk:queue"
    http_method_names = ["get", "head"]
    table_class = DeskTable
    paginate_by = None

    @cached_property
    def chosen(self) -> Filters:
        """The filters in the address."""
        return Filters.read(self.request.GET.dict())

    @cached_property
    def sort(self) -> Sort:
        """The order in the address."""
        return Sort.read(self.request.GET.get(SORT, ""))

    @cached_property
    def names(self) -> dict[str, str]:
        """The services by their codes, read once for the rows and the filters."""
        return dict(services())

    @cached_property
    def handles(self) -> bool:
        """True for those who may take a case and pass it on."""
        return bool(self.request.user.has_role(*HANDLERS))

    @cached_property
    def cases(self) -> Page:
        """The page of cases that the address names."""
        cursor = self.request.GET.get(CURSOR, "")
        return queue_page(self.request.user, self.chosen, cursor=cursor, sort=self.sort)

    @property
    def columns(self) -> list[Column]:
        """What is shown of each case, to this person and in this order."""
        return columns(self.sort, names=self.names, handles=self.handles)

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:  # Any: Wagtail's signature
        """As Wagtail's, without its exports: they would carry personal data out unlogged."""
        super().setup(request, *args, **kwargs)
        self.is_export = False

    def get_queryset(self) -> list[Case]:
        """One page by key; Wagtail's own paging would count every row."""
        return self.cases.items

    def get_valid_orderings(self) -> list[str]:
        """None of Wagtail's: the order is ours, cut into pages by key."""
        return []

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:  # Any: Wagtail's
        """The table with its numbers, views, filters and neighbours."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        user = self.request.user
        numbers, filtered, people = counts(user), bool(self._query()), handlers()
        ended = self.chosen.looks_at_ended
        return context | {
            "kpis": kpis(numbers),
            "views": saved_views(user, self._query(), self._order()),
            "own": kept_views(shown_to(user), user, self._kept()),
            "keep_url": self._keep_url(),
            "form": QueueForm(
                self._shown(), user=user, people=people, services=self.names.items(), ended=ended
            ),
            "filtered": filtered,
            "narrowed": bool(self._given().keys() - {"search"}),
            "count": capped_count(queue(user, self.chosen)) if filtered else numbers.waiting,
            "cases": self.cases.items,
            "all_url": queue_url(**self._order()),
            "order": self.sort.label_among(ended=ended),
            "give": AssignForm(people=people, to=user.pk) if self.handles else None,
            "give_url": self._many_url("assign_many"),
            "many": self._many(),
            "before": self._neighbour(self.cases.previous),
            "after": self._neighbour(self.cases.next),
        }

    def _given(self) -> dict[str, str]:
        """The filters in the address that say something."""
        given = {name: self.request.GET.get(name, "").strip() for name in Filters.NAMES}
        return {name: value for name, value in given.items() if value}

    def _order(self) -> dict[str, str]:
        """The order for an address; the default goes without saying."""
        return {} if self.sort == Sort.DUE else {SORT: self.sort.value}

    def _shown(self) -> QueryDict:
        """The address as the form shows it: an unknown order is the default one."""
        shown = self.request.GET.copy()
        shown[SORT] = self.sort.value
        return shown

    def _many_url(self, screen: str) -> str:
        """Where ticked rows are sent, with the address to come back to."""
        query, address = self.request.GET.urlencode(), reverse(f"desk:{screen}")
        return f"{address}?{query}" if query else address

    def _many(self) -> list[dict[str, str]]:
        """What else may be done with the ticked rows."""
        acts = {"message_many": gettext("Write to them"), "export_many": gettext("Export")}
        return [
            {"label": label, "url": self._many_url(name)}
            for name, label in acts.items()
            if may_open(self.request.user, name)
        ]

    def _kept(self) -> str:
        """What of the address a saved filter would keep."""
        return kept_query(self.request.GET.dict())

    def _keep_url(self) -> str:
        """Where these filters are kept under a name; "" where there is nothing to keep."""
        query = self._kept()
        return f"{reverse('desk:filter_save')}?{query}" if query else ""

    def _query(self) -> str:
        return urlencode(self._given())

    def _neighbour(self, cursor: str) -> str:
        return queue_url(**self._given(), **self._order(), **{CURSOR: cursor}) if cursor else ""
