import type { AppointmentRefusal, EndingRefusal } from "@/lib/organisation/appointments/rules";

type Refusal = AppointmentRefusal | EndingRefusal | "unknown-place" | "last-admin";

const refusals: readonly Refusal[] = [
  "needs-a-team",
  "whole-institution-only",
  "ends-before-start",
  "held-already",
  "conflicting",
  "not-employed",
  "unknown-place",
  "ended-already",
  "last-admin",
];

/** Each reason an office is not given or ended for, in words. */
export function appointmentRefusals(
  t: (key: `officeRefusals.${Refusal}`) => string,
): Record<Refusal, string> {
  const words = refusals.map((refusal) => [refusal, t(`officeRefusals.${refusal}`)] as const);
  return Object.fromEntries(words) as Record<Refusal, string>;
}
