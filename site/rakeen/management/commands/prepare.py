"""`rakeen prepare`: all between a checkout and a running house, stage by stage, repeatable."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from cms.fresh import ALL
from cms.offering import reckon
from cms.starting.later import order_the_rest
from cms.starting.load import load
from forms_engine.staff.models import User
from forms_engine.staff.services import accounts, roles
from rakeen import approvals, catalogue
from rakeen.hot.touches import touch
from rakeen.supervisor import demo


def _database() -> None:
    call_command("migrate", verbosity=0, interactive=False)


def _static() -> None:
    call_command("collectstatic", verbosity=0, interactive=False)


def _content() -> None:
    """The pages of a new site; in any site, which languages have enough to be offered."""
    if load().pages:
        order_the_rest()
    reckon()


def _search() -> None:
    """Ours for readers, then Wagtail's two for staff, whose tasks were dropped meanwhile.

    Its worker tasks then find a row: two of them for a page without one would race to insert it.
    """
    call_command("update_search", verbosity=0)
    if settings.TASKS_BACKEND.endswith("DummyBackend"):
        call_command("update_index", verbosity=0)
        call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)


def _accounts() -> None:
    """Staff accounts with random passwords, once; production makes its own with `invite`."""
    if settings.RAKEEN_PRODUCTION or User.objects.exists():
        return
    made = accounts.make_demo_accounts()
    facts = {
        "url": f"{settings.RAKEEN_BASE_URL}/",
        "admin_url": f"{settings.RAKEEN_BASE_URL}/admin/",
        "accounts": [
            {"role": role, "username": name, "password": word} for role, name, word in made
        ],
        "mail": {"folder": str(settings.RAKEEN_VAR / "outbox")},
    }
    demo.write(settings.RAKEEN_VAR, facts)


def _anew() -> None:
    """A house that runs meanwhile shows what was prepared."""
    touch({ALL}, even_now=True)


STAGES: list[tuple[str, Callable[[], object]]] = [
    ("translations", catalogue.compile_all),
    ("database", _database),
    ("static files", _static),
    ("roles", roles.ensure_roles),
    ("starting content", _content),
    ("approvals", approvals.ensure),
    ("search index", _search),
    ("staff accounts", _accounts),
    ("pages shown anew", _anew),
]


class Command(BaseCommand):
    """Each stage is idempotent: run again after any interruption."""

    help = "Prepare database, translations, content, search and accounts."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        """Run the stages in order, a line each with its seconds."""
        for number, (name, stage) in enumerate(STAGES, start=1):
            began = time.monotonic()
            self.stdout.write(f"[{number}/{len(STAGES)}] {name} … ", ending="")
            self.stdout.flush()
            stage()
            self.stdout.write(f"{time.monotonic() - began:.1f} s")
