"""Addresses of cms: the search, feeds, thanks and offline page, and what programs ask for."""

from django.urls import path

from .offline import offline, worker
from .views import feed, picture, robots, search, sitemap, useful_thanks

urlpatterns = [
    path("search/", search, name="search"),
    path("feeds/policies/", feed, {"which": "policies"}, name="feed-policies"),
    path("feeds/news/", feed, {"which": "news"}, name="feed-news"),
    path("offline/", offline, name="offline"),
    path("useful/<int:number>/thanks/", useful_thanks, name="useful-thanks"),
]
unprefixed = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("sw.js", worker, name="worker"),
    path("card/<int:number>/<slug:digest>.png", picture, name="picture"),
]
