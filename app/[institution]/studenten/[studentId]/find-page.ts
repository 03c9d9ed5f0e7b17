import type { StudentPageView } from "@/components/conversations/student-page";
import type { StartCardView } from "@/components/start-programme/start-card";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { mayReadHoursOf } from "@/lib/conversations/hours/policy";
import { type Availability, findAvailability } from "@/lib/conversations/hours/queries";
import { listHandoverNotes } from "@/lib/conversations/handover/queries";
import { mayReadTalks } from "@/lib/conversations/policy";
import { listTalksOf } from "@/lib/conversations/queries";
import { mayAssignCoach, mayHandOver, sightOf } from "@/lib/organisation/students/policy";
import { findStudent, listCoachOptions, type StudentView } from "@/lib/organisation/students/queries";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { countShared, type SharedCount } from "@/lib/portfolio/sharing/reading/queries";
import { mayConcludeStart, mayReadStart } from "@/lib/start-programme/policy";
import { findStart } from "@/lib/start-programme/queries";
import type { StudentReferralsView } from "@/components/referrals/student-card";
import { listColleagueNotes } from "@/lib/referrals/colleagues/queries";
import { listPickUps } from "@/lib/referrals/pickups/queries";
import { listReferralsOf } from "@/lib/referrals/queries";
import { findStudentScans, type StudentScansView } from "@/lib/scans/student/reading/scans/queries";

/** The student's page, and what other slices put on it. */
export type StudentPageParts = StudentPageView & {
  readonly scans: StudentScansView | null;
  readonly availability: Availability | null;
  readonly shared: SharedCount | null;
  readonly start: StartCardView | null;
  readonly referrals: StudentReferralsView | null;
};

/** Talks by the policy of facts, agreements by the policy of content; opening those of another leaves a trace. */
export async function findPage(
  reading: Reading,
  slug: string,
  studentId: string,
): Promise<StudentPageParts | null> {
  const { tx, actor, now, noteReading } = reading;
  const student = await findStudent(tx, actor, studentId, now);
  const sight = student ? sightOf(actor, student) : null;
  if (!student || !sight) return null;
  const canNameCoach = student.coachId ? mayHandOver(actor, student) : mayAssignCoach(actor, student);
  const agreements = await listAgreements(tx, actor, student);
  const notes = await listHandoverNotes(tx, actor, student, now);
  const note = { verb: "read", subjectPersonId: studentId } as const;
  await noteReading(
    ...(agreements.length > 0 ? [{ ...note, entity: "agreements" as const, entityId: studentId }] : []),
    ...notes.map(({ assignmentId }) => ({ ...note, entity: "handover" as const, entityId: assignmentId })),
  );
  return {
    ...{ slug, student, sight, now, agreements, notes },
    talks: mayReadTalks(actor, student) ? await listTalksOf(tx, actor, studentId, now) : [],
    coachOptions: canNameCoach ? await listCoachOptions(tx, actor, student.teamIds, now) : null,
    submission: newId(),
    availability:
      student.coachId && mayReadHoursOf(actor, student)
        ? await findAvailability(tx, actor, student.coachId, now)
        : null,
    quickSubmission: newId(),
    scans: await findStudentScans(reading, student),
    shared: await countShared(tx, actor, student),
    start: await findStartCard(reading, student),
    referrals: sight === "own" || sight === "coach" ? await findReferrals(reading, student) : null,
  };
}

/** What was referred or told, for the two it concerns; what a coach takes up is theirs alone. */
async function findReferrals(
  { tx, actor, now }: Reading,
  { id, name }: StudentView,
): Promise<StudentReferralsView> {
  const isOwn = actor.personId === id;
  return {
    ...{ studentId: id, name: isOwn ? null : name.givenName, now },
    referrals: await listReferralsOf(tx, actor, id, now),
    pickUps: isOwn ? [] : await listPickUps(tx, actor, id),
    notes: await listColleagueNotes(tx, actor, id, now),
  };
}

async function findStartCard(
  { tx, actor, now }: Reading,
  student: StudentView,
): Promise<StartCardView | null> {
  const start = mayReadStart(actor, student) ? await findStart(tx, actor, student.id, now) : null;
  return (
    start && {
      ...start,
      studentId: student.id,
      student: actor.personId === student.id ? null : student.name.givenName,
      canConclude: mayConcludeStart(actor, student) && start.standing.kind !== "none",
    }
  );
}
