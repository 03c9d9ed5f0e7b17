"use server";

import * as commands from "@/lib/conversations/confirmations/commands";
import { objectionInput } from "@/lib/conversations/confirmations/schema";
import { mayConfirm, mayRecord } from "@/lib/conversations/policy";
import { claimWritten } from "@/lib/conversations/queries";
import { editionOf } from "@/lib/conversations/rules";
import { talkInput } from "@/lib/conversations/schema";
import { action } from "@/lib/platform/action";

export const confirmTalk = action({
  permission: "talk.confirm",
  input: talkInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayConfirm(actor, talk),
  edition: ({ talk, report }) => ({ version: editionOf(talk), text: report }),
  run: ({ tx, now }, { talk }) => commands.confirmTalk(tx, talk, now),
  trail: ({ talk }) => ({
    ...{ verb: "confirm", entity: "conversation", entityId: talk.id, subjectPersonId: talk.studentId },
  }),
  notice: "talk-confirmed",
});

/** The student reads and agrees on the screen of the coach, who hands it over; the student is told and may object (S5). */
export const confirmTogether = action({
  permission: "talk.confirm-together",
  input: talkInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayRecord(actor, talk),
  edition: ({ talk, report }) => ({ version: editionOf(talk), text: report }),
  run: ({ tx, now }, { talk }) => commands.confirmTogether(tx, talk, now),
  trail: ({ talk }) => ({
    ...{ verb: "confirm-together", entity: "conversation", entityId: talk.id },
    subjectPersonId: talk.studentId,
  }),
  notice: "talk-confirmed-together",
  next: ({ institution }, _data, { talk }) => `/${institution.slug}/gesprekken/${talk.id}/samen`,
});

export const objectToTalk = action({
  permission: "talk.object",
  input: objectionInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayConfirm(actor, talk),
  run: ({ tx, actor, now }, { talk }, input) => commands.objectToTalk(tx, actor, talk, input, now),
  trail: ({ talk }) => ({
    ...{ verb: "object", entity: "conversation", entityId: talk.id, subjectPersonId: talk.studentId },
  }),
  notice: "talk-objected",
});
