"""The public search: stemmed words of each live page, and what was sought in vain."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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
        indexes = [
            models.Index(fields=["locale", "term", "-weight", "entry"], name="cms_search_by_weight")
        ]
        constraints = [
            models.UniqueConstraint(fields=["entry", "term"], name="cms_one_weight_per_term")
        ]

    def __str__(self) -> str:
        return self.term


class SearchWord(models.Model):
    """A stem that some page has or had, and one of its words as people read it."""

    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    term = models.CharField(max_length=40)
    shown = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locale", "term"], name="cms_one_word_per_term")
        ]

    def __str__(self) -> str:
        return self.shown


class SearchMiss(models.Model):
    """A search that found nothing.

    What one person typed may be a name, so the words stay unknown, and only their digest is kept,
    until as many searches as `missing.MANY` were the same.
    """

    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    words = models.CharField(_("Words"), max_length=60, blank=True)
    times = models.PositiveIntegerField(_("Times"), default=0)
    last_on = models.DateField(_("Last on"))
    handled = models.BooleanField(_("Answered"), default=False)

    class Meta:
        verbose_name = _("Search without a result")
        verbose_name_plural = _("Searches without a result")
        indexes = [models.Index(fields=["last_on"], name="cms_misses_by_day")]
        constraints = [
            models.UniqueConstraint(fields=["locale", "digest"], name="cms_one_row_per_miss")
        ]

    def __str__(self) -> str:
        return self.words
