import type { Use } from "@/lib/glossary/confusion/rules";

const place = "koers-told";
type Told = { readonly month: string; readonly what: readonly string[] };

/**
 * Lets a use of a term be counted, once a month from this browser: what was counted is remembered here and nowhere
 * else. Nobody waits for it; what does not arrive is not missed.
 */
export function tellUse(institution: string, { code, use }: { code: string; use: Use }): void {
  const month = new Date().toISOString().slice(0, 7);
  const told = toldIn(month);
  const one = `${institution} ${use} ${code}`;
  if (told === null || told.includes(one)) return;
  if (!keep({ month, what: [...told, one] })) return;
  void fetch(`/api/${institution}/begrippen/gebruik`, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, use }),
  }).catch(() => undefined);
}

/** What this browser let count this month; null where nothing can be remembered, and then nothing is counted. */
function toldIn(month: string): readonly string[] | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null") as Told | null;
    return kept?.month === month ? kept.what : [];
  } catch {
    return null;
  }
}

function keep(told: Told): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(told));
    return true;
  } catch {
    return false;
  }
}
