"""What each role may do in Wagtail itself, as data; acts on cases are in the workflow table."""

from .enums import Role

ENTER = "wagtailadmin.access_admin"

EDITS = ("add", "change", "delete", "view")

# "app.codename", held for the whole house.
MODELS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: (
        "cms.change_housesettings",
        *(f"cms_headless.{act}_webhook" for act in EDITS),
        *(f"cms.{act}_{kind}" for kind in ("banner", "season") for act in EDITS),
        *(f"cms.{act}_snapshot" for act in EDITS),
        "wagtail_localize.submit_translation",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
    ),
    Role.ADMINISTRATOR: (
        "fe_clock.change_terms",
        "wagtailcore.add_workflow",
        "wagtailcore.change_workflow",
        "wagtailcore.delete_workflow",
        "wagtailcore.add_task",
        "wagtailcore.change_task",
        "wagtailcore.delete_task",
    ),
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
