import { z } from "zod";
import { longestRoom, minutesOf, talkLengths, weekdays } from "@/lib/conversations/hours/rules";
import { isDay } from "@/lib/platform/calendar";

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid-time")
  .transform(minutesOf);

/** A whole number of minutes as somebody types it. */
function minutes(least: number, most: number, problem: string) {
  return z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^\d{1,3}$/, "not-a-number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, problem);
}

/** How long a talk is to take. */
export const talkLengthInput = minutes(talkLengths.least, talkLengths.most, "talk-minutes-out-of-range");

/** In which room, as somebody calls it. */
export const roomInput = z.string().trim().max(longestRoom, "too-long").default("");

const onceADay = "once";
const repeats = [...weekdays.map(String), onceADay] as const;

export const addHourInput = z
  .strictObject({
    /** Every Monday to Friday, or once. */
    repeats: z.enum(repeats, "choose"),
    onDay: z.union([z.literal(""), z.string().refine(isDay, "not-a-date")]).default(""),
    startsAt: time,
    endsAt: time,
    room: roomInput,
    talkMinutes: talkLengthInput,
    pauseMinutes: minutes(0, 60, "pause-out-of-range"),
  })
  .refine((hour) => hour.repeats !== onceADay || hour.onDay !== "", { path: ["onDay"], message: "add-day" })
  .refine((hour) => hour.endsAt > hour.startsAt, { path: ["endsAt"], message: "ends-before" })
  .transform(({ repeats: each, onDay, ...rest }) => ({
    ...rest,
    weekday: each === onceADay ? null : Number(each),
    on: each === onceADay ? onDay : null,
  }));

export type AddHourInput = z.output<typeof addHourInput>;

export const hourInput = z.strictObject({ hourId: z.uuid() });

/** How students reach their coach; nothing takes it away. */
export const contactInput = z.strictObject({ words: z.string().trim().max(200, "too-long").default("") });
