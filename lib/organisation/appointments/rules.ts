import type { Office } from "@/lib/platform/actor";
import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Where an office holds: a unit with all below it, one team, or the whole institution. */
export type Scope =
  | { readonly kind: "institution" }
  | { readonly kind: "unit"; readonly id: string; readonly name: string }
  | { readonly kind: "team"; readonly id: string; readonly name: string };

export type AppointmentView = {
  readonly id: string;
  readonly personId: string;
  readonly office: Office;
  readonly scope: Scope;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

/** Offices of the institution as a whole: held for a part they would open nothing. */
const wholeOnly: readonly Office[] = ["hr", "directorate", "admin", "privacy-officer"];

export type AppointmentRefusal =
  | "needs-a-team"
  | "whole-institution-only"
  | "ends-before-start"
  | "held-already"
  | "conflicting"
  | "not-employed";

type Appointing = {
  readonly office: Office;
  readonly scope: Scope;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly isEmployed: boolean;
  /** What the person holds or held. */
  readonly held: readonly AppointmentView[];
};

/**
 * Whether somebody can be given an office: a leader leads something, offices of the whole are not held for a part,
 * nobody holds the same twice at a time, and who watches over privacy does not also run the installation.
 */
export function canAppoint(wanted: Appointing): Outcome<AppointmentRefusal> {
  const { office, scope, startsOn, endsOn, held } = wanted;
  if (!wanted.isEmployed) return refused("not-employed");
  if (office === "team-lead" && scope.kind === "institution") return refused("needs-a-team");
  if (wholeOnly.includes(office) && scope.kind !== "institution") return refused("whole-institution-only");
  if (endsOn !== null && endsOn < startsOn) return refused("ends-before-start");
  const meanwhile = held.filter((other) => overlap(other, { startsOn, endsOn }));
  if (meanwhile.some((other) => other.office === office && sameScope(other.scope, scope)))
    return refused("held-already");
  if (meanwhile.some((other) => areApart(other.office, office))) return refused("conflicting");
  return allowed;
}

export type EndingRefusal = "ends-before-start" | "ended-already";

/** The last day of an office that ends on that day, or with yesterday when it ends now. */
export function lastDayOf(
  { startsOn, endsOn }: Pick<AppointmentView, "startsOn" | "endsOn">,
  wanted: Day | null,
  today: Day,
): Outcome<EndingRefusal, Day> {
  if (endsOn !== null && endsOn < today) return refused("ended-already");
  const lastDay = wanted ?? later(today, { days: -1 });
  if (wanted !== null && wanted < startsOn) return refused("ends-before-start");
  return { ok: true, data: lastDay };
}

/** Whether an office runs on a day. */
export function isRunning(
  { startsOn, endsOn }: Pick<AppointmentView, "startsOn" | "endsOn">,
  day: Day,
): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}

type Period = { readonly startsOn: Day; readonly endsOn: Day | null };

function overlap(one: Period, other: Period): boolean {
  return (one.endsOn ?? "9999") >= other.startsOn && (other.endsOn ?? "9999") >= one.startsOn;
}

function sameScope(one: Scope, other: Scope): boolean {
  if (one.kind === "institution" || other.kind === "institution") return one.kind === other.kind;
  return one.id === other.id;
}

/** The data-protection officer is independent of who arranges things and of who decides (GDPR, article 38). */
function areApart(one: Office, other: Office): boolean {
  const watching = [one, other].filter((office) => office === "privacy-officer").length;
  const running = [one, other].some((office) => ["admin", "directorate", "hr"].includes(office));
  return watching === 1 && running;
}
