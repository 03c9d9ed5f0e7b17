import "server-only";

import { findStudent, type StudentView } from "@/lib/organisation/students/queries";
import type { StudentTies } from "@/lib/organisation/students/policy";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";
import { tokenFrom } from "@/lib/platform/personal-link";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { inLanguage } from "@/lib/platform/words";
import { formKeyOf } from "@/lib/scans/forms/queries";
import { openKey } from "@/lib/scans/links/queries";
import type { RaterView } from "@/lib/scans/raters/queries";
import type { RaterCategory } from "@/lib/scans/rules";
import type { OutsideRelation } from "@/lib/scans/student/rules";
import { claimRound, findRound, listRoundsAbout, type RoundView } from "@/lib/scans/rounds/queries";

/** A round about a student, with what decides who may open it. */
export type StudentRound = RoundView & { readonly student: StudentView };

/** One round about a student; null when it is another kind of round, or there is none. */
export async function findStudentRound(
  tx: TenantTx,
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<StudentRound | null> {
  return withStudent(tx, actor, await findRound(tx, actor, roundId), now);
}

/** As findStudentRound, locked until this transaction ends. */
export async function claimStudentRound(tx: TenantTx, actor: Actor, roundId: string, now: Date) {
  return withStudent(tx, actor, await claimRound(tx, actor, roundId), now);
}

async function withStudent(
  tx: TenantTx,
  actor: Actor,
  round: RoundView | null,
  now: Date,
): Promise<StudentRound | null> {
  if (round?.kind !== "student" || !round.subjectId) return null;
  const student = await findStudent(tx, actor, round.subjectId, now);
  return student && { ...round, student };
}

/** A round in a list, with what decides whether it is shown. */
export type ListedStudentRound = RoundView & { readonly student: StudentTies };

/** All rounds about a student, newest first; which of them somebody sees is the policy's to say. */
export async function listStudentRounds(
  tx: TenantTx,
  actor: Actor,
  student: StudentTies,
): Promise<ListedStudentRound[]> {
  const rounds = await listRoundsAbout(tx, actor, student.id);
  return rounds.filter(({ kind }) => kind === "student").map((round) => ({ ...round, student }));
}

/** Somebody who is asked about a student: known by name, and whether they handed in; never what they said. */
export type StudentRater = Pick<
  RaterView,
  "id" | "category" | "name" | "email" | "personId" | "personName"
> & {
  readonly company: string | null;
  readonly relation: OutsideRelation | null;
  /** In which language who has no account is asked. */
  readonly locale: Locale | null;
  readonly isSubmitted: boolean;
};

/** Everybody a student's round asks: the student, the coach, and the others in the order they were asked. */
export function listStudentRaters(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
): Promise<StudentRater[]> {
  return tx.$queryRaw<StudentRater[]>`
    select a.id, a.category, a.name, a.company, a.relation, a.email, a.locale, a.person_id as "personId",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`a.person_id`)} as "personName", a.submitted_on is not null as "isSubmitted"
    from scan_raters a
    where a.institution_id = ${institutionId}::uuid and a.round_id = ${roundId}::uuid
    order by a.category <> 'self', a.category <> 'coach', a.id limit 60`;
}

/**
 * The addresses of the personal links of these people, for who passes them on where no mail can. Only of people
 * without an account whom no mail reaches and who kept nothing yet, let alone handed in: whoever sees a link could
 * use it, and read what was kept with it.
 */
export async function findLinkPaths(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
  raters: readonly StudentRater[],
  hasMail: boolean,
): Promise<ReadonlyMap<string, string>> {
  const outside = raters.filter(
    ({ personId, isSubmitted, email }) => personId === null && !isSubmitted && !(hasMail && email),
  );
  const key = outside.length > 0 ? await openKey(tx, institutionId, roundId) : null;
  const links = key ? outside.map(({ id, locale }) => ({ id, locale, token: tokenFrom(key, id) })) : [];
  const used = await usedIn(
    tx,
    institutionId,
    links.map(({ token }) => formKeyOf(token)),
  );
  const unused = links.filter(({ token }) => !used.has(formKeyOf(token).toString("hex")));
  return new Map(unused.map(({ id, token, locale }) => [id, inLanguage(`/r/${token}`, locale ?? "nl")]));
}

/** Under which of these keys a form is kept, as hex. */
async function usedIn(
  tx: TenantTx,
  institutionId: InstitutionId,
  keys: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ key: Uint8Array }[]>`
    select key from scan_forms where institution_id = ${institutionId}::uuid and key = any(${[...keys]}::bytea[])`;
  return new Set(rows.map(({ key }) => Buffer.from(key).toString("hex")));
}

export type RaterInStudentRound = {
  readonly round: StudentRound;
  readonly rater: { readonly id: string; readonly category: RaterCategory; readonly personId: string | null };
};

/** Somebody who is asked about a student, with the round claimed. */
export async function claimStudentRater(
  tx: TenantTx,
  actor: Actor,
  raterId: string,
  now: Date,
): Promise<RaterInStudentRound | null> {
  const where = { institutionId: actor.institutionId, id: raterId };
  const found = await tx.scanRater.findFirst({ where, select: { roundId: true } });
  const round = found && (await claimStudentRound(tx, actor, found.roundId, now));
  const select = { id: true, category: true, personId: true } as const;
  const rater = round && (await tx.scanRater.findFirst({ where, select }));
  return round && rater ? { round, rater: { ...rater, category: rater.category as RaterCategory } } : null;
}

/** One of a coach's students: when their last scan closed, and until when one runs. Facts only. */
export type ScannedStudent = {
  readonly studentId: string;
  readonly name: PersonName;
  readonly groupName: string | null;
  readonly lastClosedOn: Day | null;
  readonly runsUntil: Day | null;
};

const mostStudents = 200;

/** A coach's students by name, with the last scan of each. One statement. */
export function listScannedStudents(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<ScannedStudent[]> {
  const today = dayOf(now);
  return tx.$queryRaw<ScannedStudent[]>`
    select c.student_id as "studentId", ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`c.student_id`)} as name,
      (select e.group_name from enrolments e where e.institution_id = ${institutionId}::uuid
        and e.student_id = c.student_id order by e.starts_on desc limit 1) as "groupName",
      max((r.closed_at at time zone 'Europe/Amsterdam')::date)::text as "lastClosedOn",
      max(r.closes_on) filter (where r.closed_at is null and r.closes_on >= ${today}::date)::text as "runsUntil"
    from coach_assignments c
    join people p on p.institution_id = ${institutionId}::uuid and p.id = c.student_id
    left join (scan_rounds r
      join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
      join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id and i.kind = 'student')
      on r.institution_id = ${institutionId}::uuid and r.subject_id = c.student_id and r.invited_at is not null
    where c.institution_id = ${institutionId}::uuid and c.coach_id = ${personId}::uuid
      and ${coachesOn(Prisma.sql`c`, today)}
    group by c.student_id, p.sort_name order by p.sort_name, c.student_id limit ${mostStudents}`;
}
