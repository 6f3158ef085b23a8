"""A person who has only the keys: Tab, Enter, Space, arrows and letters."""

# Where the focus stands: whether it comes after the stop before it, can be seen, and is not hidden.
STOP = """() => {
  const one = document.activeElement, before = window.rakeenStop;
  window.rakeenStop = one;
  if (one === document.body) return { end: true };
  const shown = one.closest(".choice") ?? one, style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect(), faults = [];
  if (before && before !== document.body && before.isConnected
      && !(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING))
    faults.push("out of order");
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 3)
    faults.push("no outline");
  if (!box.width || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0
      || box.left >= innerWidth) faults.push("out of sight");
  return { end: false, faults: faults.map(what => `${what}: ${one.outerHTML.slice(0, 120)}`) };
}"""
TABBABLE = """() => { const radios = new Set();
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, "
      + "[tabindex='0']")]
    .filter(one => one.type !== "hidden" && one.tabIndex >= 0 && !one.disabled)
    .filter(one => one.checkVisibility({ visibilityProperty: true }))
    .filter(one => { if (one.type !== "radio") return true;
      const met = radios.has(one.name); radios.add(one.name); return !met; }).length }"""
MOST = 120


class Keys:
    """Walks a page by keys and remembers what was wrong at each stop."""

    def __init__(self, page):
        self.page, self.faults = page, []

    def tab(self):
        """One stop further; True unless the focus has left the page."""
        self.page.keyboard.press("Tab")
        stop = self.page.evaluate(STOP)
        self.faults += [] if stop["end"] else stop["faults"]
        return not stop["end"]

    def to(self, selector):
        """Tab on until the focus stands on what the selector names."""
        for _stop in range(MOST):
            if self.tab() and self.page.evaluate(
                "s => document.activeElement.matches(s)", selector
            ):
                return self
        raise AssertionError(f"no way to {selector} by Tab")

    def press(self, key):
        self.page.keyboard.press(key)
        return self

    def type(self, text):
        self.page.keyboard.type(text)
        return self

    def leave(self, key="Enter"):
        """Press what leads to another page, and wait until that one is there."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        return self

    def around(self):
        """From the beginning of the page to its end; how many stops there were."""
        stops = 0
        while stops < MOST and self.tab():
            stops += 1
        return stops
