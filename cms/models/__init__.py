"""Page types, policy versions, the search index and the site's settings."""

from .content import ChannelsPage, ContentPage
from .faqs import FaqIndexPage, FaqPage
from .forms import FormPage
from .guides import GuideIndexPage, GuidePage
from .home import HomePage
from .policies import PolicyIndexPage, PolicyPage
from .search import SearchEntry, SearchMiss, SearchTerm, SearchWord
from .services import ServiceIndexPage, ServicePage
from .settings import HouseSettings
from .shares import LanguageShare
from .versions import PolicyVersion

__all__ = [
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
    "PolicyIndexPage",
    "PolicyPage",
    "PolicyVersion",
    "SearchEntry",
    "SearchMiss",
    "SearchTerm",
    "SearchWord",
    "ServiceIndexPage",
    "ServicePage",
]
