// Where a page can't be fetched, shows the one page it keeps: that there is no connection, and what waits for it. It keeps
// no other page and answers nothing but navigation that failed, and the script of that one page.
const language = new URL(location.href).searchParams.get("taal") === "en" ? "en" : "nl";
const page = `/static/offline?taal=${language}`;
const script = "/offline-page.js";
// Raise it when the page or its script changes, so that browsers take both anew.
const shelf = `koers-offline-1-${language}`;

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { mode, method, url } = event.request;
  if (mode === "navigate" && method === "GET") event.respondWith(open(event));
  else if (new URL(url).pathname === script) event.respondWith(kept(script));
});

/** Without the session: there is nothing of anybody in it. */
async function keep() {
  const place = await caches.open(shelf);
  await place.addAll([page, script].map((address) => new Request(address, { credentials: "omit" })));
  await self.skipWaiting();
}

/** Asking for a page does not wait for this worker to start. */
async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
}

async function open(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return kept(page);
  }
}

async function kept(address) {
  return (await caches.match(address)) ?? Response.error();
}
