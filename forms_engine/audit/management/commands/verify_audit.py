"""Verifies every stream of events; one line for each faulty one, and exit status 1."""

import sys

from django.core.management.base import BaseCommand

from forms_engine.audit.verify import all_streams, verify


class Command(BaseCommand):
    """Meant for a nightly run and for the auditor."""

    help = "Check the hash chains of the audit events."

    def handle(self, *args: object, **options: object) -> None:
        names = all_streams()
        faulty = [faults[0] for name in names if (faults := verify(name))]
        for fault in faulty:
            self.stdout.write(f"{fault.stream}: event {fault.number}: {fault.what.value}")
        self.stdout.write(f"{len(names)} streams verified, {len(faulty)} faulty")
        if faulty:
            sys.exit(1)
