import "server-only";

import type { Availability } from "@/lib/conversations/hours/queries";
import { mayBeAdded } from "@/lib/conversations/hours/rules";
import type { AddHourInput } from "@/lib/conversations/hours/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Adds an hour of a week, or of one day, to those of the coach. */
export async function addHour(
  tx: TenantTx,
  actor: Actor,
  { hours }: Availability,
  input: AddHourInput,
  now: Date,
) {
  const verdict = mayBeAdded(input, hours, now);
  if (!verdict.ok) return verdict;
  const { on, ...rest } = input;
  const id = newId();
  const own = { id, coachId: actor.personId, schoolYear: schoolYearOf(now) };
  await tx.mentorHour.create({
    data: { ...own, ...rest, onDay: on === null ? null : asDate(on) },
    select: { id: true },
  });
  return done({ hourId: id });
}

/** Takes an hour away; talks that were planned in it stay. */
export async function dropHour(tx: TenantTx, hourId: string) {
  await tx.mentorHour.deleteMany({ where: { id: hourId } });
  return allowed;
}

/** Keeps how students reach their coach, or takes it away. */
export async function keepContact(tx: TenantTx, actor: Actor, words: string) {
  if (words === "") await tx.coachContact.deleteMany({ where: { coachId: actor.personId } });
  else
    await tx.$executeRaw`
      insert into coach_contacts (coach_id, words) values (${actor.personId}::uuid, ${words})
      on conflict (institution_id, coach_id) do update set words = excluded.words`;
  return allowed;
}
