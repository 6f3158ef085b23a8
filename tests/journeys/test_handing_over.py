"""A clerk at the queue: puts it in order, narrows it, hands several requests over at once."""

import re

import pytest

from builders.drill import Stubborn

pytestmark = pytest.mark.browser

QUEUE = "/admin/desk/requests/"
SCRIPTS = pytest.mark.parametrize("scripts", [False, True], ids=["plain", "scripts"])


@pytest.fixture
def asked(house):
    """Sends new requests as a program does, and gives their references, the oldest first."""
    sender = Stubborn(house.port, "127.0.2.1")
    yield lambda number: [sender.submit() for _ in range(number)]
    sender.close()


def at_queue(house, desk, role="reception", *, scripts, query=""):
    page = desk(role, java_script_enabled=scripts)
    page.goto(f"{house.url}{QUEUE}{query}")
    return page


def shown(page):
    """The references in the table, from top to bottom."""
    return page.locator("tbody tr td:nth-child(2) bdi").all_inner_texts()


def press(page, button):
    """Press a button and wait for the page that it leads to."""
    with page.expect_navigation():
        button.click()


def narrow(page, **given):
    """Unfold the filters, choose, and press the button."""
    page.locator(".desk-filters summary").click()
    for name, value in given.items():
        page.locator(f'.desk-filters [name="{name}"]').select_option(value)
    press(page, page.locator(".desk-filters button[type=submit]"))


def give(page, references, *, to):
    """Tick rows, choose a name below the table, and hand them over."""
    for reference in references:
        page.locator("tr", has_text=reference).locator('input[type="checkbox"]').check()
    page.locator('.desk-bulk select[name="to"]').select_option(label=to)
    press(page, page.locator(".desk-bulk button[type=submit]:not([formaction])"))


def take(page, reference):
    """Take one request by the button in its row."""
    press(page, page.locator("tr", has_text=reference).locator('button[form="take"]'))


def responsible(page, reference):
    return page.locator("tr", has_text=reference).locator("td").last.inner_text().strip()


def said(page):
    """What the desk answers after an act."""
    return page.locator(".messages").inner_text()


@SCRIPTS
def test_several_requests_change_hands_at_once_and_come_back(house, desk, asked, scripts):
    three = asked(3)
    clerk = at_queue(house, desk, scripts=scripts)
    narrow(clerk, sort="newest", assignee="none")
    before = shown(clerk)[:3]

    give(clerk, [], to="التحقق")
    nothing = said(clerk)
    give(clerk, three[:2], to="التحقق")
    told, after = said(clerk), shown(clerk)
    clerk.goto(f"{house.url}{QUEUE}?sort=newest")
    give(clerk, three[:2], to="لا أحد")

    assert before == three[::-1]
    assert "يلزم تحديد طلب واحد على الأقل أولًا. لم يتغيّر شيء." in nothing
    assert "سُلِّم طلبان إلى التحقق." in told
    assert (three[2] in after, set(three[:2]) & set(after)) == (True, set())
    assert "أصبح طلبان متاحين للجميع." in said(clerk)
    clerk.goto(f"{house.url}{QUEUE}?sort=newest&assignee=none")
    assert shown(clerk)[:3] == before


@SCRIPTS
def test_what_a_colleague_took_meanwhile_is_left_alone_and_named(house, desk, asked, scripts):
    mine, hers = asked(2)
    clerk = at_queue(house, desk, scripts=scripts, query="?sort=newest")
    colleague = at_queue(house, desk, "verification", scripts=scripts, query="?sort=newest")
    take(colleague, hers)

    give(clerk, [mine, hers], to="الاستقبال")

    told = said(clerk)
    assert "سُلِّم طلب واحد إلى الاستقبال." in told
    assert re.search(f"سبق إليها:.*{hers}", told)
    assert [responsible(clerk, one) for one in (mine, hers)] == ["الاستقبال", "التحقق"]
