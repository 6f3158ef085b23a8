"""Page types, policy versions, the search index and the site's settings."""

from .banners import Banner
from .content import ChannelsPage, ContentPage
from .faqs import FaqIndexPage, FaqPage
from .forms import FormPage
from .guides import GuideIndexPage, GuidePage
from .home import HomePage
from .links import BROKEN, LinkState, PageLink
from .moderation import Approval
from .news import NewsIndexPage, NewsPage
from .policies import PolicyIndexPage, PolicyPage
from .search import SearchEntry, SearchMiss, SearchTerm, SearchWord
from .seasons import Season
from .services import ServiceIndexPage, ServicePage
from .settings import HouseSettings
from .shares import LanguageShare
from .snapshots import Snapshot
from .transparency import TransparencyPage
from .useful import Useful
from .versions import PolicyVersion

__all__ = [
    "BROKEN",
    "Approval",
    "Banner",
    "ChannelsPage",
    "ContentPage",
    "FaqIndexPage",
    "FaqPage",
    "FormPage",
    "GuideIndexPage",
    "GuidePage",
    "HomePage",
    "HouseSettings",
    "LanguageShare",
    "LinkState",
    "NewsIndexPage",
    "NewsPage",
    "PageLink",
    "PolicyIndexPage",
    "PolicyPage",
    "PolicyVersion",
    "SearchEntry",
    "SearchMiss",
    "SearchTerm",
    "SearchWord",
    "Season",
    "ServiceIndexPage",
    "ServicePage",
    "Snapshot",
    "TransparencyPage",
    "Useful",
]
