import { asDate, type Day, later, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { StartOutcome, SwitchReason } from "@/lib/start-programme/rules";

type Beginner = {
  readonly studentId: string;
  readonly enrolmentId: string;
  readonly coachId: string;
  readonly startsOn: Day;
};

/** Of twenty beginners: most are in the right place, one switches, one is still looking, and four are still to be looked back on. */
function outcomeOf(place: number): { outcome: StartOutcome; reason: SwitchReason | null } | null {
  const turn = place % 20;
  if (turn < 14) return { outcome: "in-place", reason: null };
  if (turn === 14) return { outcome: "switch", reason: "other-field" };
  return turn === 15 ? { outcome: "still-looking", reason: null } : null;
}

/** How the start of this school year went, looked back on thirteen weeks after it began; nothing before that day. */
export async function writeStarts(tx: TenantTx, today: Day): Promise<void> {
  const { from } = rangeOf(schoolYearOfDay(today));
  const beginners = await tx.$queryRaw<Beginner[]>`
    select e.student_id as "studentId", e.id as "enrolmentId", c.coach_id as "coachId", e.starts_on::text as "startsOn"
    from enrolments e
    join students s on s.institution_id = e.institution_id and s.person_id = e.student_id
    join coach_assignments c on c.institution_id = e.institution_id and c.student_id = e.student_id and c.ends_on is null
    where e.study_year = 1 and e.starts_on >= ${from}::date and e.starts_on <= ${today}::date and e.ends_on is null
    order by s.student_number`;
  const reviews = beginners.flatMap(({ startsOn, coachId, ...about }, place) => {
    const day = later(startsOn, { weeks: 13, days: 3 });
    const found = outcomeOf(place);
    if (!found || day > today) return [];
    return [
      {
        ...about,
        ...found,
        id: newId(),
        reviewedById: coachId,
        reviewedOn: asDate(day),
        madeAt: asDate(day),
      },
    ];
  });
  await tx.startReview.createMany({ data: reviews });
}
