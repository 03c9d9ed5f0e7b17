import { asDate, type Day, later, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { studyDayTexts, trainingTexts } from "@/prisma/seed/texts/trainings";

type Told = {
  readonly teams: readonly { readonly id: string }[];
  readonly leaders: ReadonlyMap<string, string>;
  readonly hrId: string;
  readonly today: Day;
};

/** What the first teams asked to learn: one waits, one waits too long, and two were answered. */
export async function writeTrainings(tx: TenantTx, { teams, leaders, hrId, today }: Told): Promise<void> {
  const led = teams.flatMap(({ id }) => {
    const askedById = leaders.get(id);
    return askedById ? [{ teamId: id, askedById }] : [];
  });
  const goals = await tx.planGoal.findMany({
    where: { position: 1, plan: { schoolYear: schoolYearOfDay(today) } },
    select: { id: true, plan: { select: { teamId: true } } },
  });
  const goalOf = new Map(goals.map(({ id, plan }) => [plan.teamId, id]));
  const firstDay = rangeOf(schoolYearOfDay(today)).from;
  await tx.trainingRequest.createMany({
    data: trainingTexts.flatMap(({ asked, due, answered, ...words }, place) => {
      const team = led[place % led.length];
      const askedOn = later(today, { days: -asked });
      if (!team || askedOn < firstDay) return [];
      return {
        ...{ id: newId(), ...team, ...words, goalId: goalOf.get(team.teamId) ?? null },
        ...{ askedOn: asDate(askedOn), answerBy: asDate(later(today, { days: due })) },
        ...(answered
          ? {
              ...{ answer: answered.answer, reason: answered.reason, answeredById: hrId },
              answeredOn: asDate(later(today, { days: -answered.ago })),
            }
          : {}),
      };
    }),
  });
}

/** What the first teams learnt together this school year, of the hours their leaders set. */
export async function writeStudyDays(
  tx: TenantTx,
  { teams, leaders, today }: Omit<Told, "hrId">,
): Promise<void> {
  const schoolYear = schoolYearOfDay(today);
  const { from } = rangeOf(schoolYear);
  const led = teams.slice(0, 3).flatMap(({ id }) => {
    const leadId = leaders.get(id);
    return leadId ? [{ id, leadId }] : [];
  });
  await tx.teamYearHours.createMany({
    data: led.map(({ id }) => ({ teamId: id, schoolYear, minutes: 20 * 60 })),
  });
  await tx.studyDay.createMany({
    data: led.flatMap(({ id, leadId }) =>
      studyDayTexts.flatMap(({ ago, ...day }) => {
        const heldOn = later(today, { days: -ago });
        return heldOn < from
          ? []
          : { id: newId(), teamId: id, notedById: leadId, heldOn: asDate(heldOn), ...day };
      }),
    ),
  });
}
