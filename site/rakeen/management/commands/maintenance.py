"""`rakeen maintenance on|off`: close the site with a page that says so, and open it again."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from forms_engine.clock.time import RIYADH
from rakeen import maintenance


class Command(BaseCommand):
    """Everybody sees the page at once, staff too; nothing needs to be restarted."""

    help = "Close the site for maintenance, or open it again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and when the site is expected back."""
        parser.add_argument("state", choices=["on", "off"])
        parser.add_argument("--until", help="Makkah time, such as 2026-11-27T10:00")

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        """Close or open."""
        if options["state"] == "off":
            maintenance.reopen()
            self.stdout.write("open")
            return
        maintenance.close(_moment(options["until"]))
        self.stdout.write("closed")


def _moment(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=RIYADH)
    except ValueError:
        raise CommandError("Write the time like 2026-11-27T10:00.") from None
