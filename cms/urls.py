"""Addresses of cms: the search, feeds and thanks in each language, and what programs ask for."""

from django.urls import path

from .views import feed, picture, robots, search, sitemap, useful_thanks

urlpatterns = [
    path("search/", search, name="search"),
    path("feeds/policies/", feed, {"which": "policies"}, name="feed-policies"),
    path("feeds/news/", feed, {"which": "news"}, name="feed-news"),
    path("useful/<int:number>/thanks/", useful_thanks, name="useful-thanks"),
]
unprefixed = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("card/<int:number>/<slug:digest>.png", picture, name="picture"),
]
