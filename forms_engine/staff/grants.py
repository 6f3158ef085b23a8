"""What each role may do in Wagtail itself, as data; acts on cases are in the workflow table."""

from .enums import Role

ENTER = "wagtailadmin.access_admin"

# "app.codename", held for the whole house.
MODELS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: (
        "cms.change_housesettings",
        "cms_headless.add_webhook",
        "cms_headless.change_webhook",
        "cms_headless.delete_webhook",
        "cms_headless.view_webhook",
        "wagtail_localize.submit_translation",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
    ),
    Role.ADMINISTRATOR: ("fe_clock.change_terms",),
}

# Held on the root page, so on every page.
PAGES: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
}

# Held on the root collection, so on every image and document.
COLLECTIONS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: (
        "wagtailimages.add_image",
        "wagtailimages.change_image",
        "wagtailimages.choose_image",
        "wagtaildocs.add_document",
        "wagtaildocs.change_document",
        "wagtaildocs.choose_document",
    ),
}
