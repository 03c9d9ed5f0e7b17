import { type Observed, type Report, type Sighting, sightings } from "@/lib/visits/rules";

/** The report as one text, to be sealed. */
export function writtenReport({ arrangement, observed, wentWell, canGrow }: Report): string {
  return JSON.stringify({ arrangement, observed, wentWell, canGrow });
}

/** What `writtenReport` wrote. Throws on anything else. */
export function readReport(text: string): Report {
  const parsed = partsOf(JSON.parse(text));
  const { arrangement, observed } = parsed;
  return {
    arrangement: typeof arrangement === "number" ? arrangement : 0,
    observed: Array.isArray(observed) ? observed.map(observedIn) : [],
    wentWell: said(parsed, "wentWell"),
    canGrow: said(parsed, "canGrow"),
  };
}

type Parts = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Parts {
  if (typeof value !== "object" || value === null) throw new Error("Not a report.");
  return Object.fromEntries(Object.entries(value));
}

function observedIn(value: unknown): Observed {
  const parts = partsOf(value);
  return { words: said(parts, "words"), seen: sightingIn(parts["seen"]), note: said(parts, "note") };
}

function sightingIn(value: unknown): Sighting | null {
  return sightings.find((sighting) => sighting === value) ?? null;
}

function said(parts: Parts, name: string): string {
  const value = parts[name];
  return typeof value === "string" ? value : "";
}
