"""`rakeen restore ARCHIVE`: a house as it was, brought back into an empty var folder."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rakeen import archive


class Command(BaseCommand):
    """Refuses to write over a house that has data."""

    help = "Bring a backup back into an empty var folder."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which archive."""
        parser.add_argument("archive")

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        """Restore, or say in one sentence why not."""
        try:
            archive.restore(Path(options["archive"]))
        except archive.CannotRestore as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write("restored; start with `make run`")
