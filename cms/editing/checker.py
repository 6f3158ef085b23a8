"""Wagtail's checker in the preview, with what only our readers need."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem


class HouseChecker(ContentCheckerItem):
    """More of axe's rules, and no search description, for which the summary stands in.

    The pages' own frame is tested by the house; an editor is told of what an editor wrote.
    """

    axe_include = ["main"]
    axe_run_only = [
        *(
            rule
            for rule in ContentCheckerItem.axe_run_only
            if rule not in ("empty-meta-description", "p-as-heading")
        ),
        "image-alt",
        "list",
        "table-duplicate-name",
        "valid-lang",
    ]
    axe_custom_rules = [
        rule
        for rule in ContentCheckerItem.axe_custom_rules
        if rule["id"] != "empty-meta-description"
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "image-alt": {
            "error_name": _("The picture has no description."),
            "help_text": _("Say in a few words what it shows, for those who do not see it."),
        },
    }
