import { z } from "zod";
import { type Doer, doers, longestAgreement, mostAgreements } from "@/lib/conversations/agreements/rules";
import { listIn, listText } from "@/lib/conversations/caseload/schema";
import type { HeldFacts } from "@/lib/conversations/corrections/rules";
import { roomInput, talkLengthInput } from "@/lib/conversations/hours/schema";
import {
  cancellationReasons,
  careerCompetences,
  kinds,
  longestAim,
  places,
  topics,
} from "@/lib/conversations/rules";
import { type Day, isDay, momentOf } from "@/lib/platform/calendar";

/** A field that may be absent, once or many times in a form, as a list. */
export function listOf<Item extends z.ZodType>(item: Item, atMost: number) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(atMost),
  );
}

const day = z.string().refine(isDay, "not-a-date");
export const dayOrEmpty = z.union([z.literal(""), day]).default("");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid-time");
const timeOrEmpty = z.union([z.literal(""), time]).default("");
const minutes = z.coerce.number().int().min(1).max(480);
const words = (longest: number) => z.string().trim().max(longest).default("");

/** What of a report is in the student's own words. */
const ownWords = { studentWords: words(4000), goal: words(longestAim), careerStep: words(longestAim) };

/** When it is to be, how long and in which room; a form that doesn't say how long leaves it to what is usual here. */
const plan = {
  ...{ plannedDay: day, plannedTime: time, room: roomInput },
  plannedMinutes: talkLengthInput.nullable().default(null),
};

export const planTalkInput = z
  .strictObject({
    studentId: z.uuid(),
    kind: z.enum(kinds).default("progress"),
    place: z.enum(places).default("school"),
    ...plan,
  })
  .transform(({ plannedDay, plannedTime, ...rest }) => ({
    ...rest,
    plannedFor: momentOf(plannedDay, plannedTime),
  }));

export const moveTalkInput = z
  .strictObject({ talkId: z.uuid(), ...plan })
  .transform(({ plannedDay, plannedTime, ...rest }) => ({
    ...rest,
    plannedFor: momentOf(plannedDay, plannedTime),
  }));

/** With which of two texts somebody goes on, in the address; null while they did not choose. */
export const goOnWith = z.enum(["mijn", "opgeslagen"]).nullable().catch(null);

export type GoOnWith = z.output<typeof goOnWith>;

export const talkInput = z.strictObject({ talkId: z.uuid() });

/** As talkInput, asked for by an address. */
export const askTalkInput = z.object({ talkId: z.uuid() });

export const cancelTalkInput = z.strictObject({ talkId: z.uuid(), reason: z.enum(cancellationReasons) });

/** The fields of the three columns of an agreement's row; rows left empty are no agreements. */
const agreementRows = {
  agreement: listOf(words(longestAgreement), mostAgreements),
  doer: listOf(z.enum(doers), mostAgreements),
  due: listOf(dayOrEmpty, mostAgreements),
};

export type AgreementInput = { readonly text: string; readonly doer: Doer; readonly dueOn: Day | null };

/** The facts of a talk that was held, but for its place. */
const factFields = {
  heldOn: day,
  kind: z.enum(kinds).default("progress"),
  minutes: z.union([z.literal(""), minutes]).default(""),
  topic: listOf(z.enum(topics), topics.length),
  competence: listOf(z.enum(careerCompetences), careerCompetences.length),
};

const topicMissing = { path: ["topic"], message: "choose-topic" };

/** Only a short talk in passing goes without a topic (O21). */
function hasTopic({ topic, kind }: { topic: readonly unknown[]; kind: string }): boolean {
  return topic.length > 0 || kind === "ad-hoc";
}

export const correctTalkInput = z
  .strictObject({
    talkId: z.uuid(),
    ...factFields,
    /** Empty where no place was written down, and none is known now. */
    place: z.union([z.literal(""), z.enum(places)]).default(""),
  })
  .refine(hasTopic, topicMissing)
  .transform(({ minutes: length, place, ...rest }) => ({
    ...rest,
    minutes: length === "" ? null : length,
    place: place === "" ? null : place,
  }));

/** The facts of a talk as the form that corrects them shows and sends them. */
export function typedFacts(talk: HeldFacts) {
  return {
    heldOn: talk.heldOn ?? "",
    kind: talk.kind,
    minutes: talk.minutes === null ? "" : String(talk.minutes),
    place: talk.place ?? "",
    topic: talk.topics,
    competence: talk.competences,
  };
}

export const recordTalkInput = z
  .strictObject({
    studentId: z.uuid(),
    /** The planned talk that is recorded; empty for one that was not planned. */
    talkId: z.union([z.literal(""), z.uuid()]).default(""),
    ...factFields,
    place: z.enum(places).default("school"),
    ...ownWords,
    coachNotes: words(8000),
    ...agreementRows,
    nextDay: dayOrEmpty,
    nextTime: timeOrEmpty,
    /** Whether the two read it together at once, on one screen: the button that was pressed says so. */
    together: z.enum(["yes", "no"]).default("no"),
    /** The coach's list as it stood, to come back to; left out by a form that was not opened from it. */
    list: z.string().max(1000).optional(),
    /** The form it was written in: what lies half written in the long one stays when the short one is sent. */
    form: z.enum(["long", "short"]).default("long"),
    /** How long the form was open; whatever can't be read as that is as good as nothing. */
    seconds: z.coerce.number().int().min(1).nullable().catch(null),
  })
  .refine(hasTopic, topicMissing)
  .refine(({ nextDay, nextTime }) => nextDay === "" || nextTime !== "", {
    path: ["nextTime"],
    message: "add-time",
  })
  .refine(({ nextDay, nextTime }) => nextTime === "" || nextDay !== "", {
    path: ["nextDay"],
    message: "add-day",
  })
  .transform(
    ({
      agreement,
      doer,
      due,
      nextDay,
      nextTime,
      talkId,
      minutes: length,
      together,
      list,
      form,
      ...rest
    }) => ({
      ...rest,
      isShort: form === "short",
      isReadTogether: together === "yes",
      talkId: talkId === "" ? null : talkId,
      list: list === undefined ? null : listText(listIn(list)),
      minutes: length === "" ? null : length,
      agreements: agreement.flatMap((text, row): AgreementInput[] =>
        text === "" ? [] : [{ text, doer: doer[row] ?? "student", dueOn: due[row] || null }],
      ),
      nextFor: nextDay === "" ? null : momentOf(nextDay, nextTime),
    }),
  );

export type RecordTalkInput = z.output<typeof recordTalkInput>;

/** The student sends only their own words; the coach both. */
export const rewriteReportInput = z.strictObject({
  talkId: z.uuid(),
  ...ownWords,
  coachNotes: words(8000),
});

export const rewriteOwnWordsInput = z.strictObject({ talkId: z.uuid(), ...ownWords });
