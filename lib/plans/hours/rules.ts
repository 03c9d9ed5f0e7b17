import type { mayBeNoted } from "@/lib/plans/personal/learning/rules";
import type { mayBeStarted } from "@/lib/plans/rules";
import type { Day } from "@/lib/platform/calendar";
import type { RefusalOf } from "@/lib/platform/outcome";

/** Something a team learnt together (F14): how long and with how many, never who. */
export type StudyDay = {
  readonly id: string;
  readonly title: string;
  readonly heldOn: Day;
  readonly minutes: number;
  readonly people: number;
  readonly notedById: string;
};

/** What a team spends on learning together in a school year. */
export type TeamHours = {
  /** Hours for everybody of the team, as its leader says; null while nobody said. */
  readonly budget: { readonly minutes: number; readonly version: number } | null;
  readonly days: readonly StudyDay[];
  readonly total: number;
  /** Of all of them together: each lasts as long for whoever was there. */
  readonly minutes: number;
  /** Which page of the days this is: the last there is, when one asked for a later one. */
  readonly page: number;
};

/** A whole day and night is the longest there is. */
export const mostDayMinutes = 24 * 60;
export const longestTitle = 160;

/** A day is noted as a line of one's own is, and hours are set for the years a plan is made for. */
export type TeamHoursRefusal = RefusalOf<typeof mayBeNoted | typeof mayBeStarted>;
