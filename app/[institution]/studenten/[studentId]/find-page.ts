import type { StudentPageView } from "@/components/conversations/student-page";
import type { StartCardView } from "@/components/start-programme/start-card";
import { mayReadAll } from "@/lib/effort/policy";
import { countIn, effortOf } from "@/lib/effort/queries";
import type { EffortCount } from "@/lib/effort/rules";
import { mayAnswerAsking } from "@/lib/conversations/asking/policy";
import { openWaiting, type Standing, standingOf } from "@/lib/conversations/asking/queries";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { mayReadHoursOf } from "@/lib/conversations/hours/policy";
import { type Availability, availabilityOf } from "@/lib/conversations/hours/queries";
import { handoverNotesOf, openHandoverNotes } from "@/lib/conversations/handover/queries";
import { mayHoldTalk, mayReadTalks } from "@/lib/conversations/policy";
import { factsFor, talksOf } from "@/lib/conversations/queries";
import { findFirstFree } from "@/lib/conversations/rounds/basis/queries";
import { usualLengthOf } from "@/lib/conversations/rounds/slots/queries";
import { mayHandOverFor, type Sight, sightOf } from "@/lib/organisation/students/policy";
import { coachOptionsOf, findStudent, type StudentView } from "@/lib/organisation/students/queries";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { askTogether } from "@/lib/platform/together";
import { type SharedCount, sharedCountOf } from "@/lib/portfolio/sharing/reading/queries";
import { mayConcludeStart, mayReadStart } from "@/lib/start-programme/policy";
import { startOf } from "@/lib/start-programme/queries";
import type { StudentReferralsView } from "@/components/referrals/student-card";
import { colleagueNotesOf } from "@/lib/referrals/colleagues/queries";
import { openPickUps, pickUpsOf } from "@/lib/referrals/pickups/queries";
import { referralsAboutOf } from "@/lib/referrals/queries";
import { findStudentScans, type StudentScansView } from "@/lib/scans/student/reading/scans/queries";

/** The student's page, and what other slices put on it. */
export type StudentPageParts = StudentPageView & {
  readonly scans: StudentScansView | null;
  readonly availability: Availability | null;
  readonly shared: SharedCount | null;
  readonly start: StartCardView | null;
  readonly effort: EffortCount | null;
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
  const asked = await askTogether(tx, questionsOf(reading, student, sight));
  const agreements = await listAgreements(tx, actor, student);
  const sealed = asked.handovers ?? [];
  const note = { verb: "read", subjectPersonId: studentId } as const;
  await noteReading(
    ...(agreements.length > 0 ? [{ ...note, entity: "agreements" as const, entityId: studentId }] : []),
    ...sealed.map(({ assignmentId }) => ({ ...note, entity: "handover" as const, entityId: assignmentId })),
  );
  const name = sight === "own" ? null : student.name.givenName;
  const canConclude = mayConcludeStart(actor, student) && asked.start?.standing.kind !== "none";
  return {
    ...{ slug, student, sight, now, agreements },
    notes: await openHandoverNotes(tx, actor, sealed),
    talks: (asked.talks ?? []).map((talk) => factsFor(actor, student, talk)),
    coachOptions: asked.coachOptions,
    submission: newId(),
    availability: asked.availability,
    quickSubmission: newId(),
    usualMinutes: asked.usualMinutes,
    asked: asked.standing && (await findAsked(reading, studentId, asked.standing)),
    scans: await findStudentScans(reading, student),
    shared: asked.shared,
    effort: asked.effort && countIn(asked.effort, now),
    start: asked.start && { ...asked.start, studentId, student: name, canConclude },
    referrals: asked.referrals && {
      ...{ studentId, name, now, referrals: asked.referrals, notes: asked.told ?? [] },
      pickUps: await openPickUps(tx, actor, asked.pickUps ?? []),
    },
  };
}

/** What waits for the coach, with the moment that planning it opens with. */
async function findAsked(
  reading: Reading,
  studentId: string,
  standing: Standing,
): Promise<StudentPageView["asked"]> {
  const waiting = await openWaiting(reading, studentId, standing);
  if (!waiting) return null;
  const free = await findFirstFree(reading.tx, reading.actor, reading.now);
  const proposed = free && {
    ...{ day: dayOf(free.startsAt), time: timeOf(free.startsAt), minutes: free.minutes, room: free.room },
  };
  return { ...waiting, proposed };
}

/** What the slices know of a student, as far as it is this reader's: what a coach takes up is theirs alone. */
function questionsOf({ actor, now }: Reading, student: StudentView, sight: Sight) {
  const { id, coachId, teamIds } = student;
  const isParty = sight === "own" || sight === "coach";
  return {
    handovers: handoverNotesOf(actor, student, now),
    talks: mayReadTalks(actor, student) ? talksOf(actor, id, now) : null,
    coachOptions: mayHandOverFor(actor, student) ? coachOptionsOf(actor, teamIds, now) : null,
    availability: coachId && mayReadHoursOf(actor, student) ? availabilityOf(actor, coachId, now) : null,
    shared: sharedCountOf(actor, student),
    effort: mayReadAll(actor, student) ? effortOf(actor, id, now) : null,
    start: mayReadStart(actor, student) ? startOf(actor, id, now) : null,
    referrals: isParty ? referralsAboutOf(actor, id, now) : null,
    told: isParty ? colleagueNotesOf(actor, id, now) : null,
    pickUps: sight === "coach" ? pickUpsOf(actor, id) : null,
    usualMinutes: mayHoldTalk(actor, student) ? usualLengthOf(actor) : null,
    standing: mayAnswerAsking(actor, student) ? standingOf(actor, id) : null,
  };
}
