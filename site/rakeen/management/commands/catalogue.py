"""`rakeen catalogue`: update, fill, check and compile the gettext catalogues."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from rakeen import catalogue


class Command(BaseCommand):
    """Without an option: bring every catalogue up to date with the sources and compile it."""

    help = "Update, fill, check and compile the gettext catalogues."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options for one language (Arabic unless told); `--missing` also takes "all"."""
        parser.add_argument("--language", default="ar")
        parser.add_argument("--set", metavar="FILE", help="JSON of message id → translation")
        parser.add_argument(
            "--missing", action="store_true", help="list ids without a translation; exit 1 if any"
        )
        parser.add_argument("--compile", action="store_true", help="only write the .mo files")

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        """One of: set, missing, compile, or update everything."""
        if options["set"]:
            catalogue.put(
                options["language"], json.loads(Path(options["set"]).read_text(encoding="utf-8"))
            )
        elif options["missing"]:
            asked = options["language"]
            self._list_missing(catalogue.languages() if asked == "all" else [asked])
        elif not options["compile"]:
            for language in catalogue.languages():
                for msgid in catalogue.merge(language):
                    self.stdout.write(f"{language}: dropped {msgid!r}")
        catalogue.compile_all()

    def _list_missing(self, languages: list[str]) -> None:
        lacking = [(code, *row) for code in languages for row in catalogue.missing(code)]
        for code, msgid, places in lacking:
            self.stdout.write(f"{code}: {msgid!r} in {', '.join(places)}")
        if lacking:
            sys.exit(1)
