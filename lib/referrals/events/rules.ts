import type { TrailNote } from "@/lib/platform/trail";

/** What happened to a referral. Of whom it is stays out of the log, which is read by somebody outside the chain (permissions.md 6.4). */
export function noteOn({ id }: { readonly id: string }, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "referral", entityId: id };
}

/** That somebody opened what is said of a student's referral, which the student sees. */
export function readingOf({ id, studentId }: { readonly id: string; readonly studentId: string }): TrailNote {
  return { verb: "read", entity: "referral", entityId: id, subjectPersonId: studentId };
}
