"""The tree that a new site starts with, in the order in which its pages are made."""

from dataclasses import dataclass

from wagtail.models import Locale, Page

from cms import models

from . import fields, forms
from .read import Entry, entry, names, table
from .streams import Writer
from .text import Pages


@dataclass(frozen=True)
class Plan:
    """One page to make: its text file, its parent's text file, and what it is."""

    name: str
    parent: str
    model: type[Page]
    taking: fields.Taking
    in_menu: bool = False


HOME = Plan("home", "", models.HomePage, fields.home)
INDEXES = [
    Plan("services/_index", "home", models.ServiceIndexPage, fields.index, in_menu=True),
    Plan("guides/_index", "home", models.GuideIndexPage, fields.index, in_menu=True),
    Plan("faq/_index", "home", models.FaqIndexPage, fields.index, in_menu=True),
    Plan("policies/_index", "home", models.PolicyIndexPage, fields.index),
    Plan("news/_index", "home", models.NewsIndexPage, fields.index),
]
# Guides come before the services that link to them; a linked page comes before its link.
FOLDERS = [
    ("policies", models.PolicyPage, fields.policy),
    ("guides", models.GuidePage, fields.guide),
    ("services", models.ServicePage, fields.service),
    ("faq", models.FaqPage, fields.faq),
    ("news", models.NewsPage, fields.news),
]
SINGLE = [
    Plan("forms/help", "home", models.FormPage, forms.form),
    Plan("forms/volunteer", "home", models.FormPage, forms.form),
    Plan("pages/volunteering", "home", models.ContentPage, fields.content),
    Plan("pages/channels", "home", models.ChannelsPage, fields.channels),
    Plan("pages/about", "home", models.ContentPage, fields.content),
    Plan("pages/transparency", "home", models.TransparencyPage, fields.transparency),
    Plan("pages/privacy", "home", models.ContentPage, fields.content),
    Plan("pages/rights-and-duties", "home", models.ContentPage, fields.content),
    Plan("pages/accessibility", "home", models.ContentPage, fields.content),
    Plan("pages/cookies", "home", models.ContentPage, fields.content),
]


def plans() -> list[Plan]:
    """Every page, parents first."""
    within = [
        Plan(name, f"{folder}/_index", model, taking)
        for folder, model, taking in FOLDERS
        for name in in_order(folder)
    ]
    return [HOME, *INDEXES, *within, *SINGLE]


def in_order(folder: str) -> list[str]:
    """The pages of a folder as its index lists them, the unlisted last."""
    listed = table(f"ar/{folder}/_index").get("order", [])
    place = {f"{folder}/{name}": number for number, name in enumerate(listed)}
    return sorted(names(folder), key=lambda name: place.get(name, len(place)))


def instance(plan: Plan, language: str, pages: Pages) -> Page:
    """The page in a language, not saved; `pages` are the pages made before it, by slug."""
    written = entry(plan.name, language)
    made = fields.common(written) | plan.taking(written, Writer(plan.name, words(language), pages))
    locale = Locale.objects.get(language_code=language)
    return plan.model(**made, locale=locale, show_in_menus=plan.in_menu)


def words(language: str) -> Entry:
    """The titles that pages share, in a language; Arabic where it has them not."""
    labels = table("ar/services/_index")["labels"] | table(f"{language}/services/_index").get(
        "labels", {}
    )
    shared = table("ar/words") | table(f"{language}/words")
    return {"language": language} | shared | labels
