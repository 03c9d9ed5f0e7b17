import "server-only";

import {
  type EffortPart,
  mayBeAdded,
  mayBecome,
  mayBegin,
  mayEnd,
  type PartWords,
} from "@/lib/effort/parts/rules";
import { asDate, dayOf, type SchoolYear } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { type Direction, movedIn } from "@/lib/platform/order";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";

type InYear = { readonly schoolYear: SchoolYear; readonly parts: readonly EffortPart[] };
type Claimed = { readonly part: EffortPart; readonly parts: readonly EffortPart[] };

/** Adds a part to what is asked in a school year, as the last of its dimension. */
export async function addPart({ tx }: WorkContext, { schoolYear, parts }: InYear, words: PartWords) {
  const verdict = mayBeAdded(words, parts);
  if (!verdict.ok) return verdict;
  const id = newId();
  await keep(tx, schoolYear, [{ id, ...words }], parts.length);
  return done({ partId: id });
}

/** Puts a part in other words; what was noted of it stays. */
export async function changePart({ tx }: WorkContext, { part, parts }: Claimed, words: PartWords) {
  const verdict = mayBecome(part, words, parts);
  if (!verdict.ok) return verdict;
  const data = { ...words, studyYears: [...words.studyYears], version: { increment: 1 } };
  await tx.effortPart.updateMany({ where: { id: part.id }, data });
  return allowed;
}

/** Asks a part no more: what was noted of it stays, and one of which nothing was noted goes. */
export async function endPart({ tx, now }: WorkContext, { part }: Claimed) {
  const verdict = mayEnd(part);
  if (!verdict.ok) return verdict;
  const where = { id: part.id };
  const { count } = await tx.effortPart.deleteMany({ where: { ...where, records: { none: {} } } });
  if (count === 0) await tx.effortPart.updateMany({ where, data: { endedOn: asDate(dayOf(now)) } });
  return done({ isGone: count > 0 });
}

/** Moves a part a place within its dimension. */
export async function movePart({ tx }: WorkContext, { part, parts }: Claimed, direction: Direction) {
  const verdict = mayEnd(part);
  if (!verdict.ok) return verdict;
  const beside = parts.filter(({ dimension, endedOn }) => dimension === part.dimension && endedOn === null);
  const ids = movedIn(
    beside.map(({ id }) => id),
    part.id,
    direction,
  );
  await tx.$executeRaw`
    update effort_parts q set position = moved.position from unnest(${ids}::uuid[]) with ordinality as moved(id, position)
    where q.institution_id = current_institution() and q.id = moved.id`;
  return allowed;
}

/** Begins a school year with a set of parts. */
export async function beginYear(
  { tx }: WorkContext,
  { schoolYear, parts }: InYear,
  set: readonly PartWords[],
) {
  const verdict = mayBegin(parts, set);
  if (!verdict.ok) return verdict;
  await keep(
    tx,
    schoolYear,
    set.map((words) => ({ id: newId(), ...words })),
    0,
  );
  return done({ count: set.length });
}

/** Writes parts behind those there are. */
async function keep(
  tx: TenantTx,
  schoolYear: SchoolYear,
  parts: readonly (PartWords & { readonly id: string })[],
  after: number,
): Promise<void> {
  await tx.effortPart.createMany({
    data: parts.map(({ id, dimension, name, explanation, studyYears, isRequired }, at) => ({
      ...{ id, schoolYear, dimension, name, explanation, isRequired },
      ...{ studyYears: [...studyYears], position: after + at + 1 },
    })),
  });
}
