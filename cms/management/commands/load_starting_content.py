"""Fills an empty site with its starting content; a site that has a home page is left as it is."""

from django.core.management.base import BaseCommand

from cms.starting.load import load


class Command(BaseCommand):
    """`load_starting_content`: safe to run again at any time."""

    help = "Fill an empty site with its starting pages; leave any other as it is."

    def handle(self, *args: object, **options: object) -> None:
        """Load, and say what was made."""
        made = load()
        if made.pages:
            self.stdout.write(f"{made.pages} pages made, {made.translations} of them translations.")
        else:
            self.stdout.write("The site has its pages already; nothing was changed.")
