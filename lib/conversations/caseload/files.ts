import type { StudentProgress } from "@/lib/conversations/coverage/queries";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

/** The words of the workbook's header: keys of `conversations.list`. */
export type ColumnWord =
  | "student"
  | "number"
  | "group"
  | "talks"
  | "required"
  | "last"
  | "next"
  | "agreements"
  | "overdue";

/** The columns of "Mijn studenten" in a workbook: facts only, no word of what was said. */
export function columnsOf(say: (word: ColumnWord) => string): readonly ListColumn<StudentProgress>[] {
  return [
    { header: say("student"), of: ({ name }) => fullName(name) },
    { header: say("number"), of: ({ number }) => number },
    { header: say("group"), of: ({ groupName }) => groupName },
    { header: say("talks"), kind: "whole", of: ({ completed }) => completed },
    {
      header: say("required"),
      kind: "whole",
      of: ({ standing }) => (standing.isInScope ? standing.required : null),
    },
    { header: say("last"), kind: "date", of: ({ lastHeldOn }) => lastHeldOn },
    {
      header: say("next"),
      kind: "date",
      of: ({ nextPlannedFor }) => (nextPlannedFor ? dayOf(nextPlannedFor) : null),
    },
    { header: say("agreements"), kind: "whole", of: ({ openAgreements }) => openAgreements },
    { header: say("overdue"), kind: "whole", of: ({ overdueAgreements }) => overdueAgreements },
  ];
}
