import "server-only";

import {
  claimOffices,
  hasOtherAdmin,
  listAppointments,
  listPlaces,
} from "@/lib/organisation/appointments/queries";
import {
  type AppointmentRefusal,
  type AppointmentView,
  canAppoint,
  type EndingRefusal,
  lastDayOf,
  type Scope,
} from "@/lib/organisation/appointments/rules";
import type { InstitutionId, Office } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

type Somebody = { readonly personId: string; readonly isEmployed: boolean };
type Wanted = {
  readonly office: Office;
  readonly scope: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

/** Gives somebody an office from a day on; returns its id. */
export async function appoint(
  tx: TenantTx,
  institution: InstitutionId,
  { personId, isEmployed }: Somebody,
  { office, scope: asked, startsOn, endsOn }: Wanted,
): Promise<Outcome<AppointmentRefusal | "unknown-place", string>> {
  const scope = await findScope(tx, institution, asked, startsOn);
  if (!scope) return refused("unknown-place");
  await claimOffices(tx);
  const held = await listAppointments(tx, institution, personId);
  const verdict = canAppoint({ office, scope, startsOn, endsOn, isEmployed, held });
  if (!verdict.ok) return verdict;
  const place = {
    ...(scope.kind === "unit" && { unitId: scope.id }),
    ...(scope.kind === "team" && { teamId: scope.id }),
  };
  const data = {
    id: newId(),
    personId,
    office,
    startsOn: asDate(startsOn),
    endsOn: endsOn && asDate(endsOn),
    ...place,
  };
  await tx.appointment.create({ data, select: { id: true } });
  return done(data.id);
}

async function findScope(
  tx: TenantTx,
  institution: InstitutionId,
  asked: string,
  day: Day,
): Promise<Scope | null> {
  if (asked === "institution") return { kind: "institution" };
  const [kind, id] = asked.split(":");
  const places = await listPlaces(tx, institution, day);
  return places.find((place) => place.kind === kind && place.id === id) ?? null;
}

/**
 * Ends an office with its last day, or at once; it works on the next request. One that never began is taken
 * back. The last admin stays: without one nobody could appoint the next.
 */
export async function endAppointment(
  tx: TenantTx,
  institution: InstitutionId,
  { appointment, endsOn, now }: { appointment: AppointmentView; endsOn: Day | null; now: Date },
): Promise<Outcome<EndingRefusal | "last-admin">> {
  const today = dayOf(now);
  const lastDay = lastDayOf(appointment, endsOn, today);
  if (!lastDay.ok) return lastDay;
  const { id, office, personId } = appointment;
  await claimOffices(tx);
  if (office === "admin" && !(await hasOtherAdmin(tx, institution, { personId, today })))
    return refused("last-admin");
  if (lastDay.data < appointment.startsOn) await tx.appointment.deleteMany({ where: { id } });
  else await tx.appointment.updateMany({ where: { id }, data: { endsOn: asDate(lastDay.data) } });
  return allowed;
}
