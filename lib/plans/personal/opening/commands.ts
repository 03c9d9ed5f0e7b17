import "server-only";

import { type Desk, noteOpening } from "@/lib/plans/personal/commands";
import { mayBeOpenedTo } from "@/lib/plans/personal/opening/rules";
import { listLeaders } from "@/lib/plans/personal/opening/queries";
import { isCarried, mayBeWritten, type PersonalPlan } from "@/lib/plans/personal/rules";
import { schoolYearOf } from "@/lib/platform/calendar";
import { allowed, done } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";

/** Opens these pieces of one's own plan to one leader, a question with its actions, and closes all others. */
export async function openPieces(
  desk: Desk,
  plan: PersonalPlan,
  { leaderId, pieceIds }: { leaderId: string; pieceIds: readonly string[] },
) {
  const verdict = await judge(desk, plan, leaderId);
  if (!verdict.ok) return verdict;
  const ids = [...pieceIds];
  await turn(
    desk,
    plan,
    null,
    Prisma.sql`not (id = any(${ids}::uuid[]) or coalesce(parent_id = any(${ids}::uuid[]), false))`,
  );
  await turn(desk, plan, leaderId, Prisma.sql`(id = any(${ids}::uuid[]) or parent_id = any(${ids}::uuid[]))`);
  return done({ count: ids.length });
}

/** Opens one piece more, to who leads its owner. */
export async function openPiece(desk: Desk, plan: PersonalPlan, pieceId: string, leaderId: string) {
  const verdict = await judge(desk, plan, leaderId);
  if (!verdict.ok) return verdict;
  await turn(desk, plan, leaderId, isOrUnder(pieceId));
  return allowed;
}

/** A plan of this year or the next is opened, to who leads its owner; of a year gone by it is only closed. */
async function judge(desk: Desk, plan: PersonalPlan, leaderId: string) {
  const verdict = mayBeWritten(plan, schoolYearOf(desk.now));
  return verdict.ok ? mayBeOpenedTo(leaderId, await listLeaders(desk)) : verdict;
}

/**
 * Closes a piece, a question with its actions: from this moment nobody else reads it but who carries an action of it.
 * Says to whom it was open, when it can be opened to them again, and whether colleagues carry an action of it.
 */
export async function closePiece(desk: Desk, plan: PersonalPlan, pieceId: string) {
  const isIt = ({ id }: { readonly id: string }) => id === pieceId;
  const [parts, questions] = [plan.parts.filter(isIt), plan.questions.filter(isIt)];
  await turn(desk, plan, null, isOrUnder(pieceId));
  return done({
    leaderId: wayBack(desk, plan, [...parts, ...questions]),
    isCarried: isCarried({ questions }),
  });
}

/** Closes everything, at once. Says what was open and to whom, so that it can be undone, and as above. */
export async function closeAll(desk: Desk, plan: PersonalPlan) {
  const open = [...plan.parts, ...plan.questions].filter(({ openedTo }) => openedTo !== null);
  await turn(desk, plan, null, Prisma.sql`true`);
  const pieces = open.map(({ id }) => id);
  return done({ leaderId: wayBack(desk, plan, open), pieces, isCarried: isCarried(plan) });
}

/** To whom pieces were open, when they can be opened to them again; else nothing. */
function wayBack({ now }: Desk, plan: PersonalPlan, pieces: PersonalPlan["parts" | "questions"][number][]) {
  if (!mayBeWritten(plan, schoolYearOf(now)).ok) return "";
  return pieces[0]?.openedTo?.id ?? "";
}

function isOrUnder(pieceId: string): Prisma.Sql {
  return Prisma.sql`(id = ${pieceId}::uuid or parent_id = ${pieceId}::uuid)`;
}

/** Sets to whom pieces are open; since when stays as it was for what was open to the same person already. */
async function turn(desk: Desk, { id }: PersonalPlan, to: string | null, which: Prisma.Sql) {
  const { tx, actor, now } = desk;
  await tx.$executeRaw`
    update personal_plan_pieces set opened_to_id = ${to}::uuid, opened_at = case when ${to}::uuid is null then null else ${now}::timestamptz end
    where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid
      and plan_id = ${id}::uuid and opened_to_id is distinct from ${to}::uuid and ${which}`;
  await noteOpening(desk, id);
}
