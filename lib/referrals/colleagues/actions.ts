"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import * as commands from "@/lib/referrals/colleagues/commands";
import { mayEndNote } from "@/lib/referrals/colleagues/policy";
import { claimColleagueNote } from "@/lib/referrals/colleagues/queries";
import { colleagueNoteInput, passNoteInput } from "@/lib/referrals/colleagues/schema";
import { mayRefer } from "@/lib/referrals/policy";

export const passNote = action({
  permission: "colleague-note.pass",
  input: passNoteInput,
  subject: ({ tx, actor, now }, { studentId }) => claimStudent(tx, actor, studentId, now),
  allow: mayRefer,
  run: (context, student, { studentId: _same, ...said }) => commands.passNote(context, student, said),
  trail: (_student, _input, { noteId }) => ({ verb: "write", entity: "colleague-note", entityId: noteId }),
  next: ({ institution }, _data, { id }) => `/${institution.slug}/studenten/${id}`,
  notice: "colleague-told",
});

export const endNote = action({
  permission: "colleague-note.end",
  input: colleagueNoteInput,
  subject: ({ tx, actor, now }, { noteId }) => claimColleagueNote(tx, actor, noteId, now),
  allow: mayEndNote,
  run: commands.endNote,
  trail: ({ id }) => ({ verb: "end", entity: "colleague-note", entityId: id }),
  notice: "saved",
});
