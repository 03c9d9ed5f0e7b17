const worker = "/offline-worker.js";

/**
 * From now on the browser says what waits here where a page of this institution can't be fetched. Asked for by a page that
 * keeps what is typed, so that nobody else carries it.
 */
export function keepOfflinePage(slug: string): void {
  const script = `${worker}?taal=${document.documentElement.lang}`;
  // Absent over plain http.
  const workers = "serviceWorker" in navigator ? navigator.serviceWorker : null;
  void workers?.register(script, { scope: `/${slug}` }).catch(() => undefined);
}

/** Takes away what an earlier session left on this device: nobody can read or send it any more. */
export async function forgetDevice(): Promise<void> {
  indexedDB.deleteDatabase("koers");
  const registered = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(registered.map((registration) => registration.unregister()));
  if (!("caches" in window)) return;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
