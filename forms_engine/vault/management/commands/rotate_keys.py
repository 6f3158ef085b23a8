"""Re-wraps every data key under the first key of RAKEEN_DATA_KEYS; may be stopped and resumed."""

from django.core.management.base import BaseCommand

from forms_engine.vault import ring
from forms_engine.vault.rotation import rotate


class Command(BaseCommand):
    """Run after putting a new key in front of RAKEEN_DATA_KEYS; then drop the old one."""

    help = "Re-wrap all data keys under the current ring key."

    def handle(self, *args: object, **options: object) -> None:
        done = 0
        for done in rotate():
            self.stdout.write(f"{done} data keys re-wrapped")
        self.stdout.write(
            f"Every living data key is now wrapped by {ring.current_id()} ({done} moved)."
        )
