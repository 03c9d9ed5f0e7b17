import "server-only";

import { listTalksOf } from "@/lib/conversations/queries";
import { stateOf } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findStaffByName } from "@/lib/profiles/assignments/queries";
import { dayOf } from "@/lib/platform/calendar";
import { hasMail } from "@/lib/platform/mail";
import type { Reading } from "@/lib/platform/read";
import type { Candidate } from "@/lib/scans/feedback/queries";
import { mayAsk } from "@/lib/scans/rounds/rules";
import { type Growth, growthOf, type Standstill, standstillsOf } from "@/lib/scans/student/growth/rules";
import { mayOpenStudentRound, mayReadStudentResult } from "@/lib/scans/student/policy";
import {
  findLinkPaths,
  findStudentRound,
  listStudentRaters,
  listStudentRounds,
  type StudentRater,
  type StudentRound,
} from "@/lib/scans/student/queries";
import { noteOpened } from "@/lib/scans/results/news/commands";
import { readAnswered, readSaidWords, type SaidWords } from "@/lib/scans/student/results/queries";
import type { AnsweredRound } from "@/lib/scans/student/results/rules";
import { mayShareScan } from "@/lib/scans/student/sharing/policy";
import {
  type Adviser,
  listAdvisers,
  listOutside,
  listPastShares,
  listScanShares,
  type OutsideRater,
  type PastShareView,
  type ScanShareView,
} from "@/lib/scans/student/sharing/queries";
import { listChosen } from "@/lib/scans/student/topics/queries";

/** What came of a closed round about a student, with what came before it. */
export type StudentResultView = {
  readonly answered: AnsweredRound;
  readonly earlier: readonly AnsweredRound[];
  readonly words: readonly SaidWords[];
  readonly chosen: readonly string[];
  /** How it grew over rounds; null after a first one (D2). */
  readonly growth: Growth | null;
  /** The talk that comes next, where what was chosen is talked about; null when none is planned. */
  readonly nextTalk: { readonly id: string; readonly plannedFor: Date } | null;
  /** For the coach only: what did not grow (D7). */
  readonly standstills: readonly Standstill[];
};

/** For the student only: to whom the result is open, to whom it was, and to whom it can be opened. */
export type SharingView = {
  readonly shares: readonly ScanShareView[];
  readonly past: readonly PastShareView[];
  readonly outside: readonly OutsideRater[];
  readonly advisers: readonly Adviser[];
};

export type StudentRoundPageView = {
  readonly round: StudentRound;
  readonly isOwn: boolean;
  readonly today: string;
  readonly result: StudentResultView | null;
  readonly sharing: SharingView | null;
  readonly arranging: {
    readonly raters: readonly StudentRater[];
    readonly links: ReadonlyMap<string, string>;
    readonly found: readonly Candidate[];
    /** The reader's own form, when it waits for them. */
    readonly ownRaterId: string | null;
  } | null;
};

/** A student's round as far as this reader may see it; null when there is nothing of it for them. */
export async function findStudentRoundPage(
  reading: Reading,
  { studentId, roundId }: { studentId: string; roundId: string },
  search: string,
): Promise<StudentRoundPageView | null> {
  const { tx, actor, now } = reading;
  const round = await findStudentRound(tx, actor, roundId, now);
  if (!round || round.subjectId !== studentId || !mayOpenStudentRound(actor, round)) return null;
  const today = dayOf(now);
  const bare = { round, isOwn: actor.personId === studentId, today, sharing: null };
  if (mayReadStudentResult(actor, round)) {
    if (bare.isOwn) await noteOpened(tx, round.id, now);
    const sharing = mayShareScan(actor, round) ? await findSharing(reading, round.id) : null;
    return { ...bare, result: await openResult(reading, round), sharing, arranging: null };
  }
  const raters = await listStudentRaters(tx, actor, round.id);
  const own = raters.find(({ personId, isSubmitted }) => personId === actor.personId && !isSubmitted);
  const isOpen = mayAsk(round, today).ok;
  return {
    ...bare,
    result: null,
    arranging: {
      raters,
      links: isOpen ? await findLinkPaths(tx, actor, round.id, raters, hasMail()) : new Map<string, string>(),
      found: isOpen && search ? await findStaffByName(tx, actor, search, today) : [],
      ownRaterId: isOpen ? (own?.id ?? null) : null,
    },
  };
}

async function findSharing({ tx, actor, now }: Reading, roundId: string): Promise<SharingView> {
  const shares = await listScanShares(tx, actor, roundId, now);
  const past = await listPastShares(tx, actor, roundId, now);
  const outside = await listOutside(tx, actor, roundId);
  return { shares, past, outside, advisers: await listAdvisers(tx, actor, now) };
}

/** The result with the rounds before it that this reader may open too; reading leaves one event for each. */
async function openResult(
  { tx, actor, now, noteReading }: Reading,
  round: StudentRound,
): Promise<StudentResultView | null> {
  const all = await listStudentRounds(tx, actor, round.student);
  const readable = all.filter(
    (one) =>
      mayReadStudentResult(actor, one) && one.closedAt && round.closedAt && one.closedAt <= round.closedAt,
  );
  const event = { verb: "read", entity: "student-scan-result", subjectPersonId: round.subjectId } as const;
  await noteReading(...readable.map(({ id }) => ({ ...event, entityId: id })));
  const rounds = await readAnswered(
    tx,
    actor,
    readable.map(({ id }) => id),
  );
  const answered = rounds.find(({ id }) => id === round.id);
  if (!answered) return null;
  const earlier = rounds.filter(({ id }) => id !== round.id);
  const phase = { studyYear: round.student.enrolment?.studyYear ?? null, today: dayOf(now) };
  const isCoach = actor.personId !== round.subjectId;
  return {
    answered,
    earlier,
    words: await readSaidWords(tx, actor, answered),
    chosen: await listChosen(tx, actor, round.id),
    growth: growthOf(answered, earlier, phase),
    nextTalk: await findNextTalk(tx, actor, round.student.id, now),
    standstills: isCoach ? standstillsOf(answered, earlier, phase) : [],
  };
}

async function findNextTalk(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
): Promise<StudentResultView["nextTalk"]> {
  const talks = await listTalksOf(tx, actor, studentId, now, { limit: 10 });
  const planned = talks.filter((talk) => stateOf(talk, now) === "planned" && !talk.withIntaker).toReversed();
  const [next] = planned.flatMap(({ id, plannedFor }) => (plannedFor ? [{ id, plannedFor }] : []));
  return next ?? null;
}
