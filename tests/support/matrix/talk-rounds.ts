import { asDate, dayOf, later, momentOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Place } from "@/tests/support/matrix/world";

type Who = Pick<Place, "coachId" | "studentId">;

/** The coach is there on one day, and asked the student to choose one of two moments until today. */
export async function aTalkRound(tx: TenantTx, { coachId, studentId }: Who, now: Date) {
  const [mentorHourId, talkRoundId, talkSlotId] = [newId(), newId(), newId()];
  const [today, soon, next] = [0, 14, 20].map((days) => later(dayOf(now), { days })) as [
    string,
    string,
    string,
  ];
  const hour = { onDay: asDate(soon), startsAt: 600, endsAt: 660, coachId, schoolYear: schoolYearOf(now) };
  await tx.mentorHour.create({ data: { id: mentorHourId, ...hour }, select: { id: true } });
  const days = { fromDay: asDate(next), untilDay: asDate(next), chooseBy: asDate(today) };
  await tx.talkRound.create({
    data: { id: talkRoundId, coachId, madeAt: now, ...days },
    select: { id: true },
  });
  await tx.talkRoundStudent.create({
    data: { roundId: talkRoundId, studentId },
    select: { studentId: true },
  });
  await tx.talkSlot.createMany({
    data: [
      { id: talkSlotId, roundId: talkRoundId, startsAt: momentOf(next, "10:00"), minutes: 15 },
      { id: newId(), roundId: talkRoundId, startsAt: momentOf(next, "10:15"), minutes: 15 },
    ],
  });
  return { mentorHourId, talkRoundId, talkSlotId };
}
