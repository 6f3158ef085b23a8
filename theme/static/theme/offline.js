/* Brings the worker that keeps guides to be read offline, and says what was not sent. */
(() => {
  "use strict";
  const words = document.currentScript.dataset;

  /* The worker keeps this page too, if the page's own answer says that it may be kept. */
  const bring = async () => {
    const isFirst = !navigator.serviceWorker.controller;
    await navigator.serviceWorker.register(words.worker);
    const { active } = await navigator.serviceWorker.ready;
    if (isFirst && "keep" in words) active.postMessage("keep");
  };

  const say = (form, button) => {
    const notice = form.querySelector("[data-unsent]") || document.createElement("div");
    notice.className = "notice notice--error";
    notice.dataset.unsent = "";
    notice.setAttribute("role", "alert");
    const place = button && (button.closest(".actions") || button);
    if (place) place.before(notice);
    else form.append(notice);
    notice.textContent = words.unsent;
    notice.scrollIntoView({ block: "nearest" });
  };

  /* A browser would show its own error instead of the page, and all that was written would go. */
  document.addEventListener("submit", (event) => {
    if (navigator.onLine || event.target.getAttribute("method") !== "post") return;
    event.preventDefault();
    say(event.target, event.submitter);
  });

  /* The offline page lists what is kept in its language. */
  const list = async (place) => {
    const row = place.querySelector("template"), rows = place.querySelector("ul");
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of (await cache.keys()).reverse()) {
        const answer = await cache.match(request, { ignoreVary: true });
        if (!(Number(answer.headers.get("X-Kept-Until")) > Date.now())) continue;
        const kept = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (kept.documentElement.lang !== document.documentElement.lang) continue;
        const made = row.content.cloneNode(true), link = made.querySelector("a");
        link.href = new URL(request.url).pathname;
        link.textContent = kept.querySelector("h1").textContent;
        rows.append(made);
      }
    }
    place.hidden = !rows.children.length;
  };

  const place = document.querySelector("[data-kept]");
  if (place && "caches" in window) list(place);
  if (words.worker && "serviceWorker" in navigator) {
    const begin = () => bring().catch(() => undefined); // a closed site, or a browser that refuses
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin);
  }
})();
