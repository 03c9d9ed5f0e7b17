"use server";

import * as commands from "@/lib/organisation/students/commands";
import {
  mayAssignCoach,
  mayHandOverFor,
  mayOpenEarlier,
  mayReadStudent,
} from "@/lib/organisation/students/policy";
import { claimStudent, findCandidate } from "@/lib/organisation/students/queries";
import { coachChoice, earlierChoice } from "@/lib/organisation/students/schema";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

export const assignCoach = action({
  permission: "coach.assign",
  input: coachChoice,
  subject: claimVisible,
  allow: mayAssignCoach,
  run: async ({ tx, actor, now }, student, { coachId }) =>
    commands.assignCoach(tx, student, await named({ tx, actor, now }, coachId), now),
  trail: ({ id }, { coachId }) => ({
    verb: "assign-coach",
    entity: "student",
    entityId: id,
    subjectPersonId: id,
    details: { coachId },
  }),
  notice: "coach-assigned",
});

export const handOverCoach = action({
  permission: "coach.hand-over",
  input: coachChoice,
  subject: claimVisible,
  allow: mayHandOverFor,
  run: async ({ tx, actor, now }, student, { coachId }) =>
    commands.handOverCoach(tx, student, await named({ tx, actor, now }, coachId), now),
  trail: (student, { coachId }) => commands.noteHandedOver(student, coachId),
  notice: "coach-handed-over",
});

export const answerHandover = action({
  permission: "coach.open-earlier",
  input: earlierChoice,
  subject: claimVisible,
  allow: mayOpenEarlier,
  run: ({ tx, now }, student, { opens }) => commands.answerHandover(tx, student, opens === "yes", now),
  trail: ({ id }, { opens }) => ({
    verb: opens === "yes" ? "open-earlier" : "close-earlier",
    entity: "student",
    entityId: id,
    subjectPersonId: id,
  }),
});

async function named({ tx, actor, now }: WorkContext, coachId: string) {
  return { coach: await findCandidate(tx, actor, coachId, now), namedBy: actor.personId };
}

async function claimVisible({ tx, actor, now }: WorkContext, { studentId }: { studentId: string }) {
  const student = await claimStudent(tx, actor, studentId, now);
  return student && mayReadStudent(actor, student) ? student : null;
}
