import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { outsideRelations } from "@/lib/scans/student/rules";

const roundId = z.uuid();

export const startScanInput = z.strictObject({
  studentId: z.uuid(),
  versionId: z.uuid("choose"),
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  closesOn: z.string().refine(isDay, "not-a-date"),
});

export const studentRoundInput = z.strictObject({ roundId });

export const askSchoolInput = z.strictObject({ roundId, personId: z.uuid("choose") });

/** Somebody from outside: their e-mail may stay empty, then whoever asked gives them the link. */
export const askCompanyInput = z.strictObject({
  roundId,
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  relation: z.enum(outsideRelations).default("work"),
  company: z.string().trim().max(80, "too-long"),
  email: z.union([z.literal(""), z.email("not-an-email").max(200).toLowerCase()], "not-an-email"),
});

export const studentRaterInput = z.strictObject({ raterId: z.uuid() });

export const topicInput = z.strictObject({ roundId, questionId: z.uuid() });

/** Whom somebody looks for to ask, in the address. */
export const askQuery = z.object({ zoek: z.string().trim().max(80).catch("").default("") });

/** Which of a coach's students are shown. */
export const scanListQuery = z.object({ toon: z.enum(["zonder", "alle"]).catch("zonder") });
