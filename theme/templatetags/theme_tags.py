"""Tags that templates of every room use: icons, direction, layout wrappers and form wiring."""

import re
from collections.abc import Iterable
from functools import cache

from django import template
from django.conf import settings
from django.forms import BaseForm, BoundField
from django.template.defaultfilters import linebreaks_filter
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeData, SafeString, mark_safe

from theme.icons import FACING, ICONS
from theme.layouts import LAYOUTS, UnknownLayout

register = template.Library()
# What reads from left to right in a text of any direction: phone numbers, references, mail.
_RUN = re.compile(
    r"(?<![\w+])((?:\+|0)[0-9][0-9 ().-]{5,}[0-9]"
    r"|[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4})+(?![\w-]))"
    r"|(?<![\w.+-])([\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.ASCII,
)


class DrawnOnce(template.Node):
    """See `drawnonce`."""

    def __init__(self, name: str, nodes: template.NodeList) -> None:
        self.name, self.nodes = name, nodes

    def render(self, context: template.Context) -> SafeString:
        """What was drawn before, else drawn now."""
        house = context.get("house")
        drawn = house.get("drawn") if house else None
        if drawn is None:
            return self.nodes.render(context)
        if self.name not in drawn:
            drawn[self.name] = self.nodes.render(context)
        return drawn[self.name]


@register.tag
def drawnonce(parser: template.base.Parser, token: template.base.Token) -> DrawnOnce:
    """`{% drawnonce footer %}…{% enddrawnonce %}`: what hangs on nothing but the `house`."""
    _tag, name = token.split_contents()
    nodes = parser.parse(("enddrawnonce",))
    parser.delete_first_token()
    return DrawnOnce(name, nodes)


@register.simple_tag
def icon(name: str, size: int = 24) -> SafeString:
    """A decorative inline icon of `theme.icons`, `size` in CSS pixels; a star if unknown."""
    return _icon(name, size)


@cache
def _icon(name: str, size: int) -> SafeString:
    facing = " icon--facing" if name in FACING else ""
    inner = ICONS.get(name, '<path d="M5 5h14v14H5zm7-3 10 10-10 10L2 12z"/>')
    return format_html(
        '<svg class="icon{}" width="{}" height="{}" viewBox="0 0 24 24" aria-hidden="true">{}'
        "</svg>",
        facing,
        size,
        size,
        mark_safe(inner),  # noqa: S308 - our own drawings
    )


@register.simple_tag
def ltr(value: object) -> SafeString:
    """A phone, reference or id as one left-to-right run that never breaks; empty for nothing."""
    if value in (None, ""):
        return SafeString("")
    return format_html('<bdi dir="ltr" class="run">{}</bdi>', value)


@register.filter
def runs(text: object) -> SafeString:
    """Free text in which phones, references and mail keep their order, which Arabic turns about."""
    if isinstance(text, SafeData):
        return text  # type: ignore[return-value]
    return mark_safe("".join(_parted("" if text is None else str(text))))  # noqa: S308 - escaped


def _parted(text: str) -> Iterable[str]:
    """The text escaped, each run in a box of its own; only mail, which is long, may be broken."""
    end = 0
    for found in _RUN.finditer(text):
        yield conditional_escape(text[end : found.start()])
        run, mail = found.groups()
        yield ltr(run) if run else format_html('<bdi dir="ltr">{}</bdi>', mail)
        end = found.end()
    yield conditional_escape(text[end:])


@register.filter
def said(text: object) -> SafeString:
    """A text of the house; one that stands in from another language (`Worded`) is marked so."""
    language = getattr(text, "language", "")
    if not language:
        return SafeString(conditional_escape(text or ""))
    direction = "rtl" if language in settings.LANGUAGES_BIDI else "ltr"
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', language, direction, text)


@register.simple_tag
def typed(value: object) -> SafeString:
    """What a person typed, isolated and in its own direction."""
    return format_html('<bdi dir="auto">{}</bdi>', runs(value))


@register.simple_block_tag
def fold(
    content: str,
    id: str,  # noqa: A002 - as Wagtail's panel calls it
    heading: str,
    *,
    opened: bool = True,
    note: str = "",
    tone: str = "",
) -> SafeString:
    """A panel of the desk that folds without JavaScript; `note` stands beside its heading."""
    given = {"id": id, "heading": heading, "opened": opened, "note": note, "tone": tone}
    return render_to_string("theme/desk/fold.html", given | {"content": content})


@register.simple_block_tag
def wrap(content: str, name: str, label: str = "") -> SafeString:
    """Lay `content` out as one of `theme.layouts`, so that pages need no class of their own."""
    try:
        tag, css = LAYOUTS[name]
    except KeyError:
        raise UnknownLayout(name) from None
    named = format_html(' aria-label="{}"', label) if label else ""
    return format_html('<{0} class="{1}"{2}>{3}</{0}>', tag, css, named, content)


@register.simple_tag
def field_input(field: BoundField) -> SafeString:
    """The bare input of a field; its label, hint and error are the field template's."""
    return field.as_widget()


@register.simple_tag
def form_problems(form: BaseForm) -> list[dict[str, str]]:
    """Every error of a form in field order, as `{text, url}`; form-wide errors lead to the form."""
    wide = [{"text": str(text), "url": "#form"} for text in form.non_field_errors()]
    return wide + [problem for field in form for problem in _problems(field)]


def _problems(field: BoundField) -> Iterable[dict[str, str]]:
    """The errors of one field, each leading to its first control, or to the box that it names."""
    first = f"{field.auto_id}_0" if field.use_fieldset else field.auto_id
    for error in field.errors.as_data():
        box = getattr(error, "box", "")
        url = f"#{field.auto_id}{box}" if box else f"#{first}"
        yield from ({"text": str(text), "url": url} for text in error.messages)


@register.filter
def flow(text: object) -> SafeString:
    """Markup that is already safe (rich text) as it is; plain text as escaped paragraphs."""
    if isinstance(text, SafeData):
        return text  # type: ignore[return-value]
    return linebreaks_filter("" if text is None else str(text))


@register.filter
def dial(number: object) -> str:
    """A phone number as `tel:` wants it: digits and a leading plus."""
    return "".join(sign for sign in str(number or "") if sign in "+0123456789")
