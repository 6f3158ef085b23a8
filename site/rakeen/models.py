"""What the composition root keeps of its own: which answers a change has touched."""

from django.db import models


class Touch(models.Model):
    """A change to something that public answers show; every serving process reads the newest."""

    tags = models.TextField(help_text="Separated by spaces: see rakeen/hot/naming.py")

    def __str__(self) -> str:
        return self.tags
