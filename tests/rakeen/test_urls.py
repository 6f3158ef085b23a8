"""Every address of the house, asked by a stranger in every way: what answers is on one list."""

import re
from collections.abc import Iterator

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern
from django.utils.regex_helper import normalize

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
SAMPLES = {
    "IntConverter": "1",
    "StringConverter": "word",
    "SlugConverter": "word",
    "UUIDConverter": "11111111-1111-4111-8111-111111111111",
    "PathConverter": "word/word",
    "Reference": "M7K4-XW9P",
    "Field": "person.name",
}
HOLE = re.compile(r"<(?:[^:>]+:)?([^>]+)>")


def written(pattern) -> str:
    """One address that this part of the URLconf matches."""
    if isinstance(pattern, LocalePrefixPattern):
        return "ar/"
    if isinstance(pattern, RoutePattern):
        kinds = {name: type(found).__name__ for name, found in pattern.converters.items()}
        return HOLE.sub(lambda hole: SAMPLES.get(kinds[hole[1]], "word"), str(pattern))
    template, names = normalize(str(pattern))[0]
    return template % dict.fromkeys(names, "1")


def walked(resolver, before="/", spaces=()) -> Iterator[tuple[str, str]]:
    """Every (name, address) below a resolver."""
    for found in resolver.url_patterns:
        address = before + written(found.pattern)
        if isinstance(found, URLResolver):
            space = (*spaces, found.namespace) if found.namespace else spaces
            yield from walked(found, address, space)
        elif isinstance(found, URLPattern):
            yield ":".join((*spaces, found.name or found.lookup_str)), address


OPEN = {
    # the house
    "root", "healthz", "sitemap", "robots", "search", "theme:styleguide", "wagtail_serve",
    "feed-news", "feed-policies",
    "worker", "offline",
    # the door of the staff
    "wagtailadmin_login", "wagtailcore_login", "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done", "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete", "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    # public files
    "wagtaildocs_serve", "wagtaildocs_authenticate_with_password",
    # what programs read, and where they begin
    "wagtailapi:pages:listing", "wagtailapi:pages:detail", "wagtailapi:pages:find",
    "rakeen.hot.reading.page_detail", "wagtailapi:pages:version", "wagtailapi:search",
    "wagtailapi:openapi", "wagtailapi:preview",
    "wagtailapi:images:listing", "wagtailapi:images:detail", "wagtailapi:images:find",
    "wagtailapi:documents:listing", "wagtailapi:documents:detail", "wagtailapi:documents:find",
    "wagtailapi:navigation", "wagtailapi:settings", "forms-api:openapi-json",
    "forms-api:list_forms", "forms-api:start_run", "forms-api:resume", "forms-api:track",
    "forms-api:list_opportunities", "forms-api:read_opportunity", "forms-api:take_place",
    # what pilgrims and volunteers begin, come back to or are sent away from
    "public:start", "public:left", "public:resume", "public:resume-code", "public:ask",
    "public:survey", "public:track", "public:track-ask-link", "public:track-link-sent",
    "public:track-link", "public:track-case", "public:track-answer", "public:track-withdraw",
    "public:track-leave", "public:track-reconsider", "public:track-letter",
    "public:track-file", "public:track-file-remove", "public:track-write",
    "public:track-contact", "public:track-contact-code", "public:track-messages",
    "public:track-declare",
    "public:suggest", "public:complain", "public:interview", "public:track-interview",
    "public:track-interview-cancel",
    # a GET of these only leads to the page above
    "public:leave", "public:file-remove",
    # what the public reads of volunteering
    "public:opportunities", "public:volunteering", "public:certificate", "public:verify-ask",
}  # fmt: skip


def turns_away(answer) -> bool:
    """True for the staff's login, or for an address that opens nothing."""
    login = answer.status_code == 302 and answer["Location"].startswith("/admin/login/")
    return login or answer.status_code in {403, 404, 405}


def test_a_stranger_gets_no_answer_but_from_the_addresses_on_the_list(db):
    browser = Client()

    opened = {
        name
        for name, address in walked(get_resolver())
        if not all(turns_away(browser.generic(method, address)) for method in METHODS)
    }

    assert opened == OPEN
