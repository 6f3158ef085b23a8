"""Addresses of cms: the search in each language, and two files for search engines."""

from django.urls import path

from .views import feed, robots, search, sitemap, useful_thanks

urlpatterns = [
    path("search/", search, name="search"),
    path("feeds/policies/", feed, {"which": "policies"}, name="feed-policies"),
    path("feeds/news/", feed, {"which": "news"}, name="feed-news"),
    path("useful/<int:number>/thanks/", useful_thanks, name="useful-thanks"),
]
unprefixed = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
]
