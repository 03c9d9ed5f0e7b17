import { listProgress } from "@/lib/conversations/coverage/queries";
import { findManner } from "@/lib/conversations/coverage/manner/queries";
import { findFigures } from "@/lib/insight/queries";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { asOwner } from "@/lib/platform/installation/owner";
import { findActor } from "@/lib/platform/relations";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { addProgramme, addStaff, addTeam, addUnit, foundInstitution } from "@/prisma/seed/builders";
import type { ScanTime } from "./scans";

const teams = 73;
const studentsOfCoach = 150;
const turns = 5;

/**
 * What talks of five years cost: the list of a coach with 150 students, how those talks are held, and the figures of an
 * institution of 11,000. Told for so many rows of talks as were asked, each the quickest of five.
 */
export async function timeCoverage(rows: number, count: () => number, ownerUrl: string): Promise<ScanTime[]> {
  const slug = `c${newId().replaceAll("-", "").slice(-20)}`;
  const institutionId = await foundInstitution(slug, "Meting");
  const now = new Date();
  const inside = <Result>(work: (tx: TenantTx) => Promise<Result>) =>
    withTenant(institutionId, work, { purpose: "job" });
  const coaches: string[] = [];
  for (let at = 0; at < teams; at++) coaches.push(await inside((tx) => aTeam(tx, now)));
  await inside((tx) => holdTalks(tx, Math.round(rows / (teams * studentsOfCoach)), now));
  // What a day of use does by itself: without it the planner knows nothing of so many new rows.
  await asOwner(ownerUrl, (owner) => owner.query("analyze"));
  const coachId = coaches[0] ?? "";
  const actor = await findActor({ institutionId, slug, name: slug, personId: coachId }, now);
  if (!actor) throw new Error("Nobody coaches here.");
  const times: ScanTime[] = [];
  const timed = async (step: string, work: (tx: TenantTx) => Promise<unknown>): Promise<void> => {
    const quickest = { statements: 0, seconds: Number.POSITIVE_INFINITY };
    for (let turn = 0; turn < turns; turn++) {
      const [before, start] = [count(), performance.now()];
      await inside(work);
      quickest.seconds = Math.min(quickest.seconds, (performance.now() - start) / 1000);
      quickest.statements = count() - before;
    }
    times.push({ step, people: rows, ...quickest });
  };
  await timed("list of a coach with 150 students, by talks", (tx) =>
    listProgress(tx, actor, { coachId }, now),
  );
  await timed("how their talks are held, by talks", (tx) => findManner(tx, actor, { coachId }, now));
  const reach = { over: "institution", ownId: coachId, ledTeamIds: [], contracts: "all" } as const;
  const asked = {
    institutionId,
    schoolYear: schoolYearOf(now),
    today: dayOf(now),
    placeId: institutionId,
    reach,
  };
  await timed("figures of 11,000 students, by talks", (tx) => findFigures(tx, asked));
  return times;
}

/** A team with one coach and their students, all there for five years. */
async function aTeam(tx: TenantTx, now: Date): Promise<string> {
  const teamId = await addTeam(tx, { unitId: await addUnit(tx), name: `Team ${newId()}` });
  const programmeId = await addProgramme(tx, { teamId });
  const coachId = await addStaff(tx, { teamIds: [teamId] });
  const { from } = rangeOf(schoolYearOf(now) - 4);
  await tx.$executeRaw`
    with made as (select gen_random_uuid() as id, n from generate_series(1, ${studentsOfCoach}::int) n),
    people as (insert into people (id, kind, given_name, family_name, sort_name)
      select id, 'student', 'Sam', 'Meting', 'Meting, Sam' from made returning id),
    students as (insert into students (person_id, student_number) select id, id::text from people returning person_id),
    enrolled as (insert into enrolments (id, student_id, programme_id, team_id, study_year, status, starts_on)
      select gen_random_uuid(), person_id, ${programmeId}::uuid, ${teamId}::uuid, 1, 'definitive', ${from}::date from students
      returning student_id)
    insert into coach_assignments (id, student_id, coach_id, starts_on)
      select gen_random_uuid(), student_id, ${coachId}::uuid, ${from}::date from enrolled`;
  return coachId;
}

/** So many talks with every student, spread over five school years up to today, each about something. */
async function holdTalks(tx: TenantTx, each: number, now: Date): Promise<void> {
  const { from } = rangeOf(schoolYearOf(now) - 4);
  const today = dayOf(now);
  await tx.$executeRaw`
    insert into conversations (id, kind, held_on, duration_minutes, place, student_id, coach_id)
      select gen_random_uuid(), 'progress', ${today}::date - ((n - 1) * (${today}::date - ${from}::date) / ${each}::int), 15, 'school',
        a.student_id, a.coach_id
      from coach_assignments a cross join generate_series(1, ${each}::int) n`;
  await tx.$executeRaw`
    insert into conversation_topics (conversation_id, topic) select id, 'career' from conversations`;
}
