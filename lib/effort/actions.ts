"use server";

import * as commands from "@/lib/effort/commands";
import { mayNote, mayNoteOf } from "@/lib/effort/policy";
import { claimNoting, editionOf, type GroupStudent, shownTo } from "@/lib/effort/queries";
import type { EffortRecord } from "@/lib/effort/rules";
import { noteInput } from "@/lib/effort/schema";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import { refused } from "@/lib/platform/outcome";

export const noteEffort = action({
  permission: "effort.note",
  input: noteInput,
  subject: async (context, { partId, noted }) => {
    const studentIds = noted.map(({ studentId }) => studentId);
    const found = await claimNoting(context, { partId, studentIds });
    return found && { ...found, actor: context.actor };
  },
  allow: (actor, { students }) =>
    students.length > 0 && students.every((student) => mayNoteOf(actor, student)),
  edition: ({ actor, students, records }) => ({
    version: editionOf(records),
    text: Object.fromEntries(students.flatMap((student) => fieldsOf(actor, student, records))),
  }),
  run: (context, { part, students, records }, { noted, isEverybody }) => {
    // Without scripts: the form comes back with everything that was typed, and nothing is kept.
    if (isEverybody) return Promise.resolve(refused("look-first"));
    // What a colleague noted meanwhile stays: who sends this was told, and may not read it.
    const open = students.filter((student) => mayNote(context.actor, student, recordOf(records, student)));
    const ids = new Set(open.map(({ id }) => id));
    const own = noted.filter(({ studentId }) => ids.has(studentId));
    return commands.noteEffort(context, { part, records }, own);
  },
  // The work tells of each student by itself.
  trail: () => null,
  notice: "effort-noted",
});

/** What stands there now of a student, as the reader may know it. */
function fieldsOf(actor: Actor, student: GroupStudent, records: readonly EffortRecord[]) {
  const record = shownTo(actor, student, recordOf(records, student));
  const isOthers = record === "by-colleague";
  return [
    [`state.${student.id}`, isOthers ? record : (record?.state ?? "not-started")],
    [`note.${student.id}`, isOthers ? "" : (record?.note ?? "")],
  ];
}

function recordOf(records: readonly EffortRecord[], { id }: GroupStudent): EffortRecord | null {
  return records.find(({ studentId }) => studentId === id) ?? null;
}
