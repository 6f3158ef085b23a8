"""B10: the public search among 10,000 Arabic pages: what it finds, and what it costs."""

import json
import random
import time
from collections.abc import Callable
from functools import cache
from statistics import mean, median
from typing import TYPE_CHECKING, Any

from . import scratch
from .b10_words import families, filler

if TYPE_CHECKING:
    from django.test import Client
    from wagtail.models import Page

PAGES, HOLDERS = 10_000, 25  # pages in all, and pages that hold some form of each noun
WORDS_A_PAGE, VOCABULARY = 60, 5_000
EVERYWHERE = "المشاعر"  # a word that every page has
ASKED = 6  # forms of each noun that are searched for
ROUNDS = 40


@cache
def _measured(profile: str) -> dict[str, float]:
    make: Callable[[str], scratch.Environment]
    make = {"embedded": scratch.embedded, "cluster": scratch.cluster}[profile]
    found: dict[str, float] = json.loads(
        scratch.run_module("rakeen.bench.b10", house=make("search"))
    )
    return found


def recall() -> tuple[float, str]:
    """The worse recall of both databases; the precision beside it."""
    both = {profile: _measured(profile) for profile in ("embedded", "cluster")}
    worst = min(both.values(), key=lambda one: one["recall"])
    return worst["recall"], f"precision {worst['precision']:.3f}, a goal of 0.98"


def cost() -> tuple[float, str]:
    """CPU of a search for a word that every page has ÷ a content page; the worse of both."""
    both = {profile: _measured(profile) for profile in ("embedded", "cluster")}
    name, worst = max(both.items(), key=lambda one: one[1]["search"] / one[1]["page"])
    told = f"{worst['search'] * 1000:.1f} ms against {worst['page'] * 1000:.1f} ms, {name}"
    return worst["search"] / worst["page"], told


def _texts() -> tuple[list[str], dict[int, set[int]]]:
    """The text of each page; for each noun the numbers of the pages that hold a form of it."""
    chance = random.Random(10)  # noqa: S311
    made_up = filler(chance, VOCABULARY)
    texts = [[EVERYWHERE, *chance.choices(made_up, k=WORDS_A_PAGE)] for _ in range(PAGES)]
    holders = {}
    for noun, forms in enumerate(families()):
        holders[noun] = set(chance.sample(range(PAGES), HOLDERS))
        for number in holders[noun]:
            texts[number].append(chance.choice(forms))
    return [" ".join(words) for words in texts], holders


def _pages(home: "Page") -> list["Page"]:
    """Live pages below home, written in bulk past the tree's own slow door."""
    from wagtail.models import Page

    first = int(home.get_last_child().path[-4:], 36) + 1
    step = Page._int2str
    rows = [
        Page(
            title=f"صفحة {number}", slug=f"bench-{number}", depth=3, live=True,
            path=home.path + step(first + number).rjust(4, "0"),
            url_path=f"{home.url_path}bench-{number}/", locale_id=home.locale_id,
            content_type_id=home.content_type_id,
        )
        for number in range(PAGES)
    ]  # fmt: skip
    return list(Page.objects.bulk_create(rows, batch_size=500))


def _index(pages: list["Page"], texts: list[str]) -> None:
    """What publishing them would have written into an index without the house's own pages."""
    from cms.models import SearchEntry, SearchTerm
    from cms.models.base import SearchPart
    from cms.search.index import weigh

    SearchEntry.objects.all().delete()
    entries = SearchEntry.objects.bulk_create(
        [SearchEntry(page=page, locale_id=page.locale_id, title=page.title) for page in pages],
        batch_size=500,
    )
    for entry, text in zip(entries, texts, strict=True):
        weights = weigh(SearchPart(entry.title, "", [(1, text)]), "ar")
        SearchTerm.objects.bulk_create(
            SearchTerm(entry=entry, locale_id=entry.locale_id, term=term, weight=weight)
            for term, weight in weights.items()
        )


def _found(query: str) -> set[int]:
    from cms.search.find import find

    results = [result.url for result in find(query, "ar")]
    return {int(url.split("bench-")[1].strip("/")) for url in results}


def _quality(holders: dict[int, set[int]]) -> dict[str, float]:
    """Mean recall and precision over some forms of every noun."""
    chance = random.Random(11)  # noqa: S311
    recalls, precisions = [], []
    for noun, forms in enumerate(families()):
        for form in chance.sample(forms, ASKED):
            found = _found(form)
            right = len(found & holders[noun])
            recalls.append(right / HOLDERS)
            precisions.append(right / len(found) if found else 1.0)
    return {"recall": mean(recalls), "precision": mean(precisions)}


def _cpu(browser: "Client", address: str, query: dict[str, Any]) -> float:
    began = time.process_time()
    answer = browser.get(address, query)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return time.process_time() - began


def main() -> None:
    """Prints recall, precision, and the CPU seconds of a search and of a content page."""
    from django.conf import settings
    from django.db import transaction
    from django.test import Client
    from wagtail.models import Page

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    texts, holders = _texts()
    with transaction.atomic():
        _index(_pages(Page.objects.get(depth=2, locale__language_code="ar")), texts)
    browser, times = Client(), {"search": [], "page": []}
    asked = {"search": ("/ar/search/", {"q": EVERYWHERE}), "page": ("/ar/about/", {})}
    for _ in range(ROUNDS + 1):
        for name, (address, query) in asked.items():
            times[name].append(_cpu(browser, address, query))
    spent = {name: median(taken[1:]) for name, taken in times.items()}
    print(json.dumps(_quality(holders) | spent))


if __name__ == "__main__":
    main()
