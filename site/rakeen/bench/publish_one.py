"""Publishes a change of one page's text, as an editor would, and notes the moment."""

import os
import time
from pathlib import Path

from .readers import PAGE


def main() -> None:
    """The moment is when the publishing has ended."""
    from cms.models import ContentPage

    slug = PAGE.strip("/").rpartition("/")[2]
    page = ContentPage.objects.get(slug=slug, locale__language_code="ar")
    page.in_brief = f"<p>{page.pk} {time.time()}</p>"
    page.save_revision().publish()
    (Path(os.environ["RAKEEN_VAR"]) / "published").write_text(str(time.time()), encoding="ascii")


if __name__ == "__main__":
    main()
