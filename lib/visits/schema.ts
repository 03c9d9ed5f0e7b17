import { z } from "zod";
import { isDay, momentOf } from "@/lib/platform/calendar";
import { mostSentences } from "@/lib/visits/arrangements/rules";
import { cancellationReasons, settings, sightings } from "@/lib/visits/rules";

const id = z.uuid("choose");
const day = z.string().refine(isDay, "not-a-date");
const dayOrEmpty = z.union([z.literal(""), day]).default("");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid-time");
const timeOrEmpty = z.union([z.literal(""), time]).default("");
const words = (longest: number) => z.string().trim().max(longest, "too-long").default("");

const what = {
  setting: z.enum(settings, "choose").default("lesson"),
  lesson: z.string().trim().min(1, "required").max(120, "too-long"),
  place: words(80),
};

const dayMissing = { path: ["plannedDay"], message: "add-day" };
const timeMissing = { path: ["plannedTime"], message: "add-time" };

type PerhapsPlanned = { plannedDay: string; plannedTime: string };

const hasDay = ({ plannedDay, plannedTime }: PerhapsPlanned) => plannedTime === "" || plannedDay !== "";
const hasTime = ({ plannedDay, plannedTime }: PerhapsPlanned) => plannedDay === "" || plannedTime !== "";

/** A leader chooses day and hour at once. */
export const planVisitInput = z
  .strictObject({ withId: id, ...what, plannedDay: day, plannedTime: time })
  .transform(({ plannedDay, plannedTime, ...rest }) => ({
    ...rest,
    plannedFor: momentOf(plannedDay, plannedTime),
  }));

/** Who asks for a visit may leave the day to the visitor. */
export const askVisitInput = z
  .strictObject({ withId: id, ...what, plannedDay: dayOrEmpty, plannedTime: timeOrEmpty })
  .refine(hasTime, timeMissing)
  .refine(hasDay, dayMissing)
  .transform(({ plannedDay, plannedTime, ...rest }) => ({
    ...rest,
    plannedFor: plannedDay === "" ? null : momentOf(plannedDay, plannedTime),
  }));

export type AskVisitInput = z.output<typeof askVisitInput>;

export const moveVisitInput = z
  .strictObject({
    visitId: z.uuid(),
    plannedDay: day,
    plannedTime: time,
    lesson: what.lesson,
    place: what.place,
  })
  .transform(({ plannedDay, plannedTime, ...rest }) => ({
    ...rest,
    plannedFor: momentOf(plannedDay, plannedTime),
  }));

export type MoveVisitInput = z.output<typeof moveVisitInput>;

export const cancelVisitInput = z.strictObject({
  visitId: z.uuid(),
  reason: z.enum(cancellationReasons, "choose"),
});

export const visitInput = z.strictObject({ visitId: z.uuid() });

const places = Array.from({ length: mostSentences }, (_, place) => place + 1);

/** The names under which a form asks about the sentence at a place. */
export const seenAt = (place: number) => `seen${place}` as const;
export const noteAt = (place: number) => `note${place}` as const;

const seen = z.union([z.literal(""), z.enum(sightings)]).default("");
const sentences = {
  ...Object.fromEntries(places.map((place) => [seenAt(place), seen])),
  ...Object.fromEntries(places.map((place) => [noteAt(place), words(500)])),
};

/** What was seen, sentence by sentence, and in words; the note to oneself is for a colleague's visit only. */
export const writeReportInput = z
  .strictObject({
    visitId: z.uuid(),
    heldOn: day,
    arrangement: z.coerce.number().int().min(0).max(10_000).default(0),
    wentWell: words(4000),
    canGrow: words(4000),
    note: words(4000),
    ...sentences,
  })
  .transform(({ visitId, heldOn, arrangement, wentWell, canGrow, note, ...given }) => ({
    ...{ visitId, heldOn, arrangement, wentWell, canGrow, note },
    given: places.map((place) => givenAt(place, given)),
  }));

/** What was said about the sentence at a place; the shape above lets nothing else in. */
function givenAt(place: number, given: Readonly<Record<string, unknown>>) {
  const note = given[noteAt(place)];
  const said = given[seenAt(place)];
  return {
    seen: sightings.find((sighting) => sighting === said) ?? null,
    note: typeof note === "string" ? note : "",
  };
}

export type WriteReportInput = z.output<typeof writeReportInput>;

export const answerInput = z.strictObject({ visitId: z.uuid(), words: words(4000) });

/** The kind of visit an address asks a form for, and about whom it opens. */
export const newVisitQuery = z.object({
  soort: z.enum(["plannen", "vragen", "collega"]).nullable().catch(null).default(null),
  met: z.uuid().nullable().catch(null).default(null),
});

export const visitsQuery = z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1) });
