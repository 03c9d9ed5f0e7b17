import { wordsIn } from "@/lib/conversations/preparations/rules";
import type { TalkMoments } from "@/lib/conversations/rules";

/** Talks with staff on the engine of talks with students (H13, M4). An appraisal is none of them and never will be (H4). */
export const staffKinds = ["development", "ambition", "functioning"] as const;
export type StaffKind = (typeof staffKinds)[number];

export const staffPlaces = ["school", "online", "phone"] as const;
export type StaffPlace = (typeof staffPlaces)[number];

/** What stands on the agenda besides the five career competences; whether it came up is a fact, never a grade (H8, H10). */
export const staffTopics = [
  "expectations",
  "growth",
  "ambition",
  "work",
  "own-career",
  "as-coach",
  "student-support",
] as const;
export type StaffTopic = (typeof staffTopics)[number];

/**
 * The fixed agenda of a kind: expectations first (H16), the own career in a functioning talk (H6), being a coach for who
 * coaches students (H2), and the support of students as the closing question (H11). The career competences stand in
 * the middle of all of them (H5).
 */
export function topicsOf(kind: StaffKind, { isCoach }: { readonly isCoach: boolean }): readonly StaffTopic[] {
  const own: Readonly<Record<StaffKind, readonly StaffTopic[]>> = {
    development: ["growth"],
    ambition: ["ambition"],
    functioning: ["work", "own-career"],
  };
  return ["expectations", ...own[kind], ...(isCoach ? (["as-coach"] as const) : []), "student-support"];
}

/** The facts of a talk with an employee. */
export type StaffTalk = TalkMoments & { readonly employeeId: string; readonly holderId: string };

/** What was said: the employee's own words, and what the holder adds. Both read all of it. */
export type StaffReport = { readonly employeeWords: string; readonly holderNotes: string };

export const emptyStaffReport: StaffReport = { employeeWords: "", holderNotes: "" };

/** What was sealed as a report. */
export function readStaffReport(text: string): StaffReport {
  const { employeeWords = "", holderNotes = "" } = wordsIn(text);
  return { employeeWords, holderNotes };
}

/** Under which key the unfinished record of a talk is kept. */
export function draftOfRecord(talkId: string) {
  return { form: "staff-talk", subject: talkId };
}

/** For how many school years what was said is kept, besides the running one. */
export const schoolYearsKept = 3;
