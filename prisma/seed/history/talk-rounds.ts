import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import type { MentorHour } from "@/lib/conversations/hours/rules";
import { usualPeriod } from "@/lib/conversations/rounds/periods/rules";
import { slotsIn } from "@/lib/conversations/rounds/slots/rules";
import { asDate, type Day, later, momentOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";

type Told = { readonly coachId: string; readonly today: Day };

const asked = 8;

/** When the coach of the demo's student can be found, and a round of talks in which some of their students have chosen. */
export async function writeTalkRounds(tx: TenantTx, { coachId, today }: Told): Promise<void> {
  const schoolYear = schoolYearOfDay(today);
  const usual = { on: null, talkMinutes: 20, pauseMinutes: 5 };
  const hours: readonly MentorHour[] = [
    { id: newId(), weekday: 2, startsAt: 13 * 60, endsAt: 14 * 60 + 30, room: "B1.04", ...usual },
    { id: newId(), weekday: 4, startsAt: 9 * 60, endsAt: 10 * 60, room: "Studieplein", ...usual },
  ];
  await tx.mentorHour.createMany({
    data: hours.map(({ on: _on, ...hour }) => ({ ...hour, coachId, schoolYear })),
  });
  const words = "Loop binnen in mijn mentoruur, of stuur me een bericht in Teams.";
  await tx.coachContact.create({ data: { coachId, words }, select: { coachId: true } });

  const now = momentOf(today, "09:00");
  const weeks = teachingWeeks(schoolYear, []);
  const period = usualPeriod(weeks, now);
  const slots = slotsIn(hours, { period, weeks, busy: [] }, now).map((slot) => ({ id: newId(), ...slot }));
  const coached = await tx.coachAssignment.findMany({
    where: { coachId, endsOn: null },
    orderBy: { student: { person: { sortName: "asc" } } },
    select: { studentId: true },
    take: asked,
  });
  if (slots.length < coached.length) return;
  const chosen = new Map(
    coached.slice(2, 5).map(({ studentId }, at) => [studentId, { talkId: newId(), slot: slots[2 * at] }]),
  );
  const roundId = newId();
  const days = { fromDay: asDate(period.from), untilDay: asDate(period.until) };
  const madeAt = momentOf(later(today, { days: -2 }), "15:30");
  await tx.talkRound.create({
    data: { id: roundId, coachId, madeAt, ...days, chooseBy: asDate(later(today, { days: 5 })) },
    select: { id: true },
  });
  await tx.conversation.createMany({
    data: [...chosen].flatMap(([studentId, { talkId: id, slot }]) => {
      const what = { id, studentId, coachId, kind: "progress", place: "school" };
      return slot
        ? [{ ...what, plannedFor: slot.startsAt, plannedMinutes: slot.minutes, room: slot.room }]
        : [];
    }),
  });
  await tx.talkSlot.createMany({
    data: slots.map((slot) => {
      const taken = [...chosen.values()].find((one) => one.slot?.id === slot.id);
      return { roundId, ...slot, conversationId: taken?.talkId ?? null };
    }),
  });
  await tx.talkRoundStudent.createMany({
    data: coached.map(({ studentId }) => {
      return { roundId, studentId, conversationId: chosen.get(studentId)?.talkId ?? null };
    }),
  });
}
