"""How much of the site each language has, and whether it is offered; kept by cms.offering."""

from django.db import models


class LanguageShare(models.Model):
    """One row a language; `share` is in percent of the Arabic pages."""

    locale = models.OneToOneField(
        "wagtailcore.Locale", models.CASCADE, primary_key=True, related_name="share"
    )
    share = models.PositiveSmallIntegerField(default=0)
    offered = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.locale_id}: {self.share} %"
