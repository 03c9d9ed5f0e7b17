import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { writeAgreements } from "@/prisma/seed/history/agreements";
import { writeHolidays } from "@/prisma/seed/history/calendar";
import { writeCycle } from "@/prisma/seed/history/cycle";
import { writeCriteria } from "@/prisma/seed/history/criteria";
import { type FeedbackStory, writeFeedback } from "@/prisma/seed/history/feedback";
import { tellIdiom } from "@/prisma/seed/history/idiom";
import { writeIntakes } from "@/prisma/seed/history/intakes";
import { writeInstitutionPlan } from "@/prisma/seed/history/institution-plan";
import { type Planner, writePlanHistory } from "@/prisma/seed/history/plans";
import {
  type Assigned,
  assignRoles,
  coachMinutes,
  confirmTasksOf,
  publishRoles,
} from "@/prisma/seed/history/roles";
import { writeStaffTalks } from "@/prisma/seed/history/staff-talks";
import { writeStudentScans } from "@/prisma/seed/history/student-scans";
import { writeTalkHistory } from "@/prisma/seed/history/talks";
import { publishQuestionnaires } from "@/prisma/seed/history/questionnaires";
import { writeTeamScans } from "@/prisma/seed/history/team-scans";
import { writeTalkRounds } from "@/prisma/seed/history/talk-rounds";
import { writeStudyDays, writeTrainings } from "@/prisma/seed/history/trainings";
import type { DemoInstitution, Officer } from "@/prisma/seed/institutions";
import { appointOfficers, leadersOf } from "@/prisma/seed/offices";
import { type Colleague, listCoached, listColleagues, listTeams } from "@/prisma/seed/people";
import { randomFrom } from "@/prisma/seed/random";

/** Tells an institution's last years on top of what its files hold, the same story on the same day. */
export async function tellStory(
  tx: TenantTx,
  institutionId: InstitutionId,
  demo: DemoInstitution,
  today: Day,
): Promise<{ colleagues: readonly Colleague[]; talks: number }> {
  await writeHolidays(tx, schoolYearOfDay(today));
  const colleagues = await listColleagues(tx, today);
  const teams = await listTeams(tx);
  const leaders = leadersOf(demo, colleagues);
  await appointOfficers(tx, demo, colleagues, leaders);

  const keyHolders = {
    hrId: holderOf(demo, "hr", colleagues),
    directorateId: holderOf(demo, "directorate", colleagues),
  };
  const roles = await publishRoles(tx, keyHolders, { today, waiting: demo.waiting });
  await assignRoles(tx, assignmentsOf(colleagues, leaders, roles, today));
  await writeCriteria(tx, { roleId: roles.coach, hrId: keyHolders.hrId, today });

  await confirmTasksOf(tx, whoConfirmed(demo, colleagues), today);
  await tellIdiom(tx, {
    ...{ idiom: demo.idiom, colleagues, today, directorId: keyHolders.directorateId },
    writerId: holderOf(demo, "lob-coordinator", colleagues),
  });

  await writeInstitutionPlan(tx, {
    ...{ hrId: keyHolders.hrId, directorId: keyHolders.directorateId },
    today,
  });
  if (demo.cycle)
    await writeCycle(tx, demo.cycle, {
      ...{ hrId: keyHolders.hrId, directorId: keyHolders.directorateId },
      ...{ leaderIds: [...leaders.values()], today },
    });
  const placeOf = new Map(teams.map(({ id, name }, place) => [id, { name, place }]));
  await writePlanHistory(tx, plannersOf(teams, colleagues, leaders), {
    today,
    stageOf: (teamId) => demo.stageOf(placeOf.get(teamId)?.name ?? "", placeOf.get(teamId)?.place ?? 0),
  });
  const habit = (teamId: string) =>
    demo.habitOf(placeOf.get(teamId)?.name ?? "", placeOf.get(teamId)?.place ?? 0);
  const talks = await writeTalkHistory(tx, institutionId, await listCoached(tx), { today, habit });
  const author = { personId: keyHolders.hrId, now: momentOf(later(today, { months: -14 }), "10:00") };
  const asking = await publishQuestionnaires(tx, institutionId, author);
  await writeAgreements(tx, { teams, leaders, today });
  await writeTrainings(tx, { teams, leaders, hrId: keyHolders.hrId, today });
  await writeStudyDays(tx, { teams, leaders, today });
  await writeTeamScans(tx, { institutionId, hrId: keyHolders.hrId, today, ...asking });
  await tellFeedback(tx, demo, {
    institutionId,
    today,
    colleagues,
    leaders,
    versionId: asking.feedback.versionId,
  });
  const coach = colleagues.find(({ personnelNumber }) => personnelNumber === demo.student.coachNumber);
  await writeStudentScans(tx, {
    ...{ institutionId, today, habit, name: demo.scanName, ...asking.growthMeter },
    knownCoachId: coach?.id ?? "",
  });
  if (coach) await writeTalkRounds(tx, { coachId: coach.id, today });
  const intaker = colleagues.find(({ personnelNumber }) => personnelNumber === demo.intaker?.personnelNumber);
  if (demo.intaker && intaker?.teamId)
    await writeIntakes(tx, {
      ...{ institutionId, roleName: demo.intaker.roleName, today },
      ...{ intaker: { id: intaker.id, teamId: intaker.teamId } },
      ...{ hrId: keyHolders.hrId, directorId: keyHolders.directorateId },
    });
  return { colleagues, talks };
}

