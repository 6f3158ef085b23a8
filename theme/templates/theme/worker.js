/* Keeps what may be read without a connection. What is kept says so itself (X-Offline: keep). */
"use strict";
const TOLD = {{ told|safe }};
const FILES = `rakeen-files-${TOLD.version}`, PAGES = `rakeen-pages-${TOLD.version}`;
const MOST = 60, DAYS = 30, WAIT = 4000;
const UNTIL = "X-Kept-Until";

const shipped = [...Object.values(TOLD.pages), ...TOLD.files];
const languageOf = (url) => url.pathname.split("/")[1] || "ar";
const mayBeKept = (url, response) =>
  !url.search && response.status === 200 && response.type === "basic" && !response.redirected &&
  response.headers.get("X-Offline") === "keep" &&
  !/no-store|private/i.test(response.headers.get("Cache-Control") || "") &&
  (response.headers.get("Content-Type") || "").startsWith("text/html");
const isYoung = (response) => Number(response.headers.get(UNTIL)) > Date.now();
const match = (cache, url) => cache.match(url, { ignoreVary: true });

const tidy = async (cache) => {
  const kept = await cache.keys();
  const young = [];
  for (const request of kept) {
    const response = await match(cache, request);
    if (response && isYoung(response)) young.push(request);
    else await cache.delete(request);
  }
  for (const request of young.slice(0, -MOST)) await cache.delete(request);
};

/* The newest stands last; a page that is gone, moved or no longer public is forgotten. */
const keep = async (url, response) => {
  if (url.search || response.status >= 500) return;
  const copy = mayBeKept(url, response) ? response.clone() : null;
  const body = copy && (await copy.blob());
  const address = url.origin + url.pathname, cache = await caches.open(PAGES);
  await cache.delete(address, { ignoreVary: true });
  if (!copy) return;
  const headers = new Headers(copy.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set(UNTIL, Date.now() + DAYS * 86400000);
  await cache.put(address, new Response(body, { headers }));
  await tidy(cache);
};

const keptPage = async (url) => {
  if (url.search) return undefined;
  const found = await match(await caches.open(PAGES), url.origin + url.pathname);
  return found && isYoung(found) ? found : undefined;
};

const offlinePage = async (url) => match(await caches.open(FILES), TOLD.pages[languageOf(url)]);

const navigate = async (event, url) => {
  const asked = fetch(event.request);
  event.waitUntil(asked.then((answer) => keep(url, answer)).catch(() => undefined));
  const known = await keptPage(url);
  if (!known) return asked.catch(() => offlinePage(url));
  const late = new Promise((done) => setTimeout(done, WAIT, known));
  return Promise.race([asked, late]).catch(() => known);
};

const shippedFile = async (request) =>
  (await match(await caches.open(FILES), request.url)) || fetch(request);

addEventListener("install", (event) => {
  const fresh = shipped.map((address) => new Request(address, { cache: "reload" }));
  event.waitUntil(
    caches.open(FILES).then((cache) => cache.addAll(fresh)).then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  const old = (name) => name !== FILES && name !== PAGES;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (languageOf(url) in TOLD.pages) event.respondWith(navigate(event, url));
  } else if (TOLD.files.includes(url.pathname)) event.respondWith(shippedFile(request));
});

/* The page that brought the worker was fetched before it was there. */
addEventListener("message", (event) => {
  const url = new URL(event.source.url);
  if (event.data !== "keep" || url.search) return;
  event.waitUntil(fetch(url.origin + url.pathname).then((answer) => keep(url, answer)).catch(() => undefined));
});
