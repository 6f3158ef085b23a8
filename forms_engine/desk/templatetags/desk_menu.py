"""Wagtail's menu as plain links: its own sidebar is drawn by JavaScript."""

from collections.abc import Iterator

from django import template
from django.http import HttpRequest
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem, admin_menu

register = template.Library()


@register.simple_tag
def menu_links(request: HttpRequest) -> list[dict[str, object]]:
    """The entries open to the person who asks, {label, url, current}; submenus are unfolded."""
    return [
        {"label": item.label, "url": item.url, "current": item.url == request.path}
        for item in _shown(admin_menu, request)
    ]


def _shown(menu: Menu, request: HttpRequest) -> Iterator[MenuItem]:
    for item in sorted(menu.menu_items_for_request(request), key=lambda item: item.order):
        if isinstance(item, SubmenuMenuItem):
            yield from _shown(item.menu, request)
        else:
            yield item
