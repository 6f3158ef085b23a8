"""The words under the fields of pages: one table for all types, so that they speak alike."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel, PanelGroup

# By field; where one type means something else by it, by type and field.
HELPS = {
    "formpage.kind": _("Which way it goes once it is sent, and who works on it."),
    "servicepage.clauses": _("Readers see the words of these clauses under the service."),
    "in_brief": _("Three to five short points that answer most readers."),
    "body": _("Parts in the order in which they are read; each with a heading of its own."),
    "hero_sentence": _("The first words on the site: who we are, for whom."),
    "before_you_start": _("What to know before asking for help, one thing in each point."),
    "kind": _("Some pages are found by their kind, as the privacy notice by the forms."),
    "form": _("Left empty, the page has no start button."),
    "for_whom": _("Who may ask for it, in the words that people use of themselves."),
    "needs": _("Papers and facts to have at hand, one in each line."),
    "cost": _("Say so where it is free."),
    "time_needed": _("Such as: about five minutes."),
    "reply_time": _("What the policy promises, not what happens on a good day."),
    "decided_by": _("The role that decides, never a person's name."),
    "spoken": _("Languages in which somebody answers."),
    "next_steps": _("What happens after sending, step by step, up to the answer."),
    "clauses": _("The clauses in their order. A key is never changed: links and letters name it."),
    "effective_date": _("The day of the Gregorian calendar on which this text comes into force."),
    "change_note": _("One or two sentences for readers who knew the version before."),
    "sections": _("Each section under a heading, short enough to read standing."),
    "service": _("The service that helps where the guide is not enough."),
    "day": _("The day it is about; the newest stands first."),
    "figures": _("A number and what it counts; with the source where it is not ours."),
    "disclosures": _("What is open to everybody, each with the page or the file that shows it."),
    "bodies": _("The board and the committees: who sits there, since when and for how long."),
    "questions": _("One question as people ask it, and its answer; at most twelve on a page."),
    "channels": _("The seven channels in the order of the policy."),
    "reviewed_on": _("Write the day on which somebody last read the page against the facts."),
    "facts": _("What to know before starting, such as time, cost, and what to have at hand."),
    "button": _("Words that say what begins, such as: ask for help."),
    "seo_title": _("Only where search engines should show another title than the page."),
    "search_description": _("Only where the summary is not right for search engines."),
    "show_in_menus": _("Pages just below the home page then stand in the main menu."),
}  # fmt: skip


def explain(panel: Panel) -> None:
    """Put the words under each field that has none of its own."""
    for one in _fields(panel):
        own = f"{one.model._meta.model_name}.{one.field_name}"
        words = HELPS.get(own) or HELPS.get(one.field_name)
        if words and not one.help_text and not _says_something(one):
            one.help_text = words


def _says_something(panel: FieldPanel) -> bool:
    field = panel.db_field
    return bool(field.help_text) and field.model.__module__.startswith("cms.")


def _fields(panel: Panel) -> Iterator[FieldPanel]:
    if isinstance(panel, FieldPanel):
        yield panel
    elif isinstance(panel, PanelGroup):
        for child in panel.children:
            yield from _fields(child)
