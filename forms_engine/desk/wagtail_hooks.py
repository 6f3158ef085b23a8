"""Hangs the desk into the Wagtail admin: addresses, menu, style, first page, staff accounts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from .guard import refuse
from .leaving import warnings
from .menu import MENU, DeskGroup, Group, groups_for, unwrapped
from .panels import DeskPanel
from .requests import StaffRequest


@hooks.register("register_admin_urls")
def addresses() -> list[URLResolver]:
    """Everything of ours, under /admin/desk/."""
    return [path("desk/", include("forms_engine.desk.urls"))]


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    """Our tokens over Wagtail's own, and the desk's components."""
    return format_html('<link rel="stylesheet" href="{}">', static("theme/desk.css"))


def _group(group: Group, order: int) -> Callable[[], DeskGroup]:
    return lambda: DeskGroup(group, order)


for _order, _one in enumerate(MENU, start=10):
    hooks.register("register_admin_menu_item", _group(_one, _order))


@hooks.register("construct_main_menu")
def only_ours(request: StaffRequest, items: list[MenuItem]) -> None:
    """Wagtail's help leads to other sites; its reports are about pages, so for editors alone."""
    hidden = {"help"} if request.user.has_role(Role.EDITOR) else {"help", "reports"}
    items[:] = unwrapped([item for item in items if item.name not in hidden], request)


@hooks.register("construct_homepage_panels")
def first_page(request: StaffRequest, panels: list[Component]) -> None:
    """What waits for this person comes first, before what editors see."""
    if groups_for(request.user):
        panels.insert(0, DeskPanel(request.user))


@hooks.register("before_create_user")
@hooks.register("before_edit_user")
@hooks.register("before_delete_user")
def to_our_accounts(request: HttpRequest, user: User | None = None) -> HttpResponse:
    """Wagtail's user screens go round the one door, so even a superuser is led to ours."""
    return redirect("desk:accounts")


@hooks.register("before_bulk_action")
def no_bulk_changes_of_staff(
    request: StaffRequest, action_type: str, objects: object, action: object
) -> HttpResponse | None:
    """Nor in bulk: each account is changed by its own recorded act."""
    return refuse(request) if User in getattr(action, "models", []) else None


@hooks.register("before_delete_page")
def tell_before_deleting(request: HttpRequest, page: Page) -> None:
    """The page that asks whether to go on says first what follows for people."""
    if request.method == "GET":
        tell_what_follows(request, page)


@hooks.register("before_unpublish_page")
def tell_what_follows(request: HttpRequest, page: Page) -> None:
    """Wagtail asks nobody here before it acts; publishing again undoes it."""
    for said in warnings(page):
        messages.warning(request, said)
