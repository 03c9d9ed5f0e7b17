import { planRound } from "@/lib/conversations/rounds/commands";
import { findBasis } from "@/lib/conversations/rounds/basis/queries";
import { findRound } from "@/lib/conversations/rounds/queries";
import { keyOf, slotsIn } from "@/lib/conversations/rounds/slots/rules";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { findActor } from "@/lib/platform/relations";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import {
  addProgramme,
  addStaff,
  addStudent,
  addTeam,
  addUnit,
  foundInstitution,
} from "@/prisma/seed/builders";
import type { ScanTime } from "./scans";

/** A coach with so many students: finding moments for all of them, planning all talks, and the page of the round. */
export async function timeRounds(people: number, count: () => number): Promise<ScanTime[]> {
  const slug = `r${newId().replaceAll("-", "").slice(-20)}`;
  const institutionId = await foundInstitution(slug, "Meting");
  const now = new Date();
  const inside = <Result>(work: (tx: TenantTx) => Promise<Result>) =>
    withTenant(institutionId, work, { purpose: "job" });
  const coachId = await inside((tx) => aCoachOf(tx, people, now));
  const actor = await findActor({ institutionId, slug, name: slug, personId: coachId }, now);
  if (!actor) throw new Error("Nobody coaches here.");
  const times: ScanTime[] = [];
  const timed = async <Result>(step: string, work: (tx: TenantTx) => Promise<Result>): Promise<Result> => {
    const [before, start] = [count(), performance.now()];
    const result = await inside(work);
    times.push({ step, people, statements: count() - before, seconds: (performance.now() - start) / 1000 });
    return result;
  };
  const period = { from: later(dayOf(now), { days: 1 }), until: later(dayOf(now), { days: 70 }) };
  const basis = await timed("propose moments for a round of talks", (tx) =>
    findBasis(tx, actor, period, now),
  );
  const slots = slotsIn(basis.hours, basis, now);
  const chosen = basis.students.flatMap(({ id: studentId }, at) => {
    const slot = slots[at];
    return slot ? [{ studentId, key: keyOf(slot) }] : [];
  });
  const studentIds = chosen.map(({ studentId }) => studentId);
  const planned = await timed("plan all talks of the round", (tx) =>
    planRound(tx, actor, basis, { period, studentIds, chosen }, now),
  );
  const roundId = planned.ok ? planned.data.roundId : "";
  await timed("read the round", (tx) => findRound(tx, actor, roundId, now));
  return times;
}

/** A coach who is there a whole day each week. */
async function aCoachOf(tx: TenantTx, people: number, now: Date): Promise<string> {
  const teamId = await addTeam(tx, { unitId: await addUnit(tx), name: "Meting" });
  const programmeId = await addProgramme(tx, { teamId });
  const coachId = await addStaff(tx, { teamIds: [teamId] });
  for (let at = 0; at < people; at++) await addStudent(tx, { teamId, programmeId, coachId });
  const day = { startsAt: 9 * 60, endsAt: 17 * 60, talkMinutes: 15, coachId, schoolYear: schoolYearOf(now) };
  await tx.mentorHour.createMany({
    data: [1, 3].map((weekday) => ({ id: newId(), weekday, ...day })),
  });
  return coachId;
}
