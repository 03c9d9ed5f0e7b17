import type { WaitingAppraisal } from "@/lib/appraisals/waiting/queries";
import type { Day } from "@/lib/platform/calendar";
import { bare, type Task, type TaskKind } from "@/lib/today/tasks/rules";

const kinds = {
  invited: "appraisal-invited",
  passage: "appraisal-passage",
  sign: "appraisal-sign",
  unsigned: "appraisal-unsigned",
} as const satisfies Record<WaitingAppraisal["what"], TaskKind>;

/** What an appraisal asks of the two it is between: on their own Vandaag and nowhere else (H4). */
export function appraisalTask({ id, what, other, on }: WaitingAppraisal, today: Day): Task {
  const kind = kinds[what];
  return {
    ...bare,
    kind,
    id: `${id}-${what}`,
    path: `/beoordelingen/${id}`,
    isLate: (what === "sign" || what === "unsigned") && on < today,
    people: [other],
    on,
  };
}
