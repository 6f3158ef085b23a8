"""Times the staff's queue in one house, page by page, and prints the medians as JSON.

The addresses are asked in turn, in one process, past the web server.
"""

import json
import time
from statistics import median

from django.conf import settings
from django.test import Client
from django.urls import reverse

from forms_engine.clock.time import today
from forms_engine.staff.enums import Role
from forms_engine.staff.queries import holders

from .crowd import FAMILIES, NAMES, reference

ROUNDS = 15
HALF, END = "8" + "0" * 31, "f" * 32  # ids in the middle and after the last


def addresses() -> dict[str, str]:
    """What is timed: pages by their key, filters, searches; and an empty listing of Wagtail's."""
    queue = reverse("desk:queue")
    rare, common = f"عائلة{FAMILIES // 5}", f"اسم{NAMES // 5}"
    asked = {
        "first": "",
        "middle": f"from=a{today():%Y%m%d}{HALF}",
        "last": f"from=b99990101{END}",
        "state": "state=verifying",
        "urgent": "urgent=1",
        "reference": f"search={reference(123)}",
        "phone": "search=%2B966500000123",
        "name": f"search={common}",
        "both names": f"search={common}+{rare}",
    }
    pages = {name: f"{queue}?{query}" for name, query in asked.items()}
    return pages | {"empty": reverse("wagtailredirects:index")}


def _seconds(browser: Client, address: str) -> float:
    began = time.perf_counter()
    answer = browser.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return time.perf_counter() - began


def main() -> None:
    """Prints {name: seconds}."""
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    queue, office = Client(), Client()
    queue.force_login(holders(Role.RECEPTION)[0])
    office.force_login(holders(Role.EDITOR)[0])
    asked = addresses()
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(ROUNDS + 1):
        for name, address in asked.items():
            taken[name].append(_seconds(office if name == "empty" else queue, address))
    print(json.dumps({name: median(times[1:]) for name, times in taken.items()}))


if __name__ == "__main__":
    main()
