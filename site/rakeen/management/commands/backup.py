"""`rakeen backup`: one archive of database, files and keys, taken while the house is running."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from rakeen import archive


class Command(BaseCommand):
    """Prints the archive's path; the archive holds keys, so keep it like one."""

    help = "Write database, files and keys into one archive (mode 600)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to: a folder."""
        parser.add_argument("--to", default=str(settings.RAKEEN_VAR / "backups"))

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        """Make the archive and name it."""
        made = archive.backup(Path(options["to"]))
        self.stdout.write(f"backup written to {made}")
