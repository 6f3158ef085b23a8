"""The door of every desk screen: roles first, then each refusal as a page of its own."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from forms_engine.cases.exceptions import ForbiddenMove, StaleCase, UnknownCase
from forms_engine.cases.models import Case
from forms_engine.committee.exceptions import Recused
from forms_engine.vault.errors import KeyDestroyed

from .pages import page
from .permissions import may_open
from .requests import StaffRequest

View = Callable[..., HttpResponseBase]


def screen(route: str, view: View, name: str) -> URLPattern:
    """A URL of the desk; `name` must stand in permissions.SCREENS."""
    return path(route, guarded(name, view), name=name)


def guarded(name: str, view: View) -> View:
    """`view` behind the roles of screen `name`; its refusals become 403, 404, 409 and 410 pages."""

    @wraps(view)
    def answer(request: StaffRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not may_open(request.user, name):
            return refuse(request)
        try:
            response = view(request, *args, **kwargs)
            return response.render() if hasattr(response, "render") else response
        except (PermissionDenied, ForbiddenMove):
            return refuse(request)
        except Recused:
            return stepped_aside(request)
        except (Http404, UnknownCase):
            return missing(request)
        except KeyDestroyed:
            return erased(request)
        except StaleCase as stale:
            return changed(request, stale)

    return answer


def refuse(request: StaffRequest) -> HttpResponse:
    """403: the person is known but this is not theirs to do."""
    title = _("This is not open to you")
    text = _("Your role does not include this screen or this step. An administrator can change it.")
    return _page(request, title, text, status=403)


def stepped_aside(request: StaffRequest) -> HttpResponse:
    """403: this person has declared a conflict of interest in the case."""
    title = _("You have stepped aside from this case")
    text = _(
        "You declared a conflict of interest, so nothing of the case is open to you: not its "
        "answers, its files or its votes. The other members decide it."
    )
    return _page(request, title, text, status=403)


def missing(request: StaffRequest) -> HttpResponse:
    """404: the same page whether it never existed or is not for this person."""
    title = _("We could not find this")
    text = _("The address may be wrong, or what it names is not open to your role.")
    return _page(request, title, text, status=404)


def erased(request: StaffRequest) -> HttpResponse:
    """410: the case is there, but what it said of a person is not any more."""
    title = _("The personal data of this case has been erased")
    text = _("What you asked for needs words that are gone for good. Nothing was changed.")
    return _page(request, title, text, status=410)


def changed(request: StaffRequest, stale: StaleCase) -> HttpResponse:
    """409: somebody else was quicker; nothing was done, and the newer state is one link away."""
    title = _("Somebody changed this in the meantime")
    if not isinstance(stale.current, Case):
        text = _("Nothing was changed by you. Look at the newer state, then decide again.")
        return _page(request, title, text, status=409)
    text = _("Nothing was changed by you. It now stands at: %(state)s.") % {
        "state": stale.current.get_state_display()
    }
    back = reverse("desk:case", args=[stale.current.reference])
    return _page(request, title, text, status=409, back=back)


def _page(
    request: StaffRequest, title: str, text: str, *, status: int, back: str = ""
) -> HttpResponse:
    return page(request, "refused", title=title, status=status, text=text, back=back).render()
