"""`rakeen update_search`: index every live page anew."""

from django.core.management.base import BaseCommand

from cms.search.index import rebuild


class Command(BaseCommand):
    """Safe at any time: readers see the old index until the new one is whole."""

    help = "Index every live page for the public search."

    def handle(self, *args: object, **options: object) -> None:
        """Rebuild, and say how many entries there are."""
        entries = rebuild()
        if options["verbosity"]:
            self.stdout.write(f"{entries} entries")
