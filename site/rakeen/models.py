"""What the composition root keeps of its own: which answers a change has touched."""

from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Page


class Touch(models.Model):
    """A change to something that public answers show; every serving process reads the newest."""

    tags = models.TextField(help_text="Separated by spaces: see rakeen/hot/naming.py")

    def __str__(self) -> str:
        return self.tags


class PageRow(models.Model):
    """What a route reads of Wagtail's pages: a whole `Page` takes ten times as long to build."""

    path = models.CharField(max_length=255)
    depth = models.PositiveIntegerField()
    title = models.CharField(max_length=255)
    slug = models.SlugField(max_length=255)
    url_path = models.TextField()
    live = models.BooleanField()
    translation_key = models.UUIDField()
    alias_of_id = models.IntegerField(null=True)
    last_published_at = models.DateTimeField(null=True)
    content_type_id = models.IntegerField()
    locale = models.ForeignKey("wagtailcore.Locale", models.DO_NOTHING, related_name="+")

    class Meta:
        managed = False
        db_table = "wagtailcore_page"

    def __str__(self) -> str:
        return self.title

    @cached_property
    def specific_class(self) -> type[Page] | None:
        """The page's type; None for one that is no more."""
        return ContentType.objects.get_for_id(self.content_type_id).model_class()
