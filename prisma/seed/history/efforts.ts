import { usualSet } from "@/lib/effort/parts/labels";
import { asDate, type Day, later, mondayOf, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { loadMessages } from "@/lib/platform/messages";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { EffortState } from "@/lib/effort/rules";

type Group = {
  readonly coachId: string;
  /** Who teaches them economics of citizenship. */
  readonly teacherId: string;
  readonly studentIds: readonly string[];
};

/** How far somebody is: what comes early in the year is done by most, what comes late by nobody yet. */
function stateOf(part: number, student: number): EffortState {
  const turn = (student * 3 + part * 5) % 7;
  if (part % 4 > 2) return "not-started";
  if (turn < 4 - (part % 4)) return "done";
  return turn < 5 ? "under-way" : "not-started";
}

/** What this school year asks for career and citizenship, and how far one coach's students are. */
export async function writeEfforts(
  tx: TenantTx,
  { coachId, teacherId, studentIds }: Group,
  today: Day,
): Promise<void> {
  const schoolYear = schoolYearOfDay(today);
  const { effort } = await loadMessages("nl", {});
  const parts = usualSet(effort.usual).map((part, at) => ({
    ...{ ...part, id: newId(), schoolYear, position: at + 1 },
    studyYears: [...part.studyYears],
    isRequired: at !== 3,
  }));
  await tx.effortPart.createMany({ data: parts });
  const { from } = rangeOf(schoolYear);
  const records = parts.flatMap((part, at) =>
    studentIds.flatMap((studentId, place) => {
      const state = stateOf(at, place);
      const day = later(mondayOf(from), { weeks: 5 + at, days: place % 5 });
      if (state === "not-started" || day > today) return [];
      const note = state === "done" && place === 0 && at === 0 ? "Drie bewijsstukken met terugblik." : "";
      const notedById = at === 5 ? teacherId : coachId;
      return [{ partId: part.id, studentId, state, note, notedOn: asDate(day), notedById }];
    }),
  );
  await tx.effortRecord.createMany({ data: records });
}
