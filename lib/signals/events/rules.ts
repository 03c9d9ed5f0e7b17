import type { TrailNote } from "@/lib/platform/trail";

type Raised = { readonly signalId: string; readonly studentId: string };

/** That something was passed on about a student: a word of it is not in the log. */
export function signalRaised({ signalId, studentId }: Raised): TrailNote {
  return { verb: "raise-signal", entity: "signal", entityId: signalId, subjectPersonId: studentId };
}
