import type { Day, SchoolYear } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";

/** What the reader may do with the plan on this page, decided by the policies; and where its steps stand. */
export type PlanRights = {
  /** `/helicon/teams/…/plan`. */
  readonly base: string;
  /** `?jaar=2026`: every step keeps the school year. */
  readonly year: string;
  readonly mayChange: boolean;
  /** Actions whose progress the reader may change. */
  readonly mayProgress: ReadonlySet<string>;
  /** Themes about which a colleague has something to share with the reader (G5); nothing where nobody works on it. */
  readonly shared: { readonly themes: readonly string[]; readonly slug: string } | null;
  readonly today: Day;
  readonly locale: Locale;
};

type Reading = Pick<PlanRights, "base" | "today" | "locale"> & { readonly schoolYear: SchoolYear };

/** Of who reads the text of a school year and changes nothing in it. */
export function readingRights({ schoolYear, ...page }: Reading): PlanRights {
  return { ...page, year: `?jaar=${schoolYear}`, shared: null, mayChange: false, mayProgress: new Set() };
}

/** Which steps of the plan's life are the reader's to take. */
export type PlanMays = {
  readonly consult: boolean;
  readonly adopt: boolean;
  readonly review: boolean;
  readonly start: boolean;
  readonly acknowledge: boolean;
  readonly comment: boolean;
};
