"""What a browser is asked about the page that it shows; each answer is a list of faults."""

# Links inside a sentence, boxes whose whole row is a label, and what is only for screen readers.
SMALL = """() => [...document.querySelectorAll("a, button, summary, select, textarea, input")]
  .filter(one => one.type !== "hidden" && one.checkVisibility())
  .filter(one => !one.closest("p, .unseen, .skip, .choice, .trap, .upload--live, .prose li, td"))
  .filter(one => one.getBoundingClientRect().height < 43.5)
  .map(one => one.outerHTML.slice(0, 160))"""
TINY = """() => [...document.querySelectorAll("main a, main button, main summary, main input")]
  .filter(one => one.type !== "hidden" && one.checkVisibility())
  .filter(one => !one.closest("p, li, dd, .unseen, .skip, .choice, .trap, .upload--live"))
  .map(one => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => Math.min(box.height, box.width) < 24)
  .map(([one]) => one.outerHTML.slice(0, 160))"""
# Text beyond an edge of the window, or of a box that hides what does not fit; tables scroll inside
# a region that has a name and takes the focus.
CLIPPED = """() => { const found = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide) found.push(`page ${wide}`);
  for (const box of document.querySelectorAll("body *")) {
    const style = getComputedStyle(box);
    if (["auto", "scroll"].includes(style.overflowX) && box.scrollWidth > box.clientWidth + 1
        && box.localName !== "textarea"
        && !(box.tabIndex === 0 && (box.ariaLabel || box.getAttribute("aria-labelledby"))))
      found.push(`unnamed scroll ${box.className}`);
    if (["hidden", "clip"].includes(style.overflowX) && box.innerText?.trim()
        && !box.closest(".unseen, .trap, main") && box.scrollWidth > box.clientWidth + 1)
      found.push(`hidden ${box.className}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !parent.checkVisibility()
        || parent.closest(".unseen, .trap, .skip, .scroll")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const at of range.getClientRects())
      if (at.left < -1 || at.right > innerWidth + 1) {
        found.push(`beyond ${texts.currentNode.data.trim().slice(0, 60)}`); break; }
  }
  return found }"""
OUTLINE = """() => { const found = [];
  const shown = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const levels = shown.map(one => Number(one.localName[1]));
  if (levels.filter(one => one === 1).length !== 1) found.push("h1: " + levels);
  const main = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")];
  let before = 1, met = false;
  for (const one of main) {
    const level = Number(one.localName[1]);
    if (!met && level === 1) met = true;
    if (level > before + 1) found.push("skipped before: " + one.innerText);
    before = level;
  }
  for (const one of shown) if (!one.innerText.trim()) found.push("empty " + one.localName);
  return found }"""
LANDMARKS = """() => { const found = [];
  if (document.querySelectorAll("main").length !== 1) found.push("main");
  if (document.querySelectorAll("body > header").length !== 1) found.push("header");
  const named = one => one.ariaLabel
    || document.getElementById(one.getAttribute("aria-labelledby"))?.innerText;
  for (const kind of ["nav, [role=navigation]", "[role=region], section[aria-label]",
                      "search, [role=search]"]) {
    const names = [...document.querySelectorAll(kind)].map(named);
    if (names.some(name => !name) && !kind.startsWith("search")) found.push("unnamed " + kind);
    if (new Set(names).size < names.length) found.push("twice " + names);
  }
  return found }"""
LABELS = """() => [...document.querySelectorAll("input, select, textarea")]
  .filter(one => one.type !== "hidden")
  .filter(one => ![...one.labels].some(label => label.textContent.trim())
    && !one.ariaLabel && !one.getAttribute("aria-labelledby"))
  .map(one => one.outerHTML.slice(0, 160))"""
# Each id once, and each word that names an id names one that is there.
NAMES = """() => { const found = [];
  const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
  found.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => "twice " + id));
  for (const name of ["for", "form", "headers", "list", "aria-labelledby", "aria-describedby",
                      "aria-controls", "aria-details", "aria-errormessage"])
    for (const one of document.querySelectorAll(`[${name}]`))
      for (const id of one.getAttribute(name).split(/\\s+/))
        if (!ids.includes(id)) found.push(`${name}=${id}`);
  for (const one of document.querySelectorAll('a[href^="#"]'))
    if (!ids.includes(decodeURIComponent(one.hash.slice(1)))) found.push(one.getAttribute("href"));
  return found }"""
# Phones, references, addresses of mail and of pages: each reads from left to right, as it is drawn.
TURNED = """() => { const found = [];
  const runs = new RegExp("(?<![\\\\w+])(?:\\\\+|0)[0-9][0-9 ().-]{5,}[0-9]"
    + "|\\\\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\\\\b"
    + "|[\\\\w.]+@[\\\\w.]+\\\\w|https?:[^\\\\s]+\\\\w", "g");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const parent = node.parentElement;
    if (!parent.checkVisibility() || parent.closest("textarea, script")) continue;
    for (const match of node.data.matchAll(runs)) {
      let last = null;
      for (let at = match.index; at < match.index + match[0].length; at++) {
        const range = document.createRange();
        range.setStart(node, at); range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (last && Math.abs(last.top - box.top) < 5 && box.left < last.left - 1) {
          found.push(match[0] + " in: " + node.data.trim().slice(0, 50)); break; }
        last = box;
      }
    }
  }
  return found }"""
# A run of another direction in a sentence of the house, outside any box of its own.
BARE = """() => { const found = [];
  if (document.dir !== "rtl") return found;
  const runs = /\\+?\\d[\\d\\s()-]{6,}\\d|\\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\\b|@|https?:/;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (runs.test(node.data) && !node.parentElement.closest("bdi, [dir=ltr], textarea, script"))
      found.push(node.data.trim().slice(0, 80));
  }
  return found }"""
# Digits that no direction can put in order: only in what a person typed.
DIGITS = """() => { const copy = document.body.cloneNode(true);
  copy.querySelectorAll("bdi[dir=auto], textarea").forEach(one => one.remove());
  const eastern = /\\S*[\u0660-\u0669\u06f0-\u06f9]\\S*/g;
  return [...copy.innerText.matchAll(eastern)].map(one => one[0]) }"""
SPACED = """() => [...document.querySelectorAll("body *")]
  .filter(one => getComputedStyle(one).letterSpacing !== "normal").map(one => one.className)"""
# The menu of languages: names in their own language, to this very page; what it says of itself.
LANGUAGES = """() => { const found = [], html = document.documentElement;
  const at = location.pathname.split("/")[1];
  if (html.lang !== at) found.push(`lang ${html.lang} at ${at}`);
  if (html.dir !== (["ar", "ur", "fa"].includes(at) ? "rtl" : "ltr")) found.push("dir " + html.dir);
  for (const one of document.querySelectorAll("header .menu a")) {
    const said = [one.lang, one.hreflang, one.pathname.split("/")[1]];
    if (new Set(said).size > 1) found.push(said.join());
    if (!one.textContent.trim()) found.push("nameless " + one.hreflang);
  }
  return found }"""
KEPT = "() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
