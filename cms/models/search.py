"""The index of the public search: folded, stemmed words of each live page."""

from django.db import models


class SearchEntry(models.Model):
    """One live page, or one question of it, as the search shows it."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    anchor = models.CharField(max_length=40, blank=True)
    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    title = models.CharField(max_length=255)
    summary = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "anchor"], name="cms_one_entry_per_anchor")
        ]

    def __str__(self) -> str:
        return self.title


class SearchTerm(models.Model):
    """One stem of a page with its weight: a portable inverted index, the same on every database."""

    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="terms")
    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    term = models.CharField(max_length=40)
    weight = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["locale", "term"], name="cms_search_by_term")]
        constraints = [
            models.UniqueConstraint(fields=["entry", "term"], name="cms_one_weight_per_term")
        ]

    def __str__(self) -> str:
        return self.term
