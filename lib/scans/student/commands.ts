import "server-only";

import type { StudentView } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { claimLetter } from "@/lib/platform/letters";
import type { Outcome, RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { askAndMail } from "@/lib/scans/mailing/commands";
import { addRater, askPerson, dropRater } from "@/lib/scans/raters/commands";
import { mayBeAsked } from "@/lib/scans/raters/rules";
import { startRound } from "@/lib/scans/rounds/commands";
import type { mayRun } from "@/lib/scans/rounds/rules";
import { listStudentRounds, type RaterInStudentRound, type StudentRound } from "@/lib/scans/student/queries";
import { mayBeLeftOut, mayStartBeside, type OutsideRelation } from "@/lib/scans/student/rules";

type Start = { readonly versionId: string; readonly name: string; readonly closesOn: Day };

/**
 * Starts a scan about a student and opens it at once for the student and their coach, who get a letter where there is
 * mail (R1, R2); companies and others are asked after that. Refuses while another one runs. The student is claimed.
 */
export async function startScan(
  tx: TenantTx,
  actor: Actor,
  student: Pick<StudentView, "id" | "coachId" | "opensEarlier" | "teamIds">,
  start: Start,
  now: Date,
): Promise<Outcome<"already-running" | RefusalOf<typeof mayRun>, { roundId: string }>> {
  const today = dayOf(now);
  const verdict = mayStartBeside(await listStudentRounds(tx, actor, student), today);
  if (!verdict.ok) return verdict;
  const round = { ...start, kind: "student", opensOn: today, subjectId: student.id } as const;
  const started = await startRound(tx, round, { personId: actor.personId, now });
  if (!started.ok) return started;
  const { roundId } = started.data;
  const people = [
    { personId: student.id, category: "self" },
    ...(student.coachId ? [{ personId: student.coachId, category: "coach" }] : []),
  ];
  const acceptedOn = asDate(today);
  await tx.scanRater.createMany({
    data: people.map((person) => ({ id: newId(), roundId, acceptedOn, ...person })),
  });
  // Both find it on Vandaag as well.
  await askAndMail(tx, actor.institutionId, roundId, now);
  return started;
}

/** Asks somebody of the school: the present coach as such, anybody else as a colleague who knows the student. */
export async function askSchool(
  tx: TenantTx,
  actor: Actor,
  round: StudentRound,
  personId: string,
  now: Date,
): Promise<Outcome<RefusalOf<typeof askPerson>, { raterId: string }>> {
  const category = personId === round.student.coachId ? "coach" : "colleague";
  const asked = await askPerson(tx, round, { personId, category }, now);
  if (asked.ok) await askAndMail(tx, actor.institutionId, round.id, now);
  return asked;
}

type Outsider = {
  readonly name: string;
  readonly relation: OutsideRelation;
  readonly company: string;
  readonly email: string;
};

/** Asks somebody of a company, or another one from outside, who gets a personal link of their own (M12). */
export async function askCompany(
  tx: TenantTx,
  actor: Actor,
  round: StudentRound,
  { name, relation, company, email }: Outsider,
  now: Date,
): Promise<
  Outcome<RefusalOf<typeof mayBeAsked> | RefusalOf<typeof addRater> | "letters-enough", { raterId: string }>
> {
  const verdict = mayBeAsked({ ...round, asked: round.asked + round.suggested }, null);
  if (!verdict.ok) return verdict;
  const words = { name, relation, company: company || null, email: email || null };
  const asked = await addRater(tx, round, { category: "external", ...words }, now);
  if (!asked.ok) return asked;
  const letter = await claimLetter(actor, words.email);
  if (!letter.ok) return letter;
  await askAndMail(tx, actor.institutionId, round.id, now);
  return asked;
}

/** No longer asks somebody; the student and the present coach stay. */
export async function leaveOut(
  tx: TenantTx,
  actor: Actor,
  found: RaterInStudentRound,
  now: Date,
): Promise<Outcome<"belongs" | RefusalOf<typeof dropRater>, { raterId: string }>> {
  const verdict = mayBeLeftOut(found.rater, found.round.student.coachId);
  if (!verdict.ok) return verdict;
  return dropRater(tx, actor.institutionId, found, now);
}
