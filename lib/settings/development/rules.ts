import { hoursWritten } from "@/lib/profiles/assignments/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Who pays for development everywhere (F15); an institution adds sources of its own, by name. */
export const commonSources = ["own-budget", "teacher-grant", "subsidy", "other"] as const;
export type CommonSource = (typeof commonSources)[number];

export const mostSources = 12;
export const longestSource = 60;

/** Nobody means more than this for a year. */
export const mostYearMinutes = 500 * 60;

/** What an institution says about professionalisation (F14, F15, G12). */
export type Development = {
  /** Within how many working days a team has an answer to what it asks to learn. */
  readonly trainingAnswerDays: number;
  readonly fundingSources: readonly string[];
  /** How long a full-time job leaves for development in a school year, and where that is written, in words (F14). */
  readonly yearHoursMinutes: number;
  readonly yearHoursSource: string;
};

/** What an institution says as its form has it. */
export function wordsOfDevelopment(said: Development) {
  return {
    trainingAnswerDays: String(said.trainingAnswerDays),
    fundingSources: said.fundingSources.join("\n"),
    yearHours: hoursWritten(said.yearHoursMinutes),
    yearHoursSource: said.yearHoursSource,
  };
}

/** A source the product knows, or null for one of the institution's own. */
export function commonSourceOf(funding: string): CommonSource | null {
  return commonSources.find((source) => source === funding) ?? null;
}

/** What a source is called: a common one in the reader's words, one of the institution's own as it is. */
export function fundingName(funding: string, common: Readonly<Record<CommonSource, string>>): string {
  const source = commonSourceOf(funding);
  return source ? common[source] : funding;
}

/** A source is one of the list, or the one that stood there before; nobody has to name one. */
export function mayBeFunded(
  funding: string,
  own: readonly string[],
  before = "",
): Outcome<"unknown-funding"> {
  const isKnown = funding === before || commonSourceOf(funding) !== null || own.includes(funding);
  return funding === "" || isKnown ? allowed : refused("unknown-funding");
}
