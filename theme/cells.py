"""The cells and choices of the staff's pages, without templates: a page holds hundreds of them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

EMPTY = SafeString("")


def run(value: object, *, ltr: bool) -> SafeString:
    """A value that keeps its own direction; `ltr` for references, phones and addresses."""
    if ltr:
        return format_html('<bdi dir="ltr" class="run">{}</bdi>', value)
    return format_html("<bdi>{}</bdi>", value)


def _note(note: object) -> SafeString:
    return format_html(' <span class="muted">{}</span>', note) if note else EMPTY


def text(label: str, value: object, *, ltr: bool, note: object, tone: str) -> SafeString:
    """Plain text, a quieter second line, and a tone for what says itself in words."""
    toned = format_html(' class="desk-tone--{}"', tone) if tone else EMPTY
    shown = run(value, ltr=ltr)
    return format_html('<td data-label="{}"{}>{}{}</td>', label, toned, shown, _note(note))


def link(label: str, value: object, *, url: str, ltr: bool, note: object) -> SafeString:
    """Text that leads to `url`, or plain text where there is none."""
    shown = run(value, ltr=ltr and bool(url))
    inner = format_html('<a href="{}">{}</a>', url, shown) if url else shown
    return format_html('<td data-label="{}">{}{}</td>', label, inner, _note(note))


def _toned(tone: object) -> str:
    return f"tag tag--{tone}" if tone else "tag"


def tags(label: str, items: Iterable[Mapping[str, object]]) -> SafeString:
    """Tags in words, each a {label, tone}."""
    rows = (
        (f"tag tag--{tone}" if (tone := item["tone"]) else "tag", item["label"]) for item in items
    )
    shown = format_html_join("", '<span class="{}">{}</span> ', rows)
    return format_html('<td data-label="{}">{}</td>', label, shown)


def tick(label: str, value: object, note: object) -> SafeString:
    """A box that ticks the row for the form "bulk"; `note` is its name."""
    box = format_html('<input type="checkbox" name="case" value="{}" form="bulk">', value)
    return format_html(
        '<td class="desk-tick" data-label="{}"><label>{}<span class="unseen">{}</span></label>'
        "</td>",
        *(label, box, note),
    )


def take(label: str, value: object, *, mark: object, name: object) -> SafeString:
    """Text, or the button of the form "take" that sends `mark` and is called `name`."""
    if not mark:
        return format_html('<td data-label="{}">{}</td>', label, run(value, ltr=False))
    return format_html(
        '<td data-label="{}"><button class="button button-small button-secondary" type="submit" '
        'form="take" name="case" value="{}" aria-label="{}">{}</button></td>',
        *(label, mark, name, _("Take this case")),
    )


def rows(table: Iterable[Iterable[str]]) -> SafeString:
    """The rows of a table, each of ready cells."""
    return SafeString("".join(f"<tr>{''.join(row)}</tr>" for row in table))


def select(widget: Mapping[str, Any]) -> SafeString:  # Any: the context of Django's own template
    """A list to choose from, as Django's template draws it."""
    groups = ((name, _options(options)) for name, options, _place in widget["optgroups"])
    inner = (
        format_html('<optgroup label="{}">{}</optgroup>', name, options) if name else options
        for name, options in groups
    )
    return format_html(
        '<select name="{}"{}>{}</select>',
        *(widget["name"], flatatt(widget["attrs"]), SafeString("".join(inner))),
    )


def _options(options: Iterable[Mapping[str, Any]]) -> SafeString:  # Any: as above
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((one["value"], flatatt(one["attrs"]), one["label"]) for one in options),
    )
