"""Wagtail's menu as plain links: its own sidebar is drawn by JavaScript."""

from django import template
from django.http import HttpRequest
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem, admin_menu

from ..menu import unwrapped

register = template.Library()
Link = dict[str, object]


@register.simple_tag
def menu_links(request: HttpRequest) -> list[Link]:
    """The entries open to the person who asks, {label, url, current}; a group has {links} too."""
    return [_link(item, request) for item in _shown(admin_menu, request)]


def _link(item: MenuItem, request: HttpRequest) -> Link:
    if not isinstance(item, SubmenuMenuItem):
        return {"label": item.label, "url": item.url, "current": item.url == request.path}
    links = [_link(one, request) for one in _shown(item.menu, request)]
    return {"label": item.label, "links": links, "current": any(one["current"] for one in links)}


def _shown(menu: Menu, request: HttpRequest) -> list[MenuItem]:
    items = unwrapped(menu.menu_items_for_request(request), request)
    return sorted(items, key=lambda item: item.order)
