"""What the transparency centre lists: who governs, and what is disclosed or awaited."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page

from cms.fresh import explained

from .keys import key_block

STATES = [
    ("published", pgettext_lazy("disclosure", "Published")),
    ("awaiting", _("Awaiting approval")),
    ("later", _("Published once approved")),
]


class MemberBlock(blocks.StructBlock):
    """One member of the board or of a committee."""

    name = blocks.CharBlock(max_length=120, label=_("Name"))
    office = blocks.CharBlock(max_length=120, label=_("Office"))

    class Meta:
        icon = "user"
        label = _("Member")


class BodyBlock(blocks.StructBlock):
    """The board or a committee: what it does, until when, and who sits on it."""

    key = key_block()
    name = blocks.CharBlock(max_length=120, label=_("Name"))
    about = blocks.TextBlock(label=_("What it does"))
    term = blocks.CharBlock(max_length=160, required=False, label=_("Term"))
    members = blocks.StreamBlock([("member", MemberBlock())], required=False, label=_("Members"))

    class Meta:
        icon = "group"
        label = _("Board or committee")


class NamedPageBlock(blocks.PageChooserBlock):
    """A page of which only the address is shown: that, and no text of it, touches who shows it."""

    canonical_module_path = "wagtail.blocks.PageChooserBlock"  # to migrations it is nothing else

    def bulk_to_python(self, values: list[int | None]) -> list[Page | None]:
        """The pages, explained by how others show them."""
        with explained(*(f"id:{pk}" for pk in values if pk)):
            found: list[Page | None] = super().bulk_to_python(values)
        return found

    def to_python(self, value: int | None) -> Page | None:
        """The page, as above."""
        return self.bulk_to_python([value])[0]


class DisclosureBlock(blocks.StructBlock):
    """One thing that is disclosed, or that will be."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    note = blocks.CharBlock(max_length=300, required=False, label=_("What it contains"))
    state = blocks.ChoiceBlock(choices=STATES, default="awaiting", label=_("State"))
    page = NamedPageBlock(required=False, label=_("Page"))
    document = DocumentChooserBlock(required=False, label=_("Document"))

    class Meta:
        icon = "doc-full"
        label = _("Disclosure")
        help_text = _(
            "A paper that is public, or will be. Choose the page or the document once it is there."
        )


class DisclosuresBlock(blocks.StructBlock):
    """Disclosures under one heading, such as bylaws, policies or financial statements."""

    key = key_block()
    title = blocks.CharBlock(max_length=160, label=_("Heading"))
    items = blocks.StreamBlock([("item", DisclosureBlock())], label=_("Disclosures"))

    class Meta:
        icon = "list-ul"
        label = _("Group of disclosures")
