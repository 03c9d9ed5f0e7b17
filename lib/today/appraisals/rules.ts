import type { WaitingAppraisal } from "@/lib/appraisals/waiting/queries";
import type { Day } from "@/lib/platform/calendar";
import { bare, type Task, type TaskKind } from "@/lib/today/tasks/rules";

const kinds = {
  invited: "appraisal-invited",
  passage: "appraisal-passage",
  sign: "appraisal-sign",
  unsigned: "appraisal-unsigned",
  check: "appraisal-check",
  objected: "appraisal-objected",
  ruled: "appraisal-ruled",
} as const satisfies Record<WaitingAppraisal["what"], TaskKind>;

/** What an appraisal asks of the two it is between, and how many wait for HR, without whose: on their own Vandaag and nowhere else (H4). */
export function appraisalTask({ id, what, other, on, count }: WaitingAppraisal, today: Day): Task {
  const kind = kinds[what];
  if (!id || !other)
    return { ...bare, kind, id: kind, count, path: "/beoordelingen?lijst=file&stand=waiting" };
  return {
    ...bare,
    kind,
    id: `${id}-${what}`,
    path: `/beoordelingen/${id}`,
    isLate: (what === "sign" || what === "unsigned") && on !== null && on < today,
    people: [other],
    on,
  };
}
