"""B12: what a browser with an empty cache takes off the wire for the first view, and the second."""

from functools import cache
from typing import Any

from rakeen.testing import browser

from .line import NotMeasured
from .readers import HOME, LIST, house

KILOBYTE = 1000
HOME_AT_MOST, STEP_AT_MOST, SECOND_AT_MOST = 75, 65, 6


def _loaded(page: Any, act: Any) -> int:  # Any: playwright's objects, which the bench need not have
    """Bytes on the wire while `act` is done, headers included."""
    session, taken = page.context.new_cdp_session(page), []
    session.on("Network.loadingFinished", lambda told: taken.append(told["encodedDataLength"]))
    session.send("Network.enable")
    act()
    page.wait_for_load_state("networkidle")
    return int(sum(taken))


def _views(port: int) -> dict[str, float]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NotMeasured("playwright is not installed") from None
    program, at = browser.path(), f"http://127.0.0.1:{port}"
    if program is None:
        raise NotMeasured("there is no Chromium")
    with sync_playwright() as tool:
        shown = tool.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = shown.new_page()
        first = _loaded(page, lambda: page.goto(at + HOME))
        second = _loaded(page, lambda: page.goto(at + LIST))
        form = shown.new_context().new_page()
        form.goto(f"{at}/ar/help/")
        step = shown.new_context().new_page()
        step.context.add_cookies(form.context.cookies())
        form.locator("form[action*='start'] button").first.click()
        form.wait_for_load_state("networkidle")
        step.context.add_cookies(form.context.cookies())
        begun = _loaded(step, lambda: step.goto(form.url))
        shown.close()
    sizes = {"home": first, "second": second, "step": begun}
    return {name: size / KILOBYTE for name, size in sizes.items()}


@cache
def _measured() -> dict[str, float]:
    with house() as (_site, port):
        return _views(port)


def first_views() -> tuple[float, str]:
    """The worse of two shares: home ÷ 75 KB, a form's step ÷ 65 KB."""
    kilobytes = _measured()
    shares = kilobytes["home"] / HOME_AT_MOST, kilobytes["step"] / STEP_AT_MOST
    return max(shares), f"home {kilobytes['home']:.1f} KB, step {kilobytes['step']:.1f} KB"


def second_view() -> tuple[float, str]:
    """The list of services after home ÷ 6 KB."""
    kilobytes = _measured()
    return kilobytes["second"] / SECOND_AT_MOST, f"{kilobytes['second']:.1f} KB"
