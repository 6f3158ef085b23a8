"""The worker asks how it went; the person answers once, on a phone, and is not found by it."""

import os
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from builders.house import ROOT

pytestmark = pytest.mark.browser
END_A_CASE = """
from django.db import transaction
from builders.surveys import make_ended_case
from forms_engine.cases.enums import State
from forms_engine.cases.sealed import Applicant
from forms_engine.outbox.services import enqueue
case = make_ended_case(state=State.{state}, applicant=Applicant(name="Huda", email="{email}"))
with transaction.atomic():
    enqueue("evaluation.due", str(case.id), {{"case": str(case.id)}})
"""


def survey_link(house, email, *, state="DELIVERED"):
    """End a case in the running house, and await the letter of its worker."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("RAKEEN_", "DJANGO_"))}
    paths = os.pathsep.join(str(ROOT / name) for name in ("tests", "site", "."))
    code = END_A_CASE.format(state=state, email=email)
    subprocess.run(
        [sys.executable, "-m", "rakeen", "shell", "-c", code],
        env=clean | {"RAKEEN_VAR": str(house.var), "PYTHONPATH": paths},
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    link = house.link(email, path="/survey/")
    return house.url + link[link.index("/ar/") :]


def answer(page, *, procedure, provider):
    page.check(f"input[name=procedure][value='{procedure}']")
    page.check(f"input[name=provider][value='{provider}']")
    page.click("main form button")


def test_a_person_answers_once_and_the_link_is_spent(house, phone):
    link, page = survey_link(house, "huda-1@example.org"), phone()
    page.goto(link)
    assert page.context.cookies() == []

    answer(page, procedure=5, provider=4)

    assert "وصلت إجابتك" in page.locator("h1").inner_text()
    assert page.goto(link).status == 410


def test_a_refused_applicant_is_asked_too_and_an_unhappy_answer_leads_to_people(house, phone):
    page = phone()
    page.goto(survey_link(house, "huda-2@example.org", state="REFUSED"))
    page.click("main form button")
    expect(page).to_have_title(re.compile("^خطأ: "))

    answer(page, procedure=1, provider=5)

    assert "يؤسفنا" in page.locator("main").inner_text()
    page.click("main a.button")
    assert page.url.endswith("/ar/ask/")


def test_looking_at_the_link_uses_nothing_up(house, phone):
    link, page = survey_link(house, "huda-3@example.org"), phone()

    statuses = [page.goto(link).status for _ in range(3)]

    assert statuses == [200, 200, 200]
