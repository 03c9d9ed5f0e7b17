import "server-only";

import type { RoundBasis } from "@/lib/conversations/rounds/basis/queries";
import { tellPlanned } from "@/lib/conversations/news/commands";
import type { RoundView } from "@/lib/conversations/rounds/queries";
import { mayBeHeldIn, type Period } from "@/lib/conversations/rounds/periods/rules";
import {
  mayAssignRest,
  mayBeChosenUntil,
  mayBeClosed,
  type RoundRefusal,
} from "@/lib/conversations/rounds/rules";
import { chosenSlots, proposalOf, type Slot, slotsIn } from "@/lib/conversations/rounds/slots/rules";
import type { OpenRoundInput, PlanRoundInput } from "@/lib/conversations/rounds/schema";
import { type Place, planTalksAt, takeSlots } from "@/lib/conversations/rounds/slots/commands";
import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrites } from "@/lib/platform/trail";

type Made = { readonly roundId: string; readonly planned: number };

/** Plans a talk for each of these students at the moment that was chosen for them; a fixed number of statements. */
export async function planRound(
  tx: TenantTx,
  actor: Actor,
  basis: RoundBasis,
  { period, studentIds, chosen }: PlanRoundInput,
  now: Date,
): Promise<Outcome<RoundRefusal, Made>> {
  const verdict = mayBeHeldIn(period, now);
  if (!verdict.ok) return verdict;
  const wanted = chosenSlots(chosen, slotsIn(basis.hours, { ...basis, period }, now));
  if (!wanted.ok) return wanted;
  const places = wanted.data.map(({ studentId, slot }) => {
    return { talkId: newId(), studentId, slot: { id: newId(), ...slot } };
  });
  const slots = places.map(({ slot }) => slot);
  const roundId = await makeRound(tx, actor, { period, chooseBy: null, studentIds, slots }, now);
  await planAll(tx, actor, roundId, places, now);
  return done({ roundId, planned: places.length });
}

/** Asks these students to choose one of the moments there are, until a day. */
export async function openRound(
  tx: TenantTx,
  actor: Actor,
  basis: RoundBasis,
  { period, chooseBy, studentIds }: OpenRoundInput,
  now: Date,
): Promise<Outcome<RoundRefusal, Made>> {
  const verdict = mayBeHeldIn(period, now);
  if (!verdict.ok) return verdict;
  const choosable = mayBeChosenUntil(chooseBy, period, now);
  if (!choosable.ok) return choosable;
  const slots = slotsIn(basis.hours, { ...basis, period }, now).map((slot) => ({ id: newId(), ...slot }));
  if (slots.length === 0) return { ok: false, refusal: "no-slots" };
  const roundId = await makeRound(tx, actor, { period, chooseBy, studentIds, slots }, now);
  return done({ roundId, planned: 0 });
}

type Round = {
  readonly period: Period;
  readonly chooseBy: Day | null;
  readonly studentIds: readonly string[];
  readonly slots: readonly (Slot & { readonly id: string })[];
};

async function makeRound(
  tx: TenantTx,
  { personId }: Actor,
  { period, chooseBy, studentIds, slots }: Round,
  now: Date,
): Promise<string> {
  const id = newId();
  const days = { fromDay: asDate(period.from), untilDay: asDate(period.until) };
  const own = { id, coachId: personId, madeAt: now, chooseBy: chooseBy === null ? null : asDate(chooseBy) };
  await tx.talkRound.create({ data: { ...own, ...days }, select: { id: true } });
  await tx.talkRoundStudent.createMany({
    data: studentIds.map((studentId) => ({ roundId: id, studentId })),
  });
  await tx.talkSlot.createMany({ data: slots.map((slot) => ({ roundId: id, ...slot })) });
  return id;
}

/** Plans a talk for each of these, at the moment that is theirs, and tells them. */
async function planAll(tx: TenantTx, actor: Actor, roundId: string, places: readonly Place[], now: Date) {
  await planTalksAt(tx, { id: roundId, coachId: actor.personId }, places, now);
  await takeSlots(tx, places);
  const told = places.map(({ talkId, studentId: personId }) => ({ talkId, personId }));
  await tellPlanned(tx, told, now);
  const notes = places.map(({ talkId, studentId }) => {
    return { verb: "plan", entity: "conversation", entityId: talkId, subjectPersonId: studentId } as const;
  });
  await recordWrites(tx, actor.personId, notes);
}

/** Gives whoever has no moment yet one of those that are left; says for how many there is none. */
export async function assignRest(
  tx: TenantTx,
  actor: Actor,
  { round, order }: { readonly round: RoundView; readonly order: readonly string[] },
  now: Date,
): Promise<Outcome<RoundRefusal, { readonly left: number }>> {
  const verdict = mayAssignRest(round, now);
  if (!verdict.ok) return verdict;
  const without = new Set(round.students.filter(({ talk }) => talk === null).map(({ id }) => id));
  const { places, left } = proposalOf(
    order.filter((id) => without.has(id)),
    round.free,
  );
  const taken = places.flatMap(({ studentId, slot }) => (slot ? [{ talkId: newId(), studentId, slot }] : []));
  if (taken.length === 0) return { ok: false, refusal: "no-slots" };
  await planAll(tx, actor, round.id, taken, now);
  return done({ left });
}

/** Ends a round: nobody chooses or changes in it any more, and moments nobody has are the coach's again. */
export async function closeRound(tx: TenantTx, round: RoundView, now: Date) {
  const verdict = mayBeClosed(round);
  if (!verdict.ok) return verdict;
  await tx.talkRound.updateMany({ where: { id: round.id }, data: { closedAt: now } });
  return allowed;
}

/** Rounds of more than a year ago and hours of earlier school years are of no use to anybody; the talks stay. */
export async function forgetRounds(
  tx: TenantTx,
  institutionId: string,
  { before, schoolYear }: { readonly before: Day; readonly schoolYear: number },
): Promise<void> {
  await tx.$executeRaw`
    delete from talk_rounds where institution_id = ${institutionId}::uuid and until_day < ${before}::date`;
  await tx.$executeRaw`
    delete from mentor_hours where institution_id = ${institutionId}::uuid and school_year < ${schoolYear}`;
}
