import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import type { StartOutcome } from "@/lib/start-programme/rules";

type Beginner = {
  readonly studentId: string;
  readonly enrolmentId: string;
  readonly coachId: string;
  readonly startsOn: Day;
};

type Review = Omit<Beginner, "startsOn"> & {
  readonly id: string;
  readonly outcome: StartOutcome;
  readonly day: Day;
};

/** Of twenty beginners: most are in the right place, one switches, one is still looking, and four are still to be looked back on. */
function outcomeOf(place: number): StartOutcome | null {
  const turn = place % 20;
  if (turn < 14) return "in-place";
  if (turn === 14) return "switch";
  return turn === 15 ? "still-looking" : null;
}

/** How the start of this school year went, looked back on thirteen weeks after it began; nothing before that day. */
export async function writeStarts(institutionId: InstitutionId, today: Day): Promise<void> {
  const reviews = await withTenant(institutionId, (tx) => writeReviews(tx, today), { purpose: "job" });
  for (const { id, coachId } of reviews.filter(({ outcome }) => outcome === "switch"))
    await withTenant(
      institutionId,
      (tx) =>
        tx.startSwitch.create({ data: { reviewId: id, reason: "other-field" }, select: { reviewId: true } }),
      { personId: coachId },
    );
}

async function writeReviews(tx: TenantTx, today: Day): Promise<readonly Review[]> {
  const { from } = rangeOf(schoolYearOfDay(today));
  const beginners = await tx.$queryRaw<Beginner[]>`
    select e.student_id as "studentId", e.id as "enrolmentId", c.coach_id as "coachId", e.starts_on::text as "startsOn"
    from enrolments e
    join students s on s.institution_id = e.institution_id and s.person_id = e.student_id
    join coach_assignments c on c.institution_id = e.institution_id and c.student_id = e.student_id and c.ends_on is null
    where e.study_year = 1 and e.starts_on >= ${from}::date and e.starts_on <= ${today}::date and e.ends_on is null
    order by s.student_number`;
  const reviews = beginners.flatMap(({ startsOn, ...about }, place): Review[] => {
    const day = later(startsOn, { weeks: 13, days: 3 });
    const outcome = outcomeOf(place);
    return outcome && day <= today ? [{ ...about, id: newId(), outcome, day }] : [];
  });
  await tx.startReview.createMany({
    data: reviews.map(({ coachId, day, ...about }) => {
      return { ...about, reviewedById: coachId, reviewedOn: asDate(day), madeAt: asDate(day) };
    }),
  });
  return reviews;
}
