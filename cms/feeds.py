"""RSS: what changed in the policies, and the news, each in one language."""

from datetime import UTC, datetime, time

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Locale

from .facts import facts
from .links import absolute
from .models import NewsPage, PolicyPage, PolicyVersion
from .models.news import latest

MOST = 30


class HouseFeed(Feed):
    """What both feeds share: the name of the house, and addresses on its own host."""

    def __call__(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """The feed as XML, which names its language."""
        self.language = get_language() or "ar"
        self.locale = Locale.objects.get(language_code=self.language)
        return super().__call__(request, *args, **kwargs)

    def feed_url(self) -> str:
        """Where readers find this feed again."""
        return absolute(f"/{self.language}/{self.path}")

    def link(self) -> str:
        """The home page of the language."""
        return absolute(f"/{self.language}/")

    def house(self) -> str:
        """The name of the association."""
        return str(facts(self.language)["name"])


class PolicyFeed(HouseFeed):
    """Each published version of a policy, the latest first, with what it changed."""

    path = "feeds/policies/"

    def title(self) -> str:
        """Of the whole feed."""
        return _("%(house)s: changes of policies") % {"house": self.house()}

    def description(self) -> str:
        """Of the whole feed."""
        return _("Each new version of a policy, with what changed in it.")

    def items(self) -> list[PolicyVersion]:
        """The last versions of policies that are still public; two queries."""
        live = PolicyPage.objects.live().public().filter(locale=self.locale)
        self.pages = {page.translation_key: page for page in live.defer_streamfields()}
        found = PolicyVersion.objects.filter(locale=self.locale, policy__in=self.pages)
        return list(found.defer("clauses").order_by("-published_at", "-pk")[:MOST])

    def item_title(self, item: PolicyVersion) -> str:
        """The policy and its version."""
        return _("%(title)s: version %(label)s") % {"title": item.title, "label": item.label}

    def item_description(self, item: PolicyVersion) -> str:
        """What the editors say about the change."""
        return item.change_note

    def item_link(self, item: PolicyVersion) -> str:
        """The version itself, which never moves."""
        page = self.pages[item.policy]
        below = page.reverse_subpage("version", args=[item.number])
        return absolute(f"{page.url}{below}")

    def item_pubdate(self, item: PolicyVersion) -> datetime:
        """When it was published."""
        return item.published_at


class NewsFeed(HouseFeed):
    """News, reports and statements, the latest first."""

    path = "feeds/news/"

    def title(self) -> str:
        """Of the whole feed."""
        return _("%(house)s: news") % {"house": self.house()}

    def description(self) -> str:
        """Of the whole feed."""
        return _("News, reports about impact, and statements.")

    def items(self) -> list[NewsPage]:
        """The last thirty."""
        return list(latest(self.locale.pk)[:MOST])

    def item_title(self, item: NewsPage) -> str:
        """Its title."""
        return item.title

    def item_description(self, item: NewsPage) -> str:
        """Its summary."""
        return item.summary

    def item_link(self, item: NewsPage) -> str:
        """Its page."""
        return absolute(item.url or "")

    def item_pubdate(self, item: NewsPage) -> datetime:
        """The day it bears, at noon in Makkah."""
        return datetime.combine(item.day, time(9), UTC)
