"""Pictures of the site."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image as Drawing
from wagtail.images.models import Image


def make_image(**fields):
    """A small white picture; `description` is its own alt text."""
    data = BytesIO()
    Drawing.new("RGB", (8, 8), "white").save(data, "PNG")
    return Image.objects.create(
        title="صورة", file=ImageFile(BytesIO(data.getvalue()), name="white.png"), **fields
    )