type Asking = Pick<FeedbackStory, "institutionId" | "today" | "colleagues" | "versionId">;

/** The coach of the demo's student talked with their leader and asked for feedback; the leader asks for it now. */
async function tellFeedback(
  tx: TenantTx,
  { student }: DemoInstitution,
  { leaders, ...asking }: Asking & { readonly leaders: ReadonlyMap<string, string> },
): Promise<void> {
  const subject = asking.colleagues.find(({ personnelNumber }) => personnelNumber === student.coachNumber);
  const leaderId = leaders.get(subject?.teamId ?? "");
  if (!subject || !leaderId) return;
  const near = asking.colleagues.filter(
    ({ id, teamId }) => teamId === subject.teamId && id !== subject.id && id !== leaderId,
  );
  await writeStaffTalks(tx, {
    ...{ institutionId: asking.institutionId, today: asking.today, employeeId: subject.id, leaderId },
    otherIds: near.slice(0, 4).map(({ id }) => id),
  });
  const coached = (await listCoached(tx)).filter(({ coachId }) => coachId === subject.id);
  const studentIds = [...new Set(coached.map(({ studentId }) => studentId))];
  await writeFeedback(tx, { ...asking, subject, leaderId, studentIds });
}

/** Two in three did, and everybody there is an account for. */
function whoConfirmed({ officers, student }: DemoInstitution, colleagues: readonly Colleague[]): string[] {
  const random = randomFrom("confirmations");
  const known = new Set([...officers.map(({ personnelNumber }) => personnelNumber), student.coachNumber]);
  return colleagues
    .filter(({ personnelNumber }) => random() < 0.66 || known.has(personnelNumber))
    .map(({ id }) => id);
}

function holderOf(
  { officers }: DemoInstitution,
  office: Officer["office"],
  colleagues: readonly Colleague[],
): string {
  const number = officers.find((officer) => officer.office === office)?.personnelNumber;
  const holder = colleagues.find(({ personnelNumber }) => personnelNumber === number);
  if (!holder) throw new Error(`Nobody holds ${office}.`);
  return holder.id;
}

function plannersOf(
  teams: readonly { id: string }[],
  colleagues: readonly Colleague[],
  leaders: ReadonlyMap<string, string>,
): Planner[] {
  return teams.flatMap(({ id }) => {
    const members = colleagues.filter(({ teamId }) => teamId === id);
    const leadId = leaders.get(id) ?? members[0]?.id;
    return leadId ? [{ teamId: id, leadId, members }] : [];
  });
}

/** Who guides gets hours for it; who teaches has a role too; one in twelve has none yet. */
function assignmentsOf(
  colleagues: readonly Colleague[],
  leaders: ReadonlyMap<string, string>,
  roles: Readonly<Record<string, string>>,
  today: Day,
): Assigned[] {
  const random = randomFrom("assignments");
  const begun = rangeOf(schoolYearOfDay(today) - 1).from;
  const leading = new Set(leaders.values());
  return colleagues.flatMap((colleague) => {
    const startsOn = colleague.startsOn > begun ? colleague.startsOn : begun;
    const give = (code: string, minutesPerYear: number): Assigned[] => {
      const roleId = roles[code];
      return roleId
        ? [{ personId: colleague.id, roleId, teamId: colleague.teamId, minutesPerYear, startsOn }]
        : [];
    };
    if (leading.has(colleague.id)) return give("team-lead", 120 * 60);
    if (colleague.students > 0) {
      const teaches = random() < (colleague.isTemporary ? 0.4 : 0.12);
      return [
        ...give("coach", coachMinutes(colleague.students, random)),
        ...(teaches ? give("career-teacher", 40 * 60) : []),
      ];
    }
    return random() < 0.92 ? give("subject-teacher", 0) : [];
  });
}
