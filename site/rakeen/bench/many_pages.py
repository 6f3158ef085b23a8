"""Fills a house with 10,000 live pages two levels below home, past the tree's own slow door."""

PAGES = 10_000


def main() -> None:
    """They are bare pages of Wagtail's: only their number counts."""
    from wagtail.models import Page

    from cms.models import ContentPage

    above = ContentPage.objects.filter(locale__language_code="ar", depth=3).order_by("path").last()
    step = Page._int2str
    rows = [
        Page(
            title=f"صفحة {number}",
            slug=f"bench-{number}",
            depth=4,
            live=True,
            path=above.path + step(number).rjust(4, "0"),
            url_path=f"{above.url_path}bench-{number}/",
            locale_id=above.locale_id,
            content_type_id=above.content_type_id,
        )
        for number in range(100, PAGES + 100)
    ]
    Page.objects.bulk_create(rows, batch_size=500)


if __name__ == "__main__":
    main()
