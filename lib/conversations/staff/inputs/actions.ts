"use server";

import * as commands from "@/lib/conversations/staff/inputs/commands";
import { findOwnRound, listLaidIn } from "@/lib/conversations/staff/inputs/queries";
import type { InputPart } from "@/lib/conversations/staff/inputs/rules";
import { layInInput, takeBackInput } from "@/lib/conversations/staff/inputs/schema";
import { isEmployee, mayLayInOwn } from "@/lib/conversations/staff/policy";
import { claimStaffTalk } from "@/lib/conversations/staff/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

/** Nothing of the employee's comes into a talk by itself: they lay it in, part by part (E2). */
export const layIn = action({
  permission: "staff-talk.lay-in",
  input: layInInput,
  subject: claimLayable,
  allow: (actor, { talk }) => mayLayInOwn(actor, talk),
  run: ({ tx, actor, now }, { talk, laid }, { part, roundId }) =>
    commands.layIn(tx, actor, { talk, laid, part, roundId }, now),
  trail: ({ talk }, { part }) => ({
    ...{ verb: "lay-in", entity: "staff-talk", entityId: talk.id, subjectPersonId: talk.employeeId },
    details: { part },
  }),
});

/** And take it back at any time, recorded or not. */
export const takeBack = action({
  permission: "staff-talk.lay-in",
  input: takeBackInput,
  subject: claimOwn,
  allow: isEmployee,
  run: ({ tx }, talk, { part }) => commands.takeBack(tx, talk.id, part),
  trail: (talk, { part }) => ({
    ...{ verb: "take-back", entity: "staff-talk", entityId: talk.id, subjectPersonId: talk.employeeId },
    details: { part },
  }),
});

async function claimOwn({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  return talk && isEmployee(actor, talk) ? talk : null;
}

async function claimLayable(
  context: WorkContext,
  { talkId, part, roundId }: { talkId: string; part: InputPart; roundId: string },
) {
  const talk = await claimOwn(context, { talkId });
  const round = talk && (await findOwnRound(context.tx, context.actor, roundId, part));
  if (!talk || !round) return null;
  const laid = await listLaidIn(context.tx, context.actor, talk);
  return { talk, laid: laid.map((one) => one.part) };
}
