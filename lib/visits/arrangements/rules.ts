import type { Day } from "@/lib/platform/calendar";

/** More sentences than this nobody looks at in one lesson. */
export const mostSentences = 10;
export const longestSentence = 200;
export const longestMonths = 12;

/** From how many months of work in a school year somebody counts, where the institution did not say (domain.md 2.6-5). */
export const usualMonths = 3;

/** What Koers proposes to look at, until the institution wrote its own: our own words, of no framework. */
export const proposedSentences: readonly string[] = [
  "Wat er geleerd wordt, krijgt een plek in het werk van later.",
  "Er wordt gevraagd naar wat iemand kan, en hoe die dat weet.",
  "Er wordt gevraagd naar wat iemand wil, en waarom.",
  "Er valt iets te kiezen.",
  "Wie iets in de praktijk meemaakte, kijkt er hier op terug.",
  "Er komt een volgende stap uit, in eigen woorden.",
];

/** What the institution agreed about lesson visits; number 0 is what Koers proposes until it did. */
export type Arrangement = {
  readonly number: number;
  readonly validFrom: Day | null;
  readonly months: number;
  readonly sentences: readonly string[];
};
