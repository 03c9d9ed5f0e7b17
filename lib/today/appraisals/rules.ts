import type { WaitingAppraisal } from "@/lib/appraisals/waiting/queries";
import { bare, type Task, type TaskKind } from "@/lib/today/tasks/rules";

const kinds = {
  invited: "appraisal-invited",
  passage: "appraisal-passage",
  sign: "appraisal-sign",
} as const satisfies Record<WaitingAppraisal["what"], TaskKind>;

/** What the employee reads, answers or signs of an appraisal: on their own Vandaag and nowhere else (H4). */
export function appraisalTask({ id, what, leader, plannedOn }: WaitingAppraisal): Task {
  const kind = kinds[what];
  return {
    ...bare,
    kind,
    id: `${id}-${what}`,
    path: `/beoordelingen/${id}`,
    people: [leader],
    on: plannedOn,
  };
}
