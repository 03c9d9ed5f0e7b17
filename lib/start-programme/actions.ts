"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import * as commands from "@/lib/start-programme/commands";
import { mayConcludeStart, mayReadStart } from "@/lib/start-programme/policy";
import { findStart } from "@/lib/start-programme/queries";
import { concludeInput } from "@/lib/start-programme/schema";

export const concludeStart = action({
  permission: "start.conclude",
  input: concludeInput,
  subject: async ({ tx, actor, now }, { studentId }) => {
    const student = await claimStudent(tx, actor, studentId, now);
    if (!student || !mayReadStart(actor, student)) return null;
    const start = await findStart(tx, actor, studentId, now);
    return start && { student, start };
  },
  allow: (actor, { student }) => mayConcludeStart(actor, student),
  run: ({ tx, actor, now }, { student, start }, conclusion) =>
    commands.concludeStart(tx, actor, { studentId: student.id, start }, conclusion, now),
  trail: ({ student }, { outcome }) => ({
    ...{ verb: "conclude-start", entity: "student", entityId: student.id, subjectPersonId: student.id },
    details: { outcome },
  }),
  notice: "saved",
});
