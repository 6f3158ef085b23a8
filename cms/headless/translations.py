"""The translations of a page, as its row in the API names them."""

from rest_framework.fields import Field
from wagtail.models import Page

from cms.links import absolute
from cms.privacy import visible


class TranslationsField(Field):
    """The same page in the other languages that have it."""

    def get_attribute(self, instance: Page) -> Page:
        return instance

    def to_representation(self, value: Page) -> list[dict[str, object]]:
        """Rows of `id`, `locale` and `html_url`."""
        live = visible(value.get_translations()).select_related("locale")
        return [
            {
                "id": page.pk,
                "locale": page.locale.language_code,
                "html_url": absolute(page.url or ""),
            }
            for page in live.order_by("locale__language_code")
        ]
