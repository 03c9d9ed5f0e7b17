"use server";

import { byTurn } from "@/lib/conversations/caseload/rules";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { lockCoach } from "@/lib/conversations/hours/queries";
import * as commands from "@/lib/conversations/rounds/commands";
import { mayKeepRound, mayPlanRounds } from "@/lib/conversations/rounds/policy";
import { findBasis, type RoundBasis } from "@/lib/conversations/rounds/basis/queries";
import { claimRound } from "@/lib/conversations/rounds/queries";
import type { Period } from "@/lib/conversations/rounds/periods/rules";
import { openRoundInput, planRoundInput, roundInput } from "@/lib/conversations/rounds/schema";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const planRound = action({
  permission: "talk-rounds.plan",
  input: planRoundInput,
  subject: claimBasis,
  allow: mayPlanRounds,
  run: ({ tx, actor, now }, basis, input) => commands.planRound(tx, actor, basis, input, now),
  trail: (_basis, _input, { roundId, planned }) => ({
    ...noteOn({ id: roundId }, "make-round"),
    details: { planned },
  }),
  notice: "roundPlanned",
  next: toRound,
});

export const openRound = action({
  permission: "talk-rounds.open",
  input: openRoundInput,
  subject: claimBasis,
  allow: mayPlanRounds,
  run: ({ tx, actor, now }, basis, input) => commands.openRound(tx, actor, basis, input, now),
  trail: (_basis, { studentIds }, { roundId }) => ({
    ...noteOn({ id: roundId }, "open-round"),
    details: { students: studentIds.length },
  }),
  notice: "roundOpened",
  next: toRound,
});

export const assignRest = action({
  permission: "talk-rounds.assign",
  input: roundInput,
  subject: claimWithOrder,
  allow: (actor, { round }) => mayKeepRound(actor, round),
  run: ({ tx, actor, now }, subject) => commands.assignRest(tx, actor, subject, now),
  trail: ({ round }, _input, { left }) => ({ ...noteOn(round, "assign-rest"), details: { left } }),
  notice: "roundAssigned",
});

export const closeRound = action({
  permission: "talk-rounds.close",
  input: roundInput,
  subject: ({ tx, actor, now }, { roundId }) => claimRound(tx, actor, roundId, now),
  allow: mayKeepRound,
  run: ({ tx, now }, round) => commands.closeRound(tx, round, now),
  trail: (round) => noteOn(round, "close-round"),
  notice: "roundClosed",
});

/** What a round starts from, when all of these are students of this coach; else there is nothing here. */
async function claimBasis(
  { tx, actor, now }: WorkContext,
  { period, studentIds }: { period: Period; studentIds: readonly string[] },
): Promise<RoundBasis | null> {
  await lockCoach(tx, actor);
  const basis = await findBasis(tx, actor, period, now);
  const own = new Set(basis.students.map(({ id }) => id));
  const chosen = new Set(studentIds);
  const students = basis.students.filter(({ id }) => chosen.has(id));
  return studentIds.every((id) => own.has(id)) ? { ...basis, students } : null;
}

async function claimWithOrder({ tx, actor, now }: WorkContext, { roundId }: { roundId: string }) {
  const round = await claimRound(tx, actor, roundId, now);
  if (!round || !mayKeepRound(actor, round)) return null;
  const { students } = await listProgress(tx, actor, { coachId: actor.personId }, now);
  return { round, order: byTurn(students).map(({ id }) => id) };
}

function toRound({ institution }: Actor, { roundId }: { roundId: string }): string {
  return `/${institution.slug}/studenten/rondes/${roundId}`;
}

function noteOn({ id }: { id: string }, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "talk-round", entityId: id };
}
