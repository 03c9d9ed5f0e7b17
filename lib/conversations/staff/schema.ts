import { z } from "zod";
import { longestAgreement, mostAgreements } from "@/lib/conversations/agreements/rules";
import { staffDoers } from "@/lib/conversations/staff/agreements/rules";
import { ownBlocks } from "@/lib/conversations/staff/questions/rules";
import { staffKinds, staffPlaces, staffTopics } from "@/lib/conversations/staff/rules";
import { cancellationReasons, careerCompetences } from "@/lib/conversations/rules";
import { dayOrEmpty, listOf } from "@/lib/conversations/schema";
import { isDay, momentOf } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid-time");
const words = (longest: number) => z.string().trim().max(longest, "too-long").default("");

const agendaTopics = [...staffTopics, ...ownBlocks] as const;

const plannedMoment = { plannedDay: day, plannedTime: time };

/** Either of the two plans it, and says who of them holds it. */
export const planStaffTalkInput = z
  .strictObject({
    employeeId: z.uuid(),
    holderId: z.uuid("choose"),
    kind: z.enum(staffKinds, "choose"),
    place: z.enum(staffPlaces).default("school"),
    ...plannedMoment,
  })
  .transform(({ plannedDay, plannedTime, ...rest }) => ({
    ...rest,
    plannedFor: momentOf(plannedDay, plannedTime),
  }));

export const moveStaffTalkInput = z
  .strictObject({ talkId: z.uuid(), ...plannedMoment })
  .transform(({ talkId, plannedDay, plannedTime }) => ({
    talkId,
    plannedFor: momentOf(plannedDay, plannedTime),
  }));

export const cancelStaffTalkInput = z.strictObject({
  talkId: z.uuid(),
  reason: z.enum(cancellationReasons, "choose"),
});

/** The facts of a talk that was held, but for its place. */
const factFields = {
  heldOn: day,
  minutes: z.union([z.literal(""), z.coerce.number().int().min(1).max(480)]).default(""),
  topic: listOf(z.enum(agendaTopics), agendaTopics.length),
  competence: listOf(z.enum(careerCompetences), careerCompetences.length),
};

const topicMissing = { path: ["topic"], message: "choose-topic" };

function hasTopic({ topic, competence }: { topic: readonly unknown[]; competence: readonly unknown[] }) {
  return topic.length + competence.length > 0;
}

export const correctStaffTalkInput = z
  .strictObject({
    talkId: z.uuid(),
    ...factFields,
    kind: z.enum(staffKinds, "choose"),
    /** Empty where no place was written down, and none is known now. */
    place: z.union([z.literal(""), z.enum(staffPlaces)]).default(""),
  })
  .refine(hasTopic, topicMissing)
  .transform(({ minutes, place, ...rest }) => ({
    ...rest,
    minutes: minutes === "" ? null : minutes,
    place: place === "" ? null : place,
  }));

export const recordStaffTalkInput = z
  .strictObject({
    talkId: z.uuid(),
    ...factFields,
    place: z.enum(staffPlaces).default("school"),
    employeeWords: words(8000),
    holderNotes: words(8000),
    agreement: listOf(words(longestAgreement), mostAgreements),
    doer: listOf(z.enum(staffDoers), mostAgreements),
    due: listOf(dayOrEmpty, mostAgreements),
  })
  .refine(hasTopic, topicMissing)
  .transform(({ agreement, doer, due, minutes, ...rest }) => ({
    ...rest,
    minutes: minutes === "" ? null : minutes,
    agreements: agreement.flatMap((text, row) => {
      const dueOn = due[row];
      return text === "" ? [] : [{ text, doer: doer[row] ?? ("employee" as const), dueOn: dueOn || null }];
    }),
  }));

export type RecordStaffTalkInput = z.output<typeof recordStaffTalkInput>;

export const rewriteStaffReportInput = z.strictObject({
  talkId: z.uuid(),
  employeeWords: words(8000),
  holderNotes: words(8000),
});

export const rewriteOwnStaffWordsInput = z.strictObject({ talkId: z.uuid(), employeeWords: words(8000) });

export const longestReaction = 4000;

export const confirmStaffTalkInput = z.strictObject({ talkId: z.uuid(), reaction: words(longestReaction) });

const page = z.coerce.number().int().min(1).max(1000).catch(1);

/** How far each of the lists of the page of talks is paged: one's own, those one holds, and whom one leads. */
export const staffTalksQuery = z.object({
  page,
  held: page,
  people: page,
});

export type StaffTalksQuery = z.output<typeof staffTalksQuery>;

/** With whom a talk is planned; null for one's own. */
export const planQuery = z.object({ met: z.uuid().nullable().catch(null) });
